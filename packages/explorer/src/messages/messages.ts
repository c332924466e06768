import { translations } from '../language/translations.ts';
import { english } from './english.ts';
import { french } from './french.ts';

/** The words of what surrounds the pages and is shared by them; each page keeps its own beside it. */
export const shellWords = translations({ en: english, fr: french });
