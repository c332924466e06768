import { type Grain, grainOf, reaches } from '@huza/access/agreement';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { accessOf } from '../../schema/access.ts';

/** The fields of a dataset that an agreement of a grain can open, as coordinates: `Permit.nationality`. */
export function fieldsOfDataset(schema: GraphQLSchema, dataset: string, grain: Grain): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.keys(type.getFields()).flatMap((field) => {
        const access = accessOf(schema, type.name, field);
        const { sensitivity } = access ?? {};
        const takesAgreement = sensitivity === 'RESTRICTED' || sensitivity === 'PERSONAL';
        const opened = takesAgreement && access?.dataset === dataset && reaches(grain, grainOf(sensitivity));
        return opened ? [`${type.name}.${field}`] : [];
      }),
    )
    .sort();
}
