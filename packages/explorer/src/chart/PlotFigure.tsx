import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import styles from './Chart.module.css';
import { KeepPicture } from './KeepPicture.tsx';
import { useWidth } from './use-width.ts';

/** What to draw, given the library and the width there is in pixels. */
export type PlotDrawing = (plot: typeof Plot, width: number) => Plot.PlotOptions;

interface Props {
  readonly label: string;
  readonly draw: PlotDrawing;
  readonly file?: string;
}

/** Draws with Observable Plot, and anew when the room for it changes. */
export default function PlotFigure({ label, draw, file }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  useEffect(() => {
    if (!place.current || width === 0) return;
    const style = '--plot-background: var(--surface); background: none; color: inherit; font-size: 12px';
    const drawing = Plot.plot({ width, style, ...draw(Plot, width) });
    // The library names its groups of shapes, which says nothing to those who do not see them.
    drawing.setAttribute('aria-hidden', 'true');
    place.current.replaceChildren(drawing);
    return () => drawing.remove();
  }, [draw, width]);
  return (
    <>
      <div ref={place} className={styles.drawing} role="img" aria-label={label} />
      {file && <KeepPicture of={place} file={file} title={label} />}
    </>
  );
}
