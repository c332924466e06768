import { type Asker, ask } from '../../ask.ts';
import { InputError } from '../../command-error.ts';

/** A version of an agreement, as the graph has it. */
export interface AgreementVersion {
  readonly agreement: string;
  readonly version: number;
  readonly state: string;
  readonly suspendedBy: readonly string[];
  readonly title: string;
  readonly provider: string;
  readonly consumers: readonly string[];
  readonly validFrom: string;
  readonly validUntil: string;
  readonly text: string;
  readonly record: string;
  readonly signatures: readonly { readonly party: string; readonly signed: boolean }[];
  readonly acts: readonly {
    readonly party: string;
    readonly act: string;
    readonly at: string;
    readonly reason: string;
  }[];
}

export const versionFields = `agreement version state suspendedBy title provider consumers validFrom validUntil text record
  signatures { party signed } acts { party act at reason }`;

/** An agreement and, where it is said, a version: `labour-iom` or `labour-iom/2`. */
export interface Reference {
  readonly id: string;
  readonly version: number | undefined;
}

/**
 * Reads how a version is named on the command line.
 *
 * @throws InputError when what follows the name is no number.
 */
export function referenceOf(text: string): Reference {
  const [id = '', number] = text.split('/');
  const version = number === undefined ? undefined : Number(number);
  if (id !== '' && (version === undefined || (Number.isInteger(version) && version > 0)))
    return { id, version };
  throw new InputError(
    `${JSON.stringify(text)} names no agreement: expected a name, or a name and version such as labour-iom/1`,
  );
}

/**
 * The same, where a version must be said: for what changes it.
 *
 * @throws InputError when there is none.
 */
export function exactReferenceOf(text: string): { readonly id: string; readonly version: number } {
  const { id, version } = referenceOf(text);
  if (version !== undefined) return { id, version };
  throw new InputError(`Say which version of ${id}: for instance ${id}/1`);
}

/**
 * A version of an agreement, the current one unless a number is given.
 *
 * @throws InputError when there is none that the principal may see.
 */
export async function findVersion(
  asker: Asker,
  { id, version: number }: Reference,
): Promise<AgreementVersion> {
  const query = `query ($id: ID!) { agreement(id: $id) { current { ${versionFields} } versions { ${versionFields} } } }`;
  const { agreement } = await ask<{
    agreement: { current: AgreementVersion; versions: AgreementVersion[] } | null;
  }>(asker, query, { id });
  const found =
    number === undefined ? agreement?.current : agreement?.versions.find(({ version }) => version === number);
  if (found) return found;
  throw new InputError(
    `There is no agreement ${id}${number === undefined ? '' : `, version ${number},`} that ${asker.as} may see. huza agreement list shows them.`,
  );
}

/** One line on where a version stands. */
export const standingOf = ({ agreement, version, state, suspendedBy }: AgreementVersion) =>
  `${agreement}, version ${version}: ${state}${suspendedBy.length > 0 ? ` by ${suspendedBy.join(' and ')}` : ''}`;
