import { english, type Messages } from './english.ts';

/** The sentences in the reader's language; English is the only one so far. */
export const messages: Messages = english;
