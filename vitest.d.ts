import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Each agency's migrated and loaded database, through its two roles. */
    databases: Record<string, { ownerUrl: string; loginUrl: string }>;
    /** The keys of every party and of the gateway, as text. */
    keys: string;
  }
}
