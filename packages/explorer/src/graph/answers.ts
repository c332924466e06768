import { QueryClient } from '@tanstack/react-query';

/** Keeps answers for a minute. What failed is asked again by the reader, never by itself. */
export const createAnswers = () =>
  new QueryClient({
    defaultOptions: { queries: { staleTime: 60_000, retry: false, refetchOnWindowFocus: false } },
  });
