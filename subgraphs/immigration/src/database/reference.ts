import { readCsv } from '@huza/ingest';
import { z } from 'zod';

const read = <Shape extends z.ZodRawShape>(name: string, shape: Shape) =>
  readCsv(new URL(`../../data/${name}.csv`, import.meta.url), z.object(shape));

/** The classes of permits. */
export const permitClasses = () =>
  read('permit-classes', {
    code: z.string(),
    name: z.string(),
    description: z.string(),
    for_whom: z.string(),
    legal_basis: z.string(),
    longest_validity_months: z.coerce.number().int().positive().optional(),
    renewable: z.stringbool().optional(),
    labour_market_test: z.stringbool(),
    occupation_in_demand: z.stringbool(),
  });

/** The border posts. */
export const borderPosts = () =>
  read('border-posts', {
    code: z.string(),
    name: z.string(),
    mode: z.enum(['LAND', 'AIR']),
    neighbour: z.string().length(3).optional(),
  });
