export { explorerClientId } from './clients.ts';
export {
  type Agency,
  type DemonstrationPrincipal,
  demonstrationPrincipals,
  demonstrationSecret,
} from './principals.ts';
export { createOpenidProvider, type OpenidProvider, type OpenidProviderOptions } from './provider.ts';
