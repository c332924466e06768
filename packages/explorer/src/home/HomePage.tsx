import { HubContentsDocument } from '#graphql/hub-contents.ts';
import { Page } from '../app/Page.tsx';
import { useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import { Answered } from '../states/Answered.tsx';
import { Agencies } from './Agencies.tsx';
import { AtAGlance } from './AtAGlance.tsx';
import styles from './HomePage.module.css';
import { homeWords } from './home-words.ts';
import { Search } from './Search.tsx';
import { Tasks } from './Tasks.tsx';

/** What the hub holds and for whom, a search over it, and the way to what can be done with it. */
export function HomePage() {
  const words = useWords(homeWords);
  const contents = useAnswer(HubContentsDocument, { language: useTitleLanguage() });
  return (
    <Page title={words.title} lead={words.lead}>
      <Search contents={contents.data?.data ?? undefined} />
      <section className={styles.part}>
        <h2>{words.tasks.title}</h2>
        <Tasks />
      </section>
      <section className={styles.part}>
        <h2>{words.holds}</h2>
        <Answered answer={contents} lines={8}>
          {({ agencies }) => <Agencies agencies={agencies} />}
        </Answered>
      </section>
      {/* Not before the rest has its place: charts that come into sight are loaded. */}
      {!contents.isPending && (
        <section className={styles.part}>
          <h2>{words.glance.title}</h2>
          <AtAGlance />
        </section>
      )}
    </Page>
  );
}
