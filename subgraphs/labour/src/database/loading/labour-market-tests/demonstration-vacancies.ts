import type { TransactionSql } from 'postgres';

/**
 * Gives each test of the demonstration employer a vacancy of its own: the one that it was made from, posted anew on the
 * day on which the test was asked for, and open for as long as the employment service advertised it, 30 days at least.
 */
export async function postDemonstrationVacancies(sql: TransactionSql): Promise<void> {
  await sql`
    insert into vacancy (
      id, employer, occupation, activity, section, district, openings, posted, closes, pay_from, pay_to)
    select replace(test.id, 'LMT', 'V'), from_vacancy.employer, from_vacancy.occupation, activity, section,
      from_vacancy.district, test.openings, requested_on, greatest(requested_on + 30, advertised.until),
      least(pay_from, monthly_pay), greatest(pay_to, monthly_pay)
    from labour_market_test test
    join vacancy from_vacancy on from_vacancy.id = test.vacancy
    cross join lateral (select max(ends) as until from advertising_run where advertising_run.test = test.id) advertised`;
  await sql`
    update labour_market_test set vacancy = replace(id, 'LMT', 'V') where vacancy is not null`;
}
