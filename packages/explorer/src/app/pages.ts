import type { Messages } from '../messages/english.ts';

/** A page in the navigation: its address and its name among the shell's words. */
interface NavigationEntry {
  readonly to:
    | '/'
    | '/tables'
    | '/eac'
    | '/occupations-in-demand'
    | '/labour-market-tests'
    | '/governance'
    | '/query';
  readonly name: keyof Omit<Messages['navigation'], 'label' | 'menu'>;
}

/** The pages that the navigation offers, in its order. */
export const navigationEntries: readonly NavigationEntry[] = [
  { to: '/', name: 'home' },
  { to: '/tables', name: 'tables' },
  { to: '/eac', name: 'eac' },
  { to: '/occupations-in-demand', name: 'occupationsInDemand' },
  { to: '/labour-market-tests', name: 'labourMarketTests' },
  { to: '/governance', name: 'governance' },
  { to: '/query', name: 'query' },
];
