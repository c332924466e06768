import { useMutation } from '@tanstack/react-query';
import { OutcomeStatementDocument, type OutcomeStatementQuery } from '#graphql/outcome-statement.ts';
import { useAsking } from '../../asker/asker-context.ts';
import type { Answer } from '../../graph/answer.ts';
import { askHub } from '../../graph/ask-hub.ts';

/** Fetches the labour agency's signed statement on a test when it is wanted, not before. */
export function useStatement() {
  const { asker, refuse } = useAsking();
  return useMutation<Answer<OutcomeStatementQuery>, Error, string>({
    mutationFn: (test) =>
      askHub(
        { query: OutcomeStatementDocument.toString(), variables: { test } },
        { asker, onTokenRefused: refuse },
      ),
  });
}

/** The statement in an answer; `undefined` where the labour agency gives none. */
export const statementIn = ({ data }: Answer<OutcomeStatementQuery>): string | undefined =>
  data?.labourMarketTest?.outcomeStatement ?? undefined;
