import { useState } from 'react';
import type { Configuration } from '../configuration/configuration.ts';
import { Examples } from '../examples/Examples.tsx';
import type { Example } from '../examples/parse-example.ts';
import { messages } from '../messages/messages.ts';
import { PurposeSelect } from '../purpose/PurposeSelect.tsx';
import { usePurpose } from '../purpose/use-purpose.ts';
import { QueryPage } from '../query/QueryPage.tsx';
import { forgetWorkspace } from '../query/workspace.ts';
import { Account } from '../sign-in/Account.tsx';
import { useSignIn } from '../sign-in/use-sign-in.ts';
import { DataNotice } from './DataNotice.tsx';
import { Header } from './Header.tsx';
import styles from './Shell.module.css';

/** What surrounds every page: who asks and why, always in sight, and where the data come from. */
export function Shell({ configuration }: { readonly configuration: Configuration }) {
  const { demonstration, purposes } = configuration;
  const { refuse, ...account } = useSignIn();
  const signedIn = account.state.status === 'signed-in' ? account.state : undefined;
  const principal = signedIn?.principal;
  const [purpose, choosePurpose] = usePurpose(principal);
  const [example, setExample] = useState<Example>();
  const signOut = () => {
    forgetWorkspace(sessionStorage);
    account.signOut();
  };
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#query">
        {messages.skipToQuery}
      </a>
      <Header>
        <PurposeSelect
          names={principal?.purposes}
          terms={purposes}
          chosen={purpose}
          onChoose={choosePurpose}
        />
        <Account {...account} signOut={signOut} demonstration={demonstration} />
      </Header>
      {demonstration && <DataNotice />}
      <nav className={styles.examples} aria-label={messages.examples.title}>
        <Examples onOpen={setExample} />
      </nav>
      <main id="query" tabIndex={-1} className={styles.main}>
        <QueryPage
          asker={{ principal: principal?.name, token: signedIn?.token, purpose }}
          ready={account.state.status !== 'working'}
          example={example}
          onExampleOpened={() => setExample(undefined)}
          onTokenRefused={refuse}
        />
      </main>
    </div>
  );
}
