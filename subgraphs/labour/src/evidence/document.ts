import type { AskedTable } from './evidence-table.ts';

/** Cells a page: as many as a table gives, and few enough for the gateway's limit on an operation's cost. */
const pageLength = 1_000;

/** The query that asks for a page of a table. Every page of a collection has the same text. */
export function documentOf({ table, measures }: AskedTable): string {
  const survey = table.dataset === 'statistics.labour-force-survey';
  const figures = measures.map((measure) => `        ${measure}: ${table.measures[measure]} { ...evidence }`);
  const fields = [table.cellFields, survey ? 'respondents { ...evidence }' : ''].filter(Boolean);
  const variables = ['$after: String', table.declarations].filter(Boolean).join(', ');
  return `query Evidence(${variables}) {
  table: ${table.field} {
    first: cells(first: 1) { nodes { ${measures[0]}: ${table.measures[measures[0] ?? '']} { asOf source { generated } } } }
    cells(first: ${pageLength}, after: $after) {
      nodes {
        totalOver
        occupation { code }
${[...fields.map((field) => `        ${field}`), ...figures].join('\n')}
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}

fragment evidence on Figure {
  period
  value
  unit
  standardError
  observationStatus
  confidentialityStatus
}
`;
}
