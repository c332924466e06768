import { coordination } from '@huza/coordination';
import { immigration } from '@huza/immigration';
import { labour } from '@huza/labour';
import { statistics } from '@huza/statistics';
import type { Subgraph } from '@huza/subgraph';

/** The agencies of the hub. */
export const subgraphs: readonly Subgraph[] = [immigration, labour, statistics, coordination];
