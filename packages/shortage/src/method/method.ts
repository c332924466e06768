import { z } from 'zod';
import { decisionSchema } from './decision.ts';
import { indicatorSchema } from './indicator.ts';
import { measureSchema } from './measure.ts';
import { perturbationSchema } from './perturbation.ts';
import { textSchema } from './text.ts';

/** Levels of ISCO-08 that evidence is taken from, as its classification names them. */
const levelSchema = z.enum(['UNIT', 'MINOR', 'SUB_MAJOR']);

export type EvidenceLevel = z.infer<typeof levelSchema>;

const referenceSchema = z
  .strictObject({
    /** As one cites it. */
    citation: z.string().min(1),
    /** Where it can be read; null where it cannot. */
    url: z.url().nullable(),
    /** What of the method rests on it. */
    reliedOnFor: z.string().min(1),
    /** Whether that was read in the publication itself when this version was published. */
    verified: z.boolean(),
  })
  .readonly();

/** A method by which the evidence of the agencies makes occupations candidates for the list: all of it is data. */
export const methodSchema = z
  .strictObject({
    /** `rwanda-huza`. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and hyphens'),
    /** `1.0.0`. What is published under a version is never changed. */
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'expected a version such as 1.0.0'),
    title: textSchema,
    description: textSchema,
    references: z.array(referenceSchema).min(1).readonly(),
    /** Which unit groups of ISCO-08 are scored. */
    scope: z
      .strictObject({
        /** The least skill level of ISCO-08, 1 to 4; null for any. */
        leastSkillLevel: z.int().min(1).max(4).nullable(),
        /** Major groups that are left out: `0` for the armed forces. */
        withoutMajorGroups: z.array(z.string().regex(/^\d$/)).readonly(),
      })
      .readonly(),
    /** When a figure is good enough, and where to look when it is not. */
    evidence: z
      .strictObject({
        /** From the narrowest: an indicator is taken from the first level at which all its figures will do. */
        levels: z.array(levelSchema).min(1).readonly(),
        /** Survey estimates of fewer interviewed persons will not do. */
        minimumObservations: z.int().min(0),
        /** Nor will those whose standard error is a greater share of the value; null for any. */
        maximumCoefficientOfVariation: z.number().positive().nullable(),
        /** A withheld figure is never a number: the broader group stands in, or the indicator is missing. */
        whenSuppressed: z.enum(['FALL_BACK', 'MISSING']),
      })
      .readonly(),
    groups: z
      .array(z.strictObject({ code: z.string().min(1), title: textSchema }).readonly())
      .min(1)
      .readonly(),
    measures: z.array(measureSchema).min(1).readonly(),
    indicators: z.array(indicatorSchema).min(1).readonly(),
    decision: decisionSchema,
    perturbation: perturbationSchema,
  })
  .readonly();

export type Method = z.infer<typeof methodSchema>;
