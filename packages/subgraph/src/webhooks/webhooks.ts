import { type Principal, RequestError } from '@huza/access';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../context.ts';
import type { AnswerEvent } from '../events/answer-event.ts';
import { readSubscription } from '../events/read-subscription.ts';
import { type AddressRule, checkAddress } from './address.ts';
import type { Registration } from './registrations.ts';
import type { WebhookSecrets } from './secret.ts';

/** Where webhooks may go, and for how many milliseconds a delivery is tried. */
export interface WebhookRules extends AddressRule {
  readonly giveUpAfter: number;
}

/** What resolvers need to register webhooks. */
export interface Webhooks {
  readonly secrets: WebhookSecrets;
  readonly rules: WebhookRules;
  /**
   * Checks what is asked for: who, where to, and whether the caller may be told of it as the agreements stand now.
   *
   * @throws RequestError that says what to do.
   */
  check(asked: AskedWebhook, context: RequestContext): Registration;
}

export interface AskedWebhook {
  readonly id: string;
  readonly url: string;
  readonly operation: string;
  readonly variables?: string | null;
}

export interface WebhookParts {
  readonly schema: GraphQLSchema;
  readonly answers: AnswerEvent;
  readonly secrets: WebhookSecrets;
  readonly rules: WebhookRules;
}

/** Makes the checks. */
export const createWebhooks = ({ schema, answers, secrets, rules }: WebhookParts): Webhooks => ({
  secrets,
  rules,
  check: ({ id: name, url, operation, variables }, { access, requestId }) => {
    const principal = ownerOf(access.principal);
    const { purpose } = access;
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) {
      throw new RequestError(
        'INVALID_INPUT',
        `id is ${JSON.stringify(name)}: expected at most 63 small letters, digits and hyphens.`,
        { argument: 'id' },
      );
    }
    const query = { query: operation, variables: valuesOf(variables) };
    const subscription = readSubscription(schema, query);
    const asker = { principal, purpose, requestId };
    const decision = answers.decide(subscription, asker);
    if (!decision.allowed) throw new RequestError(decision.code, decision.reason);
    return { name, url: checkAddress(url, rules), subscription, principal, purpose };
  },
});

const owners = ['service', 'data-steward'] as const;

/**
 * The principal, when it may have webhooks: it stands for its agency, and not for itself.
 *
 * @throws RequestError `ROLE_NOT_PERMITTED`.
 */
export function ownerOf(principal: Principal | null): Principal {
  if (principal && owners.some((role) => principal.roles.includes(role))) return principal;
  throw new RequestError(
    'ROLE_NOT_PERMITTED',
    `Webhooks are for an agency’s applications (service) and its data steward; ${principal?.subject ?? 'nobody'} is ${principal?.roles.join(', ') ?? 'not signed in'}.`,
  );
}

function valuesOf(variables: string | null | undefined): object {
  try {
    const values: unknown = JSON.parse(variables || '{}');
    if (typeof values === 'object' && values !== null && !Array.isArray(values)) return values;
  } catch {
    // Said below, together with JSON that is no object.
  }
  throw new RequestError(
    'INVALID_INPUT',
    `variables is ${JSON.stringify(variables)}: expected a JSON object such as {"permitClass": "H1"}.`,
    { argument: 'variables' },
  );
}
