import { useEffect, useState } from 'react';

interface Props {
  readonly label: string;
  /** What it says once it has copied. */
  readonly done: string;
  readonly text: () => string;
}

/** Copies a text, and says so. */
export function CopyButton({ label, done, text }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => void navigator.clipboard.writeText(text()).then(() => setCopied(true));
  return (
    <button type="button" className="quiet" onClick={copy}>
      <span aria-live="polite">{copied ? done : label}</span>
    </button>
  );
}
