import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import * as z from 'zod/mini';
import type { Configuration } from '../configuration/configuration.ts';
import { Failed } from '../states/Failed.tsx';
import { Loading } from '../states/Loading.tsx';
import { NotFound } from './NotFound.tsx';
import { Shell } from './Shell.tsx';
import { parseSearch, stringifySearch } from './search-text.ts';

/** Every page of the explorer and its address. Each page's code is loaded when it is opened. */
const root = createRootRouteWithContext<{ readonly configuration: Configuration }>()({
  component: function Root() {
    return <Shell {...root.useRouteContext()} />;
  },
  notFoundComponent: NotFound,
});

const words = z.optional(z.string());

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: z.object({ search: words }),
  component: lazyRouteComponent(() => import('../home/HomePage.tsx'), 'HomePage'),
});

const query = createRoute({
  getParentRoute: () => root,
  path: '/query',
  validateSearch: z.object({ operation: words, variables: words }),
  component: lazyRouteComponent(() => import('../query/QueryPage.tsx'), 'QueryPage'),
});

const tables = createRoute({
  getParentRoute: () => root,
  path: '/tables',
  validateSearch: z.record(z.string(), z.string()),
  component: lazyRouteComponent(() => import('../tables/TablesPage.tsx'), 'TablesPage'),
});

const indicators = createRoute({
  getParentRoute: () => root,
  path: '/indicators',
  component: lazyRouteComponent(() => import('../indicators/IndicatorsPage.tsx'), 'IndicatorsPage'),
});

const indicator = createRoute({
  getParentRoute: () => root,
  path: '/indicators/$code',
  component: lazyRouteComponent(() => import('../indicators/IndicatorPage.tsx'), 'IndicatorPage'),
});

const dataset = createRoute({
  getParentRoute: () => root,
  path: '/datasets/$name',
  component: lazyRouteComponent(() => import('../datasets/DatasetPage.tsx'), 'DatasetPage'),
});

const occupation = createRoute({
  getParentRoute: () => root,
  path: '/occupations/$code',
  component: lazyRouteComponent(() => import('../occupations/OccupationPage.tsx'), 'OccupationPage'),
});

const country = createRoute({
  getParentRoute: () => root,
  path: '/countries/$alpha3',
  component: lazyRouteComponent(() => import('../countries/CountryPage.tsx'), 'CountryPage'),
});

const eac = createRoute({
  getParentRoute: () => root,
  path: '/eac',
  component: lazyRouteComponent(() => import('../eac/EacPage.tsx'), 'EacPage'),
});

const agreements = createRoute({
  getParentRoute: () => root,
  path: '/governance',
  component: lazyRouteComponent(() => import('../governance/AgreementsPage.tsx'), 'AgreementsPage'),
});

const agreement = createRoute({
  getParentRoute: () => root,
  path: '/governance/agreements/$id',
  validateSearch: z.object({ version: words }),
  component: lazyRouteComponent(() => import('../governance/AgreementPage.tsx'), 'AgreementPage'),
});

const draft = createRoute({
  getParentRoute: () => root,
  path: '/governance/draft',
  validateSearch: z.object({ from: words }),
  component: lazyRouteComponent(() => import('../governance/draft/DraftPage.tsx'), 'DraftPage'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/governance/audit',
  validateSearch: z.object({
    principal: words,
    dataset: words,
    decision: words,
    type: words,
    id: words,
    agreement: words,
    after: words,
  }),
  component: lazyRouteComponent(() => import('../governance/audit/AuditPage.tsx'), 'AuditPage'),
});

const access = createRoute({
  getParentRoute: () => root,
  path: '/governance/access',
  validateSearch: z.object({ dataset: words }),
  component: lazyRouteComponent(() => import('../governance/access/AccessPage.tsx'), 'AccessPage'),
});

const governance = [agreements, agreement, draft, audit, access] as const;

const labourMarketTests = createRoute({
  getParentRoute: () => root,
  path: '/labour-market-tests',
  validateSearch: z.object({
    status: words,
    outcome: words,
    occupation: words,
    district: words,
    nationality: words,
    deadline: words,
    after: words,
  }),
  component: lazyRouteComponent(
    () => import('../labour-market-tests/LabourMarketTestsPage.tsx'),
    'LabourMarketTestsPage',
  ),
});

const newLabourMarketTest = createRoute({
  getParentRoute: () => root,
  path: '/labour-market-tests/new',
  validateSearch: z.object({ vacancy: words }),
  component: lazyRouteComponent(
    () => import('../labour-market-tests/employer/NewTestPage.tsx'),
    'NewTestPage',
  ),
});

const labourMarketTest = createRoute({
  getParentRoute: () => root,
  path: '/labour-market-tests/$id',
  component: lazyRouteComponent(
    () => import('../labour-market-tests/LabourMarketTestPage.tsx'),
    'LabourMarketTestPage',
  ),
});

const tests = [labourMarketTests, newLabourMarketTest, labourMarketTest] as const;

const permitApplications = createRoute({
  getParentRoute: () => root,
  path: '/permit-applications',
  validateSearch: z.object({
    status: words,
    permitClass: words,
    nationality: words,
    occupation: words,
    from: words,
    to: words,
    after: words,
  }),
  component: lazyRouteComponent(
    () => import('../permits/PermitApplicationsPage.tsx'),
    'PermitApplicationsPage',
  ),
});

const newPermitApplication = createRoute({
  getParentRoute: () => root,
  path: '/permit-applications/new',
  component: lazyRouteComponent(
    () => import('../permits/steps/NewApplicationPage.tsx'),
    'NewApplicationPage',
  ),
});

const permitApplication = createRoute({
  getParentRoute: () => root,
  path: '/permit-applications/$id',
  component: lazyRouteComponent(
    () => import('../permits/PermitApplicationPage.tsx'),
    'PermitApplicationPage',
  ),
});

const applications = [permitApplications, newPermitApplication, permitApplication] as const;

const editions = createRoute({
  getParentRoute: () => root,
  path: '/occupations-in-demand',
  validateSearch: z.object({ from: words, to: words }),
  component: lazyRouteComponent(() => import('../occupations-in-demand/EditionsPage.tsx'), 'EditionsPage'),
});

const review = createRoute({
  getParentRoute: () => root,
  path: '/occupations-in-demand/reviews/$id',
  validateSearch: z.object({
    search: words,
    standing: words,
    group: words,
    contested: words,
    occupation: words,
  }),
  component: lazyRouteComponent(() => import('../occupations-in-demand/ReviewPage.tsx'), 'ReviewPage'),
});

/** Where the sign-in returns to; it goes on to the page that was left. */
const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  component: () => <Loading />,
});

/** The explorer's addresses. */
export const createPages = (configuration: Configuration) =>
  createRouter({
    routeTree: root.addChildren([
      home,
      query,
      tables,
      indicators,
      indicator,
      dataset,
      occupation,
      country,
      eac,
      ...tests,
      ...applications,
      editions,
      review,
      ...governance,
      signedIn,
    ]),
    context: { configuration },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: () => <Loading />,
    defaultErrorComponent: ({ error, reset }) => <Failed error={error} onRetry={reset} />,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>;
  }
}
