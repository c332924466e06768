import postgres from 'postgres';
import type { Samples } from './ways.ts';

/** Records of a hub's databases to ask about, and the agencies' own numbers of all persons' records. */
export interface SampleRecords {
  readonly samples: Samples;
  readonly numbers: ReadonlySet<unknown>;
}

type Databases = Readonly<Record<string, { readonly ownerUrl: string }>>;

const most = 5;
const quoted = (value: unknown) => JSON.stringify(String(value));

/** Reads the numbers from the databases themselves, as their owner. */
export async function sampleRecords(databases: Databases): Promise<SampleRecords> {
  const permits = await numbersIn(databases, 'immigration', 'permit', 'cancelled_on nulls last');
  const applications = await numbersIn(databases, 'immigration', 'permit_application', 'submitted_on');
  const seekers = await numbersIn(databases, 'labour', 'job_seeker', 'id');
  const sponsors = await numbersIn(
    databases,
    'immigration',
    "(select distinct employer as id from permit where permit_class = 'H1' and employer is not null) sponsors",
    'id',
  );
  const employers = await numbersIn(databases, 'labour', 'employer', 'id');
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
        'Query.borderCrossings': { by: '[DIRECTION, POST, NATIONALITY]' },
        'Query.schemaImpact': {
          agency: '"labour"',
          sdl: quoted('type Query @sensitivity(level: PUBLIC) { nothing: Int }'),
        },
      },
      entities: {
        Occupation: ['code: "2512"', 'code: "5"'],
        Country: ['alpha3: "UGA"'],
        EconomicActivity: ['code: "A"'],
        District: ['code: "11"'],
        Employer: [...keys(employers), ...keys(sponsors)],
        Vacancy: keys(vacancies),
        Permit: keys(permits),
        PermitApplication: keys(applications),
        JobSeeker: keys(seekers),
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
