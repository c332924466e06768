import { fileURLToPath } from 'node:url';

/** The path of the built pages, to be served at `/`; made by `npm run build -w @huza/explorer`. */
export const explorerDirectory = fileURLToPath(new URL('./dist', import.meta.url));
