import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { RowError, readCsv } from '../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'huza-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

const schema = z.object({
  code: z.string(),
  persons: z.coerce.number('expected a number').min(0),
  note: z.string().optional(),
});
const read = (text: string) => {
  const file = pathToFileURL(join(folder, 'file.csv'));
  writeFileSync(file, text);
  return readCsv(file, schema);
};

test('rows are validated and converted; quotes, line breaks, a byte order mark and empty cells are understood', () => {
  expect(read('\uFEFFcode,persons,note\n2512,12,"a, ""b""\nc"\n25,0,\n')).toEqual([
    { code: '2512', persons: 12, note: 'a, "b"\nc' },
    { code: '25', persons: 0 },
  ]);
});

test('a wrong cell is named with file, line, column and value', () => {
  const wrong = () => read('code,persons,note\n2512,12,\n25,many,\n');
  expect(wrong).toThrow(RowError);
  expect(wrong).toThrow(/file\.csv, line 3: persons is "many": expected a number/);
});

test('a missing column is named', () => {
  expect(() => read('code\n2512\n')).toThrow(/line 2: persons is empty/);
});
