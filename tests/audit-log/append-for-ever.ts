import { createAuditLog } from '@huza/audit';
import postgres from 'postgres';
import { disclosure } from './record.ts';

// Appends until it is killed, and says of each record when it is stored.
const log = createAuditLog(postgres(process.argv[2] ?? ''));
const writer = async (name: string) => {
  for (;;) {
    const record = disclosure(name);
    await log.append([record]);
    process.stdout.write(`${record.id}\n`);
  }
};
await Promise.all(['one', 'two', 'three', 'four'].map(writer));
