import { startPostgres } from '../src/postgres/start-postgres.ts';

/** Run as a program: holds the cluster of the folder named on the command line until it is told to end. */
try {
  const server = await startPostgres({ directory: process.argv[2] ?? '' });
  process.on('SIGTERM', () => server.stop().then(() => process.exit(0)));
  console.log(JSON.stringify({ url: server.url(), home: server.home }));
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(JSON.stringify({ error: String(error) }));
}
