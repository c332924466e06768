import { type AgreementTerms, type Clause, partiesOf, purposes } from '@huza/access';

const grains: Record<Clause['grain'], string> = {
  AGGREGATE: 'in tables under disclosure control, never as records',
  PSEUDONYMISED:
    'as records in which a pseudonym, made with a key of this agreement alone, stands for each identifier',
  IDENTIFIED: 'as records with their identifiers',
};

const list = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** A paragraph of the text. */
export interface Paragraph {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** The agreement as a lawyer reads it, made from the very record that is signed and enforced. */
export function agreementText(terms: AgreementTerms): Paragraph[] {
  const { provider, consumers } = terms;
  return [
    {
      heading: 'Parties',
      sentences: [
        `${provider} (the provider) owns the data and lets ${list(consumers)} (the consumer${consumers.length > 1 ? 's' : ''}) use them as follows.`,
        ...partiesOf(terms).map((party) => `For ${party}: ${terms.stewards[party]}.`),
      ],
    },
    { heading: 'Legal basis', sentences: [terms.legalBasis] },
    ...terms.clauses.map((clause, index) => ({
      heading: `Clause ${index + 1}: ${clause.dataset}`,
      sentences: clauseSentences(clause),
    })),
    {
      heading: 'Keeping',
      sentences: [
        `What is obtained under this agreement is kept for no longer than ${terms.retention} (a duration of ISO 8601).`,
      ],
    },
    {
      heading: 'Validity',
      sentences: [
        `It holds from ${terms.validFrom} to ${terms.validUntil}, both days included, once every party has signed.`,
        'Each party may suspend it, and resume what it has suspended, or end it, at any time; the provider enforces that within five seconds.',
        'Each disclosure and each refusal under it is recorded in the provider’s audit log.',
      ],
    },
  ];
}

function clauseSentences({ dataset, fields, roles, purposes: terms, grain, rows, minimumCount }: Clause) {
  return [
    `The consumer’s staff in the role of ${list(roles)} may use ${dataset} ${grains[grain]}.`,
    `It may be used for ${list(terms.map((term) => `${term} (${purposes[term].replace(/\.$/, '').toLowerCase()})`))}, and for nothing else.`,
    fields === null
      ? 'This covers every field of the dataset that this form reaches.'
      : `This covers these fields alone: ${list(fields)}.`,
    ...Object.entries(rows).map(
      ([variable, values]) => `Only records of which ${variable} is ${values.join(' or ')}.`,
    ),
    ...(minimumCount === null ? [] : [`A count of fewer than ${minimumCount} is withheld.`]),
  ];
}

/** The text without form, for terminals and the graph. */
export const plainText = (terms: AgreementTerms): string =>
  [
    `${terms.title}\n${terms.id}, version ${terms.version}`,
    ...agreementText(terms).map(({ heading, sentences }) => `${heading}\n${sentences.join('\n')}`),
  ].join('\n\n');
