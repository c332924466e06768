import { translations } from '../../language/translations.ts';

/** The words of the map of districts. Provinces stand by the name that the graph gives them. */
export const districtWords = translations({
  en: {
    withheld: 'withheld',
    missing: 'no figure',
    about:
      'A schematic map: each district is one square, near where it lies, whatever its size. Each colour has about as many districts or provinces.',
    provinces: {
      'Kigali City': 'Kigali',
      'Southern Province': 'South',
      'Western Province': 'West',
      'Northern Province': 'North',
      'Eastern Province': 'East',
    },
  },
  fr: {
    withheld: 'non diffusé',
    missing: 'pas de chiffre',
    about:
      'Une carte schématique : chaque district est un carré, près de sa place, quelle que soit sa taille. Chaque couleur compte à peu près autant de districts ou de provinces.',
    provinces: {
      'Kigali City': 'Kigali',
      'Southern Province': 'Sud',
      'Western Province': 'Ouest',
      'Northern Province': 'Nord',
      'Eastern Province': 'Est',
    },
  },
});
