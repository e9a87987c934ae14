/** A secret that a variable put into a text. */
export interface NamedSecret {
  readonly name: string;
  readonly value: string;
}
