import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The environment does not say what the process needs. Its message names every wrong variable. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** A TCP port; `0` asks the system for a free one. */
export const portVariable = (standard: number) =>
  z.coerce.number().int().min(0).max(65_535).default(standard);

/**
 * Reads and validates configuration from the environment. An empty variable counts as absent.
 *
 * @throws ConfigurationError that names each wrong variable, its value and what was expected.
 */
export function loadConfiguration<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  environment: NodeJS.ProcessEnv = process.env,
): z.infer<z.ZodObject<Shape>> {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => describe(issue, present));
  throw new ConfigurationError(`The configuration is wrong:\n${problems.join('\n')}`);
}

function describe(issue: z.core.$ZodIssue, environment: NodeJS.ProcessEnv): string {
  const variable = String(issue.path[0]);
  const value = environment[variable];
  const found = value === undefined ? 'is not set' : `is ${JSON.stringify(masked(variable, value))}`;
  return `  ${variable} ${found}: ${issue.message}`;
}

/** Secrets stay out of error messages: by name, and passwords inside addresses. */
function masked(variable: string, value: string): string {
  if (/SECRET|PASSWORD|KEY|TOKEN/.test(variable)) return '***';
  return value.replace(/(:\/\/[^:/@]*:)[^@]*@/, '$1***@');
}

/** A variable that names a file, of which the contents are read as `read` says; `kind` says what is expected. */
export const fileVariable = <Content>(kind: string, read: (text: string) => Content) =>
  z.string(`expected the path of ${kind}`).transform((path, context) => {
    try {
      return read(readFileSync(path, 'utf8'));
    } catch {
      context.addIssue({ code: 'custom', message: `expected the path of ${kind}` });
      return z.NEVER;
    }
  });
