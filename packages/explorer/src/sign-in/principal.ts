/** Who is signed in, as the OpenID provider describes them. */
export interface Principal {
  readonly name: string;
  readonly displayName: string;
  readonly agency: string;
  readonly roles: readonly string[];
  /** The first is the one to assume when none is chosen. */
  readonly purposes: readonly string[];
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const words = (value: unknown) =>
  Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : [];

/** Reads a principal from the ID token's claims; what the provider left out is empty. */
export function principalOf(claims: Readonly<Record<string, unknown>>): Principal {
  const name = text(claims.sub);
  return {
    name,
    displayName: text(claims.name) || name,
    agency: text(claims.agency),
    roles: words(claims.roles),
    purposes: words(claims.purposes),
  };
}
