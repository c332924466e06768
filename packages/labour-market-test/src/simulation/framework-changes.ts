/** What a simulation changes in a framework; what is left out, or undefined, stays. */
export interface FrameworkChanges {
  /** Days of advertising in a channel, wherever the framework asks for that channel. */
  readonly advertising?: readonly AdvertisingChange[] | undefined;
  /** Of the prevailing wage, in per cent. */
  readonly wageFloorPercent?: number | undefined;
  /** Of the employer's staff, in per cent. */
  readonly foreignWorkerPercent?: number | undefined;
  /** Unemployment that is reached, in per cent. */
  readonly unemploymentPercent?: number | undefined;
  /** Work that is short enough to be exempt, in days. */
  readonly shortWorkDays?: number | undefined;
  /** States that are treated otherwise than by their membership on the day, by ISO 3166-1 alpha-3 code. */
  readonly treatedAs?: Readonly<Record<string, 'PARTNER_STATE' | 'THIRD_COUNTRY'>> | undefined;
  /** Whose schedule opens occupations to nationals of partner states. */
  readonly scheduleOf?: 'HOST' | 'NATIONALITY' | undefined;
  /** Rules that are left out, by name. */
  readonly withoutRules?: readonly string[] | undefined;
}

interface AdvertisingChange {
  /** `PUBLIC_EMPLOYMENT_SERVICE` */
  readonly channel: string;
  readonly days: number;
}
