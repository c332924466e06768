import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import type { RequestHandler } from 'express';
import { parse, print } from 'graphql';

/**
 * Gives the graph as callers see it, in the schema definition language: unlike introspection it says the
 * dataset and the sensitivity beside each field.
 */
export function publicSchema(supergraphSdl: string): RequestHandler {
  const sdl = print(transformSupergraphToPublicSchema(parse(supergraphSdl)));
  return (_request, response) => {
    response.set('cache-control', 'no-cache').type('application/graphql').send(sdl);
  };
}
