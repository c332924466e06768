export { type District, district, districts } from './districts.ts';
export { type EacMembership, eacMemberOn, eacMemberships, eacPartnerStates } from './eac-membership.ts';
export type { Level } from './hierarchy.ts';
export { type EducationLevel, educationLevel, educationLevels } from './isced-2011.ts';
export {
  isOccupationCode,
  type Occupation,
  type OccupationLevelName,
  occupation,
  occupationAncestors,
  occupations,
  type SkillLevel,
  unitGroups,
} from './isco-08.ts';
export {
  type EconomicActivity,
  economicActivities,
  economicActivity,
  economicActivityAncestors,
  isEconomicActivityCode,
} from './isic-rev4.ts';
export { type Country, countries, country } from './iso-3166.ts';
export {
  findOccupationNames,
  type OccupationName,
  occupationNames,
  occupationNamesOf,
} from './occupation-names.ts';
export { plainText, plainWords } from './plain-text.ts';
export { type Code, type CodeList, confidentialityStatus, observationStatus } from './sdmx-code-lists.ts';
