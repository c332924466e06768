import { type Client, createClient } from '@huza/client';
import { InputError } from './command-error.ts';
import { findHub, findPrincipal, type Hub, type Principal } from './hub.ts';

/** Who asks when nobody is named. */
export const standardPrincipal = 'statistics-analyst';

/** The secret of every demonstration principal: public, and known to the development provider alone. */
const demonstrationSecret = 'demonstration';

/**
 * A client that acts as a demonstration principal, for a purpose (by default the principal's first).
 *
 * @throws InputError when there is no such principal or purpose; HubError when the hub does not answer.
 */
export async function connectAs(address: string, name: string, purpose?: string): Promise<Client> {
  const hub = await findHub(address);
  const principal = findPrincipal(hub, name);
  return createClient({
    url: hub.url,
    issuer: hub.issuer,
    clientId: principal.name,
    clientSecret: demonstrationSecret,
    purpose: purpose === undefined ? firstPurpose(principal) : knownPurpose(hub, principal, purpose),
  });
}

const firstPurpose = ({ purposes }: Principal) => purposes[0] ?? '';

/** A purpose that exists but is not the principal's is for the hub to refuse: that can be tried on purpose. */
function knownPurpose({ purposes }: Hub, principal: Principal, purpose: string): string {
  if (purposes.some(({ name }) => name === purpose)) return purpose;
  const own = principal.purposes.join(', ');
  throw new InputError(
    `There is no purpose ${JSON.stringify(purpose)}. The purposes of ${principal.name}: ${own}`,
  );
}
