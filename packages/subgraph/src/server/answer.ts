import { type GuardedSchema, RequestError } from '@huza/access';
import type { AuditLog } from '@huza/audit';
import type { Logger } from '@huza/service';
import type { DocumentNode, ExecutionResult, OperationDefinitionNode } from 'graphql';
import { auditRecordsOf } from '../audit/records-of.ts';
import { createLoadKey } from '../batching.ts';
import type { RequestContext, SubgraphContext } from '../context.ts';
import type { DatabaseConnection } from '../database/database.ts';
import { type RequestDatabase, runMutation, runQuery, unguarded } from '../database/request-database.ts';

/** A validated operation with its request's context. */
export interface OperationRequest {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly context: RequestContext;
  /** The event, for a subscription. */
  readonly rootValue?: unknown;
}

export interface AnswerParts {
  readonly guarded: GuardedSchema;
  readonly connection: DatabaseConnection;
  readonly auditLog: Pick<AuditLog, 'append'>;
  /** Learns how long an answer waited for its record, in seconds. */
  readonly recordedAfter: (seconds: number) => void;
  readonly logger: Logger;
}

/**
 * Answers an operation: decides on its fields, runs it on a database that knows which rows are open, and
 * records what it discloses and refuses before anything leaves the agency.
 */
export function createAnswer({ guarded, connection, auditLog, recordedAfter, logger }: AnswerParts) {
  return async ({ source, context, ...request }: OperationRequest): Promise<ExecutionResult> => {
    const admitted = guarded.admit(request, context);
    const run = (database: RequestDatabase) => {
      const running: SubgraphContext = Object.assign(context, { database, load: createLoadKey(database) });
      return guarded.execute(request, running, admitted);
    };
    const audited = context.access.decided().some(({ sensitivity }) => sensitivity !== 'PUBLIC');
    const { access } = context;
    if (request.operation.operation === 'mutation') {
      const result = await runMutation(connection, access, run, ({ errors }) => !errors?.length);
      return recorded(result);
    }
    if (!audited) return run(unguarded(connection, access));
    return recorded(await runQuery(connection, access, run));

    async function recorded(result: ExecutionResult): Promise<ExecutionResult> {
      const records = auditRecordsOf({ context, source });
      if (records.length === 0) return result;
      const start = performance.now();
      try {
        await auditLog.append(records);
        recordedAfter((performance.now() - start) / 1000);
        return result;
      } catch (error) {
        logger.error(
          { reason: error instanceof Error ? error.name : 'unknown' },
          'the audit log cannot be written',
        );
        return { errors: [unrecorded()] };
      }
    }
  };
}

const unrecorded = () =>
  new RequestError(
    'AUDIT_UNAVAILABLE',
    'What the answer discloses could not be recorded, so that it is not given. Try again in a moment.',
  );
