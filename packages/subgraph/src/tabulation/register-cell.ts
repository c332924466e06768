import type { RegisterFigure, registerFigures } from '../figure.ts';
import type { CellCodes } from './grouping.ts';
import type { ProtectedCell } from './protected-cells.ts';

/** How a ratio is given: `times` 100 in percent. */
export interface RatioForm {
  readonly times: number;
  readonly unit: string;
  readonly decimals: number;
}

export const percent: RatioForm = { times: 100, unit: 'percent', decimals: 1 };

type FigureOf = Awaited<ReturnType<typeof registerFigures>>;

/** A cell with its figures made from protected counts. A class: the thousands of cells of a table share its functions. */
export class RegisterCell<Name extends string, Measure extends string> {
  readonly codes: CellCodes<Name>;
  readonly #cell: ProtectedCell<Name, Measure>;
  readonly #figureOf: FigureOf;
  readonly #unit: string;

  constructor(cell: ProtectedCell<Name, Measure>, figureOf: FigureOf, unit: string) {
    this.codes = cell.codes;
    this.#cell = cell;
    this.#figureOf = figureOf;
    this.#unit = unit;
  }

  figure(measure: Measure): RegisterFigure {
    return this.#figureOf(this.#cell.count(measure), this.#unit);
  }

  /** One measure over others together, all protected. */
  ratio(measure: Measure, over: readonly Measure[], { times, unit, decimals }: RatioForm): RegisterFigure {
    const part = this.#cell.count(measure);
    const whole = over.reduce<number | null>((all, name) => {
      const value = this.#cell.count(name);
      return all === null || value === null ? null : all + value;
    }, 0);
    const places = 10 ** decimals;
    const value = part === null || !whole ? null : Math.round((places * times * part) / whole) / places;
    return this.#figureOf(value, unit);
  }
}
