import { labelOf } from '../messages/labels.ts';

/** A circumstance of the framework as people read it: `RESTRUCTURE_OF_BUSINESS` becomes `Restructure of business`. */
export const circumstanceLabel = (term: string): string => labelOf(term.toLowerCase().replaceAll('_', '-'));
