export {
  type AccessRequest,
  type Decision,
  decide,
  type Grant,
  type Sensitivity,
  sensitivities,
} from './decision.ts';
export { type FieldSensitivity, fieldSensitivities } from './field-sensitivity.ts';
export { guard } from './guard.ts';
export { isOfficial, type Principal, type Role, roles } from './principal.ts';
export { isPurpose, type Purpose, purposeFor, purposeHeader, purposes } from './purpose.ts';
export { type RequestAccess, requestAccess } from './request-access.ts';
export { type ErrorCode, errorCodes, RequestError } from './request-error.ts';
export { createTokenVerifier, type TokenVerifier, type TokenVerifierOptions } from './token.ts';
