/** A saved query with what a newcomer reads before opening it. */
export interface Example {
  readonly title: string;
  /** One sentence on what it answers. */
  readonly description: string;
  /** The query without its leading comment. */
  readonly query: string;
}

/**
 * Reads an example from its file: a leading comment whose first line is the title and whose other lines
 * are the description, then the query. Where the comment says nothing, so does the example.
 */
export function parseExample(file: string): Example {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const start = lines.findIndex((line) => line.trim() !== '' && !isComment(line));
  const query = start < 0 ? [] : lines.slice(start);
  const comment = lines.slice(0, lines.length - query.length).filter(isComment);
  const [title = '', ...rest] = comment.map(textOf).filter(Boolean);
  return { title, description: rest.join(' '), query: `${query.join('\n').trimEnd()}\n` };
}

const isComment = (line: string) => line.trimStart().startsWith('#');

const textOf = (line: string) => line.replace(/^\s*#+/, '').trim();
