import { Link } from '@tanstack/react-router';
import type { HubContentsQuery } from '#graphql/hub-contents.ts';
import { useWords } from '../language/language-context.ts';
import styles from './Agencies.module.css';
import { homeWords } from './home-words.ts';

/** The agencies of the hub, each with its datasets and whom they are for. */
export function Agencies({ agencies }: Pick<HubContentsQuery, 'agencies'>) {
  const words = useWords(homeWords);
  return (
    <div className={styles.agencies}>
      {agencies
        .filter(({ datasets }) => datasets.length > 0)
        .map(({ name, title, acronym, role, datasets }) => (
          <article key={name} className={styles.agency}>
            <h3>
              {title}
              {acronym && ` (${acronym})`}
            </h3>
            <p className="hint">{role}</p>
            <ul>
              {datasets.map((dataset) => (
                <li key={dataset.name}>
                  <Link to="/datasets/$name" params={{ name: dataset.name }}>
                    {dataset.title}
                  </Link>{' '}
                  <span className={styles.badge} data-level={dataset.sensitivity}>
                    {words.sensitivity[dataset.sensitivity]}
                  </span>
                </li>
              ))}
            </ul>
          </article>
        ))}
    </div>
  );
}
