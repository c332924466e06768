export { type Agreement, type SignedState, stateOf } from './agreement/agreement.ts';
export { checkTerms, type KnownData } from './agreement/check-terms.ts';
export type { AgencyKey, KeyRing, TrustAnchors } from './agreement/key-ring.ts';
export {
  generateSigningKey,
  importKey,
  publicJwk,
  readSigningKey,
  type SigningKey,
} from './agreement/keys.ts';
export { ownEmployer, ownRules, ownUse } from './agreement/own-use.ts';
export { type AgreementRegister, createAgreementRegister } from './agreement/register.ts';
export {
  type Act,
  type AgreementAct,
  acts,
  type KeyRotation,
  type PartySignature,
  type SchemaStatement,
  signStatement,
  signTerms,
  termsStatement,
  textToSign,
} from './agreement/statement.ts';
export {
  type AgreementTerms,
  type Clause,
  partiesOf,
  type RowFilter,
  termsSchema,
} from './agreement/terms.ts';
export { type VerifiedStatement, verifyPartySignature } from './agreement/verify-statement.ts';
export {
  type AttestationKind,
  attestationSigner,
  type SignAttestation,
} from './attestation/sign-attestation.ts';
export { type ExpectedAttestation, verifyAttestation } from './attestation/verify-attestation.ts';
export { type AccessRequest, type Authority, type Decision, decide } from './decision/decide.ts';
export {
  type Grain,
  grainOf,
  grains,
  reaches,
  type Sensitivity,
  sensitivities,
} from './decision/sensitivity.ts';
export { createDisclosures, type Disclosures } from './enforcement/disclosures.ts';
export { type FieldAccess, fieldAccess } from './enforcement/field-access.ts';
export { fieldsUsed } from './enforcement/fields-used.ts';
export { type GuardContext, type GuardedSchema, guard } from './enforcement/guard.ts';
export { createIdentifiers, type Identifiers } from './enforcement/identifiers.ts';
export { createPseudonyms, deriveKey, type Pseudonyms } from './enforcement/pseudonym.ts';
export { type RequestAccess, type RowFilters, requestAccess } from './enforcement/request-access.ts';
export { createRequestSigner, requestSignatureHeader, type SignRequest } from './gateway/sign-request.ts';
export { createRequestVerifier, type VerifyRequest } from './gateway/verify-request.ts';
export { isOfficial, type Principal, type Role, roles } from './principal.ts';
export { isPurpose, type Purpose, purposeFor, purposeHeader, purposes } from './purpose.ts';
export { type ErrorCode, errorCodes, notStreamed, RequestError } from './request-error.ts';
export { createTokenVerifier, expiryOf, type TokenVerifier, type TokenVerifierOptions } from './token.ts';
