import { getRouteApi, Link } from '@tanstack/react-router';
import { PermitApplicationsDocument } from '#graphql/permit-applications.ts';
import { Page } from '../app/Page.tsx';
import { useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import { Pages } from '../record/Pages.tsx';
import { Answered } from '../states/Answered.tsx';
import { ApplicationFilter } from './ApplicationFilter.tsx';
import { ApplicationTable } from './ApplicationTable.tsx';
import { filterOf } from './application-filter.ts';
import { applicationWords } from './application-words.ts';
import { OpenToReaders } from './OpenToReaders.tsx';
import { useReader } from './use-reader.ts';

const route = getRouteApi('/permit-applications');

/** The applications that are open to the reader: all to a permit officer, those that it sponsors to an employer. */
export function PermitApplicationsPage() {
  const words = useWords(applicationWords);
  const { officer, sponsor } = useReader();
  return (
    <Page title={words.title} lead={words.lead} wide>
      <OpenToReaders>
        {(officer || sponsor) && (
          <p className="no-print">
            <Link to="/permit-applications/new" className="button">
              {words.apply}
            </Link>
          </p>
        )}
        <ApplicationFilter />
        <Applications />
      </OpenToReaders>
    </Page>
  );
}

function Applications() {
  const { after, ...sought } = route.useSearch();
  const navigate = route.useNavigate();
  const language = useTitleLanguage();
  const answer = useAnswer(PermitApplicationsDocument, {
    filter: filterOf(sought),
    after: after ?? null,
    language,
  });
  return (
    <Answered answer={answer} lines={8}>
      {({ permitApplications: applications }) =>
        applications && (
          <>
            <ApplicationTable applications={applications.nodes} />
            <Pages
              after={after}
              pageInfo={applications.pageInfo}
              onTurn={(next) => void navigate({ search: { ...sought, after: next } })}
            />
          </>
        )
      }
    </Answered>
  );
}
