import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Each agency's migrated and loaded database, through its two roles. */
    databases: Record<string, { ownerUrl: string; loginUrl: string }>;
  }
}
