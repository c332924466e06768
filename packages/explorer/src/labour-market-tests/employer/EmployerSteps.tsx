import { AppealTestDocument, WithdrawTestDocument } from '#graphql/test-changes.ts';
import { ReasonForm } from '../../form/ReasonForm.tsx';
import { useWords } from '../../language/language-context.ts';
import { useFormats } from '../../language/use-formats.ts';
import { recordWords } from '../../record/record-words.ts';
import { StepPart, Steps } from '../../record/Steps.tsx';
import { stepWords } from '../step-words.ts';
import { isUndecided, type WholeTest } from '../test-of.ts';
import { AdvertisingForm } from './AdvertisingForm.tsx';
import { AnswerForm } from './AnswerForm.tsx';

/** What the employer can do with its test, as it stands. */
export function EmployerSteps({ test }: { readonly test: WholeTest }) {
  const words = useWords(stepWords);
  const { nothingToDo } = useWords(recordWords);
  const { day } = useFormats();
  const { id, appealOpen, appealUntil, referrals } = test;
  const open = isUndecided(test);
  const canAppeal = appealOpen && appealUntil;
  if (!open && !canAppeal) return <p className="hint">{nothingToDo}</p>;
  return (
    <Steps>
      {open &&
        (referrals ?? [])
          .filter((referral) => referral.outcome === null)
          .map((referral) => (
            <StepPart key={referral.id} title={words.answerOn(referral.id)}>
              <AnswerForm referral={referral.id} />
            </StepPart>
          ))}
      {open && (
        <StepPart title={words.advertise}>
          <AdvertisingForm id={id} />
        </StepPart>
      )}
      {canAppeal && (
        <StepPart title={words.appeal} open>
          <ReasonForm
            document={AppealTestDocument}
            of={{ labourMarketTest: id }}
            words={{ label: words.appealWhy, submit: words.appeal, done: words.appealed }}
            hint={words.appealUntil(day(canAppeal))}
          />
        </StepPart>
      )}
      {open && (
        <StepPart title={words.withdraw}>
          <ReasonForm
            document={WithdrawTestDocument}
            of={{ labourMarketTest: id }}
            words={{ label: words.withdrawWhy, submit: words.withdraw, done: words.withdrawn }}
          />
        </StepPart>
      )}
    </Steps>
  );
}
