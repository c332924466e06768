import type { ApolloServerPlugin } from '@apollo/server';
import type { Metrics } from '@huza/service';
import type { RequestContext } from '../context.ts';

/** One log line and one measurement an operation: who, why, how long; never variables or data. */
export function requestLog(metrics: Metrics): ApolloServerPlugin<RequestContext> {
  const seconds = metrics.histogram('huza_subgraph_operation_seconds', 'Time to answer an operation.', [
    'outcome',
  ]);
  return {
    async requestDidStart() {
      const start = performance.now();
      return {
        async willSendResponse({ contextValue, operationName, errors }) {
          const milliseconds = performance.now() - start;
          const outcome = errors?.length ? 'errors' : 'complete';
          seconds.observe({ outcome }, milliseconds / 1000);
          const { access, logger } = contextValue;
          logger.info(
            {
              operation: operationName,
              principal: access.principal?.subject,
              agency: access.principal?.agency,
              purpose: access.purpose,
              milliseconds: Math.round(milliseconds),
              errors: errors?.map((error) => error.extensions.code),
            },
            'answered',
          );
        },
      };
    },
  };
}
