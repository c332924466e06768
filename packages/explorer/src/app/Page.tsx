import { type ReactNode, useEffect } from 'react';
import styles from './Page.module.css';

interface Props {
  /** The page's name: its heading, and the browser's title. */
  readonly title: string;
  /** What the page is for, in a sentence. */
  readonly lead?: ReactNode;
  /** Whether it takes the whole width; by default as much as reads well. */
  readonly wide?: boolean;
  /** Whether the heading is for screen readers alone. */
  readonly hideTitle?: boolean;
  readonly children: ReactNode;
}

/** A page: its title in the browser and above its content. */
export function Page({ title, lead, wide, hideTitle, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Huza`;
  }, [title]);
  return (
    <div className={wide ? styles.wide : styles.page}>
      <header className={hideTitle ? 'unseen' : styles.header}>
        <h1>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  );
}
