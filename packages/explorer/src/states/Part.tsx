import type { ReactNode } from 'react';
import { type AnswerError, sortErrors } from '../graph/answer.ts';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import { Empty } from './Empty.tsx';
import { Notice } from './Notice.tsx';
import styles from './Part.module.css';
import { Refused } from './Refused.tsx';
import { useRetry } from './retry.ts';

interface Props<Data> {
  readonly title: string;
  /** What this part shows; null where it was not given. */
  readonly data: Data | null | undefined;
  /** The agency that answers it, and the fields of the operation that it stands for. */
  readonly agency: string;
  readonly fields: readonly string[];
  /** Every error of the answer; those of this part are told here. */
  readonly errors: readonly AnswerError[];
  /** Whether it takes a whole row. */
  readonly wide?: boolean;
  readonly children: (data: Data) => ReactNode;
}

/** A part of a page that one agency answers: what it gave, or why it is not there. */
export function Part<Data>({ title, data, agency, fields, errors, wide, children }: Props<Data>) {
  const { states, tryAgain } = useWords(shellWords);
  const askAgain = useRetry();
  const ours = errors.filter(({ path = [] }) => path.some((step) => fields.includes(String(step))));
  const { refused, faults } = sortErrors(ours);
  // An agency that is away tells so once, at the first of what was asked of it.
  const absent = sortErrors(errors).absentAgencies.includes(agency);
  const retry = (
    <button type="button" className="quiet" onClick={askAgain}>
      {tryAgain}
    </button>
  );
  const missing = data === null || data === undefined;
  return (
    <section className={`${styles.part} ${wide ? styles.wide : ''}`}>
      <h2>{title}</h2>
      {refused.length > 0 && <Refused errors={refused} />}
      {absent && missing && <Notice kind="partly" title={states.partly(agency)} action={retry} />}
      {faults.length > 0 && (
        <Notice kind="failed" title={states.failed} action={retry}>
          {faults.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </Notice>
      )}
      {!missing && children(data)}
      {missing && ours.length === 0 && !absent && <Empty>{states.nothing}</Empty>}
    </section>
  );
}
