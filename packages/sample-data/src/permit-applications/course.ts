import { addMonths } from '../day.ts';
import type { Random } from '../random.ts';
import { last } from './calendar.ts';

export type ApplicationStatus =
  | 'SUBMITTED'
  | 'UNDER_REVIEW'
  | 'DOCUMENTS_REQUESTED'
  | 'APPROVED'
  | 'REFUSED'
  | 'WITHDRAWN';
type PermitEventKind = 'ISSUED' | 'RENEWED' | 'CANCELLED' | 'EXPIRED';

/** What happened, and on which day. */
export interface Event<Kind> {
  readonly kind: Kind;
  readonly day: number;
}

/** Shares of the decisions: demonstration assumptions. */
const refused = 0.12;
const withdrawn = 0.04;

/** What becomes of an application by the register's last day: what would come later is not known there. */
export function applicationCourse(submitted: number, random: Random): Event<ApplicationStatus>[] {
  const underReview = submitted + random.integer(1, 5);
  const asked = random.chance(0.2) ? underReview + random.integer(2, 10) : null;
  const considered = Math.round(Math.min(120, Math.max(3, random.lognormal(18, 0.6))));
  const outcome = random.uniform();
  const decision = outcome < refused ? 'REFUSED' : outcome < refused + withdrawn ? 'WITHDRAWN' : 'APPROVED';
  const course: Event<ApplicationStatus>[] = [
    { kind: 'SUBMITTED', day: submitted },
    { kind: 'UNDER_REVIEW', day: underReview },
    ...(asked === null ? [] : [{ kind: 'DOCUMENTS_REQUESTED' as const, day: asked }]),
    { kind: decision, day: (asked ?? underReview) + considered },
  ];
  return course.filter(({ day }) => day <= last);
}

/** A permit's days, and what happened to it. */
export interface PermitCourse {
  readonly issued: number;
  readonly expires: number;
  readonly cancelled: number | null;
  readonly renewals: number;
  readonly events: readonly Event<PermitEventKind>[];
}

const cancelledEarly = 0.03;
const renewed = 0.45;
const mostRenewals = 3;

/** What becomes of a permit by the register's last day. */
export function permitCourse(issued: number, months: number, random: Random): PermitCourse {
  const events: Event<PermitEventKind>[] = [{ kind: 'ISSUED', day: issued }];
  let expires = addMonths(issued, months) - 1;
  const cancelled = random.chance(cancelledEarly) ? random.integer(issued + 1, expires) : null;
  if (cancelled !== null && cancelled <= last) {
    return {
      issued,
      expires,
      cancelled,
      renewals: 0,
      events: [...events, { kind: 'CANCELLED', day: cancelled }],
    };
  }
  let renewals = 0;
  while (renewals < mostRenewals) {
    const day = expires - random.integer(0, 15);
    if (day > last || !random.chance(renewed)) break;
    events.push({ kind: 'RENEWED', day });
    expires = addMonths(expires + 1, months) - 1;
    renewals += 1;
  }
  if (expires < last) events.push({ kind: 'EXPIRED', day: expires + 1 });
  return { issued, expires, cancelled: null, renewals, events };
}
