import { type GraphQLScalarType, GraphQLScalarType as Scalar } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate, RegularExpression } from 'graphql-scalars';

/** SDMX reporting periods: a year, half-year, quarter or month. */
const period = /^\d{4}(-(S[12]|Q[1-4]|(0[1-9]|1[0-2])))?$/;

/** The scalars of the shared schema; days and periods stay strings, as the database gives them. */
export const scalars: Record<string, GraphQLScalarType> = {
  Date: new Scalar({ ...GraphQLLocalDate.toConfig(), name: 'Date' }),
  DateTime: GraphQLDateTime,
  Period: new RegularExpression('Period', period, {
    errorMessage: (expected, value) => `The period ${JSON.stringify(value)} is not of the form ${expected}.`,
  }),
};
