export { type Environment, needsEmbeddedPostgres } from './addresses.ts';
export { type AgencyDatabaseOptions, agencyDatabase } from './agency-database.ts';
export { ClusterInUseError, EmbeddedPostgresError } from './errors.ts';
export { type AgencyDatabase, provisionAgency } from './provision.ts';
export { type PostgresOptions, type PostgresServer, startPostgres } from './start-postgres.ts';
export { type ThrowAwayDatabases, throwAwayDatabases } from './throw-away.ts';
