import type { HubClient, WorkParts } from '@huza/subgraph';

/** How the agency asks the hub in its own name. */
export interface Asker extends HubClient {
  readonly issuer: string;
}

/** The agency as one who asks; undefined where the process does not know the hub. */
export function askerOf({ options: { issuer, hubClient } }: Pick<WorkParts, 'options'>): Asker | undefined {
  return hubClient && { issuer, ...hubClient };
}
