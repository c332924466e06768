/** A number of things, as one says it: `1 record`, `1,204 records`. */
export const countOf = (count: number, thing: string) =>
  `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
