import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema, isObjectType, parse } from 'graphql';
import {
  type Agreement,
  createDisclosures,
  createIdentifiers,
  createPseudonyms,
  type GuardContext,
  type GuardedSchema,
  type Principal,
  type Purpose,
  requestAccess,
} from '../src/index.ts';
import { analyst, noon } from './agreements.ts';

/** The directives that rules are made from. */
export const directives = `
  enum Sensitivity { PUBLIC OFFICIAL RESTRICTED PERSONAL }
  directive @sensitivity(level: Sensitivity!) on OBJECT | FIELD_DEFINITION
  directive @dataset(name: String!) on OBJECT | FIELD_DEFINITION
  directive @identifier on FIELD_DEFINITION
  directive @reads(fields: [String!]!)
    on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
`;

const sdl = `${directives}
  interface Document { number: String }
  type Permit implements Document @dataset(name: "immigration.permits") @sensitivity(level: PERSONAL) {
    id: ID! @identifier
    number: String
    class: String
    nationality: String
    holder: Person
  }
  type Person @dataset(name: "immigration.persons") @sensitivity(level: PERSONAL) { id: ID! @identifier name: String }
  type PermitCount @dataset(name: "immigration.permits") @sensitivity(level: RESTRICTED) {
    class: String
    nationality: String
    inForce: Int
  }
  input PermitFilter {
    class: String @reads(fields: ["Permit.class"])
    nationality: String @reads(fields: ["Permit.nationality"])
    within: PermitFilter @reads(fields: ["Permit.class"])
  }
  enum Dimension { CLASS @reads(fields: ["PermitCount.class"]) NATIONALITY @reads(fields: ["PermitCount.nationality"]) }
  scalar _Any
  union _Entity = Permit | Person
  type Query @sensitivity(level: PUBLIC) {
    permit(id: ID): Permit
    permits(filter: PermitFilter): [Permit!]
    kenyanPermits(filter: PermitFilter = { nationality: "KE" }): [Permit!]
    permitsByNationality: [Permit!] @reads(fields: ["Permit.nationality"])
    permitsSince(nationality: String @reads(fields: ["Permit.nationality"])): [Permit!]
    document: Document
    counts(by: [Dimension!]): [PermitCount!] @sensitivity(level: RESTRICTED) @dataset(name: "immigration.permits")
    welcome: String
    officials: String @sensitivity(level: OFFICIAL)
    _entities(representations: [_Any!]!): [_Entity]!
  }
`;

/** Records of the two persons whom the register knows. */
export const permits = ['KE', 'UG'].map((nationality, index) => ({
  __typename: 'Permit',
  id: `P000000${index + 1}`,
  number: `N${index + 1}`,
  class: `H${index + 1}`,
  nationality,
  holder: { id: `C${index + 1}`, name: `Somebody ${index + 1}` },
}));
const [permit] = permits;

const queries: Record<string, GraphQLFieldResolver<unknown, GuardContext>> = {
  permit: (_parent, { id }, { identifiers }) => {
    if (id === undefined) return permit;
    const read = identifiers.read('Permit', id);
    return permits.find((one) => one.id === read?.id && read.accepts(one));
  },
  permits: () => permits,
  kenyanPermits: () => permits,
  permitsByNationality: async () => permits.map(async (one) => one),
  permitsSince: () => permits,
  document: () => permit,
  counts: () => [{ class: 'H1', nationality: 'KE', inForce: 7 }],
  welcome: () => 'welcome',
  officials: () => 'officials',
  _entities: (_parent, { representations }) => representations.map(() => permit),
};

/** A small schema of permits, before it is guarded. */
export function permitSchema(): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const resolve = queries[field.name];
    if (resolve) field.resolve = resolve;
  }
  const type = schema.getType('Permit');
  if (isObjectType(type)) type.isTypeOf = () => true;
  return schema;
}

/** Who asks, why, under which agreements, and with which values. */
export interface Asked {
  readonly agreements?: readonly Agreement[];
  readonly principal?: Principal | null;
  readonly purpose?: Purpose | undefined;
  readonly variables?: Record<string, unknown>;
  readonly secret?: Uint8Array;
}

const agencySecret = new Uint8Array(32).fill(7);

/** The context of a request on a noon of 2026. */
export function contextOf({ fields }: GuardedSchema, asked: Asked = {}): GuardContext {
  const { agreements = [], principal = analyst, secret = agencySecret } = asked;
  const purpose = 'purpose' in asked ? asked.purpose : 'official-statistics';
  const access = requestAccess({ principal, purpose, agreements, fields, at: noon('2026-06-15') });
  const identifiers = createIdentifiers(access, createPseudonyms(secret));
  return { access, identifiers, disclosures: createDisclosures() };
}

/** Admits and executes an operation; gives the data, and each error's path, code and message. */
export async function ask(guarded: GuardedSchema, source: string, asked: Asked = {}) {
  const document = parse(source);
  const [operation] = document.definitions.filter((node) => node.kind === 'OperationDefinition');
  if (!operation) throw new Error('There is no operation');
  const context = contextOf(guarded, asked);
  const request = { document, operation, variables: asked.variables };
  const admitted = guarded.admit(request, context);
  const { data, errors = [] } = await guarded.execute(request, context, admitted);
  return {
    admitted,
    context,
    data: data && JSON.parse(JSON.stringify(data)),
    codes: errors.map(({ extensions }) => extensions.code),
    messages: errors.map(({ message }) => message),
  };
}
