/// <reference path="./oidc-provider.d.ts" />
/**
 * The parts of `oidc-provider` that are used, from their own modules: the package's entry prints a warning
 * on every Node before 22, though all that is used here runs, tested, on 20.19. The version is exact,
 * because these paths are no promise of the package.
 */
export { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
export { InvalidTarget } from 'oidc-provider/lib/helpers/errors.js';
export { Provider } from 'oidc-provider/lib/provider.js';
