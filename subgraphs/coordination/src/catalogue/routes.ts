import type { RouteParts } from '@huza/subgraph';
import { asc, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import type { Express } from 'express';
import { agency, dataset } from '../database/tables.ts';
import { catalogueDocument, datasetDocument } from './dcat.ts';
import { variablesOf } from './variables.ts';

const mediaType = 'application/ld+json';

/** The catalogue as DCAT: `/catalogue`, and one dataset's description at `/catalogue/immigration.permits`. */
export function addCatalogueRoutes(app: Express, { client, statements }: RouteParts): void {
  const database = drizzle(client);
  app.get('/catalogue{/:dataset}', async (request, response) => {
    const { params } = request;
    response.vary('Accept');
    if (!request.accepts([mediaType, 'json'])) {
      response.status(406).json({ errors: [{ message: `The catalogue is ${mediaType}.` }] });
      return;
    }
    const agencies = await database.select().from(agency).orderBy(asc(agency.name));
    const wanted = params.dataset === undefined ? undefined : eq(dataset.name, params.dataset);
    const described = await database.select().from(dataset).where(wanted).orderBy(asc(dataset.name));
    const datasets = described.map((one) => ({ ...one, variables: variablesOf(one, statements.register) }));
    const [only] = datasets;
    const publisher = agencies.find(({ name }) => name === only?.publisher);
    if (wanted && !(only && publisher)) {
      response
        .status(404)
        .json({ errors: [{ message: `There is no dataset ${params.dataset}. All are at /catalogue.` }] });
      return;
    }
    const document =
      wanted && only && publisher ? datasetDocument(publisher, only) : catalogueDocument(agencies, datasets);
    response.type(mediaType).send(JSON.stringify(document));
  });
}
