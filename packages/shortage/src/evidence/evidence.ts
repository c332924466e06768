import { isOccupationCode } from '@huza/classifications';
import { z } from 'zod';

/** Stands for the whole economy where else an occupation's code does, as SDMX has it. */
export const economyWide = '_T';

const year = z.string().regex(/^\d{4}$/, 'expected a year such as 2025');

/** A figure that an agency gave: a measure of an occupation in a year. */
const evidenceFigureSchema = z
  .strictObject({
    /** An ISCO-08 code of two to four digits, or `_T` for the whole economy. */
    occupation: z
      .string()
      .refine(
        (code) => code === economyWide || (code.length > 1 && isOccupationCode(code)),
        'expected a unit, minor or sub-major group of ISCO-08, or _T',
      ),
    /** The code of a measure of the method. */
    measure: z.string().min(1),
    period: year,
    /** Null when it is missing or withheld. A withheld figure is not zero. */
    value: z.number().nullable(),
    /** SDMX CL_OBS_STATUS: `A` normal, `E` estimate, `M` missing, `U` low reliability. */
    observationStatus: z.string().min(1),
    /** SDMX CL_CONF_STATUS: `F` free, `N` not for publication, `C` confidential, so withheld. */
    confidentialityStatus: z.string().min(1),
    /** Of an estimate, in its unit; null where it is none, or unknown. */
    standardError: z.number().min(0).nullable(),
    /** Interviewed persons that an estimate rests on; null where it is none, or unknown. */
    observations: z.int().min(0).nullable(),
    /** Names the record of how the figure was had: agency, dataset, query, audit record. */
    provenance: z.string(),
  })
  .readonly();

/** What a method is given: figures of all agencies, in any order. */
export const evidenceSchema = z
  .strictObject({
    /** The year that is scored. Earlier ones serve changes and trends. */
    period: year,
    figures: z.array(evidenceFigureSchema).readonly(),
  })
  .readonly();

export type EvidenceFigure = z.infer<typeof evidenceFigureSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
