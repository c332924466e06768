import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const gateway = `http://localhost:${process.env.HUZA_PORT ?? 4000}`;

export default defineConfig({
  plugins: [react()],
  worker: { format: 'es' },
  optimizeDeps: {
    // Its imports of workers are for this build to read, not to bundle beforehand.
    exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'],
    // What a worker needs that is no ES module.
    include: ['graphql-language-service > nullthrows', 'monaco-graphql > picomatch-browser'],
  },
  build: {
    // The query editor is large whatever one does; it loads after the page stands.
    chunkSizeWarningLimit: 5_000,
    reportCompressedSize: false,
    rolldownOptions: {
      // GraphiQL's files tell its own compiler to leave them alone, which says nothing to this build.
      onLog: (level, log, report) => log.code === 'MODULE_LEVEL_DIRECTIVE' || report(level, log),
    },
  },
  server: { proxy: { '/configuration.json': gateway, '/graphql': gateway, '/agencies': gateway } },
});
