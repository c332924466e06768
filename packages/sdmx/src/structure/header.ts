/** Which message this is, and who sends it when. */
export interface Header {
  /** Letters, digits and `_ @ $ -`. */
  readonly id: string;
  readonly prepared: Date;
  /** Identifier of the sending agency. */
  readonly sender: string;
}

const schema = (kind: 'data' | 'structure') =>
  `https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/${kind}-message/tools/schemas/2.0.0/sdmx-json-${kind}-schema.json`;

/** The `meta` object of an SDMX-JSON message. */
export const meta = (kind: 'data' | 'structure', header: Header, contentLanguages: string[]) => ({
  schema: schema(kind),
  id: header.id,
  test: false,
  prepared: header.prepared.toISOString(),
  contentLanguages,
  sender: { id: header.sender },
});
