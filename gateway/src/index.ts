export { type Composition, composeSupergraph, type Subgraph } from './composition.ts';
export type { GatewayOptions } from './gateway-options.ts';
export { type Limits, standardLimits } from './limits/limits.ts';
export { startGateway } from './start-gateway.ts';
export { agenciesOf } from './supergraph.ts';
