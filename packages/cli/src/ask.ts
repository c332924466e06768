import { HubError } from './command-error.ts';
import { connectAs } from './connect.ts';

/** Who asks, where, and why. */
export interface Asker {
  readonly url: string;
  readonly as: string;
  readonly purpose?: string;
}

/**
 * Asks the hub as a demonstration principal, and gives the whole answer.
 *
 * @throws HubError with the errors' sentences and codes, where there are any.
 */
export async function ask<Data extends object>(
  { url, as, purpose }: Asker,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const { data, errors } = await (await connectAs(url, as, purpose)).query<Data>(document, variables);
  if (!errors?.length && data) return data;
  const sentences = (errors ?? []).map(
    ({ message, extensions }) => `${extensions?.code ?? 'ERROR'}: ${message}`,
  );
  throw new HubError(sentences.join('\n') || 'The hub gives no answer.');
}
