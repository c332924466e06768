import type { GlobalOptions } from '../../program.ts';

/** Options of every command about the list. */
export interface ListOptions extends GlobalOptions {
  readonly as: string;
}

/** Why each of them asks. */
export const purpose = 'occupations-in-demand';
