import highsModule, { type Highs, type ModelData } from 'highs';

/** The package's types describe its CommonJS form; its ECMAScript module exports the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** Minimise `costs` over columns within their bounds, so that each row's sum lies within its own. */
export interface LinearProgramme {
  readonly columns: number;
  readonly costs: ArrayLike<number>;
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
  readonly rows: readonly {
    readonly columns: readonly number[];
    readonly coefficients: readonly number[];
    readonly lower: number;
    readonly upper: number;
  }[];
  /** How many of the first columns must be whole numbers; by default none. */
  readonly integers?: number;
}

/** The columns of the best solution; `null` where there is none. */
export type Solution = Float64Array | null;

/** A programme kept in the solver: solved again after a change, it starts from the solution before. */
export interface PreparedProgramme {
  bound(column: number, lower: number, upper: number): void;
  cost(column: number, cost: number): void;
  solve(): Solution;
  dispose(): void;
}

/** Solves linear programmes, and mixed integer ones. */
export interface Solver {
  (programme: LinearProgramme): Solution;
  /** `changing` names what will change between solutions: the simplex method that starts best from it is taken. */
  prepare(programme: LinearProgramme, changing?: 'bounds' | 'costs'): PreparedProgramme;
}

/** HiGHS' `simplex_strategy`. */
const simplexStrategy = { bounds: 1, costs: 4 };

/** HiGHS (University of Edinburgh) in WebAssembly, loaded once a process. */
export const loadSolver = (): Promise<Solver> => (loading ??= loadHighs().then(createSolver));

let loading: Promise<Solver> | undefined;

function createSolver(highs: Highs): Solver {
  const prepare: Solver['prepare'] = (programme, changing = 'bounds') => {
    const model = highs.createModel(modelOf(programme, highs));
    const simplex = { solver: 'simplex', simplex_strategy: simplexStrategy[changing] };
    model.options.set({ output_flag: false, ...(!programme.integers && simplex) });
    return {
      bound: (column, lower, upper) => void model.changeColBounds(column, lower, upper),
      cost: (column, cost) => void model.changeColCost(column, cost),
      solve: () => {
        model.run();
        const solved = model.getModelStatus() === highs.constants.modelStatus.optimal;
        return solved ? Float64Array.from(model.getSolution().colValue) : null;
      },
      dispose: () => model.dispose(),
    };
  };
  const solve = (programme: LinearProgramme) => {
    const prepared = prepare(programme);
    try {
      return prepared.solve();
    } finally {
      prepared.dispose();
    }
  };
  return Object.assign(solve, { prepare });
}

function modelOf({ columns, rows, ...programme }: LinearProgramme, highs: Highs): ModelData {
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length);
  const { integer, continuous } = highs.constants.variableType;
  const { integers = 0 } = programme;
  return {
    numCols: columns,
    numRows: rows.length,
    colCost: Float64Array.from(programme.costs),
    colLower: Float64Array.from(programme.lower),
    colUpper: Float64Array.from(programme.upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns,
      starts,
      indices: rows.flatMap((row) => row.columns),
      values: rows.flatMap(({ coefficients }) => coefficients),
    },
    ...(integers > 0 && {
      integrality: Array.from({ length: columns }, (_, column) => (column < integers ? integer : continuous)),
    }),
  };
}
