import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { type FieldAccess, objectTypes, readsOf } from './field-access.ts';

/**
 * Checks that a caller cannot learn a field by choosing or sorting records by it: where a schema has fields
 * under agreement, each field of a filter says what it reads.
 *
 * @throws Error that lists each input field without `@reads`, and each `@reads` of a field that there is not.
 */
export function checkReads(schema: GraphQLSchema, fields: ReadonlyMap<string, FieldAccess>): void {
  const guarded = [...fields.values()].some(
    ({ sensitivity }) => sensitivity === 'RESTRICTED' || sensitivity === 'PERSONAL',
  );
  const inputs = [...new Set(objectTypes(schema).filter(isAsked(schema)).flatMap(inputFieldsOf))];
  const silent = inputs.filter(({ reads }) => reads.length === 0);
  const named = [...readsOfInputs(schema), ...[...fields.values()].flatMap(({ reads }) => reads)];
  const unknown = named.filter((coordinate) => !fields.has(coordinate));
  const problems = [
    ...(guarded ? silent.map(({ name }) => `${name} has no @reads(fields:)`) : []),
    ...unknown.map((coordinate) => `@reads names ${coordinate}, which there is not`),
  ];
  if (problems.length > 0)
    throw new Error(`The schema has filters that no rule names:\n  ${[...new Set(problems)].join('\n  ')}`);
}

const isAsked = (schema: GraphQLSchema) => (type: ReturnType<typeof objectTypes>[number]) =>
  type !== schema.getMutationType();

function inputFieldsOf(type: ReturnType<typeof objectTypes>[number]) {
  const inputs = Object.values(type.getFields())
    .flatMap((field) => field.args.map((arg) => getNamedType(arg.type)))
    .filter(isInputObjectType);
  return inputs.flatMap((input) =>
    Object.values(input.getFields()).map((field) => ({
      name: `${input.name}.${field.name}`,
      reads: readsOf(field.astNode?.directives),
    })),
  );
}

/** What arguments, fields of filters however deep, and enum values of a schema say that they read. */
function readsOfInputs(schema: GraphQLSchema): readonly string[] {
  const types = Object.values(schema.getTypeMap());
  const fields = objectTypes(schema).flatMap((type) => Object.values(type.getFields()));
  const inputs = [
    ...fields.flatMap(({ args }) => args),
    ...types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields())),
    ...types.filter(isEnumType).flatMap((type) => type.getValues()),
  ];
  return inputs.flatMap(({ astNode }) => readsOf(astNode?.directives));
}

/** The fields that the values of a field's arguments choose records by. */
export function readsOfArguments(
  field: GraphQLField<unknown, unknown>,
  values: Readonly<Record<string, unknown>>,
): readonly string[] {
  return field.args.flatMap((arg) => {
    const value = values[arg.name];
    if (value == null) return [];
    return [...readsOf(arg.astNode?.directives), ...readsOfValue(value, arg.type)];
  });
}

function readsOfValue(value: unknown, type: GraphQLInputType): readonly string[] {
  if (isNonNullType(type)) return readsOfValue(value, type.ofType);
  if (isListType(type)) {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((item) => readsOfValue(item, type.ofType));
  }
  if (isEnumType(type)) return readsOf(type.getValue(String(value))?.astNode?.directives);
  if (!isInputObjectType(type)) return [];
  const fields = type.getFields();
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) => {
    const field = fields[name];
    if (!field || inner == null) return [];
    return [...readsOf(field.astNode?.directives), ...readsOfValue(inner, field.type)];
  });
}
