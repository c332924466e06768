import type { CopyValue } from '@huza/ingest';
import { dayOf } from '@huza/sample-data';
import {
  labourMarketTestOf,
  type SampleApplication,
  sampleApplications,
} from '@huza/sample-data/permit-applications';

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** The table's rows for so many permits. */
  readonly rows: (permits: number) => Generator<readonly CopyValue[]>;
}

const personColumns = ['permit_class', 'nationality', 'occupation', 'employer', 'birth_year', 'sex'];
const person = (of: SampleApplication) => [
  of.permitClass,
  of.nationality,
  of.occupation,
  of.employer,
  of.birthYear,
  of.sex,
];

const decided = new Set(['APPROVED', 'REFUSED', 'WITHDRAWN']);
const day = (number: number | null | undefined) =>
  number === null || number === undefined ? null : dayOf(number);
const numbered = (prefix: string, number: number) => `${prefix}_${String(number).padStart(8, '0')}`;
const applicationId = ({ number }: SampleApplication) => numbered('app', number);
const permitId = ({ number }: SampleApplication) => numbered('prm', number);

function table(
  name: string,
  columns: readonly string[],
  rowsOf: (application: SampleApplication) => (readonly CopyValue[])[],
): Table {
  return {
    name,
    columns,
    rows: function* (permits) {
      for (const application of sampleApplications(permits)) yield* rowsOf(application);
    },
  };
}

/**
 * The tables of applications and permits in the order of their foreign keys. Each is generated anew from the same seed,
 * so that none waits in memory for another.
 */
export const permitTables: readonly Table[] = [
  table(
    'permit_application',
    ['id', ...personColumns, 'status', 'submitted_on', 'decided_on', 'labour_market_test'],
    (application) => {
      const [submitted] = application.events;
      const latest = application.events.at(-1);
      return [
        [
          applicationId(application),
          ...person(application),
          latest?.kind ?? 'SUBMITTED',
          day(submitted?.day),
          latest && decided.has(latest.kind) ? day(latest.day) : null,
          labourMarketTestOf(application),
        ],
      ];
    },
  ),
  table('permit_application_event', ['application', 'sequence', 'status', 'happened_on'], (application) =>
    application.events.map((event, index) => [
      applicationId(application),
      index + 1,
      event.kind,
      dayOf(event.day),
    ]),
  ),
  table(
    'permit',
    ['id', 'application', ...personColumns, 'issued_on', 'expires_on', 'cancelled_on', 'renewals'],
    (application) => {
      const { permit } = application;
      if (!permit) return [];
      const { issued, expires, cancelled, renewals } = permit;
      const days = [dayOf(issued), dayOf(expires), day(cancelled)];
      return [[permitId(application), applicationId(application), ...person(application), ...days, renewals]];
    },
  ),
  table('permit_event', ['permit', 'sequence', 'kind', 'happened_on'], (application) =>
    (application.permit?.events ?? []).map((event, index) => [
      permitId(application),
      index + 1,
      event.kind,
      dayOf(event.day),
    ]),
  ),
];
