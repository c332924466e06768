import { useCallback, useEffect, useState } from 'react';
import { type Configuration, loadConfiguration } from './configuration.ts';

export type ConfigurationState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: unknown; readonly retry: () => void }
  | { readonly status: 'ready'; readonly configuration: Configuration };

/** The hub's configuration for this page, asked for once, and again on `retry`. */
export function useConfiguration(): ConfigurationState {
  const [state, setState] = useState<ConfigurationState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((last) => last + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew
  useEffect(() => {
    const asking = new AbortController();
    setState({ status: 'loading' });
    loadConfiguration(asking.signal).then(
      (configuration) => setState({ status: 'ready', configuration }),
      (error: unknown) => asking.signal.aborted || setState({ status: 'failed', error, retry }),
    );
    return () => asking.abort();
  }, [attempt, retry]);
  return state;
}
