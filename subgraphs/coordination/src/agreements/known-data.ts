import { type AgreementRegister, type FieldAccess, fieldAccess, type KnownData } from '@huza/access';
import { buildASTSchema, type GraphQLSchema, parse } from 'graphql';

/** An agency's announced part of the graph. */
export interface AnnouncedSchema {
  readonly schema: GraphQLSchema;
  readonly fields: ReadonlyMap<string, FieldAccess>;
}

const read = new Map<string, AnnouncedSchema>();
const mostKept = 20;

/** Reads a schema as an agency announces it; the same text is read once. */
export function announcedSchema(sdl: string): AnnouncedSchema {
  const known = read.get(sdl);
  if (known) return known;
  const schema = buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
  const announced = { schema, fields: fieldAccess(schema) };
  if (read.size >= mostKept) read.clear();
  read.set(sdl, announced);
  return announced;
}

const needsAgreement = ({ sensitivity }: FieldAccess) =>
  sensitivity === 'RESTRICTED' || sensitivity === 'PERSONAL';

/** What an agreement can be about: the agencies that have keys, and what each announced. */
export function knownData(register: AgreementRegister, agencies: Iterable<string>): KnownData {
  const datasets = new Map<string, { fields: Set<string>; variables: Set<string> }>();
  for (const { sdl, variables } of register.schemas().values()) {
    for (const field of announcedSchema(sdl).fields.values()) {
      if (!field.dataset || !needsAgreement(field)) continue;
      const known = datasets.get(field.dataset) ?? {
        fields: new Set<string>(),
        variables: new Set(variables[field.dataset] ?? []),
      };
      known.fields.add(field.coordinate);
      datasets.set(field.dataset, known);
    }
  }
  const signing = [...agencies].filter((agency) => register.keys.keysOf(agency).length > 0);
  return { agencies: new Set(signing), datasets };
}
