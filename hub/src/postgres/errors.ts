/** The embedded PostgreSQL cannot be used. The message says what happened and what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name: string = 'EmbeddedPostgresError';
}

/** Another living process holds this cluster. */
export class ClusterInUseError extends EmbeddedPostgresError {
  override readonly name = 'ClusterInUseError';
}

/** The code of a Node.js system error or of a PostgreSQL error (SQLSTATE); undefined where there is none. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

export function messageOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message : String(error);
}
