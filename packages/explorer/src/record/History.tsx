import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import styles from './Record.module.css';
import { recordWords } from './record-words.ts';

interface Event {
  readonly on: string;
  /** What happened. */
  readonly what: string;
  /** Who did it, where the reader may know. */
  readonly by?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

/** What happened to a record, in order; it is never rewritten. */
export function History({ events }: { readonly events: readonly Event[] }) {
  const words = useWords(recordWords);
  const { day } = useFormats();
  return (
    <ol className={styles.history}>
      {events.map(({ on, what, by, reason }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a history only grows at its end
        <li key={index}>
          {day(on)}: {what}
          {by && `, ${words.by(by)}`}
          {reason && <>. {reason}</>}
        </li>
      ))}
    </ol>
  );
}
