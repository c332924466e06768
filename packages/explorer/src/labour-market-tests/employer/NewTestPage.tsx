import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../../app/Page.tsx';
import { useAsking } from '../../asker/asker-context.ts';
import { useWords } from '../../language/language-context.ts';
import { Notice } from '../../states/Notice.tsx';
import { stepWords } from '../step-words.ts';
import styles from '../Tests.module.css';
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
          <section className={styles.stack}>
            <h2>{words.postTitle}</h2>
            <VacancyForm />
          </section>
          <section className={styles.stack}>
            <h2>{words.askTitle}</h2>
            <RequestForm key={vacancy} vacancy={vacancy} />
          </section>
        </>
      ) : (
        <Notice kind="refused">{words.forEmployers}</Notice>
      )}
    </Page>
  );
}
