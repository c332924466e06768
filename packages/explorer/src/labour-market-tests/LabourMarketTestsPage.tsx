import { getRouteApi, Link } from '@tanstack/react-router';
import { LabourMarketTestsDocument } from '#graphql/labour-market-tests.ts';
import { Page } from '../app/Page.tsx';
import { useAsking } from '../asker/asker-context.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import { Pages } from '../record/Pages.tsx';
import { Answered } from '../states/Answered.tsx';
import { TestFilter } from './TestFilter.tsx';
import { TestTable } from './TestTable.tsx';
import { filterOf } from './test-filter.ts';
import { testWords } from './test-words.ts';

const route = getRouteApi('/labour-market-tests');

/** The tests that are open to the reader: all to a labour officer, its own to an employer. */
export function LabourMarketTestsPage() {
  const words = useWords(testWords);
  const { principal } = useAsking();
  const { after, ...sought } = route.useSearch();
  const navigate = route.useNavigate();
  const language = useTitleLanguage();
  const filter = filterOf(sought);
  const answer = useAnswer(LabourMarketTestsDocument, { filter, after: after ?? null, language });
  return (
    <Page title={words.title} lead={words.lead} wide>
      {principal?.roles.includes('employer') && (
        <p className="no-print">
          <Link to="/labour-market-tests/new" className="button">
            {words.ask}
          </Link>
        </p>
      )}
      <TestFilter />
      <Answered answer={answer} lines={8}>
        {({ labourMarketTests: tests }) =>
          tests && (
            <>
              <TestTable tests={tests.nodes} />
              <Pages
                after={after}
                pageInfo={tests.pageInfo}
                onTurn={(next) => void navigate({ search: { ...sought, after: next } })}
              />
            </>
          )
        }
      </Answered>
    </Page>
  );
}
