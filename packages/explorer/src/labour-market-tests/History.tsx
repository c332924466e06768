import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import styles from './Tests.module.css';
import type { WholeTest } from './test-of.ts';
import { testWords } from './test-words.ts';

/** What happened to a test, in order; it is never rewritten. */
export function History({ events }: { readonly events: WholeTest['history'] }) {
  const words = useWords(testWords);
  const { day } = useFormats();
  return (
    <ol className={styles.history}>
      {events.map(({ sequence, kind, on, by, reason }) => (
        <li key={sequence}>
          {day(on)}: {words.events[kind]}
          {by && `, ${words.by(by)}`}
          {reason && <>. {reason}</>}
        </li>
      ))}
    </ol>
  );
}
