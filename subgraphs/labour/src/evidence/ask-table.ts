import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, ClientError } from '@huza/client';
import { economyWide } from '@huza/shortage';
import { z } from 'zod';
import { documentOf } from './document.ts';
import type { AgencyFigure, AskedTable, Asking, EvidenceCell, EvidenceTable } from './evidence-table.ts';

/** A figure as it is kept. */
interface CollectedValue extends Omit<AgencyFigure, 'period'> {
  readonly occupation: string;
  /** `null`: of the whole country. */
  readonly district: string | null;
  readonly measure: string;
  readonly period: string;
  readonly observations: number | null;
  readonly generated: boolean;
  readonly asOf: string;
}

/** What became of asking for a table: all of it, or nothing. */
export interface TableAnswer {
  readonly asked: AskedTable;
  readonly query: string;
  readonly queryHash: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly requestIds: readonly string[];
  readonly askedAt: Date;
  readonly values: readonly CollectedValue[];
  /** Why there is no answer; `null` when there is one. */
  readonly failure: { readonly code: string; readonly message: string } | null;
}

const figure = z.object({
  period: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  standardError: z.number().nullable(),
  observationStatus: z.string(),
  confidentialityStatus: z.string(),
});

const page = z.object({
  table: z.object({
    first: z.object({
      nodes: z.array(
        z.record(z.string(), z.object({ asOf: z.string(), source: z.object({ generated: z.boolean() }) })),
      ),
    }),
    cells: z.object({
      nodes: z.array(
        z.looseObject({
          totalOver: z.array(z.string()),
          occupation: z.object({ code: z.string() }).nullable(),
          district: z.object({ code: z.string() }).nullable().default(null),
          period: z.string().nullable().default(null),
          respondents: figure.nullable().default(null),
        }),
      ),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

/** An answer that is none, with the code that says why. */
class NoAnswer extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const notConfigured =
  'This process does not know the hub: set HUB_URL, LABOUR_CLIENT_ID and LABOUR_CLIENT_SECRET, and collect again.';

/** Asks for a table, page by page, once for each of the askings; without a client, says why there is no answer. */
export async function askTable(
  client: Client | null,
  asked: AskedTable,
  askings: readonly Asking[],
): Promise<TableAnswer> {
  const query = documentOf(asked);
  const requestIds: string[] = [];
  const common = {
    asked,
    query,
    queryHash: createHash('sha256').update(query).digest('hex'),
    variables: askings[0]?.variables ?? {},
    requestIds,
    askedAt: new Date(),
  };
  try {
    if (!client) throw new NoAnswer('HUB_UNREACHABLE', notConfigured);
    const values: CollectedValue[] = [];
    for (const asking of askings) {
      values.push(...(await valuesOf(client, asked, query, asking, requestIds)));
    }
    return { ...common, values, failure: null };
  } catch (error) {
    if (!(error instanceof ClientError || error instanceof NoAnswer)) throw error;
    return { ...common, values: [], failure: { code: error.code, message: error.message } };
  }
}

async function valuesOf(
  client: Client,
  asked: AskedTable,
  query: string,
  asking: Asking,
  requestIds: string[],
): Promise<CollectedValue[]> {
  const values: CollectedValue[] = [];
  for (let after: string | null = null; ; ) {
    const { first, cells } = await askPage(client, query, { ...asking.variables, after }, requestIds);
    const state = Object.values(first.nodes[0] ?? {})[0];
    for (const node of cells.nodes) {
      const figures = Object.fromEntries(
        asked.measures.map((measure) => [measure, figure.parse(node[measure])]),
      );
      const cell: EvidenceCell = { ...node, figures };
      values.push(
        ...readCell(cell, asked, asking, {
          asOf: state?.asOf ?? '',
          generated: state?.source.generated ?? false,
        }),
      );
    }
    if (!cells.pageInfo.hasNextPage) return values;
    after = cells.pageInfo.endCursor;
  }
}

/** How often a page is asked for while its agency does not answer, and the milliseconds between. */
const attempts = 3;
const pause = 2_000;

/** One page; an agency that does not answer in time is asked again: what it has begun may be ready then. */
async function askPage(
  client: Client,
  query: string,
  variables: Record<string, unknown>,
  requestIds: string[],
): Promise<z.infer<typeof page>['table']> {
  for (let attempt = 1; ; attempt++) {
    const { data, errors, requestId } = await client.query<unknown>(query, variables);
    if (requestId) requestIds.push(requestId);
    const [error] = errors ?? [];
    if (!error) {
      const answer = page.safeParse(data);
      if (answer.success) return answer.data.table;
      throw new NoAnswer('ANSWER_UNREADABLE', 'The answer has another form than was asked for.');
    }
    const code = error.extensions?.code ?? 'INTERNAL';
    if (code !== 'AGENCY_UNAVAILABLE' || attempt === attempts) throw new NoAnswer(code, error.message);
    await wait(pause);
  }
}

type State = Pick<CollectedValue, 'asOf' | 'generated'>;

function readCell(
  cell: EvidenceCell,
  { table, measures }: AskedTable,
  asking: Asking,
  state: State,
): CollectedValue[] {
  const occupation = occupationOf(cell, table);
  if (occupation === null || (table.periodDimension && cell.totalOver.includes(table.periodDimension)))
    return [];
  return measures.flatMap((measure) => {
    const found = cell.figures[measure];
    const period = table.yearOf(cell, measure, asking);
    if (!found || period === null) return [];
    return [
      {
        ...found,
        ...state,
        occupation,
        district: cell.district?.code ?? null,
        measure,
        period,
        observations: cell.respondents?.value ?? null,
      },
    ];
  });
}

/** The cell's occupation, or the whole economy; `null` for those to whom no occupation applies. */
function occupationOf({ occupation, totalOver }: EvidenceCell, { levels }: EvidenceTable): string | null {
  if (occupation) return occupation.code;
  return totalOver.includes(levels[0] ?? '') ? economyWide : null;
}
