/** Where a thread begins: a new thread of Node 20 knows no TypeScript, whatever its process was started with. */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.program);
