import { CountryLink } from '../countries/CountryLink.tsx';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { labelOf } from '../messages/labels.ts';
import { OccupationLink } from '../occupations/OccupationLink.tsx';
import { type Fact, Facts } from '../record/Facts.tsx';
import { circumstanceLabel } from './circumstance-label.ts';
import { isWhole, type Test } from './test-of.ts';
import { testWords } from './test-words.ts';

/** What a test is about, and its days. */
export function TestFacts({ test }: { readonly test: Test }) {
  const words = useWords(testWords);
  const facts = [...useCommonFacts(test), ...usePartiesFacts(test)];
  return <Facts facts={isWhole(test) ? [...facts, [words.plan, test.plan, 'broad']] : facts} />;
}

function useCommonFacts(test: Test): Fact[] {
  const words = useWords(testWords);
  const { day } = useFormats();
  const { occupation, district, nationality, permitClass, decidedOn, validUntil, appealUntil } = test;
  return [
    [words.occupation, <OccupationLink key="occupation" {...occupation} />],
    [words.district, district.name],
    [words.nationality, <CountryLink key="nationality" {...nationality} />],
    [words.permitClass, permitClass.code],
    ...(decidedOn ? [[words.decidedOn, day(decidedOn)] as const] : []),
    ...(validUntil ? [[words.lastDayToApply, day(validUntil)] as const] : []),
    ...(appealUntil ? [[words.lastDayToAppeal, day(appealUntil)] as const] : []),
  ];
}

function usePartiesFacts(test: Test): Fact[] {
  const words = useWords(testWords);
  const { day, number } = useFormats();
  if (!isWhole(test)) return [];
  const { vacancy, plans, circumstances, permitApplication } = test;
  const francs = (amount: string) => words.francs(number(Number(amount)));
  return [
    [words.requested, day(test.requestedOn)],
    [words.pay, francs(test.monthlyPay)],
    [words.duration, words.days(test.durationDays)],
    [words.openings, number(test.openings)],
    [words.foreignWorkers, number(test.foreignWorkers)],
    [words.plans, plans.map((plan) => words.planKinds[plan]).join(', ') || words.nothing],
    [words.circumstances, circumstances.map(circumstanceLabel).join(', ') || words.nothing],
    [
      words.vacancy,
      vacancy ? words.vacancyOf(vacancy.id, day(vacancy.posted), day(vacancy.closes)) : words.noVacancy,
    ],
    ...(vacancy
      ? [[words.payOffered, `${francs(vacancy.pay.from)} – ${francs(vacancy.pay.to)}`] as const]
      : []),
    ...(test.employer ? [[words.employer, <EmployerFact key="employer" {...test.employer} />] as const] : []),
    ...(permitApplication === undefined
      ? []
      : [[words.permit, <PermitFact key="permit" application={permitApplication} />] as const]),
  ];
}

function EmployerFact({ id, name, employees }: NonNullable<Test['employer']>) {
  const words = useWords(testWords);
  const { number } = useFormats();
  return (
    <>
      {name ?? id}
      {employees !== null && ` (${words.employees(number(employees))})`}
    </>
  );
}

/** What immigration tells labour of the permit that the test was for. */
function PermitFact({
  application,
}: {
  readonly application: NonNullable<Test['permitApplication']> | null;
}) {
  const words = useWords(testWords);
  const { day } = useFormats();
  if (!application) return words.noPermit;
  const { status, submittedOn, permit } = application;
  return (
    <>
      {words.permitOf(labelOf(status.toLowerCase()), day(submittedOn))}
      {permit && words.permitIssued(labelOf(permit.status.toLowerCase()), day(permit.expiresOn))}
    </>
  );
}
