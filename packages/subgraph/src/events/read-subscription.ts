import { RequestError } from '@huza/access';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';

/** A subscription that fits the schema. */
export interface Subscription {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The field of Subscription that it asks for, which is also the type of its events. */
  readonly field: string;
  /** Where the field stands in an answer. */
  readonly key: string;
  /** The last event that the caller has had. */
  readonly after: string | null;
}

const mostTokens = 2_000;

/**
 * Reads a subscription as a caller sent it.
 *
 * @throws RequestError `INVALID_INPUT` when it is none, or does not fit the schema.
 */
export function readSubscription(
  schema: GraphQLSchema,
  { query, variables, operationName }: Record<string, unknown>,
): Subscription {
  if (typeof query !== 'string') throw refused('it has no text.');
  const document = parsed(query);
  const [problem] = validate(schema, document);
  if (problem) throw refused(problem.message);
  const operation = getOperationAST(document, typeof operationName === 'string' ? operationName : undefined);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) throw refused('it is not one subscription.');
  const [node] = operation.selectionSet.selections;
  if (node?.kind !== Kind.FIELD) throw refused('name its field directly below the subscription.');
  const values = typeof variables === 'object' && variables !== null ? { ...variables } : {};
  const { after } = argumentsOf(schema, operation, node, values);
  const field = node.name.value;
  return {
    source: query,
    document,
    operation,
    variables: values,
    field,
    key: node.alias?.value ?? field,
    after: typeof after === 'string' ? after : null,
  };
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: mostTokens });
  } catch (error) {
    throw refused((error as GraphQLError).message);
  }
}

function argumentsOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  node: FieldNode,
  variables: Record<string, unknown>,
): Record<string, unknown> {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, variables);
  if (errors) throw refused(errors.map(({ message }) => message).join(' '));
  const field = schema.getSubscriptionType()?.getFields()[node.name.value];
  return field ? getArgumentValues(field, node, coerced) : {};
}

const refused = (reason: string) =>
  new RequestError('INVALID_INPUT', `The subscription cannot be read: ${reason}`);
