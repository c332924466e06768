import { type DirectiveNode, type GraphQLSchema, Kind, valueFromASTUntyped } from 'graphql';

/** A part of the schema that may carry directives. */
type Part = {
  readonly astNode?: { readonly directives?: readonly DirectiveNode[] | undefined } | null | undefined;
};

/** How far a field may go, and the dataset that it belongs to. */
export interface FieldAccess {
  readonly sensitivity: string | undefined;
  readonly dataset: string | undefined;
}

const argumentOf = (part: Part, directive: string, argument: string): unknown => {
  const found = part.astNode?.directives?.find(({ name }) => name.value === directive);
  const given = found?.arguments?.find(({ name }) => name.value === argument);
  return given ? valueFromASTUntyped(given.value) : undefined;
};

const textOf = (part: Part, directive: string, argument: string) => {
  const value = argumentOf(part, directive, argument);
  return typeof value === 'string' ? value : undefined;
};

/** The access directives of a field, else those of its type. */
export function accessOf(
  schema: GraphQLSchema,
  typeName: string,
  fieldName: string,
): FieldAccess | undefined {
  const type = schema.getType(typeName);
  if (!type || !('getFields' in type)) return undefined;
  const field = type.getFields()[fieldName];
  if (!field || type.astNode?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return undefined;
  const of = (directive: string, argument: string) =>
    textOf(field, directive, argument) ?? textOf(type, directive, argument);
  return { sensitivity: of('sensitivity', 'level'), dataset: of('dataset', 'name') };
}

/** The fields that a dimension or a filter tells of, as `Type.field`. */
export function readsOf(part: Part): readonly string[] {
  const value = argumentOf(part, 'reads', 'fields');
  return Array.isArray(value) ? value.map(String) : [];
}
