/** The command line asks for something that cannot be done. Its message says what was expected. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** The command line is right, and what it asks of does not answer as it should. */
export class HubError extends Error {
  override readonly name = 'HubError';
}

/** The program's exit codes; `--help` explains them. */
export const exitCodes = { done: 0, refused: 1, wrongInput: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
