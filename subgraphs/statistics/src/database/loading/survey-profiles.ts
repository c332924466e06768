/** What an invented respondent of an ISCO-08 major group is like. Demonstration assumptions, not estimates. */
export interface Profile {
  /** Share of women. */
  readonly women: number;
  /** Share of employees among the employed. */
  readonly employees: number;
  /** Median monthly earnings of employees in 2019, in Rwandan francs. */
  readonly earnings: number;
  /** Yearly growth of earnings. */
  readonly growth: number;
  /** ISCED levels by share. */
  readonly education: Readonly<Record<string, number>>;
  /** ISIC sections by share. */
  readonly activities: Readonly<Record<string, number>>;
}

const tertiary = { 3: 10, 5: 20, 6: 50, 7: 18, 8: 2 };
const secondary = { 1: 20, 2: 30, 3: 40, 5: 10 };
const primary = { 0: 30, 1: 55, 2: 12, 3: 3 };

export const profiles: Readonly<Record<string, Profile>> = {
  1: {
    women: 0.3,
    employees: 0.8,
    earnings: 420_000,
    growth: 0.06,
    education: tertiary,
    activities: { O: 20, G: 20, K: 10, P: 10, N: 10, F: 10, I: 20 },
  },
  2: {
    women: 0.43,
    employees: 0.93,
    earnings: 230_000,
    growth: 0.07,
    education: tertiary,
    activities: { P: 45, Q: 15, O: 10, M: 12, J: 8, K: 10 },
  },
  3: {
    women: 0.36,
    employees: 0.85,
    earnings: 160_000,
    growth: 0.06,
    education: { 2: 10, 3: 40, 5: 30, 6: 20 },
    activities: { Q: 20, F: 15, O: 15, M: 15, J: 10, C: 15, K: 10 },
  },
  4: {
    women: 0.52,
    employees: 0.95,
    earnings: 140_000,
    growth: 0.05,
    education: { 2: 10, 3: 50, 5: 20, 6: 20 },
    activities: { O: 25, G: 20, K: 20, H: 15, P: 20 },
  },
  5: {
    women: 0.47,
    employees: 0.35,
    earnings: 52_000,
    growth: 0.05,
    education: secondary,
    activities: { G: 60, I: 20, S: 10, N: 10 },
  },
  6: {
    women: 0.6,
    employees: 0.1,
    earnings: 24_000,
    growth: 0.04,
    education: primary,
    activities: { A: 100 },
  },
  7: {
    women: 0.2,
    employees: 0.5,
    earnings: 62_000,
    growth: 0.05,
    education: secondary,
    activities: { F: 45, C: 45, G: 10 },
  },
  8: {
    women: 0.05,
    employees: 0.7,
    earnings: 80_000,
    growth: 0.05,
    education: secondary,
    activities: { H: 75, C: 15, B: 10 },
  },
  9: {
    women: 0.55,
    employees: 0.6,
    earnings: 25_000,
    growth: 0.04,
    education: primary,
    activities: { A: 65, F: 15, T: 10, B: 5, N: 5 },
  },
};
