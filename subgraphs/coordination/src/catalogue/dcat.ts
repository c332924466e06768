import type { AgencyModel, DatasetModel } from '../models.ts';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  qb: 'http://purl.org/linked-data/cube#',
} as const;

/** Addresses are relative to where the document is read: the catalogue is the same below whatever name it is served. */
const catalogueAddress = '/catalogue';
const addressOf = (dataset: string) => `${catalogueAddress}/${dataset}`;
const agencyAddress = (agency: string) => `${catalogueAddress}#${agency}`;

const frequencies: Readonly<Record<string, string>> = {
  daily: 'DAILY',
  monthly: 'MONTHLY',
  yearly: 'ANNUAL',
  'every five years': 'QUINQUENNIAL',
  'with each request': 'CONT',
};
const europe = 'http://publications.europa.eu/resource/authority';

/** Who may read a dataset, in the words of the European authority list. */
const accessRights = {
  PUBLIC: 'PUBLIC',
  OFFICIAL: 'RESTRICTED',
  RESTRICTED: 'RESTRICTED',
  PERSONAL: 'NON_PUBLIC',
};

/** Classifications by their public addresses. */
const classifications: Readonly<Record<string, string>> = {
  'ISCO-08': 'https://www.ilo.org/public/english/bureau/stat/isco/isco08/',
  'ISIC Rev. 4': 'https://unstats.un.org/unsd/classifications/Econ/isic',
  'ISCED 2011': 'https://uis.unesco.org/en/topic/international-standard-classification-education-isced',
  'ISO 3166-1': 'https://www.iso.org/iso-3166-country-codes.html',
};

/** The whole catalogue as DCAT 3 (W3C Recommendation, 2024) in JSON-LD. */
export function catalogueDocument(
  agencies: readonly AgencyModel[],
  datasets: readonly DatasetModel[],
): object {
  return {
    '@context': context,
    '@id': catalogueAddress,
    '@type': 'dcat:Catalog',
    'dct:title': english('Huza: labour migration in Rwanda'),
    'dct:description': english('What the agencies of the hub offer, who may use it and why.'),
    'dct:publisher': { '@id': agencyAddress('coordination') },
    'dct:language': ['en', 'fr'],
    'dct:spatial': { '@id': `${europe}/country/RWA` },
    'dcat:service': graphService(datasets),
    'dcat:dataset': datasets.map(describe),
    'foaf:maker': agencies.map(agent),
  };
}

/** One dataset by itself. */
export const datasetDocument = (agency: AgencyModel, dataset: DatasetModel): object => ({
  '@context': context,
  ...describe(dataset),
  'foaf:maker': [agent(agency)],
});

const english = (text: string) => ({ '@value': text, '@language': 'en' });

const agent = ({ name, titleEnglish, titleFrench, role }: AgencyModel) => ({
  '@id': agencyAddress(name),
  '@type': 'foaf:Agent',
  'dct:identifier': name,
  'foaf:name': [english(titleEnglish), { '@value': titleFrench, '@language': 'fr' }],
  'dct:description': english(role),
});

const graphService = (datasets: readonly DatasetModel[]) => ({
  '@id': '/graphql',
  '@type': 'dcat:DataService',
  'dct:title': english('The graph that composes what all agencies offer'),
  'dcat:endpointURL': { '@id': '/graphql' },
  'dct:conformsTo': { '@id': 'https://spec.graphql.org/' },
  'dcat:servesDataset': datasets.map(({ name }) => ({ '@id': addressOf(name) })),
});

function describe(dataset: DatasetModel) {
  const { name, title, description, publisher, keywords, sensitivity, updateFrequency } = dataset;
  const frequency = frequencies[updateFrequency];
  return {
    '@id': addressOf(name),
    '@type': 'dcat:Dataset',
    'dct:identifier': name,
    'dct:title': english(title),
    'dct:description': english(description),
    'dct:publisher': { '@id': agencyAddress(publisher) },
    'dcat:contactPoint': { '@type': 'vcard:Kind', 'vcard:fn': `The data steward of ${publisher}` },
    'dcat:keyword': keywords.map(english),
    'dct:accessRights': { '@id': `${europe}/access-right/${accessRights[sensitivity]}` },
    'dct:accrualPeriodicity': frequency ? { '@id': `${europe}/frequency/${frequency}` } : updateFrequency,
    'dct:temporal': dataset.temporalCoverage,
    'dct:provenance': english(dataset.provenance),
    ...present('dct:license', dataset.licence),
    ...present('dct:rights', dataset.legalBasis),
    ...present('skos:note', dataset.quality),
    'qb:component': dataset.variables.map((variable) => ({
      '@id': `${addressOf(name)}#${variable.name}`,
      '@type': 'qb:ComponentProperty',
      'dct:identifier': variable.name,
      'dct:description': english(variable.description),
      'dct:accessRights': { '@id': `${europe}/access-right/${accessRights[variable.sensitivity]}` },
      ...(variable.classification && {
        'qb:codeList': {
          ...(classifications[variable.classification] && {
            '@id': classifications[variable.classification],
          }),
          '@type': 'skos:ConceptScheme',
          'dct:title': english(variable.classification),
        },
      }),
    })),
    'dcat:distribution': distributions(name),
  };
}

/** Official statistics that are published as SDMX, by dataset. */
const dataflows: Readonly<Record<string, string>> = {
  'statistics.employment-by-occupation': 'DF_EMPLOYMENT_BY_OCCUPATION',
  'statistics.labour-force-of-women': 'DF_LABOUR_FORCE_WOMEN',
  'statistics.labour-force-survey': 'DF_LABOUR_FORCE',
  'statistics.migrant-stock': 'DF_MIGRANT_STOCK',
  'statistics.migrants-by-age-and-sex': 'DF_MIGRANT_STOCK_BY_AGE',
  'statistics.population': 'DF_POPULATION',
  'statistics.refugee-stock': 'DF_REFUGEE_STOCK',
};

function distributions(dataset: string) {
  const dataflow = dataflows[dataset];
  const formats = dataflow ? ['json', 'csv'] : [];
  return [
    {
      '@type': 'dcat:Distribution',
      'dcat:accessURL': { '@id': '/graphql' },
      'dcat:accessService': { '@id': '/graphql' },
    },
    ...formats.map((format) => ({
      '@type': 'dcat:Distribution',
      'dcat:accessURL': { '@id': `/sdmx/2/data/dataflow/RW_NISR/${dataflow}/1.0.0` },
      'dcat:mediaType': `application/vnd.sdmx.data+${format};version=2.0.0`,
    })),
  ];
}

const present = (property: string, value: string | null) => (value === null ? {} : { [property]: value });
