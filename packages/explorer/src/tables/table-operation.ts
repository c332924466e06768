import type { Operation } from '../graph/ask-hub.ts';
import type { Filter, TableDescription } from './describe-tables.ts';
import { chosenDimensions, type TableState } from './table-state.ts';

/** The greatest page of a table's cells. */
const cellsAPage = 1_000;

const figure = `{
          period
          value
          unit
          observationStatus
          confidentialityStatus
          source { agency dataset generated }
          asOf
          standardError
          confidenceInterval { lower upper }
        }`;

/** Asks for a page of the chosen table's cells, and how it is protected. */
export function tableOperation(table: TableDescription, state: TableState, language: string): Operation {
  const members = chosenDimensions(table, state).map(({ field }) => field + (table.membersOf[field] ?? ''));
  const translated = members.some((member) => member.includes('$language'));
  const query = `query Table(${declared(table, translated)}, $first: Int, $after: String) {
  ${table.name}(${given(table)}) {
    size
    disclosureControl { method description parameters { name value } }
    cells(first: $first, after: $after) {
      nodes {
        totalOver
        ${members.join('\n        ')}
        ${state.measure} ${figure}
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`;
  const variables = { ...variablesOf(table, state), ...(translated && { language }), first: cellsAPage };
  return { query, variables };
}

/** Asks for the whole table as the agency writes it: comma-separated values. */
export function csvOperation(table: TableDescription, state: TableState): Operation {
  const query = `query TableAsCsv(${declared(table, false)}) {
  ${table.name}(${given(table)}) {
    csv
  }
}
`;
  return { query, variables: variablesOf(table, state) };
}

const declared = ({ dimensionType, filterType }: TableDescription, translated: boolean) =>
  [`$by: [${dimensionType}!]!`, filterType && `$filter: ${filterType}`, translated && '$language: Language!']
    .filter(Boolean)
    .join(', ');

const given = ({ filterType }: TableDescription) => (filterType ? 'by: $by, filter: $filter' : 'by: $by');

function variablesOf(table: TableDescription, state: TableState) {
  const filter = Object.fromEntries(
    table.filters.flatMap((filter) => {
      const text = state.where[filter.name];
      return text ? [[filter.name, inputOf(filter, text)]] : [];
    }),
  );
  return {
    by: chosenDimensions(table, state).map(({ name }) => name),
    ...(Object.keys(filter).length > 0 && { filter }),
  };
}

function inputOf({ list, type }: Filter, text: string) {
  const typed = (value: string) =>
    type === 'Int' ? Number(value) : type === 'Boolean' ? value === 'true' : value;
  return list ? text.split(',').map(typed) : typed(text);
}
