import { Link } from '@tanstack/react-router';
import { OutcomeBadge, StatusBadge } from '../labour-market-tests/Standing.tsx';
import { testWords } from '../labour-market-tests/test-words.ts';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { Standing } from '../record/Badge.tsx';
import { type Fact, Facts } from '../record/Facts.tsx';
import type { Application, Registered } from './application.ts';
import { applicationWords } from './application-words.ts';

/** The labour market test that an application refers to: what was verified here, and what its agency says now. */
export function TestPart({ application }: { readonly application: Application }) {
  const words = useWords(applicationWords);
  const { permitClass, labourMarketTest: test, verifiedOutcome } = application;
  const { code, labourMarketTest, occupationInDemand } = permitClass;
  return (
    <>
      <p className="hint">
        {labourMarketTest
          ? words.testNeeded(code)
          : occupationInDemand
            ? words.listNeeded(code)
            : words.noTestNeeded(code)}
      </p>
      {test ? <TestSaid test={test} /> : <p>{words.noTest}</p>}
      {verifiedOutcome ? (
        <Verified verified={verifiedOutcome} />
      ) : (
        (labourMarketTest || occupationInDemand) && <p>{words.notVerified}</p>
      )}
    </>
  );
}

type TestByLabour = NonNullable<Registered['labourMarketTest']>;

function TestSaid({ test }: { readonly test: NonNullable<Application['labourMarketTest']> }) {
  const words = useWords(applicationWords);
  const { day } = useFormats();
  const { id } = test;
  const { status, outcome, validUntil }: Partial<TestByLabour> = 'status' in test ? test : {};
  return (
    <>
      <Standing>
        <Link to="/labour-market-tests/$id" params={{ id }}>
          {id}
        </Link>
        {status && (
          <>
            {words.asLabourSays}: <StatusBadge status={status} />
          </>
        )}
        {outcome && <OutcomeBadge outcome={outcome} />}
        {validUntil && `${words.validUntil} ${day(validUntil)}`}
      </Standing>
      <p className="hint">{words.candidatesStay}</p>
    </>
  );
}

function Verified({ verified }: { readonly verified: NonNullable<Application['verifiedOutcome']> }) {
  const words = useWords(applicationWords);
  const { outcomes } = useWords(testWords);
  const { day } = useFormats();
  const { outcome, occupationInDemand, decidedOn, validUntil, acceptedOn } = verified;
  const facts: Fact[] = [
    [words.verified, words.verifiedOf(outcomes[outcome], day(decidedOn))],
    [words.validUntil, day(validUntil)],
    [words.inDemand, occupationInDemand ? words.yes : words.no],
    [words.accepted, day(acceptedOn)],
  ];
  return <Facts facts={facts} />;
}
