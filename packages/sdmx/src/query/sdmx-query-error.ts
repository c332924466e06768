/** A parameter of a query that SDMX REST does not allow. */
export class SdmxQueryError extends Error {
  readonly parameter: string;
  readonly value: string;
  readonly expected: string;

  constructor(parameter: string, value: string, expected: string) {
    super(`${parameter} "${value}" is not understood: expected ${expected}`);
    this.name = 'SdmxQueryError';
    this.parameter = parameter;
    this.value = value;
    this.expected = expected;
  }
}
