import { canonicalJson, type Evidence, evidenceHash, inOrder } from '@huza/shortage';
import {
  type Batch,
  entitiesBy,
  followingRows,
  groupRows,
  keysOf,
  type Page,
  type RequestDatabase,
  required,
  rowByKey,
} from '@huza/subgraph';
import { and, asc, desc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import {
  evidenceCollection as collection,
  evidenceRequest,
  evidenceValue,
  review,
  scoring,
} from '../../database/tables.ts';
import type { EvidenceCollectionModel, EvidenceFigureModel, EvidenceRequestModel } from '../../models.ts';

export const collectionById = entitiesBy(collection, 'id');

/** Collections of each review, the latest first. */
export const collectionsOf: Batch<(EvidenceCollectionModel & { key: string })[]> = async (
  database,
  reviews,
) =>
  groupRows(
    await database
      .select({ key: collection.review, ...getTableColumns(collection) })
      .from(collection)
      .where(inArray(collection.review, [...reviews]))
      .orderBy(desc(collection.requestedAt)),
  );

/** What each collection asked. */
export const requestsOf: Batch<(EvidenceRequestModel & { key: string })[]> = async (database, ids) =>
  groupRows(
    await database
      .select({ key: sql<string>`${evidenceRequest.collection}::text`, ...getTableColumns(evidenceRequest) })
      .from(evidenceRequest)
      .where(inArray(evidenceRequest.collection, [...ids]))
      .orderBy(asc(evidenceRequest.name)),
  );

const figures = (database: RequestDatabase) =>
  database
    .select({
      ...getTableColumns(evidenceValue),
      agency: evidenceRequest.agency,
      dataset: evidenceRequest.dataset,
    })
    .from(evidenceValue)
    .innerJoin(
      evidenceRequest,
      and(
        eq(evidenceRequest.collection, evidenceValue.collection),
        eq(evidenceRequest.name, evidenceValue.request),
      ),
    );

const inFigureOrder = [evidenceValue.measure, evidenceValue.occupation, evidenceValue.period];

/** The order of a collection's figures, and the key of their cursors. */
export const figureKey = ({ measure, occupation, period }: EvidenceFigureModel) => [
  measure,
  occupation,
  period,
];

/** One page of a collection's figures, and one row more. */
export async function figuresOf(
  database: RequestDatabase,
  id: string,
  { occupation, measure }: { readonly occupation?: string | null; readonly measure?: string | null },
  page: Page,
): Promise<EvidenceFigureModel[]> {
  return figures(database)
    .where(
      and(
        eq(evidenceValue.collection, id),
        occupation ? eq(evidenceValue.occupation, occupation) : undefined,
        measure ? eq(evidenceValue.measure, measure) : undefined,
        followingRows('ascending', inFigureOrder, page),
      ),
    )
    .orderBy(...inFigureOrder.map((column) => asc(column)))
    .limit(page.limit + 1);
}

/** The figures behind assessments: keys are a review and a unit group, `2026 2512`. */
export const figuresBehind: Batch<(EvidenceFigureModel & { key: string })[]> = async (database, keys) => {
  const rows = await database.execute<{ key: string; collection: string; occupation: string }>(sql`
    select keys.key, ${scoring.collection} as collection, split_part(keys.key, ' ', 2) as occupation
    from ${keysOf(keys)}
    join ${review} on ${review.id} = split_part(keys.key, ' ', 1)
    join ${scoring} on ${scoring.review} = ${review.id} and ${scoring.number} = ${review.scoring}`);
  const wanted: SQL[] = rows.map(({ collection: id, occupation }) => sql`(${id}::uuid, ${occupation})`);
  if (wanted.length === 0) return new Map();
  const found = await figures(database)
    .where(sql`(${evidenceValue.collection}, ${evidenceValue.occupation}) in (${sql.join(wanted, sql`, `)})`)
    .orderBy(...inFigureOrder.map((column) => asc(column)));
  const keyOf = new Map(rows.map(({ key, collection: id, occupation }) => [`${id} ${occupation}`, key]));
  return groupRows(
    found.map((figure) => ({ key: keyOf.get(`${figure.collection} ${figure.occupation}`) ?? '', ...figure })),
  );
};

/** A collection's evidence as a method is given it. */
export async function evidenceOf(database: RequestDatabase, id: string): Promise<Evidence> {
  const [of] = await database
    .select({ periods: review.periods })
    .from(collection)
    .innerJoin(review, eq(review.id, collection.review))
    .where(eq(collection.id, id));
  const values = await database.select().from(evidenceValue).where(eq(evidenceValue.collection, id));
  return inOrder({
    period: required(of?.periods.at(-1) ?? null),
    figures: values.map((row) => ({
      occupation: row.occupation,
      measure: row.measure,
      period: row.period,
      value: row.value,
      observationStatus: row.observationStatus,
      confidentialityStatus: row.confidentialityStatus,
      standardError: row.standardError,
      observations: row.observations,
      provenance: row.request,
    })),
  });
}

/** The evidence of each collection as text, with its hash. */
export const evidenceTexts: Batch<{ key: string; text: string; hash: string }> = async (database, ids) => {
  const texts = [];
  for (const id of ids) {
    const evidence = await evidenceOf(database, id);
    texts.push({ key: id, text: canonicalJson(evidence), hash: evidenceHash(evidence) });
  }
  return rowByKey(texts);
};
