const ownerKey = 'huza.workspace';
const editorPrefix = 'graphiql:';

/**
 * Where the editor keeps open queries and history: this browser tab's session. They stay when somebody
 * signs in to run what they wrote, and are forgotten when another principal follows or they sign out.
 */
export function openWorkspace(storage: Storage, principal: string | undefined): Storage {
  const owner = storage.getItem(ownerKey);
  if (owner && principal && owner !== principal) forgetWorkspace(storage);
  if (principal) storage.setItem(ownerKey, principal);
  return storage;
}

/** Forgets all queries. Whose they were stays, lest a late write of the editor meets the next principal. */
export function forgetWorkspace(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) if (key?.startsWith(editorPrefix)) storage.removeItem(key);
}
