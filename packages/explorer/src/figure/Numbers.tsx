import type { FigurePartsFragment } from '#graphql/figure-parts.ts';
import { Figure } from './Figure.tsx';
import styles from './Numbers.module.css';

interface Props {
  /** Each with what it is; a figure that is not there is left out. */
  readonly numbers: readonly (readonly [label: string, figure: FigurePartsFragment | null | undefined])[];
  /** Whether the unit stands beside each value; by default not. */
  readonly unit?: boolean;
}

/** A few figures, large, each with its name above it. */
export function Numbers({ numbers, unit = false }: Props) {
  return (
    <dl className={styles.numbers}>
      {numbers.map(
        ([label, figure]) =>
          figure && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Figure figure={figure} label={label} unit={unit} />
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
