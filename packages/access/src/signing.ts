/** What a party signs and verifies agreements with, on its own machine or in a browser: no key leaves it. */
export { createKeyRing, type KeyRing } from './agreement/key-ring.ts';
export { readSigningKey, type SigningKey } from './agreement/keys.ts';
export { type Act, signStatement, signTerms } from './agreement/statement.ts';
export { verifyPartySignature } from './agreement/verify-statement.ts';
export { roles } from './principal.ts';
