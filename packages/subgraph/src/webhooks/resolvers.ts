import type { SubgraphContext } from '../context.ts';
import { connectionOf, type PageArguments, pageOf } from '../paging.ts';
import {
  type RegisteredWebhook,
  removeWebhook,
  renewSecret,
  retryDeliveries,
  storeWebhook,
  undelivered,
  webhooksOf,
} from './registrations.ts';
import { type AskedWebhook, ownerOf } from './webhooks.ts';

interface Named {
  readonly id: string;
}

const ownerIn = ({ access }: SubgraphContext) => ownerOf(access.principal).agency;

const withSecret = (webhook: RegisteredWebhook, { webhooks }: SubgraphContext) => ({
  webhook,
  secret: webhooks.secrets.of(webhook.key, webhook.salt),
});

/** `Immigration`. */
const capital = (agency: string) => `${agency.charAt(0).toUpperCase()}${agency.slice(1)}`;

/** The part of the graph by which an agency's events are delivered to addresses. */
export const webhookFields = (agency: string) => `
extend type Query {
  "Addresses that ${agency} tells of its events: your agency's own; all, for the data stewards of ${agency}."
  ${agency}Webhooks(
    "How many; 1 to 100, by default 20."
    first: Int
    "The endCursor of the page before."
    after: String
  ): WebhookConnection
    @sensitivity(level: OFFICIAL) @dataset(name: "${agency}.webhooks")
    @listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
}

extend type Mutation {
  "Registers an address that ${agency} tells of its events, or changes and renews the one of that name. For an agency's applications and its data steward."
  register${capital(agency)}Webhook(input: RegisterWebhookInput!): WebhookSecret!
    @sensitivity(level: OFFICIAL) @dataset(name: "${agency}.webhooks")
  "Ends a webhook, with what waits for it. For an agency's applications and its data steward."
  remove${capital(agency)}Webhook(input: WebhookInput!): Webhook!
    @sensitivity(level: OFFICIAL) @dataset(name: "${agency}.webhooks")
  "Gives a webhook a new secret; the earlier one holds for 24 hours more. For an agency's applications and its data steward."
  rotate${capital(agency)}WebhookSecret(input: WebhookInput!): WebhookSecret!
    @sensitivity(level: OFFICIAL) @dataset(name: "${agency}.webhooks")
  "Delivers again what was given up, and at once what waits. For an agency's applications and its data steward."
  retry${capital(agency)}Webhook(input: WebhookInput!): Webhook!
    @sensitivity(level: OFFICIAL) @dataset(name: "${agency}.webhooks")
}
`;

/** Resolvers of webhooks, the same in every agency that tells of events. */
export const webhookResolvers = (agency: string) => ({
  Query: {
    [`${agency}Webhooks`]: async (
      _parent: unknown,
      args: PageArguments,
      { access, cursors, database }: SubgraphContext,
    ) => {
      const { principal } = access;
      const all = principal?.agency === agency && principal.roles.includes('data-steward');
      const page = pageOf(args, 1, cursors);
      const owner = all ? null : (principal?.agency ?? '');
      return connectionOf(await webhooksOf(database, owner, page), page, ({ key }) => [key]);
    },
  },
  Webhook: {
    principal: ({ principal }: RegisteredWebhook) => principal.subject,
    undelivered: ({ key }: RegisteredWebhook, _args: unknown, { database }: SubgraphContext) =>
      undelivered(database, key),
  },
  Mutation: {
    [`register${capital(agency)}Webhook`]: async (
      _parent: unknown,
      { input }: { input: AskedWebhook },
      context: SubgraphContext,
    ) => withSecret(await storeWebhook(context.database, context.webhooks.check(input, context)), context),
    [`remove${capital(agency)}Webhook`]: (
      _parent: unknown,
      { input }: { input: Named },
      context: SubgraphContext,
    ) => removeWebhook(context.database, ownerIn(context), input.id),
    [`rotate${capital(agency)}WebhookSecret`]: async (
      _parent: unknown,
      { input }: { input: Named },
      context: SubgraphContext,
    ) => withSecret(await renewSecret(context.database, ownerIn(context), input.id), context),
    [`retry${capital(agency)}Webhook`]: (
      _parent: unknown,
      { input }: { input: Named },
      context: SubgraphContext,
    ) => {
      const { giveUpAfter } = context.webhooks.rules;
      return retryDeliveries(context.database, ownerIn(context), input.id, giveUpAfter);
    },
  },
});
