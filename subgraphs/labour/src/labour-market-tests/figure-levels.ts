import type { FigureLevel } from '@huza/labour-market-test';
import { type SQL, sql } from 'drizzle-orm';

/** Levels of occupation, by how many digits of the unit group they keep. */
const digits = { UNIT_GROUP: 4, MINOR_GROUP: 3, SUB_MAJOR_GROUP: 2, MAJOR_GROUP: 1 } as const;

const levels: readonly (readonly [FigureLevel, number, boolean])[] = Object.entries(digits).flatMap(
  ([level, kept]) =>
    [
      [`${level}_IN_DISTRICT` as FigureLevel, kept, true],
      [level as FigureLevel, kept, false],
    ] as const,
);

/** What figures describe, as a relation `levels(level, digits, in_district)`. */
export const figureLevels: SQL = sql.raw(
  `(values ${levels.map(([level, kept, inDistrict]) => `('${level}', ${kept}, ${inDistrict})`).join(', ')})
    as levels(level, digits, in_district)`,
);
