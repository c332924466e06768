import { useWords } from '../language/language-context.ts';
import { recordWords } from './record-words.ts';

interface Props {
  /** The cursor of the page that is shown; none on the first. */
  readonly after?: string | undefined;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  /** Shows the page after a cursor, or the first. */
  readonly onTurn: (after?: string) => void;
}

/** The way between the pages of a list, the latest first. */
export function Pages({ after, pageInfo: { hasNextPage, endCursor }, onTurn }: Props) {
  const words = useWords(recordWords);
  return (
    <p className="no-print">
      {after && (
        <button type="button" className="quiet" onClick={() => onTurn()}>
          {words.newest}
        </button>
      )}{' '}
      {hasNextPage && endCursor && (
        <button type="button" className="quiet" onClick={() => onTurn(endCursor)}>
          {words.older}
        </button>
      )}
    </p>
  );
}
