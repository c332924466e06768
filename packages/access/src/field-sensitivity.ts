import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { type Sensitivity, sensitivities } from './decision.ts';

/** What the schema says beside a field. */
export interface FieldSensitivity {
  readonly type: string;
  readonly field: string;
  readonly sensitivity: Sensitivity;
  readonly dataset: string | undefined;
}

/** What federation itself adds to a subgraph; it holds no data. */
const federationFields = new Set(['Query._entities', 'Query._service', '_Service.sdl']);

/**
 * Reads `@sensitivity` and `@dataset` of every field; a field without its own takes its type's.
 *
 * @throws Error that lists each field without a sensitivity, and each RESTRICTED or PERSONAL field
 * without a dataset: a subgraph does not start with a field that no rule names.
 */
export function fieldSensitivities(schema: GraphQLSchema): FieldSensitivity[] {
  const found = objectTypes(schema).flatMap((type) =>
    Object.values(type.getFields()).map((f) => read(type, f)),
  );
  const problems = found.flatMap(({ type, field, sensitivity, dataset }) => {
    if (!sensitivity) return [`${type}.${field} has no @sensitivity(level:), nor has its type`];
    const guarded = sensitivity === 'RESTRICTED' || sensitivity === 'PERSONAL';
    return guarded && !dataset ? [`${type}.${field} is ${sensitivity} and has no @dataset(name:)`] : [];
  });
  if (problems.length > 0) throw new Error(`The schema leaves fields unguarded:\n  ${problems.join('\n  ')}`);
  return found as FieldSensitivity[];
}

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !isIntrospectionType(type),
  );
}

function read(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>) {
  const typeNodes = [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? []);
  const own = field.astNode?.directives ?? [];
  const level = federationFields.has(`${type.name}.${field.name}`)
    ? 'PUBLIC'
    : (argument(own, 'sensitivity', 'level') ?? argument(typeNodes, 'sensitivity', 'level'));
  return {
    type: type.name,
    field: field.name,
    sensitivity: sensitivities.find((sensitivity) => sensitivity === level),
    dataset: argument(own, 'dataset', 'name') ?? argument(typeNodes, 'dataset', 'name'),
  };
}

function argument(
  directives: readonly ConstDirectiveNode[],
  directive: string,
  name: string,
): string | undefined {
  const node = directives.find((candidate) => candidate.name.value === directive);
  const value = node?.arguments?.find((candidate) => candidate.name.value === name)?.value;
  return value && 'value' in value ? String(value.value) : undefined;
}
