/** Every sentence that the explorer shows, in English. */
export const english = {
  skipToQuery: 'Skip to the query',
  tagline: 'One question across Rwanda’s labour-migration agencies',
  demonstrationData:
    'Registers here (permits, crossings, vacancies, job seekers, survey) are generated demonstration data; ' +
    'ISCO-08, ISIC, UN and ILO figures are real.',
  demonstrationDataLabel: 'About the data',
  loading: 'Loading…',
  tryAgain: 'Try again',
  configuration: {
    failed: 'The explorer could not start',
    unreachable: 'The hub does not answer. Check that it runs and that you are connected, then try again.',
    unfit: 'The hub’s configuration for this page is not complete. Its operators can mend it:',
  },
  account: {
    label: 'Sign-in',
    signIn: 'Sign in',
    signInAgain: 'Sign in again',
    signOut: 'Sign out',
    signedOut: 'Not signed in: only public fields answer',
    demonstration: 'Demonstration: be anyone, without password',
    working: 'Signing in…',
    ended: 'Your sign-in has ended; sign in again.',
    failed: (reason: string) => `Signing in did not work: ${reason}`,
  },
  purpose: {
    label: 'Purpose',
    signedOut: 'Sign in to state one',
    hint: 'Why you ask. Each query states it.',
    missing: 'None is yours: fields that need one will not answer.',
  },
  examples: {
    title: 'Example queries',
    hint: 'Each opens in a tab of its own.',
  },
  query: {
    title: 'Query',
    loading: 'Loading the query editor…',
    noAnswer: 'Run the query: the answer appears here.',
    failed: 'The query editor could not be loaded. Check your connection, then try again.',
    unreachable: 'The hub does not answer. Check that it runs and that you are connected.',
    unreadable: (status: number) => `The hub’s answer could not be read (status ${status}). Try again.`,
  },
};

export type Messages = typeof english;
