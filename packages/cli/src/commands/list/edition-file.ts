import { readFileSync } from 'node:fs';
import { occupation, unitGroups } from '@huza/classifications';
import { checkCsv } from '@huza/ingest';
import { z } from 'zod';
import { InputError } from '../../command-error.ts';

/** An occupation of an edition, as the mutation takes it. */
export interface EditionEntry {
  readonly occupation: string;
  readonly reason: string | null;
}

const row = z.object({
  occupation: z
    .string({ error: 'expected a unit group of ISCO-08 such as 2512' })
    .trim()
    .superRefine((code, context) => {
      const problem = problemOf(code);
      if (problem) context.addIssue({ code: 'custom', message: problem });
    }),
  reason: z.string().trim().optional(),
});

/** Why a code is no unit group; none where it is one. */
function problemOf(code: string): string | undefined {
  const found = occupation(code);
  if (found?.level === 4) return undefined;
  if (/^\d{3}$/.test(code) && occupation(`0${code}`))
    return `expected a unit group of ISCO-08; 0${code} may be meant: spreadsheets drop leading zeros`;
  if (!found) return 'ISCO-08 has no such unit group';
  const below = unitGroups.filter((unit) => unit.code.startsWith(code)).map((unit) => unit.code);
  return `${found.titleEnglish} is a broader group; name its unit groups: ${below.slice(0, 5).join(', ')}${below.length > 5 ? ', …' : ''}`;
}

/**
 * Reads a list of occupations: CSV with the column `occupation` and, where it is known, `reason`. Other columns are
 * left alone.
 *
 * @throws InputError that names every wrong row.
 */
export function readEditionFile(file: string): EditionEntry[] {
  const { rows, problems } = check(file);
  const lineOf = new Map<string, number>();
  const twice = rows.flatMap(({ line, row: { occupation: code } }) => {
    const before = lineOf.get(code);
    lineOf.set(code, before ?? line);
    return before === undefined ? [] : [`line ${line}: ${code} stands on line ${before} already`];
  });
  const all = [...problems, ...twice];
  if (all.length > 0) throw new InputError(`${file} is not taken in:\n${all.join('\n')}`);
  if (rows.length === 0) throw new InputError(`${file} lists no occupation`);
  return rows.map(({ row: { occupation: code, reason } }) => ({ occupation: code, reason: reason ?? null }));
}

function check(file: string) {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(`Cannot read ${file}: ${(error as Error).message}`);
  }
  const [header = ''] = text.split(/\r?\n/, 1);
  if (!/(^|[;,"\uFEFF])occupation($|[;,"])/.test(header)) {
    throw new InputError(
      `${file} begins with ${JSON.stringify(header.slice(0, 80))}: expected a header line with the column occupation, and reason where it is known`,
    );
  }
  try {
    return checkCsv(text, row);
  } catch (error) {
    throw new InputError(`${file} is no CSV: ${(error as Error).message}`);
  }
}
