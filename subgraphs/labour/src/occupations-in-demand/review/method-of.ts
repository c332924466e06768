import type { Method } from '@huza/shortage';
import type { ListMethodModel, OccupationsInDemandReviewModel } from '../../models.ts';

/** The method of a review as it was when the review was opened; none of an amendment. */
export const methodOf = ({
  method: json,
  methodHash: hash,
}: OccupationsInDemandReviewModel): ListMethodModel | null =>
  json && hash ? { method: JSON.parse(json) as Method, json, hash } : null;
