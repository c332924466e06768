import type { GivenAnswer } from './answers.ts';
import { nameOf } from './askers.ts';
import { type ExpectedAnswer, expectedAnswer } from './expectation.ts';
import type { Grants } from './grants.ts';

/** What hubs answered while some agreements held. */
export interface Observation {
  /** `all in force`. */
  readonly state: string;
  readonly inForce: readonly string[];
  readonly answers: readonly GivenAnswer[];
}

/** Names each answer that is not the expected one: the state, the field by its way, who asked and why. */
export const differences = ({ state, inForce, answers }: Observation, grants: Grants): readonly string[] =>
  answers.flatMap((answer) => {
    const { question, asker, outcome, codes } = answer;
    const expected = expectedAnswer(question, asker, grants, inForce);
    if (agrees(answer, expected)) return [];
    const was = [outcome, ...new Set(codes)].join(' ');
    return [
      `${state}: ${question.field.coordinate} of ${question.field.agency} to ${nameOf(asker)}: expected ${expected}, was ${was} (${question.way})`,
    ];
  });

/** Who asks for a record by a number that means nothing to it is given nothing, and told as little. */
const agrees = ({ outcome, question }: GivenAnswer, expected: ExpectedAnswer) =>
  outcome === expected || (expected === 'WITHHELD' && outcome === 'NOTHING' && question.namesRecord);
