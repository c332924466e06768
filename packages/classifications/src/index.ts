export { type District, districts } from './districts.ts';
export { type EacMembership, eacMemberOn, eacMemberships, eacPartnerStates } from './eac-membership.ts';
export { type EducationLevel, educationLevels } from './isced-2011.ts';
export { type Occupation, occupation, occupationAncestors, occupations, unitGroups } from './isco-08.ts';
export {
  type EconomicActivity,
  economicActivities,
  economicActivity,
  economicActivityAncestors,
} from './isic-rev4.ts';
export { type Country, countries, country } from './iso-3166.ts';
