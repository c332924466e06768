import type { SubgraphDefinition } from '@huza/subgraph';
import type { TransactionSql } from 'postgres';
import { authoredAgencies, type CatalogueEntry, catalogue } from '../catalogue/catalogue-entry.ts';

/** The secretariat owns no register: all of it is reference data. */
export const loading: SubgraphDefinition['loading'] = {
  reference: async (sql) => {
    const agencies = authoredAgencies().map(({ name, titleEnglish, titleFrench, acronym, role }) => ({
      name,
      title_en: titleEnglish,
      title_fr: titleFrench,
      acronym,
      role,
    }));
    await sql`insert into agency ${sql(agencies)}`;
    await sql`insert into dataset ${sql(catalogue().map((entry) => rowOf(sql, entry)))}`;
  },
  sample: async () => {},
};

function rowOf(sql: TransactionSql, entry: CatalogueEntry) {
  const publisher = entry.name.slice(0, entry.name.indexOf('.'));
  return {
    name: entry.name,
    publisher,
    title: entry.title,
    description: entry.description,
    contact_point: `The data steward of ${publisher}`,
    keywords: entry.keywords,
    sensitivity: entry.sensitivity,
    generated: entry.generated,
    provenance: entry.provenance,
    licence: entry.licence,
    update_frequency: entry.updateFrequency,
    temporal_coverage: entry.temporalCoverage,
    legal_basis: entry.legalBasis,
    classifications: entry.classifications,
    quality: entry.quality,
    variables: sql.json(entry.variables),
  };
}
