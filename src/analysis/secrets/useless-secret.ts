import { known, type Text } from '../../model/located.ts';
import { isAccountName } from './secret.ts';
import { SECRET_FORMATS } from './secret-formats.ts';

interface Variable {
  readonly name: string;
  readonly value: Text | undefined;
}

/** Whether a variable has the name of a secret, but a value that opens nothing: its issuer never created such a credential. */
export function isUselessSecret(variable: Variable, beside: readonly Variable[]): boolean {
  return isAccountName(variable.name, beside) || isUnissuedClient(variable, beside) || isFragment(variable);
}

/** `OAUTH_CLIENT_SECRET=client-secret` next to `OAUTH_CLIENT_ID=client-id`: both are the names of what belongs there. */
function isUnissuedClient({ name, value }: Variable, beside: readonly Variable[]): boolean {
  const prefix = /^(.*)CLIENT_SECRET$/i.exec(name)?.[1];
  if (prefix === undefined || !CLIENT_SECRET.test(known<string>(value) ?? '')) return false;
  const id = beside.find((other) => other.name.toUpperCase() === `${prefix}CLIENT_ID`.toUpperCase());
  return CLIENT_ID.test(known<string>(id?.value) ?? '');
}

const CLIENT_SECRET = /^(?:my[-_ ]?)?client[-_ ]?secret$/i;
const CLIENT_ID = /^(?:my[-_ ]?)?client[-_ ]?id$/i;

/** `tskey-auth-abc123` begins like a credential of an issuer, and is far too short for one. A password may begin like that. */
function isFragment({ name, value }: Variable): boolean {
  const text = known<string>(value) ?? '';
  if (/PASS|PWD|PSW/i.test(name)) return false;
  return ISSUED.some(({ start, length }) => text.length * 2 < length && text.startsWith(start));
}

/** The beginnings that no other text has, with the usual length of the credential, in characters. */
const ISSUED = SECRET_FORMATS.flatMap(({ starts, example }) =>
  starts
    .filter((start) => /^[A-Za-z][A-Za-z\d_-]{2,}[-_]$/.test(start))
    .map((start) => ({ start, length: example.replaceAll('·', '').length })),
);
