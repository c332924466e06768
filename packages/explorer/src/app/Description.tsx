/** A description of the schema: what stands between backticks is code. */
export const Description = ({ children }: { readonly children: string }) =>
  children.split('`').map((part, place) =>
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text are told apart by their place alone
      <code key={place}>{part}</code>
    ) : (
      part
    ),
  );
