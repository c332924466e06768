/** Settings of a server on a developer's machine: loopback only, little memory, no replication. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '64MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  min_wal_size: '32MB',
  max_wal_size: '512MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
};

/** Faster, and corrupt after a crash of the machine: for data that nobody keeps. */
const withoutDurability = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The command line of `postgres`. */
export function serverOptions(port: number, durable: boolean): string {
  const all = { ...settings, ...(durable ? {} : withoutDurability), port };
  return Object.entries(all)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ');
}

/**
 * The command line of `initdb`. Collation by code point and the character classes of Unicode come from
 * PostgreSQL itself, so that every machine sorts alike.
 */
export const clusterOptions = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--no-instructions',
];
