import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../../app/Page.tsx';
import { useAsking } from '../../asker/asker-context.ts';
import { useWords } from '../../language/language-context.ts';
import { Section } from '../../record/Section.tsx';
import { Notice } from '../../states/Notice.tsx';
import { stepWords } from '../step-words.ts';
import { RequestForm } from './RequestForm.tsx';
import { VacancyForm } from './VacancyForm.tsx';

const route = getRouteApi('/labour-market-tests/new');

/** An employer posts a vacancy and asks for a labour market test for it. */
export function NewTestPage() {
  const words = useWords(stepWords);
  const { principal } = useAsking();
  const { vacancy = '' } = route.useSearch();
  return (
    <Page title={words.newTitle} lead={words.newLead}>
      {principal?.roles.includes('employer') ? (
        <>
          <Section title={words.postTitle}>
            <VacancyForm />
          </Section>
          <Section title={words.askTitle}>
            <RequestForm key={vacancy} vacancy={vacancy} />
          </Section>
        </>
      ) : (
        <Notice kind="refused">{words.forEmployers}</Notice>
      )}
    </Page>
  );
}
