/** The kind of credentials that a registry asks for: https://distribution.github.io/distribution/spec/auth/token/ */
export type Challenge =
  | { readonly scheme: 'basic' }
  | { readonly scheme: 'bearer'; readonly realm: string; readonly service: string | undefined };

/** The first challenge of a `WWW-Authenticate` header that we support. A token is preferred to sending a password. */
export function challengeOf(header: string | undefined): Challenge | undefined {
  const challenges = parse(header ?? '');
  const bearer = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.has('realm'));
  if (bearer !== undefined) {
    const { parameters } = bearer;
    return { scheme: 'bearer', realm: parameters.get('realm') ?? '', service: parameters.get('service') };
  }
  return challenges.some(({ scheme }) => scheme === 'basic') ? { scheme: 'basic' } : undefined;
}

interface Parsed {
  readonly scheme: string;
  readonly parameters: Map<string, string>;
}

/** Matches a scheme, which is a single word, or a parameter `name=value`. Node rejects headers over 16 KiB. */
const PART = /([\w-]+)(?:[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+)))?/g;

function parse(header: string): readonly Parsed[] {
  const challenges: Parsed[] = [];
  for (const [, name = '', quoted, plain] of header.matchAll(PART)) {
    const value = quoted?.replaceAll(/\\(.)/g, '$1') ?? plain;
    if (value === undefined) challenges.push({ scheme: name.toLowerCase(), parameters: new Map() });
    else challenges.at(-1)?.parameters.set(name.toLowerCase(), value);
  }
  return challenges;
}
