import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { AskingProvider } from '../asker/AskingProvider.tsx';
import type { Configuration } from '../configuration/configuration.ts';
import { useConfiguration } from '../configuration/use-configuration.ts';
import { createAnswers } from '../graph/answers.ts';
import { LanguageProvider } from '../language/LanguageProvider.tsx';
import { SignInProvider } from '../sign-in/SignInProvider.tsx';
import { Loading } from '../states/Loading.tsx';
import { ConfigurationProblem } from './ConfigurationProblem.tsx';
import { createPages } from './router.tsx';

/** The whole application: learns where it is, then shows itself. */
export function App() {
  return (
    <LanguageProvider>
      <Started />
    </LanguageProvider>
  );
}

function Started() {
  const state = useConfiguration();
  switch (state.status) {
    case 'loading':
      return (
        <main className="middle">
          <Loading />
        </main>
      );
    case 'failed':
      return <ConfigurationProblem error={state.error} onRetry={state.retry} />;
    case 'ready':
      return <Pages configuration={state.configuration} />;
  }
}

function Pages({ configuration }: { readonly configuration: Configuration }) {
  const [pages] = useState(() => createPages(configuration));
  const [answers] = useState(createAnswers);
  return (
    <QueryClientProvider client={answers}>
      <SignInProvider configuration={configuration}>
        <AskingProvider>
          <RouterProvider router={pages} />
        </AskingProvider>
      </SignInProvider>
    </QueryClientProvider>
  );
}
