import { useAsking } from '../asker/asker-context.ts';
import { useWords } from '../language/language-context.ts';
import { Notice } from '../states/Notice.tsx';
import { reviewWords } from './review-words.ts';

const purpose = 'occupations-in-demand';

/** Offers the list's own purpose to a reader who may state it and states another. */
export function ListPurpose() {
  const words = useWords(reviewWords);
  const { principal, asker, choosePurpose } = useAsking();
  if (!principal?.purposes.includes(purpose) || asker.purpose === purpose) return null;
  return (
    <Notice
      kind="note"
      action={
        <button type="button" onClick={() => choosePurpose(purpose)}>
          {words.statePurpose}
        </button>
      }
    >
      <p>{words.otherPurpose}</p>
    </Notice>
  );
}
