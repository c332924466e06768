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
    registered: (counts, _args, context) => protectedJobSeekers(counts, 'registered', context),
    placed: (counts, _args, context) => protectedJobSeekers(counts, 'placed', context),
    medianDaysRegistered: async (counts, _args, context) =>
      (await protectedJobSeekers(counts, 'registered', context)) === null
        ? null
        : counts.medianDaysRegistered,
    source: (_counts, _args, context) => sourceOf('labour.job-seekers', context),
  },
  Occupation: {
    jobSeekers: ({ code }, _args, { load }) => load(jobSeekersByOccupation, code),
  },
} satisfies Resolvers;
