import { type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { deny, type IRules, rule, shield } from 'graphql-shield';
import { RequestError } from '../request-error.ts';
import type { Disclosures } from './disclosures.ts';
import { type FieldAccess, fieldAccess } from './field-access.ts';
import { fieldsUsed, type Operation } from './fields-used.ts';
import type { Identifiers } from './identifiers.ts';
import { checkReads } from './input-reads.ts';
import { observeRecords } from './observe-records.ts';
import type { RequestAccess } from './request-access.ts';

type RuleTree = Exclude<IRules, { getRules: unknown }>;

/** What the guard needs of a request's context. */
export interface GuardContext {
  readonly access: RequestAccess;
  readonly identifiers: Identifiers;
  readonly disclosures: Disclosures;
}

/** A schema of which every field is guarded. */
export interface GuardedSchema {
  readonly schema: GraphQLSchema;
  readonly fields: ReadonlyMap<string, FieldAccess>;
  /** Decides on every field of a validated operation, by its request's access; says whether all are allowed. */
  admit(operation: Operation, context: GuardContext): boolean;
  /** Executes an operation that `admit` was asked about. */
  execute(operation: Operation, context: GuardContext, admitted: boolean): Promise<ExecutionResult>;
}

/**
 * Guards every field of a subgraph's schema with graphql-shield: the rules are made from what the schema
 * says beside each field, and a field that no rule names is refused.
 *
 * An operation is decided before it runs, each distinct field once. Where every field that it can reach is
 * allowed, it runs on the schema without the shield's wrappers, which cost a call a value; else on the shielded
 * one, which answers each refused field with its error.
 *
 * @throws Error when the schema leaves a field without a sensitivity, or a filter without `@reads`.
 */
export function guard(schema: GraphQLSchema): GuardedSchema {
  const fields = fieldAccess(schema);
  checkReads(schema, fields);
  observeRecords(schema, fields);
  const tree: Record<string, Record<string, ReturnType<typeof ruleFor>>> = {};
  for (const field of fields.values()) {
    tree[field.type] = { ...tree[field.type], [field.field]: ruleFor(field) };
  }
  const rules = shield(tree as RuleTree, { fallbackRule: deny, allowExternalErrors: true });
  const shielded = applyMiddleware(schema, rules) as GraphQLSchema;
  return {
    schema: shielded,
    fields,
    admit: (operation, { access }) => access.admit(fieldsUsed(schema, operation)),
    execute: async ({ document, operation, variables, rootValue }, contextValue, admitted) =>
      execute({
        schema: admitted ? schema : shielded,
        document,
        contextValue,
        rootValue,
        ...(operation.name && { operationName: operation.name.value }),
        ...(variables && { variableValues: variables }),
      }),
  };
}

/**
 * The decision was taken beforehand, on the whole operation. A PUBLIC field has one too: it is refused where it
 * chooses records by a field that is.
 */
function ruleFor({ coordinate }: FieldAccess) {
  return rule(coordinate, { cache: 'no_cache' })((_parent, _args, { access }: GuardContext) => {
    const decision = access.decisionOn(coordinate);
    return (
      decision.allowed || new RequestError(decision.code, `${coordinate} is refused. ${decision.reason}`)
    );
  });
}
