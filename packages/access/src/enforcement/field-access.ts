import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';
import { type Sensitivity, sensitivities } from '../decision/sensitivity.ts';

/** What the schema says beside a field. */
export interface FieldAccess {
  readonly type: string;
  readonly field: string;
  /** `Permit.nationality`. */
  readonly coordinate: string;
  readonly sensitivity: Sensitivity;
  readonly dataset: string | undefined;
  /** It tells one record from all others: under the grain PSEUDONYMISED a pseudonym stands in its place. */
  readonly identifier: boolean;
  /** Fields that an answer tells of by its order or its choice of records. */
  readonly reads: readonly string[];
}

/** What federation itself adds to a subgraph; it holds no data. */
const federationFields = new Set(['Query._entities', 'Query._service', '_Service.sdl']);

/**
 * Reads `@sensitivity`, `@dataset`, `@identifier` and `@reads` of every field; a field without a sensitivity
 * or dataset of its own takes its type's.
 *
 * @throws Error that lists each field without a sensitivity, and each RESTRICTED or PERSONAL field
 * without a dataset: a subgraph does not start with a field that no rule names.
 */
export function fieldAccess(schema: GraphQLSchema): ReadonlyMap<string, FieldAccess> {
  const found = objectTypes(schema).flatMap((type) =>
    Object.values(type.getFields()).map((f) => read(type, f)),
  );
  const problems = found.flatMap(({ coordinate, sensitivity, dataset }) => {
    if (!sensitivity) return [`${coordinate} has no @sensitivity(level:), nor has its type`];
    const guarded = sensitivity === 'RESTRICTED' || sensitivity === 'PERSONAL';
    return guarded && !dataset ? [`${coordinate} is ${sensitivity} and has no @dataset(name:)`] : [];
  });
  if (problems.length > 0) throw new Error(`The schema leaves fields unguarded:\n  ${problems.join('\n  ')}`);
  return new Map(found.map((field) => [field.coordinate, field as FieldAccess]));
}

export const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !isIntrospectionType(type),
  );

function read(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>) {
  const ofType = directivesOf(type);
  const own = field.astNode?.directives ?? [];
  const coordinate = `${type.name}.${field.name}`;
  const level = federationFields.has(coordinate)
    ? 'PUBLIC'
    : (argument(own, 'sensitivity', 'level') ?? argument(ofType, 'sensitivity', 'level'));
  const dataset = argument(own, 'dataset', 'name') ?? argument(ofType, 'dataset', 'name');
  return {
    type: type.name,
    field: field.name,
    coordinate,
    sensitivity: sensitivities.find((sensitivity) => sensitivity === level),
    dataset: dataset === undefined ? undefined : String(dataset),
    identifier: own.some(({ name }) => name.value === 'identifier'),
    reads: readsOf(own),
  };
}

/** The dataset that objects of a type are records of, whatever their fields. */
export const datasetOfType = (type: GraphQLObjectType): string | undefined => {
  const name = argument(directivesOf(type), 'dataset', 'name');
  return name === undefined ? undefined : String(name);
};

const directivesOf = (type: GraphQLObjectType) =>
  [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? []);

/** The fields that `@reads(fields:)` names. */
export const readsOf = (directives: readonly ConstDirectiveNode[] = []): readonly string[] =>
  [argument(directives, 'reads', 'fields') ?? []].flat().map(String);

function argument(directives: readonly ConstDirectiveNode[], directive: string, name: string): unknown {
  const node = directives.find((candidate) => candidate.name.value === directive);
  const value: ConstValueNode | undefined = node?.arguments?.find((one) => one.name.value === name)?.value;
  return value && valueFromASTUntyped(value);
}
