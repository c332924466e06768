import { Kind, parseValue, type TypeNode, type ValueNode } from 'graphql';
import { type AgencySchema, namedType, readsOf } from './agency-schema.ts';
import type { Step } from './ways.ts';

/** What the arguments of a step choose records by, those that it leaves to their defaults included. */
export const readByArguments = (schema: AgencySchema, step: Step): readonly string[] =>
  (step.field.node.arguments ?? []).flatMap(({ name, type, directives, defaultValue }) => {
    const given = step.arguments[name.value];
    const value = given === undefined ? defaultValue : parseValue(given);
    return value ? [...readsOf(directives), ...readByValue(schema, type, value)] : [];
  });

function readByValue(schema: AgencySchema, type: TypeNode, value: ValueNode): readonly string[] {
  if (value.kind === Kind.LIST) return value.values.flatMap((one) => readByValue(schema, type, one));
  const definition = schema.definitions.find(
    (node) => 'name' in node && node.name?.value === namedType(type),
  );
  if (definition?.kind === Kind.ENUM_TYPE_DEFINITION && value.kind === Kind.ENUM) {
    return readsOf(definition.values?.find(({ name }) => name.value === value.value)?.directives);
  }
  if (definition?.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION || value.kind !== Kind.OBJECT) return [];
  return value.fields.flatMap(({ name, value: inner }) => {
    const field = definition.fields?.find((one) => one.name.value === name.value);
    return field ? [...readsOf(field.directives), ...readByValue(schema, field.type, inner)] : [];
  });
}
