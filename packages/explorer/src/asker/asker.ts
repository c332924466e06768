/** Who asks and why, as far as the hub is to know it. */
export interface Asker {
  readonly principal: string | undefined;
  readonly token: string | undefined;
  readonly purpose: string | undefined;
}
