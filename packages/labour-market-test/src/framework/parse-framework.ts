import { type Framework, frameworkSchema } from './framework.ts';

/** A framework that breaks the rules of its form. */
export class InvalidFrameworkError extends Error {
  override readonly name = 'InvalidFrameworkError';
  readonly code = 'INVALID_FRAMEWORK';
  /** Where each fault is, and what was expected: `requirements.0.requirement.percent`. */
  readonly faults: readonly { readonly field: string; readonly message: string }[];

  constructor(faults: InvalidFrameworkError['faults']) {
    super(
      `The framework cannot be used: ${faults.map(({ field, message }) => `${field}: ${message}`).join('; ')}`,
    );
    this.faults = faults;
  }
}

/**
 * Reads a framework.
 *
 * @throws InvalidFrameworkError naming every field that is wrong.
 */
export function parseFramework(value: unknown): Framework {
  const result = frameworkSchema.safeParse(value);
  if (result.success) return result.data;
  throw new InvalidFrameworkError(
    result.error.issues.map(({ path, message }) => ({ field: path.join('.') || 'framework', message })),
  );
}
