import { CheckpointError } from '@huza/audit';
import { stream } from '@huza/service';
import type { RouteParts } from '@huza/subgraph';
import express, { type Express } from 'express';
import {
  checkpointsOf,
  consistencyOf,
  keepCheckpoint,
  latestCheckpoint,
  leavesOf,
} from './witnessed-logs.ts';

/** Where agencies bring their checkpoints, and anyone finds them. They hold no data: hashes and signatures. */
export function addWitnessRoutes(app: Express, parts: RouteParts): void {
  app.get('/audit/:log/checkpoints/latest', async ({ params }, response) => {
    const { size, checkpoint } = (await latestCheckpoint(parts.client, params.log)) ?? {
      size: 0,
      checkpoint: null,
    };
    response.json({ size, checkpoint });
  });
  app.get('/audit/:log/checkpoints', async ({ params }, response) => {
    response.json({ checkpoints: await checkpointsOf(parts, params.log) });
  });
  app.get('/audit/:log/consistency', async ({ params, query }, response) => {
    try {
      response.json({ proof: await consistencyOf(parts, params.log, Number(query.from), Number(query.to)) });
    } catch (error) {
      if (!(error instanceof CheckpointError)) throw error;
      response.status(400).type('text').send(error.message);
    }
  });
  app.get('/audit/:log/leaves', async ({ params }, response) => {
    response.type('application/octet-stream');
    await stream(response, leavesOf(parts, params.log));
  });
  const leaves = express.raw({ type: 'application/octet-stream', limit: '64mb' });
  app.post('/audit/:log/checkpoints', leaves, async (request, response) => {
    try {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      await keepCheckpoint(parts, String(request.params.log), request.header('huza-checkpoint') ?? '', body);
      response.status(204).end();
    } catch (error) {
      if (!(error instanceof CheckpointError)) throw error;
      response.status(409).type('text').send(error.message);
    }
  });
}
