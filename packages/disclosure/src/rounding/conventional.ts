/** Rounds to the nearest multiple of a base; halves go up. */
export const roundConventionally = (value: number, base: number): number => base * Math.round(value / base);
