import { loadConfiguration, portVariable } from '@huza/service';
import { z } from 'zod';

/** The port of each process, by its name. */
export type Ports = Readonly<Record<string, number>>;

/**
 * The ports that the environment sets.
 *
 * @throws ConfigurationError that names each wrong variable.
 */
export function portsFrom(environment: NodeJS.ProcessEnv): Ports {
  const configuration = loadConfiguration(
    z.object({
      HUZA_PORT: portVariable(4000),
      IMMIGRATION_PORT: portVariable(4001),
      LABOUR_PORT: portVariable(4002),
      STATISTICS_PORT: portVariable(4003),
      COORDINATION_PORT: portVariable(4004),
    }),
    environment,
  );
  return {
    gateway: configuration.HUZA_PORT,
    immigration: configuration.IMMIGRATION_PORT,
    labour: configuration.LABOUR_PORT,
    statistics: configuration.STATISTICS_PORT,
    coordination: configuration.COORDINATION_PORT,
  };
}
