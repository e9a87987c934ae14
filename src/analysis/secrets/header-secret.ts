/** A header with a credential, whole, as `curl --header` takes it; the capturing group is the credential. */
export const AUTHORIZATION =
  /^(?:Authorization:\s*(?:Basic|Bearer|Token)\s+|(?:Private-Token|X-[\w-]*(?:Token|Api-?Key)|Api-?Key):\s*)(\S{8,})$/i;
