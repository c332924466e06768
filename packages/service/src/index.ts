export { ConfigurationError, fileVariable, loadConfiguration, portVariable } from './configuration.ts';
export { createLogger, type Logger } from './logger.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export { requestIdHeader } from './request-id.ts';
export { PortError, type Readiness, type Service, type ServiceOptions, serve } from './serve.ts';
export { stopOnSignal } from './stop-on-signal.ts';
export { stream } from './stream.ts';
