import { createHash } from 'node:crypto';
import { RequestError } from '@huza/access';
import { sql } from 'drizzle-orm';
import type { SubgraphContext } from './context.ts';

/** What every mutation that is safe to retry takes. */
export interface IdempotentInput {
  /** A name of the caller's choice for this one change. */
  readonly idempotencyKey: string;
}

type KnownChange = { readonly mutation: string; readonly input: string; readonly result: string };

const longestKey = 200;

/** Makes a change and gives the id of what it changed. */
export type Change<Input> = (input: Input, context: SubgraphContext) => Promise<string>;

/**
 * The resolver of a mutation that is safe to retry: the change is made once for each idempotency key of a principal,
 * and a retry is told of what the first made. A change that fails leaves no key, as its transaction is rolled back;
 * one that is under way is waited for.
 *
 * @param payloadOf what the mutation answers of the id that the change gave.
 * @throws RequestError `CONFLICT` when the key has named another change.
 */
export const changeOnce =
  <Input extends IdempotentInput, Payload>(
    mutation: string,
    change: Change<Input>,
    payloadOf: (id: string, input: Input, context: SubgraphContext) => Payload,
  ) =>
  async (_parent: unknown, { input }: { readonly input: Input }, context: SubgraphContext) => {
    const id = await once(context, mutation, input, () => change(input, context));
    return payloadOf(id, input, context);
  };

async function once<Input extends IdempotentInput>(
  { access, database }: Pick<SubgraphContext, 'access' | 'database'>,
  mutation: string,
  input: Input,
  change: () => Promise<string>,
): Promise<string> {
  const principal = access.principal?.subject ?? '';
  const key = checked(input.idempotencyKey);
  const digest = digestOf(input);
  const begun = await database.execute(sql`
    insert into idempotency_key (principal, key, mutation, input)
    values (${principal}, ${key}, ${mutation}, ${digest})
    on conflict do nothing returning key`);
  if (begun.length > 0) {
    const result = await change();
    await database.execute(sql`
      update idempotency_key set result = ${result} where principal = ${principal} and key = ${key}`);
    return result;
  }
  const [known] = await database.execute<KnownChange>(sql`
    select mutation, input, result from idempotency_key where principal = ${principal} and key = ${key}`);
  if (known?.mutation === mutation && known.input === digest) return known.result;
  throw new RequestError(
    'CONFLICT',
    `The idempotency key ${JSON.stringify(key)} has named another change of yours. Choose a new one for each change.`,
    { argument: 'idempotencyKey' },
  );
}

function checked(key: string): string {
  if (key.length >= 1 && key.length <= longestKey) return key;
  throw new RequestError(
    'INVALID_INPUT',
    `idempotencyKey has ${key.length} characters; expected 1 to ${longestKey}, such as a UUID.`,
    { argument: 'idempotencyKey' },
  );
}

/** The same for the same input: GraphQL gives an input's fields in the order of the schema. */
const digestOf = (input: object): string =>
  createHash('sha256').update(JSON.stringify(input)).digest('base64url');
