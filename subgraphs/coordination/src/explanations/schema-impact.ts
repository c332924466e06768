import {
  type AgreementRegister,
  type Clause,
  type FieldAccess,
  grainOf,
  RequestError,
  reaches,
  stateOf,
} from '@huza/access';
import type { SchemaImpact } from '../../generated/resolvers.ts';
import { type AnnouncedSchema, announcedSchema } from '../agreements/known-data.ts';

/**
 * What a changed schema would take from agreements that hold or may hold again.
 *
 * @throws RequestError `INVALID_INPUT` for an agency that announced nothing, or a schema that cannot be read.
 */
export function schemaImpact(agency: string, sdl: string, register: AgreementRegister): SchemaImpact[] {
  const before = register.schemas().get(agency);
  if (!before) {
    const known = [...register.schemas().keys()].sort().join(', ');
    throw new RequestError(
      'INVALID_INPUT',
      `agency is ${JSON.stringify(agency)}; expected one of ${known}.`,
      {
        argument: 'agency',
      },
    );
  }
  const changed = readSchema(sdl);
  const at = new Date();
  return register
    .agreements()
    .filter((agreement) => agreement.terms.provider === agency && stateOf(agreement, at) !== 'ENDED')
    .flatMap(({ terms }) =>
      terms.clauses.flatMap((clause, index) =>
        openedBy(clause, announcedSchema(before.sdl)).flatMap((field) => {
          const loss = lossOf(field, clause, changed.fields.get(field.coordinate));
          if (!loss) return [];
          const authority = `${terms.id}/${terms.version}#${index + 1}`;
          const message = `${field.coordinate} ${loss.what}: ${terms.consumers.join(' and ')} would lose it under ${authority}.`;
          return [
            { field: field.coordinate, change: loss.change, authority, consumers: terms.consumers, message },
          ];
        }),
      ),
    );
}

function readSchema(sdl: string): AnnouncedSchema {
  try {
    return announcedSchema(sdl);
  } catch (error) {
    throw new RequestError(
      'INVALID_INPUT',
      `sdl cannot be read: ${error instanceof Error ? error.message : ''}`,
      {
        argument: 'sdl',
      },
    );
  }
}

function openedBy({ dataset, fields, grain }: Clause, { fields: known }: AnnouncedSchema): FieldAccess[] {
  return [...known.values()].filter(
    (field) =>
      field.dataset === dataset &&
      (field.sensitivity === 'RESTRICTED' || field.sensitivity === 'PERSONAL') &&
      reaches(grain, grainOf(field.sensitivity)) &&
      (fields === null || fields.includes(field.coordinate)),
  );
}

type Loss = { readonly change: SchemaImpact['change']; readonly what: string };

function lossOf(
  before: FieldAccess,
  { grain, dataset }: Clause,
  after: FieldAccess | undefined,
): Loss | null {
  if (!after) return { change: 'REMOVED', what: 'is removed or renamed' };
  if (after.sensitivity === 'PUBLIC' || after.sensitivity === 'OFFICIAL') return null;
  if (after.dataset !== dataset) return { change: 'MOVED', what: `moves to ${after.dataset}` };
  if (reaches(grain, grainOf(after.sensitivity))) return null;
  return { change: 'MORE_SENSITIVE', what: `becomes ${after.sensitivity}, was ${before.sensitivity}` };
}
