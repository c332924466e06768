import type { RouteParts } from '@huza/subgraph';
import type { Express } from 'express';
import { answerData } from './data-route.ts';
import { answerStructure } from './structure-route.ts';

/** What the institute publishes, as SDMX: the paths of version 2 of SDMX's REST interface below `/sdmx/2`. */
export function addSdmxRoutes(app: Express, parts: RouteParts): void {
  app.get('/sdmx/2/data/:context/:agency/:id/:version{/:key}', answerData(parts));
  app.get('/sdmx/2/structure/:type{/:agency{/:id{/:version}}}', answerStructure);
}
