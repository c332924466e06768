import type { CopyValue } from '@huza/ingest';
import { dayNumber, type Employer, type Random } from '@huza/sample-data';
import { demonstrationEmployer } from '@huza/sample-data/demonstration-employer';
import { lastDay } from '../period.ts';
import { type GeneratedTest, generateTest, type Surroundings } from './generated-test.ts';
import type { Course } from './test-rows.ts';

interface Case {
  readonly test: GeneratedTest;
  readonly course: Course;
}

const last = dayNumber(lastDay);
const asRules: Course['officer'] = (rules) => (rules === 'REFERRED' ? 'PASSED' : rules);
const failed: Course['officer'] = () => 'FAILED';

/** Tests of the demonstration employer, one wherever a test can stand, so that each page and step has one to try. */
const wherever: readonly {
  readonly name: string;
  readonly daysAgo: number;
  readonly occupation: string;
  readonly nationality: string;
  readonly flawless: boolean;
  readonly course: Omit<Course, 'ended'> & { readonly endedDaysAgo: number };
}[] = [
  at('REQUESTED', 1, 'REQUESTED', 0, asRules),
  at('ADVERTISED', 45, 'ADVERTISED', 0, asRules),
  at('CANDIDATESREFERRED', 40, 'CANDIDATES_REFERRED', 0, asRules),
  at('PASSED', 60, 'DECIDED', 10, () => 'PASSED'),
  at('FAILED', 50, 'DECIDED', 8, failed),
  at('APPEALED', 70, 'APPEALED', 20, failed, { appealed: last - 5 }),
  at('APPEALUPHELD', 90, 'DECIDED_ON_APPEAL', 40, failed, {
    appealed: last - 30,
    decidedOnAppeal: last - 12,
  }),
  at('WITHDRAWN', 80, 'WITHDRAWN', 60, asRules),
  at('EXPIRED', 400, 'DECIDED', 350, () => 'PASSED'),
  { ...at('EXEMPT', 55, 'DECIDED', 15, asRules), nationality: 'KEN' },
];

function at(
  name: string,
  daysAgo: number,
  status: Course['status'],
  endedDaysAgo: number,
  officer: Course['officer'],
  appeal: Partial<Course> = {},
) {
  return {
    name,
    daysAgo,
    occupation: '2421',
    nationality: 'IND',
    flawless: officer !== failed,
    course: { status, endedDaysAgo, officer, ...appeal },
  };
}

/** Column numbers of a generated vacancy. */
const [idOf, employerOf, occupationOf] = [0, 1, 2];

/** Tests of the demonstration employer for its own vacancies; none where it is not in the register. */
export function demonstrationCases(
  register: readonly Employer[],
  vacancies: Iterable<readonly CopyValue[]>,
  surroundings: Surroundings,
  random: Random,
): Case[] {
  const employer = register.find(({ id }) => id === demonstrationEmployer);
  if (!employer) return [];
  const own = [...vacancies].filter((row) => {
    const occupation = String(row[occupationOf]);
    return (
      row[employerOf] === employer.id && /^[23]/.test(occupation) && !surroundings.listed.has(occupation)
    );
  });
  // Those for whom there are job seekers first: candidates are a part of most tests.
  const seekers = (row: readonly CopyValue[]) =>
    surroundings.jobSeekers(String(row[occupationOf]).slice(0, 3)).length;
  own.sort((one, other) => seekers(other) - seekers(one));
  return wherever.map(({ name, daysAgo, occupation, nationality, flawless, course }, index) => {
    const post = own[index % Math.max(1, own.length)];
    const test = generateTest(
      {
        id: `LMTDEMO${name}`,
        employer,
        vacancy: post ? String(post[idOf]) : null,
        occupation: post ? String(post[occupationOf]) : occupation,
        nationality,
        permitClass: 'H2',
        requested: last - daysAgo,
        flawless,
      },
      surroundings,
      random,
    );
    return { test, course: { ...course, ended: last - course.endedDaysAgo } };
  });
}
