import type { Messages } from '../messages/english.ts';

/** A page in the navigation: its address and its name among the shell's words. */
interface NavigationEntry {
  readonly to:
    | '/'
    | '/tables'
    | '/indicators'
    | '/eac'
    | '/occupations-in-demand'
    | '/labour-market-tests'
    | '/permit-applications'
    | '/governance'
    | '/query';
  readonly name: keyof Omit<Messages['navigation'], 'label' | 'menu'>;
  /** The roles that it is offered to; by default to everyone. */
  readonly roles?: readonly string[];
}

/** The pages that the navigation offers, in its order. */
export const navigationEntries: readonly NavigationEntry[] = [
  { to: '/', name: 'home' },
  { to: '/tables', name: 'tables' },
  { to: '/indicators', name: 'indicators' },
  { to: '/eac', name: 'eac' },
  { to: '/occupations-in-demand', name: 'occupationsInDemand' },
  { to: '/labour-market-tests', name: 'labourMarketTests' },
  { to: '/permit-applications', name: 'permitApplications', roles: ['permit-officer', 'employer'] },
  { to: '/governance', name: 'governance' },
  { to: '/query', name: 'query' },
];
