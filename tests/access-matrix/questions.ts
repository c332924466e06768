import { type AgencySchema, guardedFields, type SchemaField } from './agency-schema.ts';
import { readByArguments } from './argument-reads.ts';
import { isComposite, type Samples, type Step, type Way, waysIn } from './ways.ts';

/** One guarded field, asked for by one way. */
export interface Question {
  /** Its alias in the document. */
  readonly alias: string;
  readonly field: SchemaField;
  /** `Query.permits > PermitConnection.nodes > Permit.id`. */
  readonly way: string;
  /** Every field on the way, itself the last. */
  readonly path: readonly SchemaField[];
  /** What the fields on the way, and their arguments, choose or sort records by. */
  readonly reads: readonly SchemaField[];
  /** The type of which it names records by the agency's own numbers; such a record is for IDENTIFIED alone. */
  readonly addresses: string | null;
  /** Whether it begins with a record's number or key: one that is not open to the asker gives nothing. */
  readonly namesRecord: boolean;
  /** Its part of the document. */
  readonly text: string;
  /** Where its value stands below the alias. */
  readonly responsePath: readonly string[];
}

/** A question for each guarded field by each short way to it. */
export function questionsOf(schema: AgencySchema, samples: Samples): readonly Question[] {
  const ways = waysIn(schema, samples);
  const asked = guardedFields(schema).flatMap((field) => {
    const last: Step = { field, arguments: samples.arguments[field.coordinate] ?? {} };
    const other = samples.rootArguments?.[field.coordinate];
    const found = (ways.get(field.type) ?? []).map((way) => ({
      ...way,
      steps: [
        ...way.steps.map((step) => (other && isRoot(step) ? { ...step, arguments: other } : step)),
        last,
      ],
    }));
    if (found.length === 0) throw new Error(`No way leads to ${field.coordinate} of ${schema.agency}`);
    return found;
  });
  return asked.map((way, index) => question(schema, samples, way, `q${index}`));
}

const isRoot = ({ field }: Step) => field.type === 'Query';

/** The question that a path of fields asks. */
export function question(schema: AgencySchema, samples: Samples, way: Way, alias: string): Question {
  const path = way.steps.map(({ field }) => field);
  const field = path.at(-1);
  if (!field) throw new Error('A question has a field');
  const leaf = isComposite(schema, field) ? '__typename' : '';
  const inner = way.steps
    .map(textOf)
    .reduceRight((below, step) => `${step}${below && ` { ${below} }`}`, leaf);
  const reads = way.steps.flatMap((step) => [...step.field.reads, ...readByArguments(schema, step)]);
  return {
    alias,
    field,
    path,
    reads: [...new Set(reads)].map((read) => fieldNamed(schema, read)),
    way: [
      ...(way.entity ? [`${way.entity} by its key`] : []),
      ...path.map(({ coordinate }) => coordinate),
    ].join(' > '),
    addresses: addressedBy(schema, way),
    namesRecord: way.entity !== null || way.steps[0]?.arguments.id !== undefined,
    text: `${alias}: ${way.entity ? entity(samples, way.entity, inner) : inner}`,
    responsePath: way.steps.slice(way.entity ? 0 : 1).map((step) => step.field.name),
  };
}

function fieldNamed({ fields, agency }: AgencySchema, coordinate: string): SchemaField {
  const field = fields.get(coordinate);
  if (!field) throw new Error(`@reads of ${agency} names ${coordinate}, which there is not`);
  return field;
}

function textOf({ field, arguments: given }: Step): string {
  const words = Object.entries(given).map(([name, value]) => `${name}: ${value}`);
  return words.length > 0 ? `${field.name}(${words.join(', ')})` : field.name;
}

const entity = (samples: Samples, type: string, inner: string) => {
  const keys = (samples.entities[type] ?? []).map((key) => `{ __typename: "${type}", ${key} }`);
  return `_entities(representations: [${keys.join(', ')}]) { ... on ${type} { ${inner} } }`;
};

/** A way begins with a record's number where the record's type has an `@identifier`. */
function addressedBy({ fields }: AgencySchema, { entity, steps }: Way): string | null {
  const hasIdentifier = (type: string) =>
    [...fields.values()].some((field) => field.type === type && field.isIdentifier);
  const [first] = steps;
  const named = entity ?? (first?.arguments.id && steps.length > 1 ? first.field.returns : null);
  return named && hasIdentifier(named) ? named : null;
}
