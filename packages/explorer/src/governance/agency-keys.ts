import type { JWK } from 'jose';
import { HubUnreachable } from '../graph/ask-hub.ts';

/**
 * The public keys of an agency, as the hub publishes them.
 *
 * @throws HubUnreachable when they cannot be had.
 */
export async function keysOfAgency(agency: string): Promise<readonly JWK[]> {
  const response = await fetch(`/agencies/${encodeURIComponent(agency)}/jwks.json`).catch(() => undefined);
  if (!response?.ok) throw new HubUnreachable(response?.status);
  const { keys } = (await response.json()) as { keys: readonly JWK[] };
  return keys;
}
