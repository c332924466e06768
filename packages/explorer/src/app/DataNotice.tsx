import { messages } from '../messages/messages.ts';
import styles from './DataNotice.module.css';

/** Says which data are generated and which are real, for as long as some are generated. */
export function DataNotice() {
  return (
    <aside className={styles.notice} aria-label={messages.demonstrationDataLabel}>
      <p>{messages.demonstrationData}</p>
    </aside>
  );
}
