import type { CodeList, Dataflow, DataStructure, Observation } from '../src/index.ts';

const frequencies: CodeList = {
  agency: 'SDMX',
  id: 'CL_FREQ',
  version: '2.1.0',
  name: 'Frequency',
  codes: [
    { id: 'A', name: 'Annual' },
    { id: 'Q', name: 'Quarterly' },
  ],
};

const countries: CodeList = {
  agency: 'HUZA',
  id: 'CL_AREA',
  version: '1.0.0',
  name: 'Countries',
  codes: [
    { id: 'KEN', name: 'Kenya' },
    { id: 'RWA', name: 'Rwanda' },
    { id: 'TZA', name: 'Tanzania, United Republic of', nameFrench: 'République unie de Tanzanie' },
  ],
};

const occupations: CodeList = {
  agency: 'HUZA',
  id: 'CL_ISCO08',
  version: '1.0.0',
  name: 'International Standard Classification of Occupations 2008',
  codes: [
    { id: '_T', name: 'All occupations' },
    { id: '2', name: 'Professionals', nameFrench: 'Professions intellectuelles et scientifiques' },
    {
      id: '25',
      name: 'Information and communications technology professionals',
      nameFrench: 'Spécialistes des technologies de l’information et des communications',
      description: 'Research, plan, design and improve "ICT" systems',
      parent: '2',
    },
  ],
};

const confidentiality: CodeList = {
  agency: 'SDMX',
  id: 'CL_CONF_STATUS',
  version: '1.3.0',
  name: 'Confidentiality status',
  codes: [
    { id: 'F', name: 'Free (free for publication)' },
    { id: 'C', name: 'Confidential statistical information' },
  ],
};

export const codeLists = [frequencies, countries, occupations, confidentiality];

export const structure: DataStructure = {
  agency: 'NISR',
  id: 'LFS',
  version: '1.0.0',
  name: 'Labour force survey',
  dimensions: [
    { id: 'FREQ', name: 'Frequency', codeList: frequencies },
    { id: 'REF_AREA', name: 'Reference area', codeList: countries },
    { id: 'OCCUPATION', name: 'Occupation', codeList: occupations },
  ],
  measure: { id: 'OBS_VALUE', name: 'Employed persons' },
  attributes: [
    { id: 'CONF_STATUS', name: 'Confidentiality status', codeList: confidentiality, required: true },
    { id: 'COMMENT_OBS', name: 'Comment' },
  ],
};

export const employment: Dataflow = {
  agency: 'NISR',
  id: 'EMPLOYMENT',
  version: '1.2.0',
  name: 'Employment, by occupation',
  description: 'Employed persons of 16 years and over',
  structure,
};

const annual = (occupation: string, period: string) => ({ key: ['A', 'RWA', occupation], period });

/** Software people of one year are so few that their number is withheld. */
export const observations: Observation[] = [
  { ...annual('_T', '2023'), value: 3_731_412, attributes: ['F', null] },
  { ...annual('_T', '2024'), value: 4_061_570.5, attributes: ['F', 'Revised "twice", in May'] },
  { ...annual('25', '2024'), value: null, attributes: ['C', null] },
];

export const header = {
  id: 'IDREF1',
  prepared: new Date('2025-02-03T04:05:06Z'),
  sender: 'NISR',
};
