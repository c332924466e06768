import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../language/language-context.ts';
import styles from './Board.module.css';
import type { Review } from './ReviewPage.tsx';
import { reviewWords } from './review-words.ts';

/** Where a review stands, by which method it scores, and after which edition. */
export function ReviewFacts({ state, method, periods, previousEdition, edition, undecided }: Review) {
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
      <span>{words.renews(previousEdition.name)}</span>
      {state === 'DELIBERATION' && undecided !== null && undecided !== undefined && (
        <span>{words.undecided(undecided)}</span>
      )}
      {edition && <Link to="/occupations-in-demand">{words.published(edition.name)}</Link>}
    </p>
  );
}
