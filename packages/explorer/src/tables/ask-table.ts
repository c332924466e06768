import type { FigurePartsFragment } from '#graphql/figure-parts.ts';
import type { Answer } from '../graph/answer.ts';
import { askHub, type HubOptions, type Operation } from '../graph/ask-hub.ts';

/** A member of a dimension as the graph gives it: with a code and a title, or a plain value. */
export type Member = { readonly code?: string; readonly title?: string } | string | null;

/** A cell: what it is a total over, its members and its figure, by field. */
export interface Cell {
  readonly totalOver: readonly string[];
  readonly [field: string]: Member | FigurePartsFragment | readonly string[];
}

/** How a table is protected. */
export interface Protection {
  readonly method: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

/** A table as it was given: its cells, or as many as are shown of them. */
export interface TableAnswer {
  readonly size: number;
  readonly cells: readonly Cell[];
  readonly disclosureControl: Protection;
}

interface Page {
  readonly size: number;
  readonly disclosureControl: Protection;
  readonly cells: {
    readonly nodes: readonly Cell[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** A page shows no more than this many pages of cells; the file has them all. */
const mostPages = 4;

/**
 * Asks for a table, page after page.
 *
 * @throws HubUnreachable where no answer comes back.
 */
export async function askTable(
  name: string,
  operation: Operation,
  options: HubOptions,
): Promise<Answer<TableAnswer>> {
  const cells: Cell[] = [];
  let after: string | null = null;
  for (let pages = 1; ; pages++) {
    const variables = { ...(operation.variables as object), after };
    const answer: Answer<Record<string, Page | null>> = await askHub({ ...operation, variables }, options);
    const page = answer.data?.[name];
    const { errors } = answer;
    if (!page) return { data: null, ...(errors && { errors }) };
    cells.push(...page.cells.nodes);
    after = page.cells.pageInfo.endCursor;
    if (!page.cells.pageInfo.hasNextPage || pages === mostPages) {
      const { size, disclosureControl } = page;
      return { data: { size, disclosureControl, cells }, ...(errors && { errors }) };
    }
  }
}
