import { Link } from '@tanstack/react-router';
import { IndicatorsDocument, type IndicatorsQuery } from '#graphql/indicators.ts';
import { Page } from '../app/Page.tsx';
import { useAnswer } from '../graph/use-answer.ts';
import { useLanguage, useTitleLanguage, useWords } from '../language/language-context.ts';
import { Answered } from '../states/Answered.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import { indicatorWords } from './indicator-words.ts';

/** Every indicator that the hub defines, with who holds its figures. */
export function IndicatorsPage() {
  const words = useWords(indicatorWords);
  const { language } = useLanguage();
  const answer = useAnswer(IndicatorsDocument, { language: useTitleLanguage() });
  return (
    <Page title={words.title} lead={words.lead}>
      <Answered answer={answer} lines={12}>
        {({ indicators }) => (
          <DataTable
            caption={words.all}
            hideCaption
            columns={columnsOf(words)}
            rows={byTitle(indicators, language)}
          />
        )}
      </Answered>
    </Page>
  );
}

type Indicator = IndicatorsQuery['indicators'][number];

const byTitle = (indicators: readonly Indicator[], language: string) =>
  [...indicators].sort((one, other) => one.title.localeCompare(other.title, language));

const columnsOf = (words: typeof indicatorWords.en): Column<Indicator>[] => [
  {
    id: 'title',
    accessorFn: ({ title }) => title,
    header: words.indicator,
    cell: ({ row: { original } }) => (
      <Link to="/indicators/$code" params={{ code: original.code }}>
        {original.title}
      </Link>
    ),
    meta: { rowHeader: true },
  },
  { accessorKey: 'unit', header: words.unit },
  { accessorKey: 'framework', header: words.framework },
  {
    id: 'dataset',
    accessorFn: ({ dataset }) => dataset ?? words.notHeld,
    header: words.dataset,
    cell: ({ row: { original } }) => original.dataset ?? <span className="hint">{words.notHeld}</span>,
  },
];
