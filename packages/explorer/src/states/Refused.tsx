import { Link } from '@tanstack/react-router';
import type { AnswerError } from '../graph/answer.ts';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import { Notice } from './Notice.tsx';

/** Says what is not open to the reader, which agreement it would take, and how to ask for one. */
export function Refused({ errors }: { readonly errors: readonly AnswerError[] }) {
  const { states } = useWords(shellWords);
  const sentences = [...new Set(errors.map(({ message }) => message))];
  const datasets = [...new Set(errors.flatMap(({ message }) => datasetIn(message)))];
  const codes = new Set(errors.map(({ extensions }) => extensions?.code));
  return (
    <Notice kind="refused" title={states.refused}>
      {codes.has('UNAUTHENTICATED') && <p>{states.refusedSignIn}</p>}
      {(codes.has('PURPOSE_NOT_PERMITTED') || codes.has('PURPOSE_REQUIRED')) && (
        <p>{states.refusedPurpose}</p>
      )}
      {datasets.map((dataset) => (
        <p key={dataset}>
          {states.refusedAgreement(dataset)}{' '}
          <Link to="/datasets/$name" params={{ name: dataset }}>
            {states.refusedDataset(dataset)}
          </Link>
        </p>
      ))}
      <details>
        <summary>{states.details}</summary>
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}

/** A refusal for want of an agreement ends with the dataset to ask for: `agreement request immigration.permits`. */
const datasetIn = (message: string): string[] =>
  /agreement request ([a-z]+\.[a-z-]+)/.exec(message)?.slice(1) ?? [];
