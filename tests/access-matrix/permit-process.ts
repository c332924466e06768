import { demonstrationEmployer } from '@huza/sample-data/demonstration-employer';
import type { TestHub } from '../hub.ts';
import {
  asEmployer,
  asOfficer,
  asPermitOfficer,
  make,
  requestedTest,
} from '../labour-market-test/process.ts';

/** Takes one labour market test to a permit, and changes that, so that what a process alone leaves has values. */
export async function makePermit(hub: TestHub): Promise<void> {
  const labourMarketTest = await requestedTest(hub);
  const decision = { labourMarketTest, outcome: 'PASSED', reason: 'It was seen to.' };
  const select = 'labourMarketTest { id }';
  await make(hub, { mutation: 'decideLabourMarketTest', input: decision, select }, asOfficer);
  const { data } = await hub.ask<{ labourMarketTest: { outcomeStatement: string } }>(
    `{ labourMarketTest(id: "${labourMarketTest}") { outcomeStatement } }`,
    asEmployer,
  );
  const person = { nationality: 'IND', occupation: '2422', birthYear: 1990, sex: 'MALE' };
  const application = {
    ...person,
    permitClass: 'H2',
    employer: demonstrationEmployer,
    outcomeStatement: data.labourMarketTest.outcomeStatement,
  };
  const applied = await make(
    hub,
    { mutation: 'applyForPermit', input: application, select: 'permitApplication { id }' },
    asPermitOfficer,
  );
  const { id } = applied.permitApplication;
  const approval = { application: id, status: 'APPROVED', reason: 'All is there.' };
  const status = 'permitApplication { status }';
  await make(hub, { mutation: 'decidePermitApplication', input: approval, select: status }, asPermitOfficer);
  const issued = await make(
    hub,
    { mutation: 'issuePermit', input: { application: id, months: 24 }, select: 'permit { id }' },
    asPermitOfficer,
  );
  const change = {
    permit: issued.permit.id,
    permitClass: 'N2',
    reason: 'The employer became an organisation.',
  };
  await make(hub, { mutation: 'changePermit', input: change, select: 'permit { id }' }, asPermitOfficer);
}
