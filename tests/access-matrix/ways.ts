import { Kind } from 'graphql';
import { type AgencySchema, namedType, type SchemaField, wordOf } from './agency-schema.ts';

/** One field of a path, with the arguments that it is asked with, as GraphQL writes them. */
export interface Step {
  readonly field: SchemaField;
  readonly arguments: Readonly<Record<string, string>>;
}

/** A way from the root of an agency's graph to the objects of a type. */
export interface Way {
  /** The entity that it begins with, by its key; `null` when it begins with Query. */
  readonly entity: string | null;
  readonly steps: readonly Step[];
}

/** Values to ask with: of a field's arguments by its coordinate, and of keys of entities by their type. */
export interface Samples {
  readonly arguments: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Other values to ask the root field with, for fields that have none with the usual ones. */
  readonly rootArguments?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Representations' fields: `code: "2512"`. */
  readonly entities: Readonly<Record<string, readonly string[]>>;
}

/** Enough records of a list that each of their fields has a value in one of them. */
const pageLength = 5;

/** Longer ways are tried only to what no shorter one leads to. */
const usualLength = 2;

/** Every short way to each type's objects, the shortest from each root. */
export function waysIn(schema: AgencySchema, samples: Samples): ReadonlyMap<string, readonly Way[]> {
  const found = new Map<string, Way[]>();
  for (const { type, way } of beginnings(schema, samples)) {
    for (const [reached, shortest] of waysFrom(schema, samples, type, way)) {
      found.set(reached, [...(found.get(reached) ?? []), shortest]);
    }
  }
  return new Map([...found].map(([type, ways]) => [type, shortOnes(ways)]));
}

function shortOnes(ways: readonly Way[]): readonly Way[] {
  const shortest = Math.min(...ways.map(({ steps }) => steps.length));
  return ways.filter(({ steps }) => steps.length <= Math.max(usualLength, shortest));
}

const stepTo = (field: SchemaField, samples: Samples): Step | null => {
  const given = samples.arguments[field.coordinate] ?? {};
  const missing = (field.node.arguments ?? []).filter(
    ({ name, type, defaultValue }) =>
      type.kind === Kind.NON_NULL_TYPE && !defaultValue && given[name.value] === undefined,
  );
  return missing.length === 0 ? { field, arguments: { ...page(field), ...given } } : null;
};

function page({ node }: SchemaField): Record<string, string> {
  const isConnection = node.arguments?.some(({ name }) => name.value === 'after') ?? false;
  return isConnection ? { first: `${pageLength}` } : {};
}

function beginnings(schema: AgencySchema, samples: Samples) {
  const ofQuery = [...schema.fields.values()]
    .filter(({ type }) => type === 'Query')
    .flatMap((field) => {
      const step = stepTo(field, samples);
      return step ? [{ type: field.returns, way: { entity: null, steps: [step] } }] : [];
    });
  return [
    { type: 'Query', way: { entity: null, steps: [] } },
    ...[...keysIn(schema).keys()]
      .filter((entity) => samples.entities[entity])
      .map((entity) => ({ type: entity, way: { entity, steps: [] } })),
    ...ofQuery,
  ];
}

/** Breadth first; ways do not lead through one entity to another, which is a beginning itself. */
function waysFrom(schema: AgencySchema, samples: Samples, start: string, way: Way): Map<string, Way> {
  const keyOf = keysIn(schema);
  const isOpen = (type: string) => schema.fields.get(`${type}.${keyOf.get(type)}`)?.sensitivity === 'PUBLIC';
  const found = new Map([[start, way]]);
  for (const [type, { entity, steps }] of found) {
    if (type === 'Query') continue;
    for (const field of schema.fields.values()) {
      if (field.type !== type || found.has(field.returns) || isOpen(field.returns)) continue;
      if (keyOf.has(type) && keyOf.has(field.returns)) continue;
      const step = stepTo(field, samples);
      if (step) found.set(field.returns, { entity, steps: [...steps, step] });
    }
  }
  return found;
}

/** The field of each entity's key, by the entity. */
const keysIn = ({ definitions }: AgencySchema): ReadonlyMap<string, string> =>
  new Map(
    definitions.flatMap((node) => {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
      const key = wordOf(node.directives, 'key', 'fields');
      return key === undefined ? [] : [[node.name.value, key] as const];
    }),
  );

/** Whether a field has fields of its own. */
export const isComposite = ({ definitions }: AgencySchema, { node }: SchemaField): boolean =>
  definitions.some(
    (one) => one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === namedType(node.type),
  );
