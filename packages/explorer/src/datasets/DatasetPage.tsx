import { getRouteApi } from '@tanstack/react-router';
import { DatasetDocument, type DatasetQuery } from '#graphql/dataset.ts';
import { Description } from '../app/Description.tsx';
import { Page } from '../app/Page.tsx';
import { useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import type { Names } from '../messages/names.ts';
import { useNames } from '../messages/use-names.ts';
import { Answered } from '../states/Answered.tsx';
import { Empty } from '../states/Empty.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import styles from './DatasetPage.module.css';
import { datasetWords } from './dataset-words.ts';

const route = getRouteApi('/datasets/$name');

type Dataset = NonNullable<DatasetQuery['dataset']>;

/** What a dataset holds, who answers for it, whom it is for, and how to ask for it. */
export function DatasetPage() {
  const { name } = route.useParams();
  const words = useWords(datasetWords);
  const answer = useAnswer(DatasetDocument, { name, language: useTitleLanguage() });
  const dataset = answer.data?.data?.dataset;
  return (
    <Page title={dataset?.title ?? name} lead={dataset?.description}>
      <Answered answer={answer}>
        {({ dataset }) => (dataset ? <Facts {...dataset} /> : <Empty>{words.none(name)}</Empty>)}
      </Answered>
    </Page>
  );
}

function Facts(dataset: Dataset) {
  const words = useWords(datasetWords);
  const names = useNames();
  const facts: [string, string | null][] = [
    [words.name, dataset.name],
    [words.publisher, dataset.publisher.title],
    [words.sensitivity, words.levels[dataset.sensitivity]],
    [words.contact, dataset.contactPoint],
    [words.coverage, dataset.temporalCoverage],
    [words.frequency, dataset.updateFrequency],
    [words.provenance, dataset.provenance],
    [words.classifications, dataset.classifications.join(', ')],
    [words.legalBasis, dataset.legalBasis],
    [words.licence, dataset.licence],
    [words.quality, dataset.quality],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <DataTable caption={words.variables} columns={columnsOf(words, names)} rows={dataset.variables} />
    </>
  );
}

const columnsOf = (
  words: typeof datasetWords.en,
  { variable }: Names,
): Column<Dataset['variables'][number]>[] => [
  {
    id: 'variable',
    accessorFn: ({ name }) => variable(name),
    header: words.variable,
    meta: { rowHeader: true },
  },
  {
    accessorKey: 'name',
    header: words.inGraph,
    cell: ({ row }) => <code>{row.original.name}</code>,
  },
  {
    accessorKey: 'description',
    header: words.meaning,
    cell: ({ row }) => <Description>{row.original.description}</Description>,
  },
  { accessorKey: 'classification', header: words.classification },
  {
    id: 'sensitivity',
    accessorFn: ({ sensitivity }) => words.levels[sensitivity],
    header: words.sensitivity,
  },
];
