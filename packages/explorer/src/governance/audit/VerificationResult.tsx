import { useWords } from '../../language/language-context.ts';
import { Failed } from '../../states/Failed.tsx';
import { Notice } from '../../states/Notice.tsx';
import styles from './Audit.module.css';
import { auditWords } from './audit-words.ts';
import type { Head, Problem, Verification } from './verify-records.ts';

interface Props {
  readonly verification: {
    readonly data: Verification | undefined;
    readonly error: Error | null;
    readonly mutate: () => void;
  };
  readonly head: Head;
}

/** What this browser found of the log, or nothing before it was asked to look. */
export function VerificationResult({ verification: { data, error, mutate }, head }: Props) {
  const words = useWords(auditWords);
  if (error) return <Failed error={error} onRetry={mutate} />;
  if (!data) return null;
  if (data.problems.length > 0) {
    return (
      <Notice kind="failed" title={words.broken}>
        {data.problems.map((problem) => (
          <p key={JSON.stringify(problem)}>{sentenceOf(problem, words)}</p>
        ))}
      </Notice>
    );
  }
  if (data.checkpoints === 0) return <Notice kind="refused">{words.noCheckpoint}</Notice>;
  return (
    <Notice kind="done">
      <p className={styles.proved}>{words.intact(data.records, data.checkpoints)}</p>
      <p className="hint">
        {words.root}: <code className={styles.hash}>{head.root}</code>
      </p>
    </Notice>
  );
}

function sentenceOf(problem: Problem, { problems }: typeof auditWords.en): string {
  switch (problem.kind) {
    case 'record':
      return problems.record(problem.sequence);
    case 'rewritten':
    case 'shortened':
      return problems[problem.kind](problem.size);
    default:
      return problems[problem.kind];
  }
}
