import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
} from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { argumentOf } from './schema-directive.ts';

/** The length of a list for which neither the operation nor the schema says any. */
const assumedListSize = 20;

/**
 * Estimates how many objects an operation asks for: each object counts 1 (or its field's
 * `@cost(weight:)`), times the length of every list around it.
 *
 * @throws GraphQLError when a variable or an argument is malformed.
 */
export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName?: string,
): number {
  return getComplexity({
    schema,
    query,
    variables,
    ...(operationName && { operationName }),
    estimators: [estimate],
    maxQueryNodes: Number.POSITIVE_INFINITY, // The limit on fields has counted them.
  });
}

function estimate({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  if (type.name.startsWith('__') || field.name.startsWith('__')) return 0;
  const weight = Number(
    argumentOf(field, 'cost', 'weight') ?? (isCompositeType(getNamedType(field.type)) ? 1 : 0),
  );
  return listSize(type.name, field, args) * (weight + childComplexity);
}

function listSize(
  type: string,
  field: GraphQLField<unknown, unknown>,
  args: Record<string, unknown>,
): number {
  const slicing = (argumentOf(field, 'listSize', 'slicingArguments') ?? ['first', 'last']) as string[];
  const asked = slicing.map((name) => args[name]).filter((size) => typeof size === 'number');
  if (asked.length > 0) return Math.max(0, ...asked);
  const assumed = argumentOf(field, 'listSize', 'assumedSize');
  if (typeof assumed === 'number') return assumed;
  const ofConnection = type.endsWith('Connection'); // The field that gives the connection has counted its page.
  const takesPage = field.args.some(({ name }) => slicing.includes(name));
  return takesPage || (isListType(getNullableType(field.type)) && !ofConnection) ? assumedListSize : 1;
}
