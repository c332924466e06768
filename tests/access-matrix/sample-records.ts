import { demonstrationEmployer } from '@huza/sample-data/demonstration-employer';
import postgres from 'postgres';
import { simulated } from './filter-questions.ts';
import { sampleCollection, sampleReview } from './make-list-review.ts';
import type { Samples } from './ways.ts';

/** Records of a hub's databases to ask about, and the agencies' own numbers of all persons' records. */
export interface SampleRecords {
  readonly samples: Samples;
  readonly numbers: ReadonlySet<unknown>;
}

type Databases = Readonly<Record<string, { readonly ownerUrl: string }>>;

const most = 5;
/** What makes cells so small that each stands beside its total. */
const ofPersons = 'PERMIT_CLASS, NATIONALITY_GROUP, NATIONALITY, OCCUPATION_UNIT_GROUP, AGE_BAND, SEX';
/** A test that waits for its decision: a decided one has no assessment. */
const undecided = { id: '"LMTDEMOCANDIDATESREFERRED"' };
const assessed = 'on rulesOutcome rulesSentence framework frameworkVersion reasoning facts'.split(' ');
const ofJobSeekers = { by: '[OCCUPATION_MAJOR_GROUP, SEX, DISTRICT]' };
const quoted = (value: unknown) => JSON.stringify(String(value));

/** The permit that was changed first, the application that was verified first, tests of every kind first. */
const changed = "not exists (select from permit_event where permit = permit.id and kind = 'CHANGED')";
const verified =
  'not exists (select from labour_market_test_statement where application = permit_application.id)';
const wherever = `id !~ '^LMTDEMO(PASSED|FAILED|APPEALUPHELD|CANDIDATESREFERRED)$', id !~ '^LMT[0-9A-F]{16}$'`;
/** Those that somebody on the register fits, and that were decided, first among them. */
const complete = `not exists (select from job_seeker where ended is null and left(job_seeker.occupation, 3) = left(labour_market_test.occupation, 3)),
  status = 'CANDIDATES_REFERRED'`;

/** Reads the numbers from the databases themselves, as their owner. */
export async function sampleRecords(databases: Databases): Promise<SampleRecords> {
  const permits = await numbersIn(databases, 'immigration', 'permit', `${changed}, cancelled_on nulls last`);
  const applications = await numbersIn(
    databases,
    'immigration',
    'permit_application',
    `${verified}, submitted_on`,
  );
  const seekers = await numbersIn(databases, 'labour', 'job_seeker', 'id');
  const sponsors = await numbersIn(
    databases,
    'immigration',
    "(select distinct employer as id from permit where permit_class = 'H1' and employer is not null) sponsors",
    'id',
  );
  const employers = await numbersIn(databases, 'labour', 'employer', `id <> '${demonstrationEmployer}', id`);
  const tests = await numbersIn(databases, 'labour', 'labour_market_test', `${wherever}, ${complete}, id`);
  const referrals = await numbersIn(
    databases,
    'labour',
    'referral',
    'disputed_on nulls last, reason nulls last, id',
  );
  const vacancies = await numbersIn(databases, 'labour', 'vacancy', 'id');
  const one = (ids: readonly unknown[]) => ({ id: quoted(ids[0]) });
  const keys = (ids: readonly unknown[]) => ids.slice(0, most).map((id) => `id: ${quoted(id)}`);
  return {
    numbers: new Set([...permits, ...applications, ...seekers]),
    samples: {
      arguments: {
        'Query.permit': one(permits),
        'Query.permitApplication': one(applications),
        'Query.employer': one(employers),
        'Query.vacancy': one(vacancies),
        'Query.labourMarketTest': one(tests),
        'Query.labourMarketTestTable': {
          by: '[OCCUPATION_MAJOR_GROUP, NATIONALITY_GROUP, NATIONALITY, PERMIT_CLASS, DISTRICT, OUTCOME, REQUESTED_YEAR]',
          filter: '{ requestedFrom: "2025-06-01" }',
        },
        'Query.labourMarketTestSimulation': {
          ...simulated,
          by: '[OCCUPATION_MAJOR_GROUP, NATIONALITY_GROUP, NATIONALITY, PERMIT_CLASS, DISTRICT, OUTCOME, REQUESTED_YEAR]',
        },
        'Query.permitTable': { by: `[${ofPersons}, ISSUED_YEAR]`, filter: '{ issuedFrom: "2025-10-01" }' },
        'Query.permitApplicationTable': {
          by: `[${ofPersons}, SUBMITTED_YEAR]`,
          filter: '{ submittedFrom: "2025-11-15" }',
        },
        'Query.crossingTable': {
          by: '[NATIONALITY_GROUP, NATIONALITY, POST, DIRECTION, YEAR]',
          filter: '{ from: "2025-12" }',
        },
        'Query.jobSeekerTable': { by: '[EDUCATION, AGE_BAND, SEX]' },
        'Query.vacancyTable': {
          by: '[OCCUPATION_MAJOR_GROUP, ACTIVITY_SECTION, DISTRICT, POSTED_YEAR]',
          filter: '{ postedFrom: "2025-12-15" }',
        },
        'Query.schemaImpact': {
          agency: '"labour"',
          sdl: quoted('type Query @sensitivity(level: PUBLIC) { nothing: Int }'),
        },
      },
      rootArguments: {
        ...Object.fromEntries(
          [
            'LabourMarketTest.assessment',
            ...assessed.map((field) => `LabourMarketTestAssessment.${field}`),
          ].map((coordinate) => [coordinate, undecided]),
        ),
        'JobSeekerTableCell.occupation': ofJobSeekers,
        'JobSeekerTableCell.district': ofJobSeekers,
      },
      entities: {
        // With what statistics knows of them, as the gateway brings it where a field requires it.
        Occupation: ['2512', '2', '5'].map(
          (code) => `code: "${code}", employment: [{ value: 1000 }], unemployed: [{ value: 100 }]`,
        ),
        Country: ['alpha3: "UGA"'],
        Indicator: ['FOREIGN_WORKERS_PER_100_EMPLOYED', 'VACANCIES_PER_UNEMPLOYED'].map(
          (code) =>
            `code: "${code}", series: [{ period: "2025", denominator: {
              value: 1000, observationStatus: "A", confidentialityStatus: "F" } }]`,
        ),
        EconomicActivity: ['code: "A"'],
        District: ['code: "11"'],
        Employer: [...keys(employers), ...keys(sponsors)],
        Vacancy: keys(vacancies),
        Permit: keys(permits),
        PermitApplication: keys(applications),
        JobSeeker: keys(seekers),
        LabourMarketTest: keys(tests),
        Referral: keys(referrals),
        OccupationsInDemandReview: [`id: "${sampleReview}"`],
        EvidenceCollection: [`id: "${sampleCollection}"`],
      },
    },
  };
}

async function numbersIn(databases: Databases, agency: string, from: string, order: string) {
  const sql = postgres(databases[agency]?.ownerUrl ?? '', { max: 1 });
  try {
    const rows = await sql.unsafe(`select id from ${from} order by ${order}`);
    return rows.map((row): unknown => row.id);
  } finally {
    await sql.end();
  }
}
