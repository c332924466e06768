import { runSubgraph } from '@huza/subgraph';
import { statistics } from './index.ts';

await runSubgraph(statistics);
