/**
 * Employed persons in Rwanda in 2024 by ISCO-08 major group. Source: ILO modelled estimates, ILOSTAT, CC BY 4.0.
 * The ILO gives groups 6 and 9 together (3,167,896); the split between them is this sample's assumption.
 */
export const employedByMajorGroup: Readonly<Record<string, number>> = {
  1: 52_639,
  2: 293_292,
  3: 71_142,
  4: 45_411,
  5: 860_782,
  6: 1_967_896,
  7: 393_321,
  8: 145_314,
  9: 1_200_000,
};
