export { type Environment, needsEmbeddedPostgres } from './addresses.ts';
export { agencyDatabase } from './agency-database.ts';
export { ClusterInUseError, EmbeddedPostgresError } from './errors.ts';
export { type AgencyDatabase, provisionAgency } from './provision.ts';
export { type PostgresServer, startPostgres } from './start-postgres.ts';
export { throwAwayDatabases } from './throw-away.ts';
