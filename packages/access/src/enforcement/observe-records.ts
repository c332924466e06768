import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import { datasetOfType, type FieldAccess, objectTypes } from './field-access.ts';
import type { GuardContext } from './guard.ts';

type Field = GraphQLField<unknown, GuardContext>;

/** How records of a type are known: by their dataset and, where they describe persons, by an identifier. */
interface RecordType {
  readonly dataset: string;
  readonly identifier: FieldAccess | undefined;
}

/**
 * Makes the resolvers of a schema show identifiers as the agreement has it, and note what records they give.
 * It works in place, on the few fields that need it: a list is noted once, not field by field.
 */
export function observeRecords(schema: GraphQLSchema, fields: ReadonlyMap<string, FieldAccess>): void {
  const recordTypes = new Map<string, RecordType>();
  for (const type of objectTypes(schema)) {
    const dataset = datasetOfType(type);
    const own = [...fields.values()].filter((field) => field.type === type.name);
    if (dataset && !isOfPaging(type))
      recordTypes.set(type.name, { dataset, identifier: own.find((field) => field.identifier) });
  }
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields()) as Field[]) {
      const access = fields.get(`${type.name}.${field.name}`);
      if (access?.identifier) showIdentifier(field, access);
      else if (access?.coordinate === 'Query._entities')
        noteRecords(field, (record) => recordTypes.get(typeNameOf(record)));
      else noteRecordsOf(field, recordTypes);
    }
  }
}

/** A page of a list is no record (Relay's names for connections). */
const isOfPaging = ({ name }: GraphQLObjectType) => /(Connection|Edge)$/.test(name);

const typeNameOf = (record: object) => String((record as { __typename?: unknown }).__typename);

function noteRecordsOf(field: Field, recordTypes: ReadonlyMap<string, RecordType>) {
  const result = getNamedType(field.type);
  const recordType = isObjectType(result) ? recordTypes.get((result as GraphQLObjectType).name) : undefined;
  if (recordType) noteRecords(field, () => recordType);
}

function showIdentifier(field: Field, access: FieldAccess) {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (record, args, context, info) =>
    whenKnown(resolve(record, args, context, info), (value) =>
      value == null ? value : context.identifiers.show(access, record as object, String(value)),
    );
}

function noteRecords(field: Field, typeOf: (record: object) => RecordType | undefined) {
  const resolve = field.resolve ?? defaultFieldResolver;
  const note = (record: unknown, { disclosures }: GuardContext) => {
    if (typeof record !== 'object' || record === null) return;
    const type = typeOf(record);
    if (type) disclosures.note(type.dataset, subjectOf(type, record), record);
  };
  field.resolve = (parent, args, context, info) =>
    whenKnown(resolve(parent, args, context, info), (value) => {
      const records = Array.isArray(value) ? value : [value];
      for (const record of records) {
        if (record instanceof Promise)
          record.then(
            (known) => note(known, context),
            () => undefined,
          );
        else note(record, context);
      }
      return value;
    });
}

function subjectOf({ identifier }: RecordType, record: object): string | null {
  if (!identifier) return null;
  return `${identifier.type} ${(record as Record<string, unknown>)[identifier.field]}`;
}

function whenKnown<Value>(value: unknown, then: (value: unknown) => Value): Value | Promise<Value> {
  return value instanceof Promise ? value.then(then) : then(value);
}
