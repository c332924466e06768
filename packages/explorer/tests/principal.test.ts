import { expect, test } from 'vitest';
import { permittedPurpose } from '../src/purpose/use-purpose.ts';
import { principalOf } from '../src/sign-in/principal.ts';

const analyst = principalOf({
  sub: 'statistics-analyst',
  name: 'Analyst, statistics',
  agency: 'statistics',
  roles: ['analyst'],
  purposes: ['official-statistics', 'policy-research'],
});

test('claims become a principal', () => {
  expect(analyst).toEqual({
    name: 'statistics-analyst',
    displayName: 'Analyst, statistics',
    agency: 'statistics',
    roles: ['analyst'],
    purposes: ['official-statistics', 'policy-research'],
  });
});

test('claims that a provider leaves out or garbles are empty', () => {
  expect(principalOf({ sub: 'someone', roles: 'analyst', purposes: [1, 'audit'] })).toEqual({
    name: 'someone',
    displayName: 'someone',
    agency: '',
    roles: [],
    purposes: ['audit'],
  });
});

test('a purpose is the chosen one only when it is the principal’s own', () => {
  expect(permittedPurpose(analyst, 'policy-research')).toBe('policy-research');
  expect(permittedPurpose(analyst, 'permit-decision')).toBe('official-statistics');
  expect(permittedPurpose(analyst, null)).toBe('official-statistics');
  expect(permittedPurpose(undefined, 'policy-research')).toBeUndefined();
});
