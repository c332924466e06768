import { type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';
import { accessOf } from '../schema/access.ts';

/** What a sensitivity means, in words. */
export type SensitivityWords = Readonly<Record<string, string>>;

/**
 * Adds to each field's description how far it may go and its dataset, so that the documentation, the hints and
 * the completion of the editor all say it. The schema is the caller's own to change.
 */
export function annotateSchema(schema: GraphQLSchema, words: SensitivityWords): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { sensitivity = '', dataset } = accessOf(schema, type.name, field.name) ?? {};
      const access = [
        sensitivity && `**${sensitivity}**: ${words[sensitivity] ?? ''}`,
        dataset && `\`${dataset}\``,
      ];
      const note = access.filter(Boolean).join(' · ');
      if (note) field.description = field.description ? `${field.description}\n\n${note}` : note;
    }
  }
  return schema;
}
