import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Sql } from 'postgres';

/** Says when the data last changed; whether the caller has this very answer as it is. */
export async function isUnchanged(client: Sql, request: Request, response: Response): Promise<boolean> {
  const [row] = await client<{ milliseconds: number }[]>`
    select (extract(epoch from loaded_at) * 1000)::float8 as milliseconds from loaded`;
  const changed = new Date(row?.milliseconds ?? 0);
  const answer = [changed.toISOString(), request.originalUrl, response.get('content-type')].join(' ');
  response.set({
    'last-modified': changed.toUTCString(),
    etag: `W/"${createHash('sha256').update(answer).digest('base64url').slice(0, 22)}"`,
    'cache-control': 'public, no-cache',
  });
  return request.fresh;
}
