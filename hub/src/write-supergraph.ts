import { writeFileSync } from 'node:fs';
import { supergraphSdl } from './supergraph.ts';

writeFileSync(new URL('../../gateway/supergraph.graphql', import.meta.url), supergraphSdl());
