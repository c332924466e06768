import { ListCommentsDocument, type ListCommentsQuery } from '#graphql/comments.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { OccupationLink } from '../occupations/OccupationLink.tsx';
import { Answered } from '../states/Answered.tsx';
import { Part } from '../states/Part.tsx';
import styles from './Board.module.css';
import type { Review } from './ReviewPage.tsx';
import { reviewWords } from './review-words.ts';

/** Where the consultation stands and, once it is closed, what was said in it. */
export function Consultation({ id, kind, state, consultationClosedAt }: Review) {
  const words = useWords(reviewWords);
  const { moment } = useFormats();
  const { before, open, closed, none } = words.consultationStates;
  const standing = consultationClosedAt
    ? closed(moment(consultationClosedAt))
    : kind === 'AMENDMENT'
      ? none
      : state === 'CONSULTATION'
        ? open
        : before;
  return (
    <Part title={words.consultation} data={standing} agency="labour" fields={[]} errors={[]}>
      {(sentence) => (
        <>
          <p>{sentence}</p>
          {consultationClosedAt && <Comments id={id} />}
        </>
      )}
    </Part>
  );
}

type Comment = NonNullable<
  NonNullable<ListCommentsQuery['occupationsInDemandReview']>['comments']
>['nodes'][number];

function Comments({ id }: { readonly id: string }) {
  const words = useWords(reviewWords);
  const answer = useAnswer(ListCommentsDocument, { id, language: useTitleLanguage() });
  return (
    <Answered answer={answer}>
      {({ occupationsInDemandReview: review }) => {
        const comments = review?.comments?.nodes ?? [];
        if (comments.length === 0) return <p>{words.noComments}</p>;
        return (
          <ul className={styles.list}>
            {comments.map((comment) => (
              <Said key={comment.id} {...comment} />
            ))}
          </ul>
        );
      }}
    </Answered>
  );
}

function Said({ occupation, position, organisation, text, submittedAt, documents }: Comment) {
  const words = useWords(reviewWords);
  const { day } = useFormats();
  return (
    <li>
      <p>
        <strong>{words.positions[position]}</strong>: <OccupationLink {...occupation} />
      </p>
      <p className={styles.text}>{text}</p>
      <p className="hint">
        {organisation} · {day(submittedAt)}
      </p>
      {documents.map(({ title, sha256 }) => (
        <p key={sha256} className="hint">
          {title}: <code>SHA-256 {sha256}</code>
        </p>
      ))}
    </li>
  );
}
