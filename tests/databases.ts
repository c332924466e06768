import { developmentKeys, subgraphs, throwAwayDatabases, writeKeys } from '@huza/hub';
import type { TestProject } from 'vitest/node';

/** Small enough to load in seconds, large enough that every figure of the tests has records behind it. */
const sizes: Record<string, number> = {
  employers: 200,
  vacancies: 15_000,
  jobSeekers: 2_000,
  permits: 2_000,
  labourMarketTests: 600,
  crossings: 5_000,
  surveyPersons: 40_000,
};

/** Gives all tests a migrated and loaded database an agency, and drops them at the end. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { databases, stop } = await throwAwayDatabases({ agencies: subgraphs.map(({ agency }) => agency) });
  await Promise.all(
    subgraphs.map(({ agency, sampleSizes, prepare }) => {
      const own = Object.fromEntries(Object.keys(sampleSizes).map((size) => [size, sizes[size] ?? 0]));
      return prepare(databases[agency]?.ownerUrl ?? '', own);
    }),
  );
  provide('databases', databases);
  provide('keys', writeKeys(await developmentKeys()));
  return stop;
}
