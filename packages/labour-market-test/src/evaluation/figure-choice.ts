import { canonicalize } from 'json-canonicalize';
import type { Facts, Figure } from '../facts/facts.ts';
import type { FigurePlace } from '../framework/requirement.ts';
import type { Reason } from '../sentences/catalogues.ts';
import type { Finding, UsedFigure } from './finding.ts';
import { needsEvidence, notApplicable } from './findings.ts';

/** How a rule chooses among the figures that there are. */
interface FigureChoice {
  readonly levels: readonly FigurePlace[];
  readonly minimumObservations: number;
}

/** How a value is reported. */
interface Described<Value> {
  readonly name: string;
  readonly unit: (value: Value) => string;
  readonly text: (value: Value) => string;
}

/** The value that a rule rests on, if any, and all that it looked at to find it. */
interface Chosen<Value> {
  readonly found: { readonly value: Value; readonly place: string | readonly string[] } | undefined;
  /** The dataset that had to be looked at and was not collected: what stands after it must not decide. */
  readonly uncollected: string | undefined;
  readonly figures: readonly UsedFigure[];
}

/**
 * Takes the first place that has a usable figure: neither withheld nor thin. SDMX's observation status `U` marks an
 * estimate of low reliability, which is thin whatever its number of observations. Of several at one place the latest
 * usable one counts.
 */
export function chooseFigure<Value>(
  { levels, minimumObservations }: FigureChoice,
  available: readonly Figure<Value>[],
  datasets: Facts['datasets'],
  described: Described<Value>,
): Chosen<Value> {
  const figures: UsedFigure[] = [];
  for (const place of levels) {
    const { level, dataset } = typeof place === 'string' ? { level: place, dataset: undefined } : place;
    if (dataset !== undefined && !Object.hasOwn(datasets ?? {}, dataset))
      return { found: undefined, uncollected: dataset, figures };
    const candidates = available
      .filter(
        (figure) => figure.level === level && (dataset ?? figure.source.dataset) === figure.source.dataset,
      )
      .sort(latestFirst);
    for (const figure of candidates) {
      const { value } = figure;
      const usable = value !== null && !isThin(figure, minimumObservations);
      figures.push(reported(figure, described, usable));
      if (!usable) continue;
      const said = dataset === undefined ? level : [level, dataset];
      return { found: { value, place: said }, uncollected: undefined, figures };
    }
  }
  return { found: undefined, uncollected: undefined, figures };
}

/** What a rule finds that has no figure to rest on: `code` where each was withheld or thin. */
export function withoutFigure(
  { uncollected, figures }: Chosen<unknown>,
  whenNone: 'NEEDS_EVIDENCE' | 'NOT_APPLICABLE',
  code: Reason,
): Finding {
  if (uncollected) return needsEvidence('FIGURES_NOT_COLLECTED', { dataset: uncollected }, figures);
  return (whenNone === 'NEEDS_EVIDENCE' ? needsEvidence : notApplicable)(code, {}, figures);
}

const isThin = ({ observations, observationStatus }: Figure<unknown>, minimum: number): boolean =>
  observationStatus === 'U' || (observations !== null && observations < minimum);

function latestFirst(one: Figure<unknown>, other: Figure<unknown>): number {
  if (one.period !== other.period) return one.period > other.period ? -1 : 1;
  const [a, b] = [canonicalize(one), canonicalize(other)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function reported<Value>(
  figure: Figure<Value>,
  { name, unit, text }: Described<Value>,
  used: boolean,
): UsedFigure {
  const { value, level, period, observations, observationStatus, confidentialityStatus, source } = figure;
  return {
    name,
    level,
    value: value === null ? null : text(value),
    unit: value === null ? '' : unit(value),
    period,
    observations,
    observationStatus,
    confidentialityStatus,
    source,
    used,
  };
}
