import { Kind } from 'graphql';
import { type AgencySchema, namedType, readsOf, type SchemaField } from './agency-schema.ts';
import { type Question, question } from './questions.ts';
import type { Samples } from './ways.ts';

/** A value for each field of a filter that chooses records by a guarded field. */
const values: Readonly<Record<string, string>> = {
  'PermitFilter.permitClass': '"H1"',
  'PermitFilter.nationality': '"UGA"',
  'PermitFilter.occupation': '"2"',
  'PermitFilter.employer': '"E0001"',
  'PermitFilter.status': 'IN_FORCE',
  'PermitFilter.issuedFrom': '"2020-01-01"',
  'PermitFilter.issuedTo': '"2030-01-01"',
  'PermitApplicationFilter.permitClass': '"H1"',
  'PermitApplicationFilter.nationality': '"UGA"',
  'PermitApplicationFilter.occupation': '"2"',
  'PermitApplicationFilter.employer': '"E0001"',
  'PermitApplicationFilter.status': 'APPROVED',
  'PermitApplicationFilter.submittedFrom': '"2020-01-01"',
  'PermitApplicationFilter.submittedTo': '"2030-01-01"',
  'PermitTableFilter.permitClass': '["H1"]',
  'PermitTableFilter.nationality': '["UGA"]',
  'PermitTableFilter.nationalityGroup': 'EAC',
  'PermitTableFilter.occupation': '"2"',
  'PermitTableFilter.sex': 'FEMALE',
  'PermitTableFilter.inForceOn': '"2025-06-30"',
  'PermitTableFilter.issuedFrom': '"2020-01-01"',
  'PermitTableFilter.issuedTo': '"2030-01-01"',
  'PermitApplicationTableFilter.permitClass': '["H1"]',
  'PermitApplicationTableFilter.nationality': '["UGA"]',
  'PermitApplicationTableFilter.nationalityGroup': 'EAC',
  'PermitApplicationTableFilter.occupation': '"2"',
  'PermitApplicationTableFilter.sex': 'FEMALE',
  'PermitApplicationTableFilter.submittedFrom': '"2020-01-01"',
  'PermitApplicationTableFilter.submittedTo': '"2030-01-01"',
  'CrossingTableFilter.direction': 'ENTRY',
  'CrossingTableFilter.post': '["GATUNA"]',
  'CrossingTableFilter.nationality': '["UGA"]',
  'CrossingTableFilter.nationalityGroup': 'EAC',
  'CrossingTableFilter.from': '"2025-01"',
  'CrossingTableFilter.to': '"2025-03"',
  'VacancyTableFilter.occupation': '"2"',
  'VacancyTableFilter.section': '["A"]',
  'VacancyTableFilter.district': '["11"]',
  'VacancyTableFilter.postedFrom': '"2020-01-01"',
  'VacancyTableFilter.postedTo': '"2030-01-01"',
  'LabourMarketTestFilter.occupation': '"2"',
  'LabourMarketTestFilter.district': '"11"',
  'LabourMarketTestFilter.nationality': '"IND"',
  'LabourMarketTestFilter.status': 'DECIDED',
  'LabourMarketTestFilter.outcome': 'PASSED',
  'LabourMarketTestFilter.requestedFrom': '"2020-01-01"',
  'LabourMarketTestFilter.requestedTo': '"2030-01-01"',
  'LabourMarketTestFilter.deadlineTo': '"2030-01-01"',
  'LabourMarketTestTableFilter.occupation': '"2"',
  'LabourMarketTestTableFilter.nationality': '["IND"]',
  'LabourMarketTestTableFilter.nationalityGroup': 'EAC',
  'LabourMarketTestTableFilter.permitClass': '["H2"]',
  'LabourMarketTestTableFilter.district': '["11"]',
  'LabourMarketTestTableFilter.requestedFrom': '"2020-01-01"',
  'LabourMarketTestTableFilter.requestedTo': '"2030-01-01"',
  'JobSeekerFilter.occupation': '"2"',
  'JobSeekerFilter.district': '"11"',
  'JobSeekerFilter.status': 'SEEKING',
};

/** What a simulation changes. */
export const simulated = { changes: '{ wageFloorPercent: 90 }' };
/** What else a list has to be given. */
const given: Readonly<Record<string, Record<string, string>>> = {
  'Query.labourMarketTestSimulation': simulated,
};

/**
 * For each filter that tells of a guarded field, whether records can be chosen by it. An operation has at most
 * one of each list: what one argument reads counts for the list wherever the operation has it.
 *
 * @throws Error when a filter has no value above.
 */
export function filterOperations(schema: AgencySchema): readonly (readonly Question[])[] {
  const lists = [...schema.fields.values()].filter(({ type }) => type !== 'Subscription');
  const ofLists = lists.map((list) => [
    ...filtersOf(schema, list).map(({ name, value }) =>
      ask(schema, list, { ...firstDimension(schema, list), filter: `{ ${name}: ${value} }` }),
    ),
    ...dimensionsOf(schema, list).map((dimension) => ask(schema, list, { by: `[${dimension}]` })),
  ]);
  const longest = Math.max(...ofLists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    ofLists.flatMap((questions) => questions[index] ?? []),
  );
}

function filtersOf(schema: AgencySchema, list: SchemaField) {
  const type = argumentType(list, 'filter');
  const input = schema.definitions.find(
    (node) => node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && node.name.value === type,
  );
  if (input?.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) return [];
  return (input.fields ?? [])
    .filter(({ directives }) => readsOf(directives).some((read) => isGuarded(schema, read)))
    .map(({ name }) => ({ name: name.value, value: valueFor(`${type}.${name.value}`) }));
}

/** A table is asked for by something. */
function firstDimension(schema: AgencySchema, list: SchemaField): Record<string, string> {
  const [first] = dimensionsOf(schema, list);
  return first ? { by: `[${first}]` } : {};
}

function dimensionsOf(schema: AgencySchema, list: SchemaField): readonly string[] {
  const type = argumentType(list, 'by');
  const dimensions = schema.definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === type,
  );
  return dimensions?.kind === Kind.ENUM_TYPE_DEFINITION
    ? (dimensions.values?.map(({ name }) => name.value) ?? [])
    : [];
}

function argumentType({ node }: SchemaField, argument: string): string | undefined {
  const found = node.arguments?.find(({ name }) => name.value === argument);
  return found && namedType(found.type);
}

const isGuarded = ({ fields }: AgencySchema, coordinate: string) =>
  fields.get(coordinate)?.sensitivity !== 'PUBLIC';

function valueFor(coordinate: string): string {
  const value = values[coordinate];
  if (!value) throw new Error(`No value is known to ask with ${coordinate}`);
  return value;
}

const noSamples: Samples = { arguments: {}, entities: {} };

function ask(schema: AgencySchema, list: SchemaField, tried: Record<string, string>): Question {
  const asked = question(
    schema,
    noSamples,
    { entity: null, steps: [{ field: list, arguments: { ...given[list.coordinate], ...tried } }] },
    list.name,
  );
  return { ...asked, way: `${asked.way} with ${JSON.stringify(tried)}` };
}
