import type { FigurePartsFragment } from '#graphql/figure-parts.ts';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import { useNames } from '../messages/use-names.ts';
import type { Cell, Protection } from './ask-table.ts';
import styles from './TableResult.module.css';
import { tablesWords } from './tables-words.ts';

interface Props {
  readonly cells: readonly Cell[];
  readonly measure: string;
  readonly protection: Protection;
}

/** What is withheld and why, what the marks mean, and by which rule the table is protected. */
export function TableNotes({ cells, measure, protection }: Props) {
  const words = useWords(tablesWords);
  const { variable: readable } = useNames();
  const { figure } = useWords(shellWords);
  const figures = cells.map((cell) => cell[measure] as FigurePartsFragment);
  const withheld = figures.filter(({ confidentialityStatus }) => confidentialityStatus === 'C').length;
  const marks = new Set(figures.flatMap(({ observationStatus: mark }) => (mark === 'A' ? [] : [mark])));
  const units = [...new Set(figures.map(({ unit }) => unit))];
  return (
    <div className={styles.notes}>
      <p>{units.map(readable).join(', ')}.</p>
      {withheld > 0 && (
        <p>
          <strong>{words.withheld(withheld)}</strong> {figure.suppressed}
        </p>
      )}
      {marks.size > 0 && (
        <p>{[...marks].map((mark) => `${mark}: ${figure.observationStatus[mark]}`).join(' · ')}</p>
      )}
      <p>
        <strong>{words.protection}.</strong> {protection.description}
        {protection.parameters.length > 0 &&
          ` (${protection.parameters.map(({ name, value }) => `${readable(name).toLowerCase()}: ${value}`).join(', ')})`}
      </p>
    </div>
  );
}
