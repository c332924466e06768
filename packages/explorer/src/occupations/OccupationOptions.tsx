import { useDeferredValue } from 'react';
import { FindOccupationsDocument } from '#graphql/find-occupations.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage } from '../language/language-context.ts';

interface Props {
  /** What the input's `list` says. */
  readonly id: string;
  /** What is typed so far: a code, words of a title, or what people call an occupation. */
  readonly typed: string;
  /** Whether unit groups alone are offered; by default groups of every level. */
  readonly unitGroups?: boolean;
}

/** Offers occupations to an input that takes a code. */
export function OccupationOptions({ id, typed, unitGroups }: Props) {
  const words = useDeferredValue(typed.trim());
  const variables = {
    words,
    language: useTitleLanguage(),
    level: unitGroups ? ('UNIT_GROUP' as const) : null,
  };
  const { data } = useAnswer(FindOccupationsDocument, variables, { enabled: words.length > 1 });
  return (
    <datalist id={id}>
      {data?.data?.occupations.edges.map(({ node: { code, title }, foundBy }) => (
        // The browser offers what holds the words as they were typed: the label has them.
        <option key={code} value={code} label={[title, foundBy?.name, typed].filter(Boolean).join(' · ')} />
      ))}
    </datalist>
  );
}
