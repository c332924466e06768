import { type DataStructure, timeDimension } from '../structure/model.ts';
import { OccurringValues } from './occurring-values.ts';

/** What occurs in a message, component by component. */
export interface MessageValues {
  readonly dimensions: readonly OccurringValues[];
  readonly time: OccurringValues;
  readonly attributes: readonly OccurringValues[];
}

const occurring = (component: DataStructure['measure']) => new OccurringValues(component);

/** Nothing has occurred yet. */
export const messageValues = ({ dimensions, attributes }: DataStructure): MessageValues => ({
  dimensions: dimensions.map(occurring),
  time: occurring(timeDimension),
  attributes: attributes.map(occurring),
});
