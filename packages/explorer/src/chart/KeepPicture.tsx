import type { RefObject } from 'react';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import styles from './Chart.module.css';
import { keepPng, keepSvg } from './keep-picture.ts';

interface Props {
  readonly of: RefObject<HTMLElement | null>;
  readonly file: string;
}

/** Keeps a drawing as a file. */
export function KeepPicture({ of, file }: Props) {
  const words = useWords(shellWords).chart;
  const keep = (as: typeof keepSvg) => () => {
    const drawing = of.current?.querySelector<SVGSVGElement>('svg:last-of-type');
    if (drawing) as(drawing, file);
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
