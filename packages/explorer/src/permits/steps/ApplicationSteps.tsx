import { CancelPermitDocument, WithdrawPermitApplicationDocument } from '#graphql/permit-changes.ts';
import { ReasonForm } from '../../form/ReasonForm.tsx';
import { useWords } from '../../language/language-context.ts';
import { recordWords } from '../../record/record-words.ts';
import { StepPart, Steps } from '../../record/Steps.tsx';
import { type Application, isPending, isRegisteredPermit, type RegisteredPermit } from '../application.ts';
import { applicationStepWords } from '../application-step-words.ts';
import { useReader } from '../use-reader.ts';
import { ChangePermitForm } from './ChangePermitForm.tsx';
import { DecideForm } from './DecideForm.tsx';
import { IssueForm } from './IssueForm.tsx';
import { RenewForm } from './RenewForm.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { StatementForm } from './StatementForm.tsx';

/** What the reader can do with an application and its permit, as they stand. */
export function ApplicationSteps({ application }: { readonly application: Application }) {
  const { nothingToDo } = useWords(recordWords);
  const words = useWords(applicationStepWords);
  const { officer, sponsor } = useReader();
  const { id, status, permit } = application;
  if (isPending(application) && (officer || sponsor)) return <PendingSteps application={application} />;
  if (officer && status === 'APPROVED' && !permit)
    return (
      <Steps>
        <StepPart title={words.issue} open>
          <IssueForm key={id} application={application} />
        </StepPart>
      </Steps>
    );
  if (officer && permit?.status === 'IN_FORCE' && isRegisteredPermit(permit))
    return <PermitSteps permit={permit} />;
  return <p className="hint">{nothingToDo}</p>;
}

function PendingSteps({ application }: { readonly application: Application }) {
  const words = useWords(applicationStepWords);
  const { officer } = useReader();
  const { id, status, labourMarketTest, permitClass } = application;
  const needsStatement = permitClass.labourMarketTest || permitClass.occupationInDemand;
  return (
    <Steps>
      {officer && (
        <StepPart title={words.review}>
          <ReviewForm key={status} application={application} />
        </StepPart>
      )}
      {needsStatement && (
        <StepPart title={words.statement}>
          <StatementForm application={id} test={labourMarketTest?.id ?? ''} />
        </StepPart>
      )}
      {officer && (
        <StepPart title={words.decide} open>
          <DecideForm application={id} />
        </StepPart>
      )}
      <StepPart title={words.withdraw}>
        <ReasonForm
          document={WithdrawPermitApplicationDocument}
          of={{ application: id }}
          words={{ label: words.reason, submit: words.withdraw, done: words.withdrawn }}
          hint={words.withdrawHint}
        />
      </StepPart>
    </Steps>
  );
}

function PermitSteps({ permit }: { readonly permit: RegisteredPermit }) {
  const words = useWords(applicationStepWords);
  const { id, renewableFrom, expiresOn } = permit;
  return (
    <Steps>
      {renewableFrom && (
        <StepPart title={words.renew}>
          <RenewForm key={expiresOn} permit={permit} from={renewableFrom} />
        </StepPart>
      )}
      <StepPart title={words.change}>
        <ChangePermitForm permit={id} />
      </StepPart>
      <StepPart title={words.cancel}>
        <ReasonForm
          document={CancelPermitDocument}
          of={{ permit: id }}
          words={{ label: words.reason, submit: words.cancel, done: words.cancelled }}
        />
      </StepPart>
    </Steps>
  );
}
