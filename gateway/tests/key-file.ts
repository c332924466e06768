import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSigningKey } from '@huza/access';

/** A gateway's key in a file of its own. */
export const keyFile = join(mkdtempSync(join(tmpdir(), 'gateway-key-')), 'gateway.json');

writeFileSync(keyFile, JSON.stringify(await generateSigningKey()));
