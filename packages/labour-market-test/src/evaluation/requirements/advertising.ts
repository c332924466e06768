import { dayNumber, monthsBefore } from '../../calendar/day.ts';
import type { Advertisement, Facts } from '../../facts/facts.ts';
import type { RequirementOf } from '../../framework/requirement.ts';
import type { Finding } from '../finding.ts';
import { fail, needsEvidence, pass } from '../findings.ts';

type Advertising = RequirementOf<'ADVERTISING'>;
type Channels = Advertising['channels'][number];

/** Whether the post was advertised where, for how long, when and with what the framework asks for. */
export function advertising(requirement: Advertising, facts: Facts): Finding[] {
  const { advertisements, applied } = facts;
  if (advertisements === null) return [needsEvidence('ADVERTISEMENTS_UNKNOWN')];
  const complete = advertisements.filter((advertisement) => lacking(requirement, advertisement).length === 0);
  const findings = requirement.channels.map((channels) =>
    channelsUsed(channels, complete, windowStart(requirement, applied), dayNumber(applied)),
  );
  if (findings.every(({ result }) => result === 'PASS')) return findings;
  return [...findings, ...incomplete(requirement, advertisements)];
}

const lacking = ({ contents }: Advertising, advertisement: Advertisement): string[] =>
  contents.filter((content) => !advertisement.contents.includes(content));

const incomplete = (requirement: Advertising, advertisements: readonly Advertisement[]): Finding[] =>
  advertisements
    .map((advertisement) => ({
      channel: advertisement.channel,
      contents: lacking(requirement, advertisement),
    }))
    .filter(({ contents }) => contents.length > 0)
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
    .map((values) => fail('ADVERTISEMENT_LACKS', values));

function windowStart({ window }: Advertising, applied: string): number {
  return window.unit === 'DAYS'
    ? dayNumber(applied) - window.count
    : dayNumber(monthsBefore(applied, window.count));
}

function channelsUsed(
  { anyOf, atLeast, days, shortestPeriod }: Channels,
  advertisements: readonly Advertisement[],
  from: number,
  to: number,
): Finding {
  const places = new Map<string, [number, number][]>();
  for (const { channel, place, ...open } of advertisements) {
    if (!anyOf.includes(channel)) continue;
    const key = JSON.stringify([channel, place]);
    const period: [number, number] = [Math.max(dayNumber(open.from), from), Math.min(dayNumber(open.to), to)];
    places.set(key, [...(places.get(key) ?? []), period]);
  }
  const open = [...places.values()]
    .map((periods) => daysOpen(periods, shortestPeriod))
    .sort((one, other) => other - one);
  const found = open.filter((count) => count >= days).length;
  const values = { channels: anyOf, atLeast, days, found, longest: open[0] ?? 0 };
  return found >= atLeast ? pass('ADVERTISED', values) : fail('ADVERTISED_TOO_LITTLE', values);
}

/** The days of periods without a gap that are long enough; days on which several ran count once. */
function daysOpen(periods: readonly [number, number][], shortest: number): number {
  const sorted = periods.filter(([from, to]) => from <= to).sort(([one], [other]) => one - other);
  const joined: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined
    .map(([from, to]) => to - from + 1)
    .filter((length) => length >= shortest)
    .reduce((sum, length) => sum + length, 0);
}
