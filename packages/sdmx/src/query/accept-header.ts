/** A range of media types that a client accepts. */
export interface MediaRange {
  /** In lower case, `*` for any. */
  readonly type: string;
  readonly subtype: string;
  /** By name in lower case, without `q`. */
  readonly parameters: ReadonlyMap<string, string>;
  /** From 0, not at all, to 1. */
  readonly quality: number;
}

/** What stands between separators, which quoted text may hold. An open quotation ends with the text. */
const listed = /(?:"(?:\\.|[^"\\])*"?|[^",])+/gs;
const parted = /(?:"(?:\\.|[^"\\])*"?|[^";])+/gs;

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const mediaType = new RegExp(`^(${token})/(${token})$`);
const qualityValue = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

function parameter(text: string): [string, string] {
  const at = text.indexOf('=');
  const name = (at < 0 ? text : text.slice(0, at)).trim().toLowerCase();
  const value = at < 0 ? '' : text.slice(at + 1).trim();
  return [name, value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/gs, '$1') : value];
}

/** The range, or none where the text is no range or its quality no number from 0 to 1. */
function mediaRange(text: string): MediaRange[] {
  const [name = '', ...rest] = (text.match(parted) ?? []).map((part) => part.trim());
  const [, type, subtype] = mediaType.exec(name.toLowerCase()) ?? [];
  const parameters = new Map(rest.map(parameter));
  const quality = parameters.get('q') ?? '1';
  parameters.delete('q');
  if (!type || !subtype || !qualityValue.test(quality)) return [];
  return [{ type, subtype, parameters, quality: Number(quality) }];
}

/** The ranges of an Accept header in their order; what is malformed is passed over. */
export const parseAccept = (header: string): MediaRange[] => (header.match(listed) ?? []).flatMap(mediaRange);
