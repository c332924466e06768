import { type SchemaStatement, type SigningKey, signStatement } from '@huza/access';
import type { Statements } from './statements.ts';

/** What an agency offers, as it tells the others. */
export type Offer = Omit<SchemaStatement, 'at'>;

/** Signs what the agency offers where it differs from what it told last; `null` where it does not. */
export async function announcement(
  offer: Offer,
  { register }: Statements,
  key: SigningKey,
): Promise<string | null> {
  const last = register.schemas().get(offer.agency);
  if (last && JSON.stringify({ ...last, at: '' }) === JSON.stringify({ ...inOrder(offer), at: '' }))
    return null;
  return signStatement('SCHEMA', { ...inOrder(offer), at: new Date().toISOString() }, key);
}

/** The order in which a statement is read back. */
const inOrder = ({ agency, sdl, variables, ownUse }: Offer): Offer => ({ agency, sdl, variables, ownUse });
