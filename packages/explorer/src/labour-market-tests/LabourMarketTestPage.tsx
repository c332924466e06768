import { getRouteApi } from '@tanstack/react-router';
import { LabourMarketTestDocument } from '#graphql/labour-market-test.ts';
import { Page } from '../app/Page.tsx';
import { useAsking } from '../asker/asker-context.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import { Standing } from '../record/Badge.tsx';
import { History } from '../record/History.tsx';
import { recordWords } from '../record/record-words.ts';
import { Section } from '../record/Section.tsx';
import { StepsSection } from '../record/StepsSection.tsx';
import { Answered } from '../states/Answered.tsx';
import { Empty } from '../states/Empty.tsx';
import { Notice } from '../states/Notice.tsx';
import { Advertising } from './Advertising.tsx';
import { Assessment } from './Assessment.tsx';
import { EmployerSteps } from './employer/EmployerSteps.tsx';
import { OfficerSteps } from './officer/OfficerSteps.tsx';
import { Reasoning } from './Reasoning.tsx';
import { Referrals } from './Referrals.tsx';
import { OutcomeBadge, StatusBadge } from './Standing.tsx';
import { TestFacts } from './TestFacts.tsx';
import { isDecidable, isWhole, type WholeTest } from './test-of.ts';
import { testWords } from './test-words.ts';

const route = getRouteApi('/labour-market-tests/$id');

/** One test: what it is about, its advertising and candidates, its decisions with their reasoning, and the next step. */
export function LabourMarketTestPage() {
  const { id } = route.useParams();
  const words = useWords(testWords);
  const { principal } = useAsking();
  const language = useTitleLanguage();
  const officer = principal?.roles.includes('labour-officer') ?? false;
  const party = officer || (principal?.roles.includes('employer') ?? false);
  const reasons = language === 'FRENCH' ? 'FR' : 'EN';
  const answer = useAnswer(LabourMarketTestDocument, { id, language, reasons, party, officer });
  const occupation = answer.data?.data?.labourMarketTest?.occupation;
  return (
    <Page title={occupation ? words.oneTitle(occupation.title) : words.title}>
      <Answered answer={answer} lines={8}>
        {({ labourMarketTest: test }, errors) => {
          if (!test) return errors.length === 0 && <Empty>{words.none(id)}</Empty>;
          return (
            <>
              <Standing>
                <code>{test.id}</code> <StatusBadge status={test.status} />
                {test.outcome && <OutcomeBadge outcome={test.outcome} />}
              </Standing>
              <TestFacts test={test} />
              {isWhole(test) ? (
                <Whole test={test} officer={officer} />
              ) : (
                <Notice kind="note">{words.forParties}</Notice>
              )}
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

function Whole({ test, officer }: { readonly test: WholeTest; readonly officer: boolean }) {
  const words = useWords(testWords);
  const shared = useWords(recordWords);
  return (
    <>
      {officer && isDecidable(test) && (
        <Section title={words.assessment}>
          <Assessment id={test.id} />
        </Section>
      )}
      <StepsSection>{officer ? <OfficerSteps test={test} /> : <EmployerSteps test={test} />}</StepsSection>
      <Section title={words.reasoning}>
        <Reasoning decisions={test.decisions} />
      </Section>
      <Section title={words.advertising}>
        <Advertising runs={test.advertisingRuns} required={test.rules.advertising} />
      </Section>
      <Section title={words.referrals}>
        <Referrals referrals={test.referrals ?? []} />
      </Section>
      <Section title={shared.history}>
        <History
          events={test.history.map(({ kind, ...event }) => ({ ...event, what: words.events[kind] }))}
        />
      </Section>
    </>
  );
}
