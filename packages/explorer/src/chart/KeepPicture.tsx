import type { RefObject } from 'react';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import styles from './Chart.module.css';
import { composePicture } from './compose-picture.ts';
import { keepPng, keepSvg } from './keep-picture.ts';

interface Props {
  readonly of: RefObject<HTMLElement | null>;
  readonly file: string;
  /** What the picture shows: its title in the file. */
  readonly title: string;
}

/** Keeps a drawing with its title and legend as a file. */
export function KeepPicture({ of, file, title }: Props) {
  const words = useWords(shellWords).chart;
  const keep = (as: typeof keepSvg) => () => {
    if (of.current) void as(composePicture(of.current, title), file);
  };
  return (
    <div className={`${styles.keep} no-print`}>
      <button type="button" className="quiet" onClick={keep(keepSvg)}>
        {words.svg}
      </button>
      <button type="button" className="quiet" onClick={keep(keepPng)}>
        {words.png}
      </button>
    </div>
  );
}
