import {
  ApproveListProposalDocument,
  CloseListConsultationDocument,
  OpenListConsultationDocument,
  ProposeListDocument,
  ReturnListProposalDocument,
  WithdrawListReviewDocument,
} from '#graphql/review-steps.ts';
import { useAsking } from '../asker/asker-context.ts';
import { useWords } from '../language/language-context.ts';
import { Part } from '../states/Part.tsx';
import styles from './Board.module.css';
import { CollectForm } from './CollectForm.tsx';
import { CommentForm } from './CommentForm.tsx';
import { PublishForm } from './PublishForm.tsx';
import type { Review } from './ReviewPage.tsx';
import { ScoreForm } from './ScoreForm.tsx';
import { StepForm } from './StepForm.tsx';
import { stepWords } from './step-words.ts';
import { isTheirs, type StepName, steps, stepsFrom } from './steps.ts';

/** The steps that fit where a review stands: those of the reader with their forms, of the others whose they are. */
export function NextSteps({ review }: { readonly review: Review }) {
  const words = useWords(stepWords);
  const { principal } = useAsking();
  const fitting = stepsFrom(review.state);
  const ours = fitting.filter((name) => isTheirs(name, principal));
  const others = fitting.filter((name) => !ours.includes(name) && name !== 'withdraw');
  return (
    <div className="no-print">
      <Part title={words.title} data={review} agency="labour" fields={[]} errors={[]} wide>
        {() => (
          <>
            {fitting.length === 0 && <p>{words.nothing}</p>}
            {ours.length > 0 && (
              <div className={styles.steps}>
                {ours.map((name) => (
                  <OwnStep key={name} name={name} review={review} />
                ))}
              </div>
            )}
            {others.map((name) => (
              <p key={name} className="hint">
                {words.whose(words.steps[name], words.roles[steps[name].whose])}
              </p>
            ))}
          </>
        )}
      </Part>
    </div>
  );
}

interface StepProps {
  readonly name: StepName;
  readonly review: Review;
}

function OwnStep(props: StepProps) {
  const words = useWords(stepWords);
  const { name } = props;
  const folded = name === 'withdraw' || name === 'returnProposal';
  return folded ? (
    <details>
      <summary>{words.steps[name]}</summary>
      <p className="hint">{words.hints[name]}</p>
      <FormOf {...props} />
    </details>
  ) : (
    <section>
      <h3>{words.steps[name]}</h3>
      <p className="hint">{words.hints[name]}</p>
      <FormOf {...props} />
    </section>
  );
}

/** Steps that need a reason at most. */
const plainSteps = {
  openConsultation: OpenListConsultationDocument,
  closeConsultation: CloseListConsultationDocument,
  propose: ProposeListDocument,
  approve: ApproveListProposalDocument,
  returnProposal: ReturnListProposalDocument,
  withdraw: WithdrawListReviewDocument,
};

function FormOf({ name, review }: StepProps) {
  switch (name) {
    case 'collect':
      return <CollectForm review={review} />;
    case 'score':
      return <ScoreForm review={review} />;
    case 'comment':
      return <CommentForm review={review} />;
    case 'publish':
      return <PublishForm review={review} />;
    case 'decide':
      return null;
    default:
      return (
        <StepForm
          name={name}
          review={review}
          document={plainSteps[name]}
          needsReason={name === 'returnProposal' || name === 'withdraw'}
        />
      );
  }
}
