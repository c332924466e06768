import type { Request, Response } from 'express';
import type { Sql } from 'postgres';

/** Says when the data last changed, and answers 304 to who has them as they are. */
export async function isUnchanged(client: Sql, request: Request, response: Response): Promise<boolean> {
  const [row] = await client<{ loadedAt: Date }[]>`select loaded_at as "loadedAt" from loaded`;
  const changed = row?.loadedAt ?? new Date(0);
  response.set({
    'last-modified': changed.toUTCString(),
    etag: `W/"${changed.getTime().toString(36)}"`,
    'cache-control': 'public, no-cache',
  });
  if (!request.fresh) return false;
  response.status(304).end();
  return true;
}
