import { loadConfiguration, portVariable } from '@huza/service';
import { z } from 'zod';
import { subgraphs } from './subgraphs.ts';

/** The port of each process, by its name. */
export type Ports = Readonly<Record<string, number>>;

const processes = [
  { name: 'gateway', variable: 'HUZA_PORT', port: 4000 },
  ...subgraphs.map(({ agency, port }) => ({ name: agency, variable: `${agency.toUpperCase()}_PORT`, port })),
];

/**
 * The ports that the environment sets: `HUZA_PORT` of the gateway, `<AGENCY>_PORT` of each subgraph.
 *
 * @throws ConfigurationError that names each wrong variable.
 */
export function portsFrom(environment: NodeJS.ProcessEnv): Ports {
  const variables = processes.map(({ variable, port }) => [variable, portVariable(port)]);
  const shape: Record<string, ReturnType<typeof portVariable>> = Object.fromEntries(variables);
  const ports = loadConfiguration(z.object(shape), environment);
  return Object.fromEntries(processes.map(({ name, variable, port }) => [name, ports[variable] ?? port]));
}
