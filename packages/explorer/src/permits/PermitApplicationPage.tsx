import { getRouteApi } from '@tanstack/react-router';
import { PermitApplicationDocument } from '#graphql/permit-application.ts';
import { RegisteredApplicationDocument } from '#graphql/registered-application.ts';
import { Page } from '../app/Page.tsx';
import { type AnswerState, useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import { Standing } from '../record/Badge.tsx';
import { History } from '../record/History.tsx';
import { recordWords } from '../record/record-words.ts';
import { Section } from '../record/Section.tsx';
import { StepsSection } from '../record/StepsSection.tsx';
import { Answered } from '../states/Answered.tsx';
import { Empty } from '../states/Empty.tsx';
import { ApplicationFacts } from './ApplicationFacts.tsx';
import { ApplicationStatus, PermitStatus } from './ApplicationStatus.tsx';
import type { Application } from './application.ts';
import { applicationWords } from './application-words.ts';
import { OpenToReaders } from './OpenToReaders.tsx';
import { PermitPart } from './PermitPart.tsx';
import { ApplicationSteps } from './steps/ApplicationSteps.tsx';
import { TestPart } from './TestPart.tsx';
import { useReader } from './use-reader.ts';

const route = getRouteApi('/permit-applications/$id');

/** One application: its facts, its labour market test, its permit, its history, and the next step. */
export function PermitApplicationPage() {
  const { id } = route.useParams();
  const words = useWords(applicationWords);
  const answer = useApplication(id);
  const application = answer.data?.data?.permitApplication;
  const title = application && words.oneTitle(application.permitClass.code, application.occupation.title);
  return (
    <Page title={title ?? words.title}>
      <OpenToReaders>
        <Answered answer={answer} lines={8}>
          {({ permitApplication }, errors) =>
            permitApplication ? (
              <Whole application={permitApplication} />
            ) : (
              errors.length === 0 && <Empty>{words.none(id)}</Empty>
            )
          }
        </Answered>
      </OpenToReaders>
    </Page>
  );
}

/** The application as far as it is open to the reader. */
function useApplication(id: string): AnswerState<{ readonly permitApplication: Application | null }> {
  const { register } = useReader();
  const variables = { id, language: useTitleLanguage() };
  const sponsored = useAnswer(PermitApplicationDocument, variables, { enabled: !register });
  const registered = useAnswer(RegisteredApplicationDocument, variables, { enabled: register });
  return register ? registered : sponsored;
}

function Whole({ application }: { readonly application: Application }) {
  const words = useWords(applicationWords);
  const shared = useWords(recordWords);
  const { id, status, permit, history } = application;
  return (
    <>
      <Standing>
        <code>{id}</code> <ApplicationStatus status={status} />
        {permit && (
          <>
            {words.permit}: <PermitStatus status={permit.status} />
          </>
        )}
      </Standing>
      <ApplicationFacts application={application} />
      <Section title={words.test}>
        <TestPart application={application} />
      </Section>
      <StepsSection>
        <ApplicationSteps application={application} />
      </StepsSection>
      <Section title={words.permit}>
        <PermitPart permit={permit} />
      </Section>
      <Section title={shared.history}>
        <History
          events={history.map(({ status, ...event }) => ({ ...event, what: words.statuses[status] }))}
        />
      </Section>
    </>
  );
}
