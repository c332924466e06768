import { translations } from '../language/translations.ts';

/** The words around counts of permits. */
export const permitWords = translations({
  en: {
    inForce: 'In force',
    issued: 'Issued in 12 months',
    refused: 'Applications refused in 12 months',
    byClass: 'Permits in force by class',
    permitClass: 'Class',
    asOf: (day: string) => `As of ${day}`,
    permits: 'permits',
    applications: 'applications',
  },
  fr: {
    inForce: 'En vigueur',
    issued: 'Délivrés en 12 mois',
    refused: 'Demandes refusées en 12 mois',
    byClass: 'Permis en vigueur par catégorie',
    permitClass: 'Catégorie',
    asOf: (day: string) => `Au ${day}`,
    permits: 'permis',
    applications: 'demandes',
  },
});
