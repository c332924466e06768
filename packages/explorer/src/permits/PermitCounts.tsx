import type { ReactNode } from 'react';
import type { PermitCountsPartsFragment } from '#graphql/permit-counts.ts';
import { FigureBars } from '../chart/FigureBars.tsx';
import { countFigure } from '../figure/count-figure.ts';
import { Numbers } from '../figure/Numbers.tsx';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { Parts } from '../states/Parts.tsx';
import { permitWords } from './permit-words.ts';

interface Props {
  readonly permits: PermitCountsPartsFragment;
  /** Permits in force by something else than their class. */
  readonly breakdown: {
    readonly label: string;
    readonly dimension: string;
    readonly file: string;
    readonly rows: readonly {
      readonly key: string;
      readonly name: string;
      readonly link: ReactNode;
      readonly inForce: number | null;
    }[];
  };
}

/** Permits in force, issued and refused, by class and by something else. */
export function PermitCounts({ permits, breakdown }: Props) {
  const words = useWords(permitWords);
  const { day } = useFormats();
  const figureOf = (count: number | null) => countFigure(count, words.permits, permits);
  const classes = permits.byClass.map(({ permitClass: { code, name }, inForce }) => ({
    key: code,
    name: code,
    link: `${code}: ${name}`,
    figure: figureOf(inForce),
  }));
  return (
    <>
      <Numbers
        numbers={[
          [words.inForce, figureOf(permits.inForce)],
          [words.issued, figureOf(permits.issued)],
          // Null for those to whom applications are not open: nothing is withheld then.
          [
            words.refused,
            permits.refused === null ? null : countFigure(permits.refused, words.applications, permits),
          ],
        ]}
      />
      <p className="hint">{words.asOf(day(permits.asOf))}</p>
      {breakdown.rows.length > 0 && (
        <Parts>
          <FigureBars
            {...breakdown}
            rows={breakdown.rows.map(({ inForce, ...row }) => ({ ...row, figure: figureOf(inForce) }))}
          />
          <FigureBars
            label={words.byClass}
            dimension={words.permitClass}
            rows={classes}
            file="permits-by-class"
          />
        </Parts>
      )}
    </>
  );
}
