import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { HubContentsQuery } from '#graphql/hub-contents.ts';
import { SearchGraphDocument } from '#graphql/search-graph.ts';
import { Description } from '../app/Description.tsx';
import { useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import { Answered } from '../states/Answered.tsx';
import { findInContents } from './find-in-contents.ts';
import { homeWords } from './home-words.ts';
import styles from './Search.module.css';

interface Props {
  readonly sought: string;
  readonly contents: HubContentsQuery | undefined;
}

/** What has the sought words in its name, by kind. */
export function SearchResults({ sought, contents }: Props) {
  const words = useWords(homeWords);
  const language = useTitleLanguage();
  const answer = useAnswer(SearchGraphDocument, { words: sought, language }, { keepPrevious: true });
  const { datasets, variables, indicators } = findInContents(contents, sought);
  return (
    <div className={styles.results}>
      <Answered answer={answer}>
        {({ occupations, countries }) => {
          const lists = [datasets, variables, indicators, occupations.edges, countries.nodes];
          const count = lists.reduce((sum, list) => sum + list.length, 0);
          return (
            <>
              <p role="status" className="hint">
                {count === 0 ? words.nothing(sought) : words.results(count)}
              </p>
              <Kind name={words.occupations}>
                {occupations.edges.map(({ node: { code, title }, foundBy }) => (
                  <li key={code}>
                    <Link to="/occupations/$code" params={{ code }}>
                      {title}
                    </Link>{' '}
                    <code>{code}</code>{' '}
                    {foundBy && <span className="hint">{words.alsoCalled(foundBy.name)}</span>}
                  </li>
                ))}
              </Kind>
              <Kind name={words.countries}>
                {countries.nodes.map(({ alpha3, name, eacMember }) => (
                  <li key={alpha3}>
                    <Link to="/countries/$alpha3" params={{ alpha3 }}>
                      {name}
                    </Link>{' '}
                    <code>{alpha3}</code> {eacMember && <span className="hint">{words.eacMember}</span>}
                  </li>
                ))}
              </Kind>
              <Kind name={words.datasets}>
                {datasets.map(({ name, title }) => (
                  <li key={name}>
                    <ToDataset name={name}>{title}</ToDataset>
                  </li>
                ))}
              </Kind>
              <Kind name={words.variables}>
                {variables.map(({ dataset, name, description }) => (
                  <li key={`${dataset} ${name}`}>
                    <ToDataset name={dataset}>
                      <code>{name}</code>
                    </ToDataset>{' '}
                    <Description>{description}</Description>{' '}
                    <span className="hint">{words.inDataset(dataset)}</span>
                  </li>
                ))}
              </Kind>
              <Kind name={words.indicators}>
                {indicators.map(({ code, title, definition }) => (
                  <li key={code}>
                    <Link to="/indicators/$code" params={{ code }}>
                      {title}
                    </Link>{' '}
                    <span className="hint">{definition}</span>
                  </li>
                ))}
              </Kind>
            </>
          );
        }}
      </Answered>
    </div>
  );
}

function Kind({ name, children }: { readonly name: string; readonly children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h2>{name}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function ToDataset({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Link to="/datasets/$name" params={{ name }}>
      {children}
    </Link>
  );
}
