import type { OccupationLinkFragment } from '#graphql/occupation.ts';
import { useLanguage, useWords } from '../language/language-context.ts';
import styles from './Hierarchy.module.css';
import { OccupationLink } from './OccupationLink.tsx';
import type { KnownOccupation } from './OccupationPage.tsx';
import { occupationWords } from './occupation-words.ts';

type Placed = Pick<
  KnownOccupation,
  'code' | 'english' | 'french' | 'level' | 'everydayNames' | 'parent' | 'children'
>;

/** An occupation's place in the classification: the way up, its own code, the groups below. */
export function Hierarchy({ code, english, french, level, everydayNames, parent, children }: Placed) {
  const words = useWords(occupationWords);
  const { language } = useLanguage();
  const [other, tag] = language === 'fr' ? [english, 'en'] : [french, 'fr'];
  return (
    <div className={styles.hierarchy}>
      <nav aria-label={words.path}>
        <ol className={styles.path}>
          {ancestorsOf(parent).map((group) => (
            <li key={group.code}>
              <OccupationLink {...group} />
            </li>
          ))}
          <li aria-current="page">
            <code>{code}</code> {words.levels[level]}
          </li>
        </ol>
      </nav>
      <p className="hint">
        {words.otherLanguage}: <span lang={tag}>{other}</span>
      </p>
      {everydayNames.length > 0 && (
        <p className="hint">
          {words.alsoCalled}:{' '}
          {everydayNames.map(({ name, language }, place) => (
            <span key={`${language} ${name}`}>
              {place > 0 && ', '}
              <span lang={language}>{name}</span>
            </span>
          ))}
        </p>
      )}
      {children.length > 0 && (
        <details className={styles.below}>
          <summary>
            {words.below} ({children.length})
          </summary>
          <ul>
            {children.map((group) => (
              <li key={group.code}>
                <OccupationLink {...group} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface Group extends OccupationLinkFragment {
  readonly parent?: Group | null;
}

const ancestorsOf = (group: Group | null | undefined): Group[] =>
  group ? [...ancestorsOf(group.parent), group] : [];
