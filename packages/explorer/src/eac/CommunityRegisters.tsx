import { useMemo } from 'react';
import type { CommunityQuery } from '#graphql/community.ts';
import { FigureSeries } from '../chart/FigureSeries.tsx';
import type { AnswerError } from '../graph/answer.ts';
import { useWords } from '../language/language-context.ts';
import { Part } from '../states/Part.tsx';
import { eacWords } from './eac-words.ts';

interface Props<Table> {
  readonly table: Table;
  readonly errors: readonly AnswerError[];
}

/** Permits by nationality and year of issue. */
export function PermitsByYear({ table, errors }: Props<CommunityQuery['permitTable']>) {
  const words = useWords(eacWords);
  const lines = useMemo(() => {
    const cells = table?.cells.nodes ?? [];
    const names = [...new Set(cells.map(({ nationality }) => nationality?.name ?? ''))];
    return names.map((name) => ({
      name,
      figures: cells
        .filter(({ nationality }) => nationality?.name === name)
        .map(({ issued, permits }) => ({ ...permits, period: issued ?? permits.period })),
    }));
  }, [table]);
  return (
    <Part
      title={words.permits}
      data={table && lines}
      agency="immigration"
      fields={['permitTable']}
      errors={errors}
    >
      {(lines) => <FigureSeries label={words.permits} lines={lines} file="permits-eac" />}
    </Part>
  );
}

/** Crossings by direction and year. */
export function CrossingsByYear({ table, errors }: Props<CommunityQuery['crossingTable']>) {
  const words = useWords(eacWords);
  const lines = useMemo(
    () =>
      (['ENTRY', 'EXIT'] as const).map((direction) => ({
        name: words.directions[direction],
        figures: (table?.cells.nodes ?? [])
          .filter((cell) => cell.direction === direction)
          .map(({ period, crossings }) => ({ ...crossings, period: period ?? crossings.period })),
      })),
    [table, words],
  );
  return (
    <Part
      title={words.crossings}
      data={table && lines}
      agency="immigration"
      fields={['crossingTable']}
      errors={errors}
    >
      {(lines) => <FigureSeries label={words.crossings} lines={lines} file="crossings-eac" />}
    </Part>
  );
}
