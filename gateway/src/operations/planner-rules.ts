import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import { RequestError } from '@huza/access';
import { type FieldNode, type GraphQLCompositeType, Kind, type ValidationRule } from 'graphql';

const invalid = (message: string) => new RequestError('INVALID_INPUT', message);

/**
 * An alias may not take the name of another field of its type: the query planner asks for key fields
 * under their own names, and such an alias would be answered with the key's value. Names that begin with
 * an underscore are the planner's.
 */
const unambiguousAliases: ValidationRule = (context) => ({
  Field({ alias, name }) {
    if (!alias || alias.value === name.value) return;
    const type = context.getParentType();
    if (alias.value.startsWith('_')) {
      context.reportError(
        invalid(`The alias ${alias.value} begins with "_", which is reserved: choose another.`),
      );
    } else if (hasField(type, alias.value)) {
      const sentence = `The alias ${alias.value} is the name of another field of ${type?.name}: choose another.`;
      context.reportError(invalid(sentence));
    }
  },
});

const hasField = (type: GraphQLCompositeType | null | undefined, name: string) =>
  type != null && 'getFields' in type && Object.hasOwn(type.getFields(), name);

/** Introspection is answered by the gateway alone, so that it cannot share an operation with agencies' fields. */
const introspectionApart: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    const root = operation.selectionSet.selections;
    const asked = context
      .getRecursivelyReferencedFragments(operation)
      .map((fragment) => fragment.selectionSet);
    const nested = asked.flatMap(({ selections }) => selections);
    if (![...root, ...nested].some(isIntrospection)) return;
    if (root.every((node) => node.kind === Kind.FIELD && node.name.value.startsWith('__'))) return;
    const sentence = 'Ask for __schema or __type in an operation of its own, directly below the operation.';
    context.reportError(invalid(sentence));
  },
});

const isIntrospection = (node: { readonly kind: string }) =>
  node.kind === Kind.FIELD && ['__schema', '__type'].includes((node as FieldNode).name.value);

/** Refuses an operation of a kind that the graph does not have. */
const knownOperationKinds: ValidationRule = (context) => ({
  OperationDefinition({ operation }) {
    if (context.getSchema().getRootType(operation as never)) return;
    context.reportError(invalid(`The graph has no ${operation}s.`));
  },
});

const rules = [unambiguousAliases, introspectionApart, knownOperationKinds];

/** Refuses what the query planner would answer wrongly, with a sentence instead of a wrong answer. */
export function suitThePlanner(): GatewayPlugin {
  return {
    onValidate({ addValidationRule }) {
      for (const rule of rules) addValidationRule(rule);
    },
  };
}
