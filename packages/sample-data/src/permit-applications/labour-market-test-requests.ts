import { dayNumber } from '../day.ts';
import { createRandom } from '../random.ts';
import { type SampleApplication, sampleApplications } from './applications.ts';

/** A generated labour market test: what was asked for, and what became of the permit that it was for. */
export interface LabourMarketTestRequest {
  /** The test's number in the labour agency's register. */
  readonly id: string;
  /** The day on which the employer asked for it, as a day number. */
  readonly requested: number;
  /** The last day on which it is decided: the day before the application for the permit. */
  readonly decideBy: number;
  /** Who is to be hired, and for what. */
  readonly application: SampleApplication;
  /** Whether the application was handed in; else nobody applied. */
  readonly applied: boolean;
}

/** The framework of tests is in force since 30 May 2019: applications from this day on come with a test. */
const firstSubmitted = dayNumber('2019-10-01');

/** Classes of permits that no one is granted without a test; their law stands in immigration's data. */
const needsTest = new Set(['H2']);

/** The test that a generated application refers to; `null` for a class that needs none, and before there were any. */
export function labourMarketTestOf({ number, permitClass, events }: SampleApplication): string | null {
  const refers = needsTest.has(permitClass) && (events[0]?.day ?? 0) >= firstSubmitted;
  return refers ? `LMT${String(number).padStart(8, '0')}` : null;
}

/** One test in four is one on which nobody applied, most often as it was failed: a demonstration assumption. */
const withoutApplication = 1 / 3;

/**
 * Generated tests in the order of the applications behind them: both agencies generate the same without asking each
 * other.
 */
export function* labourMarketTestRequests(): Generator<LabourMarketTestRequest> {
  const random = createRandom('labour market tests');
  const others = sampleApplications(Number.POSITIVE_INFINITY, 'labour market tests without an application');
  for (const application of sampleApplications(Number.POSITIVE_INFINITY)) {
    const request = requestFor(application, true);
    if (!request) continue;
    yield request;
    for (let other = random.chance(withoutApplication); other; ) {
      const { value } = others.next();
      const alone = value && requestFor(value, false);
      if (!alone) continue;
      yield alone;
      other = false;
    }
  }

  function requestFor(application: SampleApplication, applied: boolean): LabourMarketTestRequest | null {
    const id = labourMarketTestOf(application);
    const [submitted] = application.events;
    if (!id || !submitted) return null;
    // Advertising, referrals and the decision took so many days, and the application followed.
    const requested = submitted.day - random.integer(40, 110);
    const named = applied ? id : id.replace('LMT', 'LMTX');
    return { id: named, requested, decideBy: submitted.day - 1, application, applied };
  }
}
