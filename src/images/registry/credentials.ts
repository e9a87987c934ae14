/** How to sign in at one registry. `isLastResort`: only where it asks for credentials even for reading, and only at the host itself. */
export type Credentials =
  | { readonly kind: 'password'; readonly username: string; readonly password: string; readonly isLastResort?: true }
  | { readonly kind: 'identity-token'; readonly token: string };

/** The program that stores them did not return any. `reason` is a clause that can follow "and". */
export interface NoCredentials {
  readonly kind: 'none';
  readonly reason: string;
}
