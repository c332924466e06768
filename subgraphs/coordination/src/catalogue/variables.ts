import type { AgreementRegister, FieldAccess } from '@huza/access';
import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { announcedSchema } from '../agreements/known-data.ts';
import type { DatasetModel } from '../models.ts';
import type { CatalogueVariable } from './catalogue-entry.ts';

/** What holds a list or a table together describes no record. */
const structural = /^(Query|Mutation)$|(Connection|Edge|Table)$/;
const ofEveryRecord = new Set(['source', 'totalOver']);

/**
 * A dataset's variables: those that its steward describes, then every other field that its agency announces of it,
 * as the agency's schema describes it. So nothing that can be asked for goes undocumented.
 */
export function variablesOf(
  { name: dataset, publisher, variables }: Pick<DatasetModel, 'name' | 'publisher' | 'variables'>,
  register: Pick<AgreementRegister, 'schemas'>,
): CatalogueVariable[] {
  const sdl = register.schemas().get(publisher)?.sdl;
  const known = new Map(variables.map((variable) => [variable.name, variable]));
  for (const variable of sdl ? offered(dataset, sdl) : [])
    if (!known.has(variable.name)) known.set(variable.name, variable);
  return [...known.values()];
}

function offered(dataset: string, sdl: string): CatalogueVariable[] {
  const { schema, fields } = announcedSchema(sdl);
  const own = [...fields.values()].filter((field) => field.dataset === dataset);
  const nested = new Set(own.map(({ type }) => type));
  return own.flatMap(({ type, field, sensitivity }) => {
    const found = fieldOf(schema, type, field);
    if (!found?.description || structural.test(type) || ofEveryRecord.has(field)) return [];
    // A field that leads to more of the same dataset is no variable: what it leads to is.
    if (nested.has(getNamedType(found.type).name)) return [];
    return [{ name: field, description: found.description, classification: null, sensitivity }];
  });
}

function fieldOf(schema: GraphQLSchema, type: FieldAccess['type'], field: FieldAccess['field']) {
  const found = schema.getType(type);
  return isObjectType(found) ? found.getFields()[field] : undefined;
}
