import type { NamedIndicator } from './use-method-terms.ts';

/** An indicator by its title, which opens its definition. */
export function IndicatorName({ title, description }: NamedIndicator) {
  if (!description) return title;
  return (
    <details>
      <summary>{title}</summary>
      <p className="hint">{description}</p>
    </details>
  );
}
