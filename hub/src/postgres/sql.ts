/** A name inside a statement. Data definition takes no parameters, so names are quoted here. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A string inside a statement. */
export const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;
