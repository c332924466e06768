import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testHub } from './hub.ts';

const mainJob = readFileSync(new URL('./main-job.graphql', import.meta.url), 'utf8');
const analyst = { as: 'statistics-analyst', purpose: 'official-statistics' };

interface Glance {
  occupation: Record<'title' | 'employment' | 'vacancies' | 'permits' | 'occupationsInDemand', unknown>;
}

test.each([
  ['immigration', ['permits']],
  ['labour', ['vacancies', 'occupationsInDemand']],
])('with %s stopped, only its fields are missing and the error names it', async (agency, missing) => {
  await using hub = await testHub();
  await hub.agencies[agency]?.stop();
  const { status, data, errors } = await hub.ask<Glance>(mainJob, analyst);
  expect(status).toBe(200);
  expect(data.occupation.title).toBe('Software developers');
  for (const field of ['employment', 'vacancies', 'permits', 'occupationsInDemand'] as const) {
    expect([field, data.occupation[field] === null]).toEqual([field, missing.includes(field)]);
  }
  expect(errors?.length).toBeGreaterThan(0);
  for (const { extensions, message } of errors ?? []) {
    expect(extensions).toMatchObject({ code: 'AGENCY_UNAVAILABLE', agency });
    expect(message).not.toMatch(/localhost|ECONNREFUSED|:\d{4}/);
  }
});

test('an agency that comes back is asked again without a restart', async () => {
  await using hub = await testHub();
  const immigration = hub.agencies.immigration;
  await immigration?.stop();
  expect((await hub.ask<Glance>(mainJob, analyst)).data.occupation.permits).toBeNull();
  await hub.startAgency('immigration', immigration?.port);
  expect((await hub.ask<Glance>(mainJob, analyst)).data.occupation.permits).not.toBeNull();
});
