import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import styles from './DataNotice.module.css';

/** Says which data are generated and which are real, for as long as some are generated. */
export function DataNotice() {
  const { demonstrationData, demonstrationDataLabel } = useWords(shellWords);
  return (
    <aside className={styles.notice} aria-label={demonstrationDataLabel}>
      <p>{demonstrationData}</p>
    </aside>
  );
}
