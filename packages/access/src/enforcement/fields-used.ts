import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { readsOfArguments } from './input-reads.ts';

/** An operation about to be executed. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  /** What the fields of the root are resolved from: an event, for a subscription. */
  readonly rootValue?: unknown;
}

/** Every field that an operation can reach, with the fields that it chooses or sorts records by. */
export type FieldsUsed = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Every field that an operation reaches, through fragments, interfaces and unions, whatever `@skip` and
 * `@include` leave out: what is not here cannot be executed.
 */
export function fieldsUsed(
  schema: GraphQLSchema,
  { document, operation, variables = {} }: Operation,
): FieldsUsed {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const used = new Map<string, Set<string>>();
  const entered = new Set<string>();

  const use = (type: GraphQLCompositeType, node: FieldNode) => {
    for (const owner of isObjectType(type) ? [type] : schema.getPossibleTypes(type)) {
      const field = owner.getFields()[node.name.value];
      if (!field) continue;
      const coordinate = `${owner.name}.${field.name}`;
      const reads = used.get(coordinate) ?? new Set();
      used.set(coordinate, reads);
      for (const read of readsOfArguments(field, argumentValues(field, node, coerced))) reads.add(read);
      const result = getNamedType(field.type);
      if (node.selectionSet && isCompositeType(result)) walk(node.selectionSet, result);
    }
  };
  const walk = ({ selections }: SelectionSetNode, type: GraphQLCompositeType): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) use(type, node);
      else if (node.kind === Kind.INLINE_FRAGMENT)
        walk(node.selectionSet, typeNamed(node.typeCondition?.name.value, type));
      else enter(node.name.value, type);
    }
  };
  const enter = (name: string, type: GraphQLCompositeType) => {
    const fragment = fragments.get(name);
    if (!fragment || entered.has(name)) return;
    entered.add(name);
    walk(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value, type));
  };
  const typeNamed = (name: string | undefined, otherwise: GraphQLCompositeType) => {
    const type = name === undefined ? otherwise : schema.getType(name);
    return isCompositeType(type) ? type : otherwise;
  };
  const root = schema.getRootType(operation.operation);
  if (root) walk(operation.selectionSet, root);
  return used;
}

/** Values that are not valid are for the executor to refuse; nothing is read by them. */
function argumentValues(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return {};
  }
}
