import { type GraphQLField, valueFromASTUntyped } from 'graphql';

/** The value of a directive's argument where the schema applies it to a field. */
export function argumentOf(
  field: GraphQLField<unknown, unknown>,
  directive: string,
  argument: string,
): unknown {
  const applied = field.astNode?.directives?.find(({ name }) => name.value === directive);
  const value = applied?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value && valueFromASTUntyped(value);
}
