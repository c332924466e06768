import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { InputError } from '../src/command-error.ts';
import { readEditionFile } from '../src/commands/list/edition-file.ts';
import { huza } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'huza-list-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (text: string) => {
  const file = join(folder, 'list.csv');
  writeFileSync(file, text);
  return file;
};

test('huza list import --check reads a list and says what is wrong with it', async () => {
  const right = await huza(['list', 'import', fileOf('occupation\n2512\n2221\n'), '--check']);
  expect([right.exitCode, right.errors]).toEqual([0, '']);
  expect(right.output).toMatch(/list\.csv: 2 occupations, none wrong\./);
  const wrong = await huza(['list', 'import', fileOf('occupation\n2512\n9999\n'), '--check']);
  expect([wrong.exitCode, wrong.output]).toEqual([2, '']);
  expect(wrong.errors).toMatch(/line 3: occupation is "9999": ISCO-08 has no such unit group/);
});

test('nothing is sent without a name, a legal reference and a day', async () => {
  const { exitCode, errors } = await huza([
    'list',
    'import',
    fileOf('occupation\n2512\n'),
    '--name',
    '2013-official',
  ]);
  expect(exitCode).toBe(2);
  expect(errors).toMatch(/required option '--legal-reference <text>' not specified/);
});

test('a list may have semicolons, a byte order mark, empty lines and columns of its own', () => {
  expect(
    readEditionFile(
      fileOf('\uFEFFoccupation,reason,page\n2512,"Named in article 3, at the top",4\n2221,,\n\n'),
    ),
  ).toEqual([
    { occupation: '2512', reason: 'Named in article 3, at the top' },
    { occupation: '2221', reason: null },
  ]);
  expect(
    readEditionFile(fileOf('occupation;titre\n0110;Officiers\n2512;Concepteurs, de logiciels\n')),
  ).toEqual([
    { occupation: '0110', reason: null },
    { occupation: '2512', reason: null },
  ]);
});

test('every wrong row is named at once, with what was expected', () => {
  const file = fileOf('occupation,reason\n2512,\n9999,x\n251,\n110,\nnurses,\n2512,\n,y\n');
  expect(() => readEditionFile(file)).toThrow(
    new InputError(
      [
        `${file} is not taken in:`,
        'line 3: occupation is "9999": ISCO-08 has no such unit group',
        'line 4: occupation is "251": Software and applications developers and analysts is a broader group; name its unit groups: 2511, 2512, 2513, 2514, 2519',
        'line 5: occupation is "110": expected a unit group of ISCO-08; 0110 may be meant: spreadsheets drop leading zeros',
        'line 6: occupation is "nurses": ISCO-08 has no such unit group',
        'line 8: occupation is empty: expected a unit group of ISCO-08 such as 2512',
        'line 7: 2512 stands on line 2 already',
      ].join('\n'),
    ),
  );
});

test('what is no list is refused with what one looks like', () => {
  expect(() => readEditionFile(fileOf('code,title\n2512,Software developers\n'))).toThrow(
    /begins with "code,title": expected a header line with the column occupation/,
  );
  expect(() => readEditionFile(fileOf('occupation\n'))).toThrow(/lists no occupation/);
  expect(() => readEditionFile(fileOf('occupation,reason\n2512,"open\n'))).toThrow(
    /is no CSV: Quote Not Closed/,
  );
  expect(() => readEditionFile(join(folder, 'none.csv'))).toThrow(/Cannot read .*none\.csv/);
});
