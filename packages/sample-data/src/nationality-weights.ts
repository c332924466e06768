/**
 * Migrants living in Rwanda in 2019 by origin. Source: UN DESA, International Migrant Stock 2019, CC BY 3.0 IGO,
 * as far as the source names the origin.
 */
export const migrantsByOrigin: Readonly<Record<string, number>> = {
  COD: 248_670,
  BDI: 137_669,
  UGA: 96_724,
  TZA: 44_877,
  KEN: 2_707,
};

/**
 * Where holders of permits for skilled work come from: an invented demonstration profile, as no register of
 * permits is public. Shares of 100.
 */
export const skilledWorkersByNationality: Readonly<Record<string, number>> = {
  IND: 17,
  KEN: 14,
  UGA: 13,
  CHN: 11,
  COD: 6,
  BDI: 5,
  TZA: 5,
  FRA: 4,
  USA: 4,
  PHL: 3,
  BEL: 2,
  CMR: 2,
  DEU: 2,
  EGY: 2,
  ETH: 2,
  GBR: 2,
  NGA: 2,
  PAK: 1,
  KOR: 1,
  ZAF: 1,
  SSD: 1,
};
