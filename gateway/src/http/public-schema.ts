import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import type { RequestHandler } from 'express';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  parse,
  print,
  valueFromASTUntyped,
  visit,
} from 'graphql';

/**
 * The graph as callers see it, in the schema definition language: unlike introspection it says the dataset and the
 * sensitivity beside each field.
 */
export const publicSdl = (supergraphSdl: string): string =>
  print(withoutDoubt(transformSupergraphToPublicSchema(parse(supergraphSdl))));

/** Answers with the public schema, as plain text: what is compressed on its way. */
export function publicSchema(supergraphSdl: string): RequestHandler {
  const sdl = publicSdl(supergraphSdl);
  return (_request, response) => {
    response.set('cache-control', 'no-cache').type('text/plain').send(sdl);
  };
}

/**
 * Agencies that share a type may each have a sensitivity and a dataset for its fields, and the joint schema does not
 * tell whose is whose: the strictest sensitivity is shown, and no dataset. What is enforced is each agency's own.
 */
function withoutDoubt(schema: DocumentNode): DocumentNode {
  return visit(schema, {
    [Kind.OBJECT_TYPE_DEFINITION](type) {
      const directives = type.directives ?? [];
      const named = (sought: string) => directives.filter(({ name }) => name.value === sought);
      const [, ...lessStrict] = named('sensitivity').sort(strictestFirst);
      const datasets = named('dataset');
      const doubtful = [...lessStrict, ...(datasets.length > 1 ? datasets : [])];
      if (doubtful.length === 0) return;
      return { ...type, directives: directives.filter((directive) => !doubtful.includes(directive)) };
    },
  });
}

const strictestFirst = (one: ConstDirectiveNode, other: ConstDirectiveNode) => rankOf(other) - rankOf(one);

const levels = ['PUBLIC', 'OFFICIAL', 'RESTRICTED', 'PERSONAL'];

function rankOf({ arguments: [level] = [] }: ConstDirectiveNode): number {
  return levels.indexOf(level ? String(valueFromASTUntyped(level.value)) : '');
}
