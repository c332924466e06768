import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';

const link = /* GraphQL */ `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.9"
      import: ["@key", "@composeDirective", "@cost", "@listSize"]
    )
    @link(url: "https://huza.rw/access/v1.0", import: ["@dataset", "@sensitivity"])
    @composeDirective(name: "@dataset")
    @composeDirective(name: "@sensitivity")
  directive @dataset(name: String!) on OBJECT | FIELD_DEFINITION
  directive @sensitivity(level: Sensitivity!) on OBJECT | FIELD_DEFINITION
  enum Sensitivity { PUBLIC OFFICIAL RESTRICTED PERSONAL }
`;

export const sdl = {
  statistics: /* GraphQL */ `
    ${link}
    type Query {
      occupation(code: String!): Occupation @sensitivity(level: PUBLIC)
      occupations(first: Int): [Occupation!]!
      statisticsCaller: String
    }
    type Occupation @key(fields: "code") {
      code: String!
      title: String @sensitivity(level: PUBLIC)
      parent: Occupation
      employment(last: Int = 1): [Int!]
    }
  `,
  immigration: /* GraphQL */ `
    ${link}
    type Query {
      permitTotal: Int
      immigrationCaller: String
      permits(first: Int): PermitConnection
      registerSize: Int @cost(weight: 500)
      regions: [Region!] @listSize(assumedSize: 5)
    }
    type Region { name: String permitTotal: Int }
    type Occupation @key(fields: "code") {
      code: String!
      permits: Permits @dataset(name: "immigration.permits") @sensitivity(level: OFFICIAL)
      secret: String
      broken: String
    }
    type Permits { inForce: Int }
    type PermitConnection { nodes: [Permit!]! }
    type Permit { id: ID! occupation: Occupation }
  `,
};

export type AgencyName = keyof typeof sdl;

const caller = (_: unknown, __: unknown, { headers }: Context) =>
  [headers.authorization, headers['huza-purpose'], headers['x-request-id']].join(' | ');

interface Context {
  headers: Record<string, string | undefined>;
}

/** Arguments differ by field; Apollo Server calls each with its own. */
type Resolvers = Record<string, Record<string, (...args: never[]) => unknown>>;

const occupation = (code: string) => ({ code, title: `title ${code}`, employment: [code.length] });

const resolvers: Record<AgencyName, Resolvers> = {
  statistics: {
    Query: {
      occupation: (_: unknown, { code }: { code: string }) => occupation(code),
      occupations: () => ['1', '2', '1'].map(occupation),
      statisticsCaller: caller,
    },
    Occupation: {
      __resolveReference: ({ code }: { code: string }) => occupation(code),
      parent: ({ code }: { code: string }) => (code.length > 1 ? occupation(code.slice(0, -1)) : null),
    },
  },
  immigration: {
    Query: {
      permitTotal: () => 7,
      immigrationCaller: async (...args: Parameters<typeof caller>) => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        return caller(...args);
      },
      permits: () => ({ nodes: [{ id: 'p1', occupation: { code: '1' } }] }),
    },
    Occupation: {
      __resolveReference: ({ code }: { code: string }) => ({ code }),
      permits: () => ({ inForce: 3 }),
      secret: () => {
        throw new GraphQLError('It is RESTRICTED.', {
          extensions: { code: 'ROLE_NOT_PERMITTED', stacktrace: ['x'] },
        });
      },
      broken: () => {
        throw new Error('select * from permit where holder = 42 at postgres://immigration:pw@db');
      },
    },
  },
};

/** A real subgraph over HTTP. `port` starts it again where it stood before. */
export async function startSubgraph(agency: AgencyName, port = 0) {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl[agency]), resolvers: resolvers[agency] as never });
  const server = new ApolloServer<Context>({
    schema,
    includeStacktraceInErrorResponses: true,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const { url } = await startStandaloneServer(server, {
    listen: { port, host: '127.0.0.1' },
    context: async ({ req }) => ({ headers: req.headers as Record<string, string | undefined> }),
  });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= server.stop();
    return stopped;
  };
  return { url: url.replace('localhost', '127.0.0.1'), port: Number(new URL(url).port), stop };
}
