/** Runs one step of the start, and prints when it is done and how long it took. */
export type Progress = <Result>(
  step: string,
  run: () => Promise<Result>,
  note?: (result: Result) => string,
) => Promise<Result>;

/** Progress on the terminal, a line a step. */
export function showProgress(print: (line: string) => void = console.log): Progress {
  return async (step, run, note = () => '') => {
    const start = performance.now();
    try {
      const result = await run();
      print(`  ✓ ${step.padEnd(14)} ${seconds(start)}  ${note(result)}`.trimEnd());
      return result;
    } catch (error) {
      print(`  ✗ ${step.padEnd(14)} ${seconds(start)}`);
      throw error;
    }
  };
}

const seconds = (start: number) => `${((performance.now() - start) / 1000).toFixed(1)} s`.padStart(7);
