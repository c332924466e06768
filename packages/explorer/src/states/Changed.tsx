import type { Answer } from '../graph/answer.ts';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import { Notice } from './Notice.tsx';

interface Props {
  readonly change: { readonly data?: Answer<unknown> | undefined; readonly error: Error | null };
  /** What to say once it is done. */
  readonly done: string;
}

/** What became of a change: done, or why not. Nothing before it was asked for. */
export function Changed({ change: { data, error }, done }: Props) {
  const { states } = useWords(shellWords);
  const sentences = error ? [error.message] : (data?.errors ?? []).map(({ message }) => message);
  if (sentences.length > 0)
    return (
      <Notice kind="failed" title={states.notDone}>
        {sentences.map((sentence) => (
          <p key={sentence} style={{ whiteSpace: 'pre-line' }}>
            {sentence}
          </p>
        ))}
      </Notice>
    );
  return data ? (
    <Notice kind="partly">
      <p>{done}</p>
    </Notice>
  ) : null;
}
