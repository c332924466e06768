import { writeFileSync } from 'node:fs';
import { matrixPage } from './page.ts';

writeFileSync(new URL('../../docs/access-matrix.html', import.meta.url), matrixPage());
