import type { z } from 'zod';
import { RequestError } from '../request-error.ts';
import { type AgreementTerms, type Clause, partiesOf, termsSchema } from './terms.ts';

/** What an agreement can be about. */
export interface KnownData {
  /** The agencies that can be a party. */
  readonly agencies: ReadonlySet<string>;
  /** By dataset: its guarded fields, and the variables that records can be chosen by. */
  readonly datasets: ReadonlyMap<
    string,
    { readonly fields: ReadonlySet<string>; readonly variables: ReadonlySet<string> }
  >;
}

/**
 * Reads terms and checks them against what there is.
 *
 * @throws RequestError `INVALID_INPUT` that names each wrong field, its value and what was expected.
 */
export function checkTerms(input: unknown, known: KnownData): AgreementTerms {
  const { success, data, error } = termsSchema.safeParse(input);
  if (!success) throw invalid(error.issues.map((issue) => problemOf(input, issue)));
  const problems = [
    ...problemsOfParties(data, known),
    ...problemsOfDates(data),
    ...data.clauses.flatMap((clause, index) =>
      problemsOfClause(clause, data.provider, known).map((problem) => `clauses.${index}.${problem}`),
    ),
  ];
  if (problems.length > 0) throw invalid(problems);
  return data;
}

const invalid = (problems: readonly string[]) =>
  new RequestError('INVALID_INPUT', `The agreement cannot be drafted:\n${problems.join('\n')}`, { problems });

function problemOf(input: unknown, { path, message }: z.core.$ZodIssue): string {
  const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], input);
  return `${path.join('.') || 'The agreement'} is ${JSON.stringify(value)}: ${message}`;
}

function problemsOfParties(terms: AgreementTerms, { agencies }: KnownData): string[] {
  const parties = partiesOf(terms);
  const known = [...agencies].sort().join(', ');
  return [
    ...parties
      .filter((party) => !agencies.has(party))
      .map((party) => `The party ${JSON.stringify(party)} is not an agency: expected one of ${known}`),
    ...terms.consumers
      .filter((party, index) => terms.consumers.indexOf(party) < index)
      .map((party) => `consumers has ${JSON.stringify(party)} twice: expected each once`),
    ...(terms.consumers.includes(terms.provider)
      ? [`consumers has ${JSON.stringify(terms.provider)}, which is the provider: expected other agencies`]
      : []),
    ...parties
      .filter((party) => !terms.stewards[party])
      .map((party) => `stewards names nobody for ${party}: expected who answers for the agreement there`),
  ];
}

const problemsOfDates = ({ validFrom, validUntil }: AgreementTerms): string[] =>
  validFrom <= validUntil
    ? []
    : [`validUntil is ${validUntil}, before validFrom ${validFrom}: expected a later day`];

function problemsOfClause({ dataset, fields, rows }: Clause, provider: string, known: KnownData): string[] {
  const found = known.datasets.get(dataset);
  if (!found || !dataset.startsWith(`${provider}.`)) {
    const offered = [...known.datasets.keys()].filter((name) => name.startsWith(`${provider}.`));
    return [
      `dataset is ${JSON.stringify(dataset)}: expected one that ${provider} offers: ${offered.join(', ')}`,
    ];
  }
  return [
    ...(fields ?? [])
      .filter((field) => !found.fields.has(field))
      .map((field) => `fields has ${JSON.stringify(field)}, which ${dataset} does not have under agreement`),
    ...Object.keys(rows)
      .filter((variable) => !found.variables.has(variable))
      .map((variable) => {
        const offered = [...found.variables].join(', ') || 'none';
        return `rows has ${JSON.stringify(variable)}: ${dataset} can be filtered by: ${offered}`;
      }),
  ];
}
