/** A table with the measures that are asked of it. */
export interface AskedTable {
  readonly table: EvidenceTable;
  readonly measures: readonly string[];
}

/** One table of an agency that evidence is read from, as the gateway is asked for it. */
export interface EvidenceTable {
  /** What it asks for: evidence names it as its provenance. */
  readonly name: string;
  readonly agency: string;
  readonly dataset: string;
  /** The field of the graph with its arguments; its variables are declared by `declarations`. */
  readonly field: string;
  /** GraphQL's declarations of variables: `$day: Date!`. */
  readonly declarations: string;
  /** Further fields of a cell: `year`. */
  readonly cellFields: string;
  /** Its levels of occupation, the broadest first: a total over that one is of the whole economy. */
  readonly levels: readonly string[];
  /** The dimension of periods, which must not be totalled; `null` for a table of one period. */
  readonly periodDimension: string | null;
  /** The field of a cell that gives each measure. */
  readonly measures: Readonly<Record<string, string>>;
  /** The year that a cell's figure describes; `null` where it is not one that the measure can be told for. */
  yearOf(cell: EvidenceCell, measure: string, asking: Asking): string | null;
}

/** One asking for a table: with which variables. */
export interface Asking {
  readonly variables: Readonly<Record<string, string>>;
  /** The year that it is about, where the table is of one. */
  readonly year?: string;
}

/** A figure as agencies give it. */
export interface AgencyFigure {
  readonly period: string;
  readonly value: number | null;
  readonly unit: string;
  readonly standardError: number | null;
  readonly observationStatus: string;
  readonly confidentialityStatus: string;
}

/** A cell as it came. */
export interface EvidenceCell {
  readonly totalOver: readonly string[];
  readonly occupation: { readonly code: string } | null;
  readonly district: { readonly code: string } | null;
  readonly period: string | null;
  readonly respondents: AgencyFigure | null;
  /** By measure. */
  readonly figures: Readonly<Record<string, AgencyFigure>>;
}
