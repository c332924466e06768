import { FindMembersDocument, type FindMembersQueryVariables } from '#graphql/find-members.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage } from '../language/language-context.ts';

/** A member of a classification. */
export interface Member {
  readonly code: string;
  readonly title: string;
  /** The everyday name that it was found by. */
  readonly called?: string | undefined;
}

/** Classifications whose members are found by words; of the others every member is given. */
export type Classification =
  | 'Country'
  | 'Occupation'
  | 'UnitGroup'
  | 'EconomicActivity'
  | 'District'
  | 'PermitClass'
  | 'BorderPost';

/** Members whose title has the words that were typed, or whose code they are; of short classifications all. */
export function useMembers(classification: string, text: string): readonly Member[] {
  const words = text.trim();
  const occupation = classification === 'Occupation' || classification === 'UnitGroup';
  const country = classification === 'Country';
  const isSought = words.length > 1;
  const isCode = /^\d{1,4}$/.test(words);
  const variables: FindMembersQueryVariables = {
    words,
    search: isCode ? null : words,
    within: isCode ? words : null,
    language: useTitleLanguage(),
    level: classification === 'UnitGroup' ? 'UNIT_GROUP' : null,
    countries: country && isSought,
    country: country && /^[A-Z]{3}$/.test(words),
    occupations: occupation && isSought,
    occupation: isCode && (classification === 'Occupation' || (occupation && words.length === 4)),
    activities: classification === 'EconomicActivity',
    districts: classification === 'District',
    permitClasses: classification === 'PermitClass',
    borderPosts: classification === 'BorderPost',
  };
  const enabled = Object.values(variables).includes(true);
  const { data } = useAnswer(FindMembersDocument, variables, { enabled, keepPrevious: true });
  const found = data?.data;
  if (!enabled || !found) return [];
  const exact = found.country ?? found.occupation;
  const others =
    found.countries?.nodes ??
    found.occupations?.edges.map(({ node, foundBy }) => ({ ...node, called: foundBy?.name })) ??
    found.economicActivities?.nodes ??
    found.districts ??
    found.permitClasses ??
    found.borderPosts ??
    [];
  return exact ? [exact, ...others.filter(({ code }) => code !== exact.code)] : others;
}
