import type { Facts } from '../facts/facts.ts';
import type { Requirement, RequirementOf, RequirementType } from '../framework/requirement.ts';
import type { Finding } from './finding.ts';
import { advertising } from './requirements/advertising.ts';
import { domesticCandidates } from './requirements/domestic-candidates.ts';
import { foreignWorkerShare, pastBreaches, plans } from './requirements/employer.ts';
import { minimumPay, wageFloor } from './requirements/pay.ts';
import { unemploymentBelow } from './requirements/unemployment.ts';

const evaluations: {
  [Type in RequirementType]: (requirement: RequirementOf<Type>, facts: Facts) => Finding[];
} = {
  ADVERTISING: advertising,
  WAGE_FLOOR: wageFloor,
  MINIMUM_PAY: minimumPay,
  DOMESTIC_CANDIDATES: domesticCandidates,
  FOREIGN_WORKER_SHARE: foreignWorkerShare,
  PLANS: plans,
  PAST_BREACHES: pastBreaches,
  UNEMPLOYMENT_BELOW: unemploymentBelow,
};

/** What a requirement finds: met where nothing fails and nothing needs evidence. */
export const evaluateRequirement = (requirement: Requirement, facts: Facts): Finding[] =>
  evaluations[requirement.type](requirement as never, facts);
