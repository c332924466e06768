import { connectionOf, loadRecord, pageOf, sourceOf } from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { protectedJobSeekers } from '../tables/job-seeker-table.ts';
import { jobSeekerById, jobSeekerKey, jobSeekersOf } from './queries.ts';
import { jobSeekersByOccupation } from './statistics.ts';

export const jobSeekerResolvers = {
  Query: {
    jobSeekers: async (_parent, { filter, ...args }, { cursors, database }) => {
      const page = pageOf(args, 2, cursors);
      return connectionOf(await jobSeekersOf(database, filter ?? {}, page), page, jobSeekerKey);
    },
  },
  JobSeeker: {
    __resolveReference: ({ id }, context) => loadRecord(context, 'JobSeeker', jobSeekerById, id),
    occupation: ({ occupation }) => ({ code: occupation }),
    district: ({ district }) => ({ code: district }),
    source: (_seeker, _args, context) => sourceOf('labour.job-seekers', context),
  },
  JobSeekerStatistics: {
    registered: ({ key }, _args, context) => protectedJobSeekers(key, 'registered', context),
    placed: ({ key }, _args, context) => protectedJobSeekers(key, 'placed', context),
    medianDaysRegistered: async ({ key, medianDaysRegistered }, _args, context) =>
      (await protectedJobSeekers(key, 'registered', context)) === null ? null : medianDaysRegistered,
    source: (_counts, _args, context) => sourceOf('labour.job-seekers', context),
  },
  Occupation: {
    jobSeekers: ({ code }, _args, { load }) => load(jobSeekersByOccupation, code),
  },
} satisfies Resolvers;
