import { ExplainAccessDocument, type ExplainAccessQuery } from '#graphql/explain-access.ts';
import type { Operation } from '../graph/ask-hub.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useWords } from '../language/language-context.ts';
import type { Messages } from '../messages/english.ts';
import { shellWords } from '../messages/messages.ts';
import { Answered } from '../states/Answered.tsx';

interface Props {
  readonly operation: Operation;
  readonly dataset: string;
}

/** The clauses of agreements that open a dataset to the reader in an operation, or that none is needed. */
export function OpenedBy({ operation: { query, variables, operationName }, dataset }: Props) {
  const words = useWords(shellWords).figure;
  const answer = useAnswer(ExplainAccessDocument, {
    operation: query,
    operationName: operationName ?? null,
    variables: variables ? JSON.stringify(variables) : null,
  });
  return (
    <Answered answer={answer} lines={1}>
      {({ explainAccess }) => <>{explainAccess && authorityOf(explainAccess.fields, dataset, words)}</>}
    </Answered>
  );
}

type Explained = NonNullable<ExplainAccessQuery['explainAccess']>['fields'];

/** What opens a dataset's fields, in words. */
function authorityOf(fields: Explained, dataset: string, words: Messages['figure']): string {
  const ours = fields.filter((field) => field.dataset === dataset);
  if (ours.some(({ outcome }) => outcome === 'REFUSED')) return words.refused;
  const clauses = [...new Set(ours.flatMap(({ authorities }) => authorities))];
  const least = Math.max(0, ...ours.map(({ minimumCount }) => minimumCount ?? 0));
  if (clauses.length > 0)
    return words.under(clauses.join(', ')) + (least > 0 ? `; ${words.minimum(least)}` : '');
  const levels = new Set(ours.map(({ sensitivity }) => sensitivity));
  if (levels.has('RESTRICTED') || levels.has('PERSONAL')) return words.ownData;
  return levels.has('OFFICIAL') ? words.officials : words.everyone;
}
