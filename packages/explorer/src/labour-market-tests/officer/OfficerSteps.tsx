import { DecideAppealDocument, DecideTestDocument, DisputeReferralDocument } from '#graphql/test-changes.ts';
import { ReasonForm } from '../../form/ReasonForm.tsx';
import { useWords } from '../../language/language-context.ts';
import { recordWords } from '../../record/record-words.ts';
import { StepPart, Steps } from '../../record/Steps.tsx';
import { stepWords } from '../step-words.ts';
import { isUndecided, type WholeTest } from '../test-of.ts';
import { DecideForm } from './DecideForm.tsx';
import { ReferForm } from './ReferForm.tsx';

/** What a labour officer can do with a test, as it stands. */
export function OfficerSteps({ test }: { readonly test: WholeTest }) {
  const words = useWords(stepWords);
  const { nothingToDo } = useWords(recordWords);
  const appealed = test.status === 'APPEALED';
  const open = isUndecided(test);
  const answered = (test.referrals ?? []).filter(({ outcome, disputedOn }) => outcome && !disputedOn);
  if (!open && !appealed) return <p className="hint">{nothingToDo}</p>;
  return (
    <Steps>
      {open && (
        <StepPart title={words.refer}>
          <ReferForm id={test.id} />
        </StepPart>
      )}
      {test.status === 'CANDIDATES_REFERRED' &&
        answered.map(({ id }) => (
          <StepPart key={id} title={words.dispute(id)}>
            <ReasonForm
              document={DisputeReferralDocument}
              of={{ referral: id }}
              words={{ label: words.reason, submit: words.disputeDone, done: words.disputed }}
            />
          </StepPart>
        ))}
      <StepPart title={appealed ? words.decideAppeal : words.decide} open>
        <DecideForm
          key={test.status}
          id={test.id}
          document={appealed ? DecideAppealDocument : DecideTestDocument}
          hint={appealed ? `${words.decideHint} ${words.appealHint}` : words.decideHint}
        />
      </StepPart>
    </Steps>
  );
}
