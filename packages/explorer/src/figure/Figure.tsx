import { useState } from 'react';
import type { FigurePartsFragment } from '#graphql/figure-parts.ts';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import styles from './Figure.module.css';
import { FigureSource } from './FigureSource.tsx';
import { useFigureText } from './use-figure-text.ts';

export interface FigureProps {
  readonly figure: FigurePartsFragment;
  /** What it is, for the heading of its source: `Permits in force, India`. */
  readonly label: string;
  /** Whether the unit stands beside the value; by default so. */
  readonly unit?: boolean;
}

/** A published number: its value, what to know of it, and, when pressed, where it comes from. */
export function Figure({ figure, label, unit = true }: FigureProps) {
  const [open, setOpen] = useState(false);
  const words = useWords(shellWords).figure;
  const text = useFigureText()(figure);
  const remarkable = figure.observationStatus !== 'A' && figure.value !== null;
  return (
    <>
      <button
        type="button"
        className={`printed ${styles.figure}`}
        title={words.open}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span className={figure.value === null ? styles.absent : undefined}>{text.value}</span>
        {unit && figure.value !== null && text.unit && <span className={styles.unit}> {text.unit}</span>}
        {remarkable && (
          <abbr className={styles.status} title={words.observationStatus[figure.observationStatus]}>
            {figure.observationStatus}
          </abbr>
        )}
      </button>
      {open && <FigureSource figure={figure} label={label} onClose={() => setOpen(false)} />}
    </>
  );
}
