import {
  ApproveListProposalDocument,
  CloseListConsultationDocument,
  type ListReviewStepInput,
  OpenListConsultationDocument,
  ProposeListDocument,
  ReturnListProposalDocument,
  WithdrawListReviewDocument,
} from '#graphql/review-steps.ts';
import type { TypedDocument } from '../graph/use-answer.ts';
import { useWords } from '../language/language-context.ts';
import { labelOf } from '../messages/labels.ts';
import { Part } from '../states/Part.tsx';
import styles from './Board.module.css';
import { CollectForm } from './CollectForm.tsx';
import { CommentForm } from './CommentForm.tsx';
import { DecideForm } from './DecideForm.tsx';
import { LastStep } from './LastStep.tsx';
import { PublishForm } from './PublishForm.tsx';
import type { Review, Step, Work } from './ReviewPage.tsx';
import { ScoreForm } from './ScoreForm.tsx';
import { StepForm } from './StepForm.tsx';
import { stepWords } from './step-words.ts';

interface Props {
  readonly review: Review;
  readonly work: Work | undefined;
}

/** What the hub will take next: the reader's own steps with their forms, of the others whose they are. */
export function NextSteps({ review, work }: Props) {
  const words = useWords(stepWords);
  const { nextSteps } = review;
  const own = nextSteps.filter(({ yours }) => yours);
  const ours = [
    ...own.filter((step) => !isAside(step, review)),
    ...own.filter((step) => isAside(step, review)),
  ];
  const others = nextSteps.filter((step) => !step.yours && !isAside(step, review));
  const whose = ({ roles }: Step) => roles.map((role) => words.roles[role] ?? labelOf(role)).join(words.or);
  return (
    <div className="no-print">
      <Part title={words.title} data={review} agency="labour" fields={[]} errors={[]} wide>
        {() => (
          <>
            <LastStep review={review} />
            {ours.length > 0 && (
              <div className={styles.steps}>
                {ours.map((step) => (
                  <OwnStep key={step.action} step={step} review={review} work={work} />
                ))}
              </div>
            )}
            {others.map((step) => (
              <p key={step.action} className="hint">
                {words.whose(words.steps[step.action], whose(step))}
              </p>
            ))}
            {ours.length + others.length === 0 && <p>{words.nothing}</p>}
          </>
        )}
      </Part>
    </div>
  );
}

/** Whether evidence is no longer to be scored: it may still be collected, to compare. */
const collectsAgain = ({ action }: Step, { nextSteps }: Review) =>
  action === 'collectListEvidence' && nextSteps.every((other) => other.action !== 'scoreListReview');

/** Whether a step is not what usually comes next. */
const isAside = (step: Step, review: Review) =>
  step.action === 'withdrawListReview' || collectsAgain(step, review);

interface StepProps extends Props {
  readonly step: Step;
}

function OwnStep(props: StepProps) {
  const words = useWords(stepWords);
  const { step, review } = props;
  const { action } = step;
  const change = action === 'decideOccupations' && review.kind === 'AMENDMENT';
  const name = change ? words.changeOccupation : words.steps[action];
  const amends = review.kind === 'AMENDMENT' ? words.amendmentHints[action] : undefined;
  const text = collectsAgain(step, review) ? words.collectAgain : (amends ?? words.hints[action]);
  const folded = isAside(step, review) || action === 'returnListProposal';
  const hint = <p className="hint">{text}</p>;
  return folded ? (
    <details>
      <summary>{name}</summary>
      {hint}
      <FormOf {...props} />
    </details>
  ) : (
    <section>
      <h3>{name}</h3>
      {hint}
      <FormOf {...props} />
    </section>
  );
}

type PlainStep = TypedDocument<unknown, { readonly input: ListReviewStepInput }>;

/** Steps that take a reason at most. */
const plainSteps: Partial<Record<Step['action'], PlainStep>> = {
  openListConsultation: OpenListConsultationDocument,
  closeListConsultation: CloseListConsultationDocument,
  proposeList: ProposeListDocument,
  approveListProposal: ApproveListProposalDocument,
  returnListProposal: ReturnListProposalDocument,
  withdrawListReview: WithdrawListReviewDocument,
};

function FormOf({ step, review, work }: StepProps) {
  const document = plainSteps[step.action];
  if (document) return <StepForm step={step} review={review} document={document} />;
  switch (step.action) {
    case 'collectListEvidence':
      return <CollectForm review={review} work={work} />;
    case 'scoreListReview':
      return <ScoreForm review={review} work={work} />;
    case 'submitListComment':
      return <CommentForm review={review} />;
    case 'publishList':
      return <PublishForm review={review} />;
    default:
      // A renewal is decided on the board.
      return review.kind === 'AMENDMENT' ? <DecideForm review={review} /> : null;
  }
}
