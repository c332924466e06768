import { z } from 'zod';
import { HubError, InputError } from './command-error.ts';

const principal = z.object({
  name: z.string(),
  displayName: z.string(),
  agency: z.string(),
  roles: z.array(z.string()),
  purposes: z.array(z.string()),
});

const configuration = z.object({
  issuer: z.url(),
  demonstration: z.boolean(),
  /** Where each agency answers, as a development hub tells it. */
  agencies: z.record(z.string(), z.url()).optional(),
  purposes: z.array(z.object({ name: z.string(), description: z.string() })),
  principals: z.array(principal),
});

/** A demonstration principal, as the hub lists it. */
export type Principal = z.infer<typeof principal>;

/** What a hub says of itself at `/configuration.json`. */
export interface Hub extends z.infer<typeof configuration> {
  readonly url: string;
}

/**
 * Asks a hub what it is.
 *
 * @throws InputError when the address is none; HubError when nothing, or no hub, answers there.
 */
export async function findHub(address: string): Promise<Hub> {
  const url = hubUrl(address);
  const response = await fetch(`${url}/configuration.json`, { signal: AbortSignal.timeout(10_000) }).catch(
    () => undefined,
  );
  if (!response) throw new HubError(`The hub at ${url} does not answer. Start it with: npm start`);
  const { success, data } = configuration.safeParse(await response.json().catch(() => undefined));
  if (!success) throw new HubError(`What answers at ${url} is not a hub. Give the hub's address with --url.`);
  return { ...data, url };
}

function hubUrl(address: string): string {
  if (/^https?:\/\//.test(address) && URL.canParse(address)) return address.replace(/\/+$/, '');
  const example = 'http://localhost:4000';
  throw new InputError(`The hub's address is ${JSON.stringify(address)}: expected one such as ${example}`);
}

/**
 * The demonstration principal of this name.
 *
 * @throws InputError that lists those that exist.
 */
export function findPrincipal({ url, issuer, demonstration, principals }: Hub, name: string): Principal {
  if (!demonstration) {
    throw new InputError(
      `The hub at ${url} has no demonstration principals. Sign in with its OpenID provider: ${issuer}`,
    );
  }
  const found = principals.find((candidate) => candidate.name === name);
  if (found) return found;
  const names = principals.map((candidate) => `  ${candidate.name}`).join('\n');
  throw new InputError(`There is no demonstration principal ${JSON.stringify(name)}. There are:\n${names}`);
}
