import type { Facts } from '../facts/facts.ts';
import type { ConditionType } from '../framework/condition.ts';
import type { Exemption, Framework, RequirementRule } from '../framework/framework.ts';
import type { RequirementType } from '../framework/requirement.ts';

/** The name of a fact. */
export type FactName = keyof Facts;

const ofCondition: Readonly<Record<ConditionType, readonly FactName[]>> = {
  OCCUPATION_LISTED: ['occupation', 'lists'],
  OCCUPATION_IN: ['occupation'],
  NATIONALITY_IN: ['nationality'],
  FREE_MOVEMENT: ['nationality', 'applied', 'occupation'],
  PERMIT_CLASS_IN: ['permitClass'],
  DURATION_AT_MOST: ['durationDays'],
  PAY_AT_LEAST: ['pay'],
  PAY_BELOW: ['pay'],
  SHORTAGE_RECOGNISED: ['occupation', 'district', 'applied'],
  CIRCUMSTANCE: ['circumstances'],
};

const ofRequirement: Readonly<Record<RequirementType, readonly FactName[]>> = {
  ADVERTISING: ['applied', 'advertisements'],
  WAGE_FLOOR: ['pay', 'prevailingWages', 'datasets'],
  MINIMUM_PAY: ['pay'],
  DOMESTIC_CANDIDATES: ['candidates', 'openings'],
  FOREIGN_WORKER_SHARE: ['employer'],
  PLANS: ['employer'],
  PAST_BREACHES: ['applied', 'employer'],
  UNEMPLOYMENT_BELOW: ['unemploymentRates', 'datasets'],
};

/** The facts that an exemption reads. */
export const factsReadByExemption = ({ when }: Exemption): FactName[] =>
  distinct(when.flatMap(({ type }) => ofCondition[type]));

/** The facts that a requirement reads. */
export const factsReadByRequirement = ({ appliesWhen = [], requirement }: RequirementRule): FactName[] =>
  distinct([...appliesWhen.flatMap(({ type }) => ofCondition[type]), ...ofRequirement[requirement.type]]);

/** The facts that any rule of a framework reads. */
export const factsRead = ({ exemptions, requirements }: Framework): FactName[] =>
  distinct([...exemptions.flatMap(factsReadByExemption), ...requirements.flatMap(factsReadByRequirement)]);

const distinct = (names: readonly FactName[]): FactName[] => [...new Set(names)];
