import type { Code, Component } from '../structure/model.ts';

/** Finds the code that a value is, `null` where the component is free; throws where the list has no such code. */
export type CodeLookup = (value: string) => Code | null;

/** Looks values up in the component's code list. */
export function codeLookup({ id, codeList }: Component): CodeLookup {
  if (!codeList) return () => null;
  const codes = new Map(codeList.codes.map((code) => [code.id, code]));
  return (value) => {
    const code = codes.get(value);
    if (!code) throw new RangeError(`${id}: ${value} is no code of ${codeList.id}`);
    return code;
  };
}
