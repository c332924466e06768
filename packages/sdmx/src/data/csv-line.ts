const needsQuotes = /[",\r\n]/;

const field = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A record of RFC 4180, its line ending included. */
export const csvLine = (fields: readonly string[]): string => `${fields.map(field).join(',')}\r\n`;
