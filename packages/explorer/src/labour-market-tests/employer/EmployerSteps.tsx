import { AppealTestDocument, WithdrawTestDocument } from '#graphql/test-changes.ts';
import { useWords } from '../../language/language-context.ts';
import { useFormats } from '../../language/use-formats.ts';
import { StepPart } from '../StepPart.tsx';
import { stepWords } from '../step-words.ts';
import styles from '../Tests.module.css';
import { isUndecided, type WholeTest } from '../test-of.ts';
import { testWords } from '../test-words.ts';
import { AdvertisingForm } from './AdvertisingForm.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { ReasonForm } from './ReasonForm.tsx';

/** What the employer can do with its test, as it stands. */
export function EmployerSteps({ test }: { readonly test: WholeTest }) {
  const words = useWords(stepWords);
  const { nothingToDo } = useWords(testWords);
  const { day } = useFormats();
  const { id, status, outcome, appealUntil, referrals } = test;
  const open = isUndecided(test);
  const canAppeal = status === 'DECIDED' && outcome === 'FAILED' && appealUntil;
  if (!open && !canAppeal) return <p className="hint">{nothingToDo}</p>;
  return (
    <div className={styles.steps}>
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
            id={id}
            document={AppealTestDocument}
            words={{ label: words.appealWhy, submit: words.appeal, done: words.appealed }}
            hint={words.appealUntil(day(canAppeal))}
          />
        </StepPart>
      )}
      {open && (
        <StepPart title={words.withdraw}>
          <ReasonForm
            id={id}
            document={WithdrawTestDocument}
            words={{ label: words.withdrawWhy, submit: words.withdraw, done: words.withdrawn }}
          />
        </StepPart>
      )}
    </div>
  );
}
