import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type DecisionRecord, type Framework, replay, rwandaFrameworks } from '../../src/index.ts';

const [framework] = rwandaFrameworks as [Framework];

const records: [string, Omit<DecisionRecord, 'framework'>][] = Object.entries(
  JSON.parse(readFileSync(new URL('recorded-decisions.json', import.meta.url), 'utf8')),
);

/** Recorded when version 1 was published: a change of the rules that alters one of them needs a new evaluation number. */
test.each(records)('a decision recorded earlier comes out the same: %s', (_name, record) => {
  expect(replay({ framework, ...record })).toEqual({ same: true, altered: [], decision: record.decision });
});
