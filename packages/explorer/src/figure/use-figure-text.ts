import type { FigurePartsFragment } from '#graphql/figure-parts.ts';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { shellWords } from '../messages/messages.ts';

type Shown = Pick<FigurePartsFragment, 'value' | 'unit' | 'confidentialityStatus'>;

/** How a figure reads: its value, or that it is withheld or missing, and its unit. */
export function useFigureText() {
  const { withheld, missing } = useWords(shellWords).figure;
  const { number } = useFormats();
  return ({ value, unit, confidentialityStatus }: Shown) => ({
    value: value !== null ? number(value) : confidentialityStatus === 'C' ? withheld : missing,
    unit: unit === 'percent' ? '%' : unit,
  });
}
