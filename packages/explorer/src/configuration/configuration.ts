import * as z from 'zod/mini';

// The small build of zod brings no words of its own; and pages may not make code from text.
z.config({ ...z.locales.en(), jitless: true });

const shape = z.object({
  /** The OpenID provider to sign in with. */
  issuer: z.url(),
  /** This page's OAuth client there. */
  clientId: z.string().check(z.minLength(1)),
  /** Whether the registers and the principals are generated. */
  demonstration: z.boolean(),
  purposes: z.array(z.object({ name: z.string(), description: z.string() })),
});

/** What the hub tells this page at its start. */
export type Configuration = z.infer<typeof shape>;
export type PurposeTerm = Configuration['purposes'][number];

/** The hub did not give this page a configuration that it can work with. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** @throws ConfigurationError that names each field at fault. */
export function parseConfiguration(value: unknown): Configuration {
  const { success, data, error } = shape.safeParse(value);
  if (success) return data;
  const faults = error.issues.map(({ path, message }) => `${path.join('.') || 'configuration'}: ${message}`);
  throw new ConfigurationError(faults.join('; '));
}

/**
 * Asks the hub for this page's configuration.
 *
 * @throws ConfigurationError when it answers with something else, TypeError when it does not answer.
 */
export async function loadConfiguration(signal: AbortSignal): Promise<Configuration> {
  const response = await fetch('/configuration.json', { signal, cache: 'no-cache' });
  if (!response.ok) throw new ConfigurationError(`status ${response.status}`);
  return parseConfiguration(await response.json().catch(() => undefined));
}
