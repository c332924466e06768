import { createRequire } from 'node:module';
import iso from 'i18n-iso-countries/index.js';

// The package's main entry would load the names in all its languages; we want two.
const require = createRequire(import.meta.url);
iso.registerLocale(require('i18n-iso-countries/langs/en.json'));
iso.registerLocale(require('i18n-iso-countries/langs/fr.json'));

/** A country or area of ISO 3166-1. */
export interface Country {
  readonly alpha3: string;
  readonly alpha2: string;
  /** Three digits, the same as the United Nations' M49 code. */
  readonly numeric: string;
  readonly nameEnglish: string;
  readonly nameFrench: string;
}

/** The standard leaves XA to XZ to its users: such a code is no entry of the standard. */
const isUserAssigned = (alpha2: string): boolean => /^X[A-Z]$/.test(alpha2);

/** The 249 countries and areas of ISO 3166-1, by alpha-3 code. */
export const countries: readonly Country[] = Object.entries(iso.getAlpha3Codes())
  .filter(([, alpha2]) => !isUserAssigned(alpha2))
  .map(([alpha3, alpha2]) => ({
    alpha3,
    alpha2,
    numeric: iso.alpha2ToNumeric(alpha2) ?? '',
    nameEnglish: iso.getName(alpha2, 'en') ?? alpha3,
    nameFrench: iso.getName(alpha2, 'fr') ?? alpha3,
  }))
  .sort((a, b) => (a.alpha3 < b.alpha3 ? -1 : 1));

const index = new Map(countries.map((country) => [country.alpha3, country]));

/** The country with this alpha-3 code. */
export const country = (alpha3: string): Country | undefined => index.get(alpha3);
