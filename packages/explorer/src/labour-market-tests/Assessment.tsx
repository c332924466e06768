import { AssessmentDocument } from '#graphql/assessment.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { Standing } from '../record/Badge.tsx';
import { Stack } from '../record/Section.tsx';
import { Answered } from '../states/Answered.tsx';
import { RuleList } from './RuleList.tsx';
import { OutcomeBadge } from './Standing.tsx';
import { testWords } from './test-words.ts';

/** What the rules give on what is known today, for who may decide: a decision would record the same. */
export function Assessment({ id }: { readonly id: string }) {
  const words = useWords(testWords);
  const { day } = useFormats();
  const reasons = useTitleLanguage() === 'FRENCH' ? 'FR' : 'EN';
  const answer = useAnswer(AssessmentDocument, { id, reasons });
  return (
    <Answered answer={answer}>
      {({ labourMarketTest }) => {
        const assessment = labourMarketTest?.assessment;
        if (!assessment) return null;
        const { on, rulesOutcome, rulesSentence, framework, frameworkVersion, reasoning } = assessment;
        return (
          <Stack>
            <Standing>
              {words.byRules}: <OutcomeBadge outcome={rulesOutcome} /> {rulesSentence}
            </Standing>
            <p className="hint">
              {words.assessedOn(day(on))} {words.framework(framework, frameworkVersion)}
            </p>
            <RuleList rules={reasoning} kind="REQUIREMENT" />
            <RuleList rules={reasoning} kind="EXEMPTION" />
          </Stack>
        );
      }}
    </Answered>
  );
}
