import type { TestHub } from '../hub.ts';

const asks = {
  'statistics-analyst': 'immigration.permits',
  'iom-analyst': 'labour.job-seekers',
  'coordination-steward': 'immigration.border-crossings',
};

/** Makes requests for access, of which each agency sees one, and one is answered. */
export async function makeAccessRequests(hub: TestHub): Promise<void> {
  for (const [as, dataset] of Object.entries(asks)) {
    await change(
      hub,
      as,
      `requestAccess(input: { id: "by-${as}", dataset: "${dataset}", grain: AGGREGATE,
      roles: ["analyst"], purposes: ["policy-research"], reason: "To study." }) { id }`,
    );
  }
  await change(
    hub,
    'immigration-steward',
    `answerAccessRequest(input: { id: "by-statistics-analyst",
    answer: ACCEPTED, reason: "It is lawful.", agreement: "drafted", validFrom: "2025-01-01",
    validUntil: "2030-12-31", legalBasis: "A law.", retention: "P1Y" }) { id }`,
  );
}

async function change(hub: TestHub, as: string, mutation: string): Promise<void> {
  const { errors } = await hub.ask(`mutation { ${mutation} }`, { as });
  if (errors) throw new Error(`${as} is refused a change: ${JSON.stringify(errors)}`);
}
