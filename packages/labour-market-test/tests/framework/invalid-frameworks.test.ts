import { expect, test } from 'vitest';
import { InvalidFrameworkError, parseFramework, rwandaFrameworks } from '../../src/index.ts';

/** Rwanda's framework as it would stand in a file, with one value replaced: `undefined` takes it out. */
function withValue(path: string, value: unknown): unknown {
  const keys = path.split('.');
  return JSON.parse(JSON.stringify(rwandaFrameworks[0]), function (this: unknown, key, read) {
    return key === '' ? replaced(read, keys, value) : read;
  });
}

function replaced(within: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(within))
    return within.map((each, index) => (index === Number(key) ? replaced(each, rest, value) : each));
  const record = Object(within);
  return { ...record, [key]: replaced(record[key], rest, value) };
}

const faultsOf = (value: unknown) => {
  try {
    parseFramework(value);
  } catch (error) {
    if (error instanceof InvalidFrameworkError) return error.faults;
    throw error;
  }
  return [];
};

test.each<[what: string, path: string, value: unknown, message: RegExp, field?: string]>([
  ['no name', 'id', undefined, /expected string/],
  ['a day that is none', 'validFrom', '2019-02-30', /Invalid ISO date/],
  [
    'an end before its beginning',
    'validUntil',
    '2019-01-01',
    /2019-01-01 is not after validFrom, 2019-05-30/,
  ],
  ['two rules of one name', 'requirements.1.id', 'advertising', /advertising names two rules/],
  [
    'a source that is not there',
    'exemptions.0.basis.source',
    'law-1',
    /law-1 is none of the framework's sources: law-66-2018/,
  ],
  ['a condition of no known type', 'exemptions.0.when.0.type', 'LUCKY', /Invalid/],
  ['an exemption without a condition: everybody would be exempt', 'exemptions.0.when', [], />=1/],
  ['a negative number of days', 'requirements.0.requirement.channels.0.days', -28, />0/],
  [
    'a misspelt field',
    'requirements.1.requirement.percentage',
    90,
    /percentage/,
    'requirements.1.requirement',
  ],
  ['an occupation that is no code', 'exemptions.7.when.0.shortages.0.occupation', 'nurse', /ISCO-08 code/],
  ['a share above 100 %', 'requirements.3.requirement.percent', 130, /<=100/],
  ['an evaluation that does not exist', 'evaluation', 2, /expected 1/],
])('a framework with %s is refused, and the field named', (_what, path, value, message, field = path) => {
  const fault = faultsOf(withValue(path, value)).find((each) => each.field === field);
  expect(fault?.message).toMatch(message);
});

test('what is no object at all is refused', () => {
  expect(faultsOf('rwanda')).toMatchObject([{ field: 'framework' }]);
});

test('the error has a stable code and says every fault', () => {
  expect(() => parseFramework(withValue('validFrom', 'soon'))).toThrow(
    expect.objectContaining({ code: 'INVALID_FRAMEWORK', message: expect.stringContaining('validFrom: ') }),
  );
});
