import {
  confidentialityStatus,
  countries,
  type CodeList as Known,
  observationStatus,
  occupations,
} from '@huza/classifications';
import type { Code, CodeList } from '@huza/sdmx';

/** The institute, as the keeper of data structures and of code lists that no other agency maintains. */
export const agency = 'RW_NISR';
const version = '1.0.0';

/** A code list of the institute's own. */
export const codeList = (id: string, name: string, codes: readonly Code[]): CodeList => ({
  agency,
  id,
  version,
  name,
  codes,
});

export const total: Code = { id: '_T', name: 'Total', nameFrench: 'Total' };
const notApplicable: Code = { id: '_Z', name: 'Not applicable', nameFrench: 'Sans objet' };

const crossDomain = ({ agency, id, version, codes }: Known, name: string): CodeList => ({
  agency,
  id,
  // SDMX 3 writes versions with three numbers.
  version: `${version}.0`,
  name,
  codes: [...codes.values()].map(({ id, name, description }) => ({ id, name, description })),
});

export const frequency = codeList('CL_FREQ', 'Frequency', [
  { id: 'A', name: 'Annual', nameFrench: 'Annuelle' },
]);

export const area = codeList(
  'CL_AREA',
  'Countries and areas of ISO 3166-1',
  countries.map(({ alpha3, nameEnglish, nameFrench }) => ({ id: alpha3, name: nameEnglish, nameFrench })),
);

export const sex = codeList('CL_SEX', 'Sex', [
  total,
  { id: 'F', name: 'Female', nameFrench: 'Femmes' },
  { id: 'M', name: 'Male', nameFrench: 'Hommes' },
]);

/** The ISCO-08 groups of all levels; the ILO gives skilled agricultural and elementary workers together. */
export const occupation = codeList('CL_OCCUPATION', 'ISCO-08', [
  total,
  notApplicable,
  { id: '6-9', name: 'Skilled agricultural and elementary occupations (groups 6 and 9)' },
  ...occupations.map(({ code, titleEnglish, titleFrench, parent }) => ({
    id: code,
    name: titleEnglish,
    nameFrench: titleFrench,
    ...(parent !== null && { parent }),
  })),
]);

export const unit = codeList('CL_UNIT_MEASURE', 'Unit of measure', [
  { id: 'PS', name: 'Persons', nameFrench: 'Personnes' },
  { id: 'PT', name: 'Percent', nameFrench: 'Pour cent' },
  { id: 'HR', name: 'Hours', nameFrench: 'Heures' },
  { id: 'RWF', name: 'Rwandan francs', nameFrench: 'Francs rwandais' },
]);

export const observationStatuses = crossDomain(observationStatus, 'Observation status');
export const confidentialityStatuses = crossDomain(confidentialityStatus, 'Confidentiality status');
