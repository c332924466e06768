import { useFormats } from '../language/use-formats.ts';
import styles from './Record.module.css';

/** A day, which stays on one line. */
export function Day({ on }: { readonly on: string }) {
  const { day } = useFormats();
  return (
    <time dateTime={on} className={styles.day}>
      {day(on)}
    </time>
  );
}
