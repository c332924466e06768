import { lazy } from 'react';
import { Frame } from './Chart.tsx';
import type { Flow } from './SankeyFigure.tsx';

const SankeyFigure = lazy(() => import('./SankeyFigure.tsx'));

interface Props {
  readonly label: string;
  readonly file: string;
  /** Keep them the same while nothing changes. */
  readonly flows: readonly Flow[];
}

/** A picture of flows by d3-sankey, which is loaded when it is seen. The figures stand in a table beside it. */
export const FlowPicture = ({ label, ...picture }: Props) => (
  <Frame label={label}>
    <SankeyFigure label={label} {...picture} />
  </Frame>
);
