import { useConfiguration } from '../configuration/use-configuration.ts';
import { messages } from '../messages/messages.ts';
import { SignInProvider } from '../sign-in/SignInProvider.tsx';
import { ConfigurationProblem } from './ConfigurationProblem.tsx';
import { Shell } from './Shell.tsx';

/** The whole application: learns where it is, then shows itself. */
export function App() {
  const state = useConfiguration();
  switch (state.status) {
    case 'loading':
      return (
        <main className="middle" aria-busy>
          <p role="status">{messages.loading}</p>
        </main>
      );
    case 'failed':
      return <ConfigurationProblem error={state.error} onRetry={state.retry} />;
    case 'ready':
      return (
        <SignInProvider configuration={state.configuration}>
          <Shell configuration={state.configuration} />
        </SignInProvider>
      );
  }
}
