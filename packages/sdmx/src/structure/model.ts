/** What identifies an artefact that an agency maintains. */
export interface Maintainable {
  readonly agency: string;
  readonly id: string;
  /** Semantic, such as 1.0.0. */
  readonly version: string;
  /** In English. */
  readonly name: string;
}

/** A code of a code list. */
export interface Code {
  /** Letters, digits and `_ @ $ -`. */
  readonly id: string;
  /** In English. */
  readonly name: string;
  readonly nameFrench?: string;
  readonly description?: string;
  /** Code of the group above. */
  readonly parent?: string;
}

/** The codes that a component may take. */
export interface CodeList extends Maintainable {
  readonly codes: readonly Code[];
}

/** A dimension, a measure or an attribute, with the concept of the same identifier. */
export interface Component {
  readonly id: string;
  readonly name: string;
  /** Absent where the values are free. */
  readonly codeList?: CodeList;
  /** Of an attribute: whether every observation has it. */
  readonly required?: boolean;
}

/** What a data set is made of. */
export interface DataStructure extends Maintainable {
  /** In the order of the key, without the time dimension, which every structure has. */
  readonly dimensions: readonly Component[];
  readonly measure: Component;
  /** At observation level. */
  readonly attributes: readonly Component[];
}

/** Data that an agency publishes under a structure. */
export interface Dataflow extends Maintainable {
  readonly description?: string;
  readonly structure: DataStructure;
}

/** The time dimension of every structure. */
export const timeDimension: Component = { id: 'TIME_PERIOD', name: 'Time period' };
