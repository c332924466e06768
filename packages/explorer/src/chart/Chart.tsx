import { lazy, type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import { Loading } from '../states/Loading.tsx';
import styles from './Chart.module.css';
import type { DistrictMapValues } from './districts/DistrictMapFigure.tsx';
import type { PlotDrawing } from './PlotFigure.tsx';
import { useSeen } from './use-seen.ts';
import type { WorldMapValues } from './WorldMapFigure.tsx';

const PlotFigure = lazy(() => import('./PlotFigure.tsx'));
const WorldMapFigure = lazy(() => import('./WorldMapFigure.tsx'));
const DistrictMapFigure = lazy(() => import('./districts/DistrictMapFigure.tsx'));

interface FrameProps {
  /** What the picture shows: its heading, and its name for screen readers. */
  readonly label: string;
  /** The name of the files that it is kept in; without it there is no way to keep it. */
  readonly file?: string;
}

export interface ChartProps extends FrameProps {
  /** Says what to draw, given the library and the width there is. Keep it the same while nothing changes. */
  readonly draw: PlotDrawing;
}

/** A chart by Observable Plot, which is loaded when the chart is seen. The figures stand in a table beside it. */
export function Chart({ draw, ...frame }: ChartProps) {
  return (
    <Frame label={frame.label}>
      <PlotFigure draw={draw} {...frame} />
    </Frame>
  );
}

/** A map of the world that colours countries by a value. */
export function WorldMap({ label, file, ...values }: FrameProps & WorldMapValues) {
  return (
    <Frame label={label}>
      <WorldMapFigure label={label} {...(file && { file })} {...values} />
    </Frame>
  );
}

/** A schematic map of Rwanda's districts, coloured by a value. */
export function DistrictMap({ label, file, ...values }: Required<FrameProps> & DistrictMapValues) {
  return (
    <Frame label={label}>
      <DistrictMapFigure label={label} file={file} {...values} />
    </Frame>
  );
}

/** A picture with its heading, which stays an outline until it comes near the visible part of the page. */
export function Frame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [frame, seen] = useSeen<HTMLElement>();
  const words = useWords(shellWords).chart;
  return (
    <figure ref={frame} className={styles.chart}>
      <figcaption>{label}</figcaption>
      <div className={styles.picture}>
        <ErrorBoundary fallback={<p role="alert">{words.failed}</p>}>
          <Suspense fallback={<Loading lines={6} />}>{seen ? children : <Loading lines={6} />}</Suspense>
        </ErrorBoundary>
      </div>
    </figure>
  );
}
