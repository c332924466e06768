import type { Review } from './ReviewPage.tsx';

/** What a step says of its review: which, and as it was seen. What was changed since is a conflict. */
export const asSeen = ({ id, version }: Review) => ({ review: id, expectedVersion: version });
