import { runSubgraph } from '@huza/subgraph';
import { coordination } from './index.ts';

await runSubgraph(coordination);
