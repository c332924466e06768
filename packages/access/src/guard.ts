import type { GraphQLSchema } from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { allow, deny, type IRules, rule, shield } from 'graphql-shield';
import { type FieldSensitivity, fieldSensitivities } from './field-sensitivity.ts';
import type { RequestAccess } from './request-access.ts';
import { RequestError } from './request-error.ts';

type RuleTree = Exclude<IRules, { getRules: unknown }>;

/**
 * Guards every field of a subgraph's schema with graphql-shield: the rules are made from what the schema
 * says beside each field, and a field that no rule names is refused. Resolvers find the request's access
 * at `context.access`.
 *
 * @throws Error when the schema leaves a field without a sensitivity.
 */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  const tree: Record<string, Record<string, ReturnType<typeof ruleFor>>> = {};
  for (const field of fieldSensitivities(schema)) {
    tree[field.type] = { ...tree[field.type], [field.field]: ruleFor(field) };
  }
  const rules = shield(tree as RuleTree, { fallbackRule: deny, allowExternalErrors: true });
  return applyMiddleware(schema, rules) as GraphQLSchema;
}

/** The decision depends on the request alone, never on parent or arguments, and is memoised there. */
function ruleFor({ type, field, sensitivity, dataset }: FieldSensitivity) {
  if (sensitivity === 'PUBLIC') return allow;
  return rule(`${type}.${field}`, { cache: 'no_cache' })(
    (_parent, _args, context: { access: RequestAccess }) => {
      const decision = context.access.decide(dataset, sensitivity);
      return (
        decision.allowed || new RequestError(decision.code, `${type}.${field} is refused. ${decision.reason}`)
      );
    },
  );
}
