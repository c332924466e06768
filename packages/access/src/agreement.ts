/** What reads, signs and verifies agreements on a party's own machine, a browser among them: no key leaves it. */
export { createKeyRing } from './agreement/key-ring.ts';
export { readSigningKey, type SigningKey } from './agreement/keys.ts';
export { type Act, signStatement, signTerms } from './agreement/statement.ts';
export { verifyPartySignature } from './agreement/verify-statement.ts';
export { type Grain, grainOf, reaches } from './decision/sensitivity.ts';
export { roles } from './principal.ts';
