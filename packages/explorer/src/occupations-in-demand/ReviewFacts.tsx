import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../language/language-context.ts';
import styles from './Board.module.css';
import type { Review, Work } from './ReviewPage.tsx';
import { reviewWords } from './review-words.ts';

interface Props {
  readonly review: Review;
  readonly work: Work | undefined;
}

/** Where a review stands, by which method it scores, and after which edition. */
export function ReviewFacts({ review, work }: Props) {
  const { state, kind, method, periods, previousEdition, edition } = review;
  const undecided = kind === 'RENEWAL' ? work?.undecided : undefined;
  const words = useWords(reviewWords);
  const { language } = useLanguage();
  return (
    <p className={styles.facts}>
      <strong className={styles.state}>{words.states[state]}</strong>
      {method && (
        <span>{words.method(language === 'fr' ? method.titleFrench : method.title, method.version)}</span>
      )}
      {periods.length > 0 && (
        <span>{periods.length > 1 ? `${periods[0]}–${periods.at(-1)}` : periods[0]}</span>
      )}
      <span>{words.after[kind](previousEdition.name)}</span>
      {state === 'DELIBERATION' && undecided !== null && undecided !== undefined && (
        <span>{words.undecided(undecided)}</span>
      )}
      {edition && <Link to="/occupations-in-demand">{words.published(edition.name)}</Link>}
    </p>
  );
}
