import { expect, test } from 'vitest';
import { type Clause, fieldAccess, type RequestAccess, requestAccess } from '../src/index.ts';
import { agreement, analyst, clause, noon } from './agreements.ts';
import { permitSchema } from './permits.ts';

const fields = fieldAccess(permitSchema());
const permits = 'immigration.permits';

/** Access of an operation that uses fields, each with what its arguments read, under one agreement. */
function accessTo(used: Record<string, readonly string[]>, ...clauses: Partial<Clause>[]): RequestAccess {
  const access = requestAccess({
    principal: analyst,
    purpose: 'official-statistics',
    agreements: [agreement({ clauses: clauses.map(clause) })],
    fields,
    at: noon('2026-06-15'),
  });
  access.admit(new Map(Object.entries(used).map(([field, reads]) => [field, new Set(reads)])));
  return access;
}
const count = { 'PermitCount.inForce': [] };
const record = { 'Permit.class': [] };
const records = { grain: 'PSEUDONYMISED' } as const;
const kenyans = { rows: { nationality: ['KE'] } };
const ugandans = { rows: { nationality: ['UG'] } };

test('what a clause without a filter opens may be counted as a whole', () => {
  expect(accessTo(count, {}).rows(permits, 'AGGREGATE')).toEqual([[{}]]);
});

test('what nothing opens may neither be counted nor read', () => {
  const access = accessTo({ ...count, ...record }, { dataset: 'immigration.applications' });
  expect(access.rows(permits, 'AGGREGATE')).toEqual([[]]);
  expect(access.rows(permits, 'IDENTIFIED')).toEqual([[]]);
  expect(access.openRows()).toEqual({});
});

test('what an operation does not ask for it may not read: counts open no records, records no counts', () => {
  const counts = accessTo(count, { grain: 'IDENTIFIED' });
  expect(counts.rows(permits, 'AGGREGATE')).toEqual([[{}]]);
  expect(counts.rows(permits, 'PSEUDONYMISED')).toEqual([[]]);
  const ofRecords = accessTo(record, { grain: 'IDENTIFIED' });
  expect(ofRecords.rows(permits, 'AGGREGATE')).toEqual([[]]);
  expect(ofRecords.rows(permits, 'IDENTIFIED')).toEqual([[{}]]);
  expect(ofRecords.rows(permits, 'PSEUDONYMISED')).toEqual([[{}]]);
});

test('records pass one of the filters of the clauses that open a field', () => {
  const access = accessTo(count, kenyans, ugandans, kenyans);
  expect(access.rows(permits, 'AGGREGATE')).toEqual([[kenyans.rows, ugandans.rows]]);
});

test('one clause without a filter opens what any other opens', () => {
  expect(accessTo(count, kenyans, {}).rows(permits, 'AGGREGATE')).toEqual([[{}]]);
});

test('records are open where every field that is asked for is', () => {
  const access = accessTo(
    { 'Permit.class': [], 'Permit.nationality': [] },
    { ...records, ...kenyans, fields: ['Permit.class'] },
    { ...records, ...ugandans, fields: ['Permit.nationality'] },
  );
  expect(access.rows(permits, 'PSEUDONYMISED')).toEqual([[kenyans.rows], [ugandans.rows]]);
});

test('a refused field narrows nothing for the others', () => {
  const access = accessTo(
    { 'Permit.class': [], 'Permit.number': [] },
    { ...records, fields: ['Permit.class'] },
  );
  expect(access.rows(permits, 'PSEUDONYMISED')).toEqual([[{}]]);
  expect(access.decided().map(({ coordinate, decision }) => [coordinate, decision.allowed])).toEqual([
    ['Permit.class', true],
    ['Permit.number', false],
  ]);
});

test('records that are chosen by a field are open where that field is, though it is not shown', () => {
  const access = accessTo(
    { 'Permit.class': ['Permit.nationality'] },
    { ...records, fields: ['Permit.class'] },
    { ...records, ...kenyans, fields: ['Permit.nationality'] },
  );
  expect(access.rows(permits, 'PSEUDONYMISED')).toEqual([[{}], [kenyans.rows]]);
});

test('counts of records that are chosen by a field are of those for which that field is open', () => {
  const access = accessTo(
    { 'PermitCount.inForce': ['Permit.nationality'] },
    { fields: ['PermitCount.inForce'] },
    { ...records, ...kenyans, minimumCount: 10, fields: ['Permit.nationality'] },
  );
  expect(access.rows(permits, 'AGGREGATE')).toEqual([[{}], [kenyans.rows]]);
  expect(access.minimumCount(permits)).toBe(10);
});

test('a field that only chooses records opens none', () => {
  const access = accessTo({ 'PermitCount.inForce': ['Permit.nationality'] }, records);
  expect(access.rows(permits, 'PSEUDONYMISED')).toEqual([[]]);
});

test('the database opens every record that any field opens, by dataset', () => {
  const access = accessTo(
    { ...count, ...record, 'Query.welcome': [] },
    { ...kenyans, fields: ['PermitCount.inForce'] },
    { ...records, ...ugandans, fields: ['Permit.class'] },
  );
  expect(access.openRows()).toEqual({ [permits]: [kenyans.rows, ugandans.rows] });
});

test.each<[string, number, Partial<Clause>[]]>([
  ['no clause sets a minimum', 0, [{}]],
  ['the one clause sets one', 10, [{ minimumCount: 10 }]],
  ['of two that open all records the lesser holds', 5, [{ minimumCount: 10 }, { minimumCount: 5 }]],
  ['one that opens all records sets none', 0, [{ minimumCount: 10 }, {}]],
  [
    'of two that open a part each the greater holds',
    10,
    [
      { ...kenyans, minimumCount: 10 },
      { ...ugandans, minimumCount: 5 },
    ],
  ],
  ['one opens all records, its own holds', 5, [{ ...kenyans, minimumCount: 10 }, { minimumCount: 5 }]],
  ['nothing opens the field', 0, [{ dataset: 'immigration.applications', minimumCount: 10 }]],
])('the minimum count where %s is %i', (_case, minimum, clauses) => {
  expect(accessTo(count, ...clauses).minimumCount(permits)).toBe(minimum);
});

test('of the minimums of several fields of a dataset the greatest holds, of that dataset alone', () => {
  const access = accessTo(
    { 'PermitCount.inForce': [], 'PermitCount.class': [] },
    { fields: ['PermitCount.inForce'], minimumCount: 5 },
    { fields: ['PermitCount.class'], minimumCount: 20 },
  );
  expect(access.minimumCount(permits)).toBe(20);
  expect(access.minimumCount('immigration.persons')).toBe(0);
});

test('an operation is admitted when all of its fields are allowed, and none that it does not name is', () => {
  const access = accessTo(count, {});
  expect(access.admit(new Map([['PermitCount.inForce', new Set()]]))).toBe(true);
  expect(access.admit(new Map([['PermitCount.unheardOf', new Set()]]))).toBe(false);
  expect(access.decisionOn('PermitCount.class')).toMatchObject({
    allowed: false,
    code: 'ROLE_NOT_PERMITTED',
  });
});
