import type { ReactNode } from 'react';
import styles from './Part.module.css';

/** Lays parts of a page out side by side, as far as there is room. */
export const Parts = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.parts}>{children}</div>
);
