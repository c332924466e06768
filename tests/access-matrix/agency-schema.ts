import { readFileSync } from 'node:fs';
import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type NameNode,
  parse,
  type TypeNode,
} from 'graphql';

/** From anyone to persons' data. */
type Sensitivity = 'PUBLIC' | 'OFFICIAL' | 'RESTRICTED' | 'PERSONAL';

/** A field with what is written beside it in the agency's schema. */
export interface SchemaField {
  readonly agency: string;
  readonly type: string;
  readonly name: string;
  /** `Permit.nationality`. */
  readonly coordinate: string;
  readonly sensitivity: Sensitivity;
  readonly dataset: string;
  readonly isIdentifier: boolean;
  readonly reads: readonly string[];
  /** The type of its value, without lists and `!`. */
  readonly returns: string;
  readonly node: FieldDefinitionNode;
}

/** An agency's part of the graph, as its text says it. */
export interface AgencySchema {
  readonly agency: string;
  readonly fields: ReadonlyMap<string, SchemaField>;
  readonly definitions: readonly DefinitionNode[];
}

const root = new URL('../../', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** Every agency's audit log, which stands in no schema file. */
const auditLog = (agency: string) =>
  `extend type Query { ${agency}AuditLog: AuditLog @sensitivity(level: RESTRICTED) @dataset(name: "${agency}.audit-log") }`;

/** The webhooks of an agency that tells of events. */
function webhooksOf(agency: string): string {
  const named = `${agency[0]?.toUpperCase()}${agency.slice(1)}Webhook`;
  const guarded = `@sensitivity(level: OFFICIAL) @dataset(name: "${agency}.webhooks")`;
  const changes = ['register', 'remove', 'retry'].map((verb) => `${verb}${named}: Webhook ${guarded}`);
  return `extend type Query { ${agency}Webhooks: WebhookConnection ${guarded} }
extend type Mutation { ${[...changes, `rotate${named}Secret: Webhook ${guarded}`].join(' ')} }`;
}

export const agencies = ['immigration', 'labour', 'statistics', 'coordination'] as const;

/** Reads an agency's schema from its files. */
export const schemaOf = (agency: string): AgencySchema => {
  const own = textOf(`subgraphs/${agency}/schema.graphql`);
  const shared = textOf('packages/subgraph/src/schema/shared.graphql');
  const webhooks = /^type Subscription/m.test(own) ? webhooksOf(agency) : '';
  return readSchema(agency, [shared, own, auditLog(agency), webhooks].join('\n'));
};

/** Reads the directives beside each field; a field without one of its own takes its type's. */
export function readSchema(agency: string, sdl: string): AgencySchema {
  const { definitions } = parse(sdl);
  const types = definitions.filter(isObject);
  const fields = types.flatMap((type) => {
    const ofType = types.flatMap(({ name, directives = [] }) =>
      name.value === type.name.value ? directives : [],
    );
    const own = (type.fields ?? []).filter(({ name }) => !isFederations(name) && !isFederations(type.name));
    return own.map((node) => readField(agency, type.name.value, node, ofType));
  });
  return { agency, definitions, fields: new Map(fields.map((field) => [field.coordinate, field])) };
}

/** What federation itself adds: it holds no data. */
const isFederations = ({ value }: NameNode) => value.startsWith('_');

const isObject = (node: DefinitionNode) =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;

function readField(
  agency: string,
  type: string,
  node: FieldDefinitionNode,
  ofType: readonly ConstDirectiveNode[],
): SchemaField {
  const said = (directive: string, argument: string) =>
    wordOf(node.directives, directive, argument) ?? wordOf(ofType, directive, argument) ?? '';
  const coordinate = `${type}.${node.name.value}`;
  const sensitivity = said('sensitivity', 'level') as Sensitivity | '';
  if (!sensitivity) throw new Error(`${coordinate} of ${agency} has no sensitivity`);
  return {
    agency,
    type,
    name: node.name.value,
    coordinate,
    sensitivity,
    dataset: said('dataset', 'name'),
    isIdentifier: node.directives?.some(({ name }) => name.value === 'identifier') ?? false,
    reads: readsOf(node.directives),
    returns: namedType(node.type),
    node,
  };
}

export const namedType = (node: TypeNode): string =>
  node.kind === Kind.NAMED_TYPE ? node.name.value : namedType(node.type);

/** The coordinates in `@reads(fields:)`. */
export function readsOf(directives: readonly ConstDirectiveNode[] = []): readonly string[] {
  const value = argumentOf(directives, 'reads', 'fields')?.value;
  return value?.kind === Kind.LIST
    ? value.values.flatMap((one) => ('value' in one ? [`${one.value}`] : []))
    : [];
}

/** A word that a directive says: the name of an enum value, or a string. */
export function wordOf(directives: readonly ConstDirectiveNode[] = [], directive: string, argument: string) {
  const value = argumentOf(directives, directive, argument)?.value;
  return value?.kind === Kind.ENUM || value?.kind === Kind.STRING ? value.value : undefined;
}

const argumentOf = (
  directives: readonly ConstDirectiveNode[],
  directive: string,
  argument: string,
): ArgumentNode | undefined =>
  directives
    .find(({ name }) => name.value === directive)
    ?.arguments?.find(({ name }) => name.value === argument);

const guarded = ({ fields }: AgencySchema): readonly SchemaField[] =>
  [...fields.values()].filter(({ sensitivity }) => sensitivity !== 'PUBLIC');

/** The fields that are not for everyone, without the changes that Mutation makes and the streams of Subscription. */
export const guardedFields = (schema: AgencySchema): readonly SchemaField[] =>
  guarded(schema).filter(({ type }) => type !== 'Mutation' && type !== 'Subscription');

/** The changes: the matrix names them and does not try them. */
export const guardedChanges = (schema: AgencySchema): readonly SchemaField[] =>
  guarded(schema).filter(({ type }) => type === 'Mutation');

/** The streams: the matrix names them, and `tests/events.test.ts` tries them. */
export const guardedStreams = (schema: AgencySchema): readonly SchemaField[] =>
  guarded(schema).filter(({ type }) => type === 'Subscription');
