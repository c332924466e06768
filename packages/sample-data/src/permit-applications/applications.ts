import { dayOf } from '../day.ts';
import { createRandom, type Random } from '../random.ts';
import { last, pickDay } from './calendar.ts';
import {
  type ApplicationStatus,
  applicationCourse,
  type Event,
  type PermitCourse,
  permitCourse,
} from './course.ts';
import { type Applicants, pickApplicants } from './profiles.ts';

/** A generated application, with the permit that was issued on it. */
export interface SampleApplication {
  readonly number: number;
  readonly permitClass: string;
  readonly nationality: string;
  readonly occupation: string;
  readonly employer: string | null;
  readonly birthYear: number;
  readonly sex: 'FEMALE' | 'MALE';
  readonly events: readonly Event<ApplicationStatus>[];
  readonly permit: PermitCourse | null;
}

const shareOfWomen = 0.31;

/**
 * Applications until so many permits are issued. The same seed gives the same ones, and a larger number the same ones
 * first.
 */
export function* sampleApplications(
  permits: number,
  seed = 'huza demonstration permits',
): Generator<SampleApplication> {
  const random = createRandom(seed);
  let issued = 0;
  for (let number = 1; issued < permits; number++) {
    const application = sampleApplication(number, pickApplicants(random), random);
    if (application.permit) issued += 1;
    yield application;
  }
}

function sampleApplication(number: number, applicants: Applicants, random: Random): SampleApplication {
  const submitted = pickDay(random);
  const age = Math.round(Math.min(68, 21 + random.lognormal(12, 0.55)));
  const person = {
    permitClass: applicants.permitClass,
    nationality: applicants.nationality(random)[0],
    occupation: applicants.occupation(random).code,
    employer: applicants.employer?.(random).id ?? null,
    birthYear: Number(dayOf(submitted).slice(0, 4)) - age,
    sex: random.chance(shareOfWomen) ? ('FEMALE' as const) : ('MALE' as const),
  };
  const events = applicationCourse(submitted, random);
  return { number, ...person, events, permit: permitOn(events, applicants.months, random) };
}

function permitOn(events: readonly Event<ApplicationStatus>[], months: readonly number[], random: Random) {
  const decision = events.at(-1);
  if (decision?.kind !== 'APPROVED') return null;
  const issued = decision.day + random.integer(1, 10);
  return issued <= last ? permitCourse(issued, random.pick(months), random) : null;
}
