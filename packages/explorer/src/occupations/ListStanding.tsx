import { Link } from '@tanstack/react-router';
import { useWords } from '../language/language-context.ts';
import { Part } from '../states/Part.tsx';
import { Assessment } from './Assessment.tsx';
import { OccupationLink } from './OccupationLink.tsx';
import type { KnownOccupation, KnownProps } from './OccupationPage.tsx';
import { occupationWords } from './occupation-words.ts';

/** Where an occupation stands on the Occupations in Demand List. */
export function ListStanding({ occupation, errors }: KnownProps) {
  const words = useWords(occupationWords).list;
  return (
    <Part
      title={words.title}
      data={occupation.occupationsInDemand}
      agency="labour"
      fields={['occupationsInDemand']}
      errors={errors}
    >
      {(standing) => <Standing code={occupation.code} {...standing} />}
    </Part>
  );
}

type StandingProps = NonNullable<KnownOccupation['occupationsInDemand']> & Pick<KnownOccupation, 'code'>;

function Standing({ code, listed, edition, entries, assessment, source: { dataset } }: StandingProps) {
  const words = useWords(occupationWords).list;
  const below = entries.filter((entry) => entry.code !== code);
  return (
    <>
      <p>
        {!listed ? words.notListed(edition) : below.length > 0 ? words.some(edition) : words.listed(edition)}
      </p>
      {below.length > 0 && (
        <ul>
          {below.map((entry) => (
            <li key={entry.code}>
              <OccupationLink {...entry} />
            </li>
          ))}
        </ul>
      )}
      {assessment && <Assessment {...assessment} />}
      <p className="hint">
        <Link to="/datasets/$name" params={{ name: dataset }}>
          {words.source(dataset)}
        </Link>
      </p>
    </>
  );
}
