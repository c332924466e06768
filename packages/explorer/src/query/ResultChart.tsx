import { useId, useMemo, useState } from 'react';
import { Chart } from '../chart/Chart.tsx';
import type { PlotDrawing } from '../chart/PlotFigure.tsx';
import { useWords } from '../language/language-context.ts';
import { Empty } from '../states/Empty.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import styles from './QueryPage.module.css';
import { queryWords } from './query-words.ts';
import { type FlatRow, type Tabular, tabularLists } from './tabular.ts';

/** A chart and a table of the last answer, where some list in it can be read as one. */
export function ResultChart({ data }: { readonly data: unknown }) {
  const words = useWords(queryWords);
  const lists = useMemo(() => tabularLists(data), [data]);
  const [path, setPath] = useState('');
  const list = lists.find((one) => one.path === path) ?? lists[0];
  if (data === undefined) return <Empty>{words.chartNotRun}</Empty>;
  if (!list) return <Empty>{words.chartNone}</Empty>;
  return (
    <>
      {lists.length > 1 && (
        <div className={styles.choices}>
          <Choice
            label={words.list}
            options={lists.map((one) => one.path)}
            value={list.path}
            onChoose={setPath}
          />
        </div>
      )}
      <ListChart key={list.path} list={list} />
    </>
  );
}

function ListChart({ list }: { readonly list: Tabular }) {
  const words = useWords(queryWords);
  const [label, setLabel] = useState(list.labels.find(isTelling) ?? list.labels[0] ?? '');
  const [number, setNumber] = useState(list.numbers[0] ?? '');
  const draw = useMemo(() => drawList(list, label, number), [list, label, number]);
  const columns = useMemo(
    () => [...list.labels, ...list.numbers].map((name) => columnOf(name, list.numbers.includes(name))),
    [list],
  );
  return (
    <>
      <div className={styles.choices}>
        <Choice label={words.by} options={list.labels} value={label} onChoose={setLabel} />
        <Choice label={words.number} options={list.numbers} value={number} onChoose={setNumber} />
      </div>
      <Chart label={`${list.path}: ${number}`} draw={draw} file="answer" />
      <DataTable low caption={list.path} columns={columns} rows={list.rows} />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly string[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function Choice({ label, options, value, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </div>
  );
}

/** A name or a period tells more of a row than a code or a status. */
const isTelling = (column: string) => /(title|name|period)$/.test(column);

const columnOf = (name: string, numeric: boolean): Column<FlatRow> => ({
  id: name,
  header: name,
  // A path has dots in it, which are no way into the row.
  accessorFn: (row) => String(row[name] ?? ''),
  ...(numeric && {
    accessorFn: (row: FlatRow) => row[name] ?? undefined,
    sortUndefined: 'last',
    meta: { numeric },
  }),
});

/** Lines over periods, bars otherwise, in the answer's order. */
function drawList({ rows }: Tabular, label: string, number: string): PlotDrawing {
  const marks = rows.flatMap((row) => {
    const value = row[number];
    return typeof value === 'number' ? [{ label: String(row[label] ?? ''), value }] : [];
  });
  const names = [...new Set(marks.map((mark) => mark.label))];
  const overTime = names.every((name) => /^\d{4}(-|$)/.test(name));
  if (overTime) {
    return (Plot) => ({
      height: 300,
      marginLeft: 64,
      x: { type: 'point', domain: [...names].sort(), label: null },
      y: { grid: true, zero: true, label: number, tickFormat: 's' },
      marks: [
        Plot.lineY(marks, {
          x: 'label',
          y: 'value',
          stroke: 'var(--accent)',
          sort: 'label',
          marker: 'dot',
          tip: true,
        }),
      ],
    });
  }
  return (Plot, width) => ({
    height: 60 + names.length * 22,
    marginLeft: Math.min(width / 2.2, 24 + 7.2 * Math.max(...names.map(({ length }) => length))),
    x: { grid: true, label: number, tickFormat: 's' },
    y: { domain: names, label: null },
    marks: [Plot.barX(marks, { x: 'value', y: 'label', fill: 'var(--accent)', tip: true }), Plot.ruleX([0])],
  });
}
