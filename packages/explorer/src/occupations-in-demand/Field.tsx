import { type ReactNode, useId } from 'react';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  /** The control, which takes these so that label and hint belong to it. */
  readonly children: (named: { readonly id: string; readonly 'aria-describedby'?: string }) => ReactNode;
}

/** A control with its name above it and what to know of it below. */
export function Field({ label, hint, children }: Props) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(hint && { 'aria-describedby': `${id}-about` }) })}
      {hint && (
        <p id={`${id}-about`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
