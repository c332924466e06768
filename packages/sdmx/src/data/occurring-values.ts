import { localised, type Named } from '../structure/localised.ts';
import type { Code, Component } from '../structure/model.ts';
import { type CodeLookup, codeLookup } from './code-lookup.ts';

const described = (code: Code) => ({
  id: code.id,
  ...localised(code),
  ...(code.parent !== undefined && { parent: code.parent }),
});

/** The values of a component that occur in a message, in the order in which they first do. */
export class OccurringValues {
  readonly component: Component;
  readonly #codeOf: CodeLookup;
  readonly #codes = new Map<string, { index: number; code: Code | null }>();

  constructor(component: Component) {
    this.component = component;
    this.#codeOf = codeLookup(component);
  }

  /** The value's place, by which the observations refer to it. */
  indexOf(value: string): number {
    const known = this.#codes.get(value);
    if (known) return known.index;
    const index = this.#codes.size;
    this.#codes.set(value, { index, code: this.#codeOf(value) });
    return index;
  }

  /** As the message lists them: a code with its names, a free value as it is. */
  get values(): object[] {
    return [...this.#codes].map(([value, { code }]) => (code ? described(code) : { value }));
  }

  /** The codes among them, which have names. */
  get named(): Named[] {
    return [...this.#codes.values()].flatMap(({ code }) => code ?? []);
  }
}
