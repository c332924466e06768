import { type SankeyGraph, sankey, sankeyLinkHorizontal } from 'd3-sankey';
import { useMemo, useRef } from 'react';
import { useFormats } from '../language/use-formats.ts';
import styles from './Chart.module.css';
import { KeepPicture } from './KeepPicture.tsx';
import { useWidth } from './use-width.ts';

/** So many from one place to another. */
export interface Flow {
  readonly from: Place;
  readonly to: Place;
  readonly value: number;
}

/** A place in one column: the same country may stand on either side. */
interface Place {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly file: string;
  readonly flows: readonly Flow[];
}

const rowHeight = 30;
/** Where there is less room, in pixels, places stand by their names alone. */
const roomy = 560;

/** Draws flows between places as bands, each as wide as its value. */
export default function SankeyFigure({ label, file, flows }: Props) {
  const { number } = useFormats();
  const picture = useRef<HTMLDivElement>(null);
  const width = useWidth(picture);
  const { nodes, links, height } = useMemo(() => layOut(flows, width), [flows, width]);
  return (
    <>
      <div ref={picture} className={styles.drawing} role="img" aria-label={label}>
        {width > 0 && (
          <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} fontSize="12" aria-hidden>
            {links.map((link) => (
              <path
                key={`${link.source.id} ${link.target.id}`}
                d={sankeyLinkHorizontal()(link) ?? ''}
                fill="none"
                stroke="var(--accent)"
                strokeOpacity="0.3"
                strokeWidth={Math.max(1, link.width ?? 0)}
              >
                <title>{`${link.source.name} → ${link.target.name}: ${number(link.value)}`}</title>
              </path>
            ))}
            {nodes.map(({ id, name, value = 0, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => {
              const isLeft = x0 < width / 2;
              // Between the two sides there is no room for a name; it stands in the heading.
              const isNamed = width >= roomy || x0 < width * 0.25 || x0 > width * 0.75;
              return (
                <g key={id}>
                  <rect x={x0} y={y0} width={x1 - x0} height={Math.max(1, y1 - y0)} fill="var(--accent)" />
                  {isNamed && (
                    <text
                      x={isLeft ? x1 + 6 : x0 - 6}
                      y={(y0 + y1) / 2}
                      dy="0.35em"
                      textAnchor={isLeft ? 'start' : 'end'}
                      fill="currentColor"
                      stroke="var(--surface)"
                      strokeWidth="3"
                      paintOrder="stroke"
                    >
                      {width < roomy ? name : `${name} ${number(value)}`}
                    </text>
                  )}
                </g>
              );
            })}
          </svg>
        )}
      </div>
      <KeepPicture of={picture} file={file} title={label} />
    </>
  );
}

function layOut(flows: readonly Flow[], width: number) {
  const places = new Map(flows.flatMap(({ from, to }) => [from, to]).map((place) => [place.id, place]));
  const sides = [flows.map(({ from }) => from.id), flows.map(({ to }) => to.id)];
  const height = Math.max(200, ...sides.map((ids) => new Set(ids).size * rowHeight));
  const graph: SankeyGraph<Place, object> = {
    nodes: [...places.values()].map((place) => ({ ...place })),
    links: flows.map(({ from, to, value }) => ({ source: from.id, target: to.id, value })),
  };
  const layout = sankey<Place, object>()
    .nodeId(({ id }) => id)
    .nodeWidth(12)
    .nodePadding(14)
    .extent([
      [0, 8],
      [Math.max(width, 1), height - 8],
    ]);
  const { nodes, links } = layout(graph);
  return {
    height,
    nodes,
    // Once laid out, a link's ends are the nodes themselves.
    links: links.map((link) => ({ ...link, source: nodeOf(link.source), target: nodeOf(link.target) })),
  };
}

function nodeOf<Node extends object>(end: Node | string | number): Node {
  if (typeof end === 'object') return end;
  throw new Error(`The flow's end ${end} was not laid out`);
}
