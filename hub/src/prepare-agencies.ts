import type { Loaded, SampleSizes } from '@huza/subgraph';
import type { AgencyDatabase } from './postgres/index.ts';
import type { Progress } from './progress.ts';

import { subgraphs } from './subgraphs.ts';

/** Migrates every agency's database and, the first time, loads it. */
export async function prepareAgencies(
  databases: Readonly<Record<string, AgencyDatabase>>,
  asked: SampleSizes,
  progress: Progress,
): Promise<void> {
  const prepared = await Promise.allSettled(
    subgraphs.map(async ({ agency, sampleSizes, prepare }) => {
      const ownerUrl = databases[agency]?.ownerUrl;
      if (!ownerUrl) throw new Error(`No database is given for ${agency}`);
      const own = Object.fromEntries(Object.entries(asked).filter(([size]) => size in sampleSizes));
      return progress(
        agency,
        () => prepare(ownerUrl, own),
        (loaded) => describe(loaded, own),
      );
    }),
  );
  const failed = prepared.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

function describe({ sizes, kept }: Loaded, asked: SampleSizes): string {
  const records = Object.entries(sizes ?? {}).map(
    ([name, size]) => `${size.toLocaleString('en')} ${wordsOf(name)}`,
  );
  const differs = Object.entries(asked).some(([name, size]) => sizes?.[name] !== size);
  const generated =
    records.length > 0 ? `${records.join(', ')}, generated for demonstration` : 'reference data';
  if (!kept) return `loaded ${generated}`;
  return `kept ${generated}${differs ? ' (other sizes take effect with --fresh)' : ''}`;
}

const wordsOf = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
