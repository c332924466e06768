import type { CSSProperties } from 'react';
import { useWords } from '../language/language-context.ts';
import styles from './Board.module.css';
import type { BoardIndicator } from './board-row.ts';
import { boardWords } from './board-words.ts';
import { useIndicatorValue } from './use-indicator-value.ts';

interface Props {
  readonly indicator: BoardIndicator | undefined;
  /** The unit group: what was measured at a broader group says so. */
  readonly occupation: string;
}

/** Standard deviations from the mean at which a colour is full. */
const full = 2;

/** A value, coloured by its place on the common scale; one that is missing and one that is withheld look apart. */
export function HeatCell({ indicator, occupation }: Props) {
  const words = useWords(boardWords);
  const written = useIndicatorValue();
  if (!indicator || indicator.value === null) {
    const withheld = indicator?.rejected.some(({ reason }) => reason === 'SUPPRESSED');
    return (
      <span className={withheld ? styles.withheld : styles.missing}>
        {withheld ? words.withheld : <abbr title={words.missing}>–</abbr>}
      </span>
    );
  }
  const { value, normalised, outcome, takenFrom } = indicator;
  const strength = normalised ?? 0;
  const heat = { '--heat': `${Math.round(Math.min(1, Math.abs(strength) / full) * 42)}%` } as CSSProperties;
  return (
    <span className={strength < 0 ? styles.surplus : styles.shortage} style={heat}>
      {takenFrom && takenFrom !== occupation && (
        <abbr className={styles.from} title={words.from(takenFrom)}>
          {takenFrom}
        </abbr>
      )}
      {written(value)}
      {outcome === 'PASS' && (
        <abbr className={styles.passes} title={words.passes}>
          ✓
        </abbr>
      )}
    </span>
  );
}
