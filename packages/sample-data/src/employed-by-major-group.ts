import { readTable } from './read-table.ts';

const published = readTable<'year' | 'isco_major_group' | 'employed_thousands'>(
  'employment-by-occupation-group.csv',
);

/** The ILO gives groups 6 and 9 together; that 62 % of them are skilled farmers is this sample's assumption. */
const shareOfGroup6 = 0.62;

/**
 * Employed persons in Rwanda by ISCO-08 major group, 1 to 9, in a year of 2013 to 2025: the ILO's modelled estimates,
 * which spread the armed forces over the other groups.
 *
 * @throws RangeError when there is no estimate for the year.
 */
export function employedByMajorGroup(year: number): ReadonlyMap<string, number> {
  const groups = new Map<string, number>();
  for (const row of published) {
    if (row.year !== String(year) || row.isco_major_group === 'TOTAL') continue;
    const employed = Math.round(Number(row.employed_thousands) * 1000);
    if (row.isco_major_group === '6+9') {
      const skilled = Math.round(employed * shareOfGroup6);
      groups.set('6', skilled).set('9', employed - skilled);
    } else groups.set(row.isco_major_group, employed);
  }
  if (groups.size === 0) throw new RangeError(`No estimate of employment in ${year}; there is 2013 to 2025`);
  return groups;
}
