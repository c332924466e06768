import { type AgreementRegister, type FieldAccess, sensitivities } from '@huza/access';
import { buildASTSchema, type DefinitionNode, type GraphQLSchema, Kind, parse } from 'graphql';
import { announcedSchema } from '../agreements/known-data.ts';

/** The graph of all agencies, with what each says beside its fields. */
export interface MergedSchema {
  readonly schema: GraphQLSchema;
  readonly fields: ReadonlyMap<string, FieldAccess & { readonly agency: string }>;
}

/** Joins what the agencies announced: enough to walk an operation, not to execute it. */
export function mergedSchema(register: AgreementRegister): MergedSchema {
  const announced = [...register.schemas().values()].sort((one, other) =>
    one.agency.localeCompare(other.agency),
  );
  const defined = new Set<string>();
  const definitions = announced.flatMap(({ sdl }) =>
    parse(sdl).definitions.flatMap((node) => once(node, defined)),
  );
  const fields = new Map<string, FieldAccess & { agency: string }>();
  for (const { agency, sdl } of announced) {
    for (const [coordinate, field] of announcedSchema(sdl).fields) {
      const known = fields.get(coordinate);
      if (!known || isStricter(field, known)) fields.set(coordinate, { ...field, agency });
    }
  }
  const document = { kind: Kind.DOCUMENT, definitions } as const;
  return { schema: buildASTSchema(document, { assumeValid: true, assumeValidSDL: true }), fields };
}

/** A key field stands in several agencies' schemas: the most guarded counts. */
const isStricter = (one: FieldAccess, other: FieldAccess) =>
  sensitivities.indexOf(one.sensitivity) > sensitivities.indexOf(other.sensitivity);

/** What is defined again extends what was defined before; what cannot be extended is left as it was. */
function once(node: DefinitionNode, defined: Set<string>): DefinitionNode[] {
  if (node.kind === Kind.SCHEMA_EXTENSION) return [];
  if (!('name' in node) || !node.name) return [node];
  const name = `${node.kind === Kind.DIRECTIVE_DEFINITION ? '@' : ''}${node.name.value}`;
  if (!defined.has(name)) {
    defined.add(name);
    return [node.kind === Kind.OBJECT_TYPE_EXTENSION ? { ...node, kind: Kind.OBJECT_TYPE_DEFINITION } : node];
  }
  const extensible = node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
  return extensible ? [{ ...node, kind: Kind.OBJECT_TYPE_EXTENSION }] : [];
}
