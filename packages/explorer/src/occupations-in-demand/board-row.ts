import type { BoardRowFragment, ReviewBoardQuery } from '#graphql/board.ts';

type ReviewPage = NonNullable<NonNullable<ReviewBoardQuery['occupationsInDemandReview']>['assessments']>;

/** An indicator of an occupation, as the board shows it. */
export type BoardIndicator = NonNullable<ReviewPage['nodes'][number]['indicators']>[number];

/** An occupation on the board; its indicators are for those who make the list. */
export type BoardRow = BoardRowFragment & {
  readonly indicators?: readonly BoardIndicator[] | null;
};

/** What narrows the board; it stands in the address. */
export interface BoardFilter {
  readonly search?: string | undefined;
  readonly standing?: string | undefined;
  readonly group?: string | undefined;
  readonly contested?: string | undefined;
}

const decided = (listed: boolean) => (row: BoardRow) => row.decision?.listed === listed;
const scored = (outcome: BoardRow['outcome']) => (row: BoardRow) => row.outcome === outcome;

/** Where an occupation may stand. */
export const standings = {
  CANDIDATE: scored('CANDIDATE'),
  NOT_CANDIDATE: scored('NOT_CANDIDATE'),
  INSUFFICIENT_EVIDENCE: scored('INSUFFICIENT_EVIDENCE'),
  UNDECIDED: ({ decision }: BoardRow) => decision === null,
  LISTED: decided(true),
  NOT_LISTED: decided(false),
  BEFORE: ({ previouslyListed }: BoardRow) => previouslyListed,
};

export type Standing = keyof typeof standings;

const isStanding = (name: string): name is Standing => Object.hasOwn(standings, name);

/** Whether the perturbed methods disagree about an occupation: 10 to 90 % of them list it. */
const isContested = ({ listedShare }: BoardRow) =>
  listedShare !== null && listedShare >= 0.1 && listedShare <= 0.9;

/** The occupations that a filter leaves, in their order. */
export function narrow(rows: readonly BoardRow[], filter: BoardFilter): readonly BoardRow[] {
  const { search = '', standing = '', group = '', contested } = filter;
  const words = search.toLowerCase().split(/\s+/);
  return rows.filter((row) => {
    const text = `${row.occupation.code} ${row.occupation.title}`.toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (!isStanding(standing) || standings[standing](row)) &&
      row.occupation.code.startsWith(group) &&
      (!contested || isContested(row))
    );
  });
}
