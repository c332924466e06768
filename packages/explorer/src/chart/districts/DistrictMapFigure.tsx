import { useId, useMemo } from 'react';
import { useLanguage, useWords } from '../../language/language-context.ts';
import { useFormats } from '../../language/use-formats.ts';
import PlotFigure from '../PlotFigure.tsx';
import type { AreaValue } from './classes.ts';
import { districtWords } from './district-words.ts';
import { drawDistricts } from './draw-districts.ts';

export interface DistrictMapValues {
  /** Values by district code or, where they are of provinces, by province name. */
  readonly values: readonly AreaValue[];
  readonly of: 'districts' | 'provinces';
  /** What the values count: the legend's title. */
  readonly unit: string;
}

/** Rwanda's districts as squares where they lie, coloured by value. */
export default function DistrictMapFigure({
  label,
  file,
  values,
  of,
  unit,
}: DistrictMapValues & { label: string; file: string }) {
  const words = useWords(districtWords);
  const { language } = useLanguage();
  const { number: inFull } = useFormats();
  const hatching = useId();
  const draw = useMemo(() => {
    const short = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
    const byCode = new Map(values.map((value) => [value.code, value]));
    return drawDistricts({ values: byCode, of, unit, inFull, inShort: short.format, words }, hatching);
  }, [values, of, unit, inFull, language, words, hatching]);
  return (
    <>
      <PlotFigure label={label} draw={draw} file={file} />
      <p className="hint">{words.about}</p>
    </>
  );
}
