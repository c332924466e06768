import { runSubgraph } from '@huza/subgraph';
import { labour } from './index.ts';

await runSubgraph(labour);
