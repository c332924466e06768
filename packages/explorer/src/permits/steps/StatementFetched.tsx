import { useWords } from '../../language/language-context.ts';
import { Changed } from '../../states/Changed.tsx';
import { Notice } from '../../states/Notice.tsx';
import { applicationStepWords } from '../application-step-words.ts';
import { statementIn, type useStatement } from './use-statement.ts';

interface Props {
  readonly statement: Pick<ReturnType<typeof useStatement>, 'data' | 'error'>;
}

/** Why a statement could not be had, if it could not. */
export function StatementFetched({ statement: { data, error } }: Props) {
  const words = useWords(applicationStepWords);
  if (error || data?.errors) return <Changed change={{ data, error }} done="" />;
  return data && !statementIn(data) ? <Notice kind="failed">{words.statementNone}</Notice> : null;
}
