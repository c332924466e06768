/** What every step of a review says: of which review, as it was seen, and a name that makes it done once. */
export const stepOf = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  review: id,
  expectedVersion: version,
  idempotencyKey: crypto.randomUUID(),
});
