import { useWords } from '../language/language-context.ts';
import type { Messages } from '../messages/english.ts';
import { shellWords } from '../messages/messages.ts';
import styles from './Account.module.css';
import { Identity } from './Identity.tsx';
import type { SignIn, SignInState } from './use-sign-in.ts';

interface Props extends Omit<SignIn, 'refuse'> {
  readonly demonstration: boolean;
}

/** Who is signed in, or that nobody is, with the way to change it. */
export function Account({ state, signIn, signOut, demonstration }: Props) {
  const { account } = useWords(shellWords);
  if (state.status === 'signed-in') {
    return (
      <section className={styles.account} aria-label={account.label}>
        <Identity principal={state.principal} />
        <button type="button" className="quiet" onClick={signOut}>
          {account.signOut}
        </button>
      </section>
    );
  }
  return (
    <section className={styles.account} aria-label={account.label}>
      <div className={styles.standing} role="status">
        <p className={state.status === 'signed-out' ? undefined : styles.attention}>
          {standing(state, account)}
        </p>
        {demonstration && state.status === 'signed-out' && <p className="hint">{account.demonstration}</p>}
      </div>
      <button type="button" onClick={signIn} disabled={state.status === 'working'}>
        {state.status === 'ended' ? account.signInAgain : account.signIn}
      </button>
    </section>
  );
}

type Standing = Exclude<SignInState, { status: 'signed-in' }>;

function standing(state: Standing, account: Messages['account']): string {
  switch (state.status) {
    case 'working':
      return account.working;
    case 'ended':
      return account.ended;
    case 'failed':
      return account.failed(state.reason);
    case 'signed-out':
      return account.signedOut;
  }
}
