import { expect, test } from 'vitest';
import { authoredAgencies, catalogue } from '../src/catalogue/catalogue-entry.ts';

test('every dataset is described once, by an agency of the hub', () => {
  const names = catalogue().map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const agencies = authoredAgencies().map(({ name }) => name);
  expect(agencies).toEqual(['coordination', 'immigration', 'iom', 'labour', 'statistics']);
  for (const name of names) expect(agencies).toContain(name.split('.')[0]);
});

test('every dataset whose records are generated says so in its provenance, and has no licence', () => {
  const generated = catalogue().filter((entry) => entry.generated);
  expect(generated.length).toBeGreaterThan(5);
  for (const { name, provenance, licence } of generated) {
    expect([name, /generated|demonstration/i.test(provenance), licence]).toEqual([name, true, null]);
  }
});

test('no variable is more sensitive than its dataset', () => {
  const rank = ['PUBLIC', 'OFFICIAL', 'RESTRICTED', 'PERSONAL'];
  for (const { name, sensitivity, variables } of catalogue()) {
    const most = Math.max(...variables.map((variable) => rank.indexOf(variable.sensitivity)));
    expect([name, rank[most]]).toEqual([name, sensitivity]);
  }
});

test('every variable is named once, and follows a classification that its dataset names', () => {
  for (const { name, variables, classifications } of catalogue()) {
    expect([name, new Set(variables.map((variable) => variable.name)).size]).toEqual([
      name,
      variables.length,
    ]);
    const followed = variables.flatMap(({ classification }) => classification ?? []);
    expect([name, followed.filter((classification) => !classifications.includes(classification))]).toEqual([
      name,
      [],
    ]);
  }
});

test('no text is empty or begins or ends with a space', () => {
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : value && typeof value === 'object'
        ? Object.values(value).flatMap(texts)
        : [];
  expect(
    texts([catalogue(), authoredAgencies()]).filter((text) => text.trim() !== text || text === ''),
  ).toEqual([]);
});
