import { useLanguage } from '../language/language-context.ts';
import { englishNames, type Names, namesInFrench } from './names.ts';

/** How names of the graph read in the reader’s language. */
export const useNames = (): Names => (useLanguage().language === 'fr' ? namesInFrench : englishNames);
