import type { ReactNode } from 'react';
import { type Answer, type AnswerError, sortErrors } from '../graph/answer.ts';
import type { AnswerState } from '../graph/use-answer.ts';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import { Failed } from './Failed.tsx';
import { Loading } from './Loading.tsx';
import { Notice } from './Notice.tsx';
import { Refused } from './Refused.tsx';
import { Retry } from './retry.ts';

interface Props<Data> {
  readonly answer: AnswerState<Data>;
  /** What the answer holds, where it holds something; parts that were not given are null. */
  readonly children: (data: Data, errors: readonly AnswerError[]) => ReactNode;
  /** Whether each part of the page tells itself what is missing of it; by default it is told here. */
  readonly inParts?: boolean;
  readonly lines?: number;
}

/** Shows an answer in whatever state it is: on its way, failed, refused, in part, whole. */
export function Answered<Data>({ answer, children, lines, inParts = false }: Props<Data>) {
  const { data, error, refetch } = answer;
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading {...(lines && { lines })} />;
  return (
    <>
      {!(inParts && data.data) && <WhatIsMissing answer={data} onRetry={() => void refetch()} />}
      <Retry value={() => void refetch()}>{data.data && children(data.data, data.errors ?? [])}</Retry>
    </>
  );
}

interface MissingProps {
  readonly answer: Answer<unknown>;
  readonly onRetry: () => void;
}

/** Says which parts of an answer are not there, and why: each kind once. */
function WhatIsMissing({ answer, onRetry }: MissingProps) {
  const { states, tryAgain } = useWords(shellWords);
  const { refused, absentAgencies, faults } = sortErrors(answer.errors);
  const retry = (
    <button type="button" className="quiet" onClick={onRetry}>
      {tryAgain}
    </button>
  );
  const sentences = [...new Set(faults.map(({ message }) => message))];
  return (
    <>
      {absentAgencies.length > 0 && (
        <Notice kind="partly" title={states.partly(absentAgencies.join(', '))} action={retry} />
      )}
      {refused.length > 0 && <Refused errors={refused} />}
      {sentences.length > 0 && (
        <Notice kind="failed" title={states.failed} action={retry}>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
    </>
  );
}
