import { describe, expect, test } from 'vitest';
import { openDatabase, sizes } from './database.ts';

const { sql } = openDatabase();

const numberOf = async (table: string) =>
  (await sql<{ rows: number }[]>`select count(*)::int as rows from ${sql(table)}`)[0]?.rows;

test.each([
  ['permit', sizes.permits],
  ['border_crossing', sizes.crossings],
])('%s holds as many records as were asked for', async (table, size) => {
  expect(await numberOf(table)).toBe(size);
});

/** Each statement finds the records that would contradict its title. */
const contradictions: Record<string, string> = {
  'no Rwandan holds or seeks a permit': `
    select id from permit_application where nationality = 'RWA'`,
  'a permit is issued after its application is approved': `
    select permit.id from permit join permit_application a on a.id = permit.application
    where a.status <> 'APPROVED' or issued_on < decided_on or decided_on < submitted_on`,
  'a permit is its applicant’s': `
    select permit.id from permit join permit_application a on a.id = permit.application
    where (a.permit_class, a.nationality, a.occupation, a.birth_year, a.sex)
      <> (permit.permit_class, permit.nationality, permit.occupation, permit.birth_year, permit.sex)
      or a.employer is distinct from permit.employer`,
  'H1 and H2 are for occupations of the major groups 1 to 3': `
    select id from permit_application where permit_class in ('H1', 'H2') and left(occupation, 1) not in ('1', '2', '3')`,
  'no occupation has both H1 and H2': `
    select occupation from permit_application where permit_class in ('H1', 'H2')
    group by occupation having count(distinct permit_class) > 1`,
  'H4 is for semi-skilled nationals of the region': `
    select id from permit_application where permit_class = 'H4'
      and (left(occupation, 1) not between '4' and '8'
        or nationality not in ('BDI', 'COD', 'KEN', 'SSD', 'TZA', 'UGA'))`,
  'J is for nationals of countries that refugees of the region come from': `
    select id from permit_application where permit_class = 'J' and nationality not in ('BDI', 'COD', 'SSD')`,
  'investors have no employer, all others have one': `
    select id from permit_application
    where (employer is null) <> (permit_class in ('A', 'B', 'C', 'D', 'F', 'G'))`,
  'a permit is valid no longer than its class and its renewals allow': `
    select permit.id from permit join permit_class c on c.code = permit.permit_class
    where expires_on >= issued_on + (renewals + 1) * longest_validity_months * interval '1 month' + interval '3 days'`,
  'applicants are grown up': `
    select id from permit_application
    where extract(year from submitted_on) - birth_year not between 18 and 70`,
  'an application’s status is that of its latest event': `
    select a.id from permit_application a
    join lateral (
      select status from permit_application_event e where e.application = a.id order by sequence desc limit 1
    ) latest on true
    where latest.status <> a.status`,
  'histories are in the order of their days': `
    select application from (
      select application, happened_on, lag(happened_on) over (partition by application order by sequence) as before
      from permit_application_event
      union all
      select permit, happened_on, lag(happened_on) over (partition by permit order by sequence)
      from permit_event
    ) steps where happened_on < before`,
  'nothing happens after the register’s last day': `
    select 1 from permit_event, register where happened_on > generated_until
    union all select 1 from permit_application_event, register where happened_on > generated_until
    union all select 1 from border_crossing, register where crossed_on > generated_until`,
  'every crossing is counted in its month': `
    (select to_char(crossed_on, 'YYYY-MM'), post, direction, nationality, count(*)
      from border_crossing group by 1, 2, 3, 4)
    except select month, post, direction, nationality, crossings from border_crossing_count`,
};

describe('the generated records are consistent', () => {
  test.each(Object.entries(contradictions))('%s', async (_title, statement) => {
    expect([...(await sql.unsafe(statement))]).toEqual([]);
  });
});

test('every status and every class occurs', async () => {
  const [row] = await sql`
    select count(distinct status)::int as statuses, count(distinct permit_class)::int as classes
    from permit_application`;
  expect(row).toEqual({ statuses: 6, classes: 17 });
});
