export { type SampleApplication, sampleApplications } from './applications.ts';
export { days, first, last, lastDay } from './calendar.ts';
export {
  type LabourMarketTestRequest,
  labourMarketTestOf,
  labourMarketTestRequests,
} from './labour-market-test-requests.ts';
export { profiles } from './profiles.ts';
