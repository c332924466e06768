/** Asks each agency's `/health`, and says which of them answer within a second. */
export async function answeringAgencies(
  urls: Readonly<Record<string, string>>,
): Promise<Record<string, boolean>> {
  const answers = Object.entries(urls).map(async ([agency, url]) => [agency, await isAlive(url)] as const);
  return Object.fromEntries(await Promise.all(answers));
}

async function isAlive(url: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/health', url), { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}
