import { entitiesBy } from '@huza/subgraph';
import { permitClass } from '../database/tables.ts';

export const permitClassByCode = entitiesBy(permitClass, 'code');
