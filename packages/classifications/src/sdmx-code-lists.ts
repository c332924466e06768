import { readTable } from './read-table.ts';

/** A code of an SDMX code list. */
export interface Code {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** A cross-domain code list that the SDMX agency maintains. */
export interface CodeList {
  readonly agency: 'SDMX';
  readonly id: string;
  readonly version: string;
  readonly codes: ReadonlyMap<string, Code>;
}

const codeList = (id: string, version: string): CodeList => ({
  agency: 'SDMX',
  id,
  version,
  codes: new Map(readTable<keyof Code>(`sdmx-${id}-${version}.csv`).map((code) => [code.id, code])),
});

/** What there is to know of a value: normal, estimated, provisional, missing and why. */
export const observationStatus = codeList('CL_OBS_STATUS', '2.2');

/** Whether a value may be published, and if not, why. */
export const confidentialityStatus = codeList('CL_CONF_STATUS', '1.3');
