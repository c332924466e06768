import type { Answer } from '../graph/answer.ts';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import { Notice } from './Notice.tsx';
import { reasonOf } from './reason-of.ts';

interface Props {
  readonly change: { readonly data?: Answer<unknown> | undefined; readonly error: Error | null };
  /** What to say once it is done. */
  readonly done: string;
}

/** What became of a change: done, or why not. Nothing before it was asked for. */
export function Changed({ change: { data, error }, done }: Props) {
  const { states } = useWords(shellWords);
  const errors = data?.errors ?? [];
  const sentences = error ? [reasonOf(error, states)] : errors.map(({ message }) => message);
  if (sentences.length > 0) {
    const why = states.notDoneBecause[errors[0]?.extensions?.code ?? ''];
    return (
      <Notice kind="failed" title={why ? `${states.notDone}: ${why}` : states.notDone}>
        {sentences.map((sentence) => (
          <p key={sentence} style={{ whiteSpace: 'pre-line' }}>
            {sentence}
          </p>
        ))}
      </Notice>
    );
  }
  return data ? (
    <Notice kind="done">
      <p>{done}</p>
    </Notice>
  ) : null;
}
