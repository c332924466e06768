import { Link } from '@tanstack/react-router';
import { navigationEntries } from '../app/pages.ts';
import { useWords } from '../language/language-context.ts';
import { homeWords } from './home-words.ts';
import styles from './Tasks.module.css';

/** What each page is for, and for whom. */
export function Tasks() {
  const { title: _title, ...tasks } = useWords(homeWords).tasks;
  return (
    <ul className={styles.tasks}>
      {navigationEntries.map(({ to, name }) => {
        if (name === 'home') return null;
        const task = tasks[name];
        return (
          <li key={to}>
            <Link to={to} search={{}}>
              {task.name}
            </Link>
            <p>{task.text}</p>
            <p className="hint">{task.who}</p>
          </li>
        );
      })}
    </ul>
  );
}
