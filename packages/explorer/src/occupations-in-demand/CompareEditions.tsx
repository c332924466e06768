import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { EditionDifferenceDocument } from '#graphql/edition-difference.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import { Answered } from '../states/Answered.tsx';
import styles from './Board.module.css';
import { editionsWords } from './editions-words.ts';
import { Field } from './Field.tsx';
import { OccupationReasons } from './OccupationReasons.tsx';

const route = getRouteApi('/occupations-in-demand');

/** How two editions differ, each occupation with its reason; which two stands in the address. */
export function CompareEditions({ names }: { readonly names: readonly string[] }) {
  const words = useWords(editionsWords);
  const navigate = useNavigate();
  const { from = names[1] ?? '', to = names[0] ?? '' } = route.useSearch();
  if (names.length < 2) return <p>{words.needTwo}</p>;
  const choose = (choice: { readonly from?: string; readonly to?: string }) =>
    void navigate({
      to: '/occupations-in-demand',
      search: { from, to, ...choice },
      replace: true,
      resetScroll: false,
    });
  const options = names.map((name) => <option key={name}>{name}</option>);
  return (
    <>
      <div className={`${styles.filter} no-print`}>
        <Field label={words.compareFrom}>
          {(named) => (
            <select {...named} value={from} onChange={(event) => choose({ from: event.target.value })}>
              {options}
            </select>
          )}
        </Field>
        <Field label={words.compareTo}>
          {(named) => (
            <select {...named} value={to} onChange={(event) => choose({ to: event.target.value })}>
              {options}
            </select>
          )}
        </Field>
      </div>
      {from === to ? <p>{words.noDifference}</p> : <Difference from={from} to={to} />}
    </>
  );
}

function Difference(editions: { readonly from: string; readonly to: string }) {
  const words = useWords(editionsWords);
  const answer = useAnswer(EditionDifferenceDocument, { ...editions, language: useTitleLanguage() });
  return (
    <Answered answer={answer} lines={6}>
      {({ occupationsInDemandDifference: difference }) =>
        difference &&
        (['added', 'removed', 'kept'] as const).map((kind) => (
          <section key={kind}>
            <h3>{words[kind](difference[kind].length)}</h3>
            {difference[kind].length > 0 && (
              <OccupationReasons caption={words[kind](difference[kind].length)} rows={difference[kind]} />
            )}
          </section>
        ))
      }
    </Answered>
  );
}
