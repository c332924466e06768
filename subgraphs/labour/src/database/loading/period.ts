/** The days that generated records cover. */
export const firstDay = '2021-01-01';
export const lastDay = '2025-12-31';
