import { useAsking } from '../asker/asker-context.ts';

/** Who reads applications, as far as the immigration agency's rules tell them apart. */
export interface Reader {
  /** Decides on applications. */
  readonly officer: boolean;
  /** Sponsors applications, and is given those alone. */
  readonly sponsor: boolean;
  /** Is given the whole record: the agency's own staff. */
  readonly register: boolean;
}

/** The reader's part in applications; the hub decides by its own rules what is given. */
export function useReader(): Reader {
  const { principal } = useAsking();
  const roles = principal?.roles ?? [];
  const officer = roles.includes('permit-officer');
  const sponsor = roles.includes('employer');
  return { officer, sponsor, register: !sponsor };
}
