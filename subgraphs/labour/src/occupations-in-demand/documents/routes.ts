import type { RouteParts } from '@huza/subgraph';
import type { Express } from 'express';
import { editionCsv } from './edition-csv.ts';
import { findDocument } from './edition-document.ts';
import { editionPdf } from './edition-pdf.ts';

/** Editions as documents, for anyone: `/occupations-in-demand/2013.csv`, `/occupations-in-demand/2013.pdf`. */
export function addEditionRoutes(app: Express, { client }: RouteParts): void {
  app.get('/occupations-in-demand/:document', async ({ params }, response) => {
    const [, name = '', form] = /^(.+)\.(csv|pdf)$/.exec(params.document) ?? [];
    const edition = form ? await findDocument(client, name) : null;
    if (!edition) {
      response.status(404).type('text').send('There is no such edition. Editions end with .csv or .pdf.');
      return;
    }
    response.set('content-disposition', `inline; filename="occupations-in-demand-${name}.${form}"`);
    if (form === 'csv') response.type('text/csv; charset=utf-8').send(editionCsv(edition));
    else response.setHeader('content-type', 'application/pdf').end(await editionPdf(edition));
  });
}
