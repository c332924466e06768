import { localised } from './localised.ts';
import type { Maintainable } from './model.ts';
import { type ArtefactClass, selfLink, urn } from './urn.ts';

/** What every maintained artefact of a structure message begins with. */
export const artefact = (
  artefactClass: ArtefactClass,
  maintained: Maintainable & { readonly description?: string },
) => ({
  id: maintained.id,
  version: maintained.version,
  agencyID: maintained.agency,
  ...localised(maintained),
  links: selfLink(urn(artefactClass, maintained)),
});
