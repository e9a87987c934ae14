/** A web address: its scheme, its authority, and the rest. */
const ADDRESS =
  /(?<![a-z0-9+.-])((?:[a-z][a-z0-9-]{0,20}\+)?)(https?|ftps?|git):\/\/([^/\s'"`|;&<>()?#]{1,300})([^\s'"`|;&<>()]{0,2000})/gi;

/** A file of a repository by the page of GitHub that leads to its text: the owner with the repository, and the branch with the path. */
const RAW_PAGE = /^github\.com(\/[\w.-]{1,100}\/[\w.-]{1,100})\/raw(?=\/[^/]{1,200}\/)/;

const RAW_HOST = 'raw.githubusercontent.com';

/** The default ports, by scheme. */
const PORTS: ReadonlyMap<string, string> = new Map([
  ['http', ':80'],
  ['https', ':443'],
]);

/** Schemes that encrypt nothing, with the one that does. */
const ENCRYPTED: ReadonlyMap<string, string> = new Map([
  ['http', 'https'],
  ['ftp', 'https'],
  ['git', 'https'],
]);

/** The text with its addresses in one of the ways to write them. What they lead to stays. */
export function plainAddresses(text: string): string {
  if (!text.includes('://')) return text;
  return text.replaceAll(ADDRESS, (_address, transport: string, scheme: string, authority: string, rest: string) => {
    const protocol = scheme.toLowerCase();
    const port = PORTS.get(protocol);
    const host = hostInLowerCase(authority);
    const plain = port !== undefined && host.endsWith(port) ? host.slice(0, -port.length) : host;
    const path = rest.startsWith('/') ? rest : `/${rest}`;
    return `${transport.toLowerCase()}${protocol}://${`${plain}${path}`.replace(RAW_PAGE, `${RAW_HOST}$1`)}`;
  });
}

/** A name and a password before it may have capitals, and so may a variable. */
function hostInLowerCase(authority: string): string {
  if (authority.includes('$')) return authority;
  const at = authority.lastIndexOf('@') + 1;
  return authority.slice(0, at) + authority.slice(at).toLowerCase();
}

/** Whether two parts of a problem are the same, where they are addresses or their hosts, and the second one may be encrypted. */
export function isSamePart(before: string | undefined, after: string | undefined): boolean {
  if (before === after || before === undefined || after === undefined) return before === after;
  const [older, newer] = [plainPart(before), plainPart(after)];
  return older === newer || encrypted(older) === newer;
}

/** GitHub has a second name for the files of repositories. */
function plainPart(key: string): string {
  return key === RAW_HOST ? 'github.com' : plainAddresses(key);
}

/** The plain text with all addresses encrypted. */
export function encrypted(text: string): string {
  return text.replaceAll(
    ADDRESS,
    (address: string, transport: string, scheme: string) =>
      `${transport}${ENCRYPTED.get(scheme) ?? scheme}${address.slice(transport.length + scheme.length)}`,
  );
}

/** The second text, where addresses of the first one are encrypted in it, with the addresses of the first one. Both are plain. */
export function withSchemesOf(before: string, after: string): string {
  const known = [...before.matchAll(ADDRESS)];
  let at = 0;
  return after.replaceAll(ADDRESS, (address: string, transport: string, scheme: string) => {
    const [, itsTransport = '', itsScheme = ''] = known[at++] ?? [];
    const isEncrypted = transport === itsTransport && ENCRYPTED.get(itsScheme) === scheme;
    return isEncrypted ? `${transport}${itsScheme}${address.slice(transport.length + scheme.length)}` : address;
  });
}
