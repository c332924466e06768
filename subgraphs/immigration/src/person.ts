import { required, type SubgraphContext } from '@huza/subgraph';
import { permitClassByCode } from './permit-classes/queries.ts';

/** What a permit and an application have alike. */
interface Person {
  readonly permitClass: string;
  readonly nationality: string;
  readonly occupation: string;
  readonly employer: string | null;
}

/** Resolvers of the fields that a permit and an application have alike. */
export const personResolvers = {
  permitClass: async ({ permitClass }: Person, _args: object, { load }: SubgraphContext) =>
    required(await load(permitClassByCode, permitClass)),
  nationality: ({ nationality }: Person) => ({ alpha3: nationality }),
  occupation: ({ occupation }: Person) => ({ code: occupation }),
  employer: ({ employer }: Person) => (employer === null ? null : { id: employer }),
};
