import {
  type AgreementRegister,
  fieldsUsed,
  ownRules,
  type Principal,
  type Purpose,
  RequestError,
  requestAccess,
} from '@huza/access';
import { type DocumentNode, getOperationAST, parse, validate } from 'graphql';
import type { FieldExplanation } from '../../generated/resolvers.ts';
import { mergedSchema } from './merged-schema.ts';

/** An operation to explain, and for whom. */
export interface Question {
  readonly source: string;
  readonly operationName: string | undefined;
  readonly variables: string | undefined;
  readonly principal: Principal | null;
  readonly purpose: Purpose | undefined;
}

/**
 * What each agency would decide, by the same function and from the same signed statements as the agency
 * itself: what it announced of its schema and its own rules, and the agreements.
 *
 * @throws RequestError `INVALID_INPUT` when the operation is not one of the graph.
 */
export function explain(question: Question, register: AgreementRegister): FieldExplanation[] {
  const { schema, fields } = mergedSchema(register);
  const document = parseOperation(question.source);
  const [problem] = validate(schema, document);
  if (problem) throw invalid('operation', problem.message);
  const operation = getOperationAST(document, question.operationName);
  if (!operation) throw invalid('operationName', 'expected the name of one of the operations');
  const own = [...register.schemas().values()].flatMap((announced) =>
    ownRules(announced.agency, announced.ownUse),
  );
  const access = requestAccess({
    principal: question.principal,
    purpose: question.purpose,
    agreements: [...own, ...register.agreements()],
    fields,
    at: new Date(),
  });
  const variables = parseVariables(question.variables);
  access.admit(fieldsUsed(schema, { document, operation, variables }));
  return access.decided().map(({ coordinate, dataset, sensitivity, decision }) => {
    const field = {
      field: coordinate,
      agency: fields.get(coordinate)?.agency ?? '',
      dataset: dataset ?? null,
      sensitivity,
    };
    if (!decision.allowed) {
      const { code, reason } = decision;
      return { ...field, outcome: 'REFUSED', authorities: [], grain: null, minimumCount: null, code, reason };
    }
    const minimums = decision.authorities.map(({ minimumCount }) => minimumCount ?? 0);
    const minimumCount = minimums.length > 0 ? Math.min(...minimums) : 0;
    return {
      ...field,
      outcome: minimumCount > 0 ? 'SUPPRESSED' : 'ALLOWED',
      authorities: decision.authorities.map((one) => `${one.agreement}/${one.version}#${one.clause}`),
      grain: sensitivity === 'PERSONAL' ? (decision.authorities[0]?.grain ?? null) : null,
      minimumCount: minimumCount > 0 ? minimumCount : null,
      code: null,
      reason: null,
    };
  });
}

const invalid = (argument: string, reason: string) =>
  new RequestError('INVALID_INPUT', `${argument} cannot be explained: ${reason}`, { argument });

function parseOperation(source: string): DocumentNode {
  try {
    return parse(source, { maxTokens: 5_000 });
  } catch (error) {
    throw invalid('operation', error instanceof Error ? error.message : 'it is no GraphQL');
  }
}

function parseVariables(json: string | undefined): Record<string, unknown> {
  if (json === undefined) return {};
  try {
    const values: unknown = JSON.parse(json);
    if (typeof values === 'object' && values !== null && !Array.isArray(values)) return { ...values };
  } catch {
    // Said below, together with JSON that is no object.
  }
  throw invalid('variables', 'expected a JSON object such as {"code": "2512"}');
}
