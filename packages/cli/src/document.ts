import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { InputError } from './command-error.ts';

/**
 * Reads a GraphQL document from a file, or from standard input for `-`.
 *
 * @throws InputError when there is none.
 */
export async function readDocument(file: string): Promise<string> {
  const document =
    file === '-' ? await text(process.stdin) : await readFile(file, 'utf8').catch(unreadable(file));
  if (document.trim() !== '') return document;
  throw new InputError(`${file === '-' ? 'Standard input' : file} is empty: expected a GraphQL query`);
}

const unreadable = (file: string) => (error: NodeJS.ErrnoException) => {
  const reasons: Record<string, string> = { ENOENT: 'there is no such file', EISDIR: 'it is a folder' };
  throw new InputError(`Cannot read ${file}: ${reasons[error.code ?? ''] ?? error.message}`);
};
