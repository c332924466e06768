import { type Logger, pino } from 'pino';

export type { Logger };

/** Structured logs, one JSON object a line, on standard output. `LOG_LEVEL` sets the least level. */
export function createLogger(service: string, level = process.env.LOG_LEVEL || 'info'): Logger {
  return pino({
    base: { service },
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['authorization', '*.authorization', 'headers.authorization', 'headers.cookie'],
  });
}
