import { runSubgraph } from '@huza/subgraph';
import { immigration } from './index.ts';

await runSubgraph(immigration);
