import type { PackageUrl } from '../../model/images/package-url.ts';

const MAXIMUM_LENGTH = 4096;

/** Undefined for other texts, and for a package URL without a version. */
export function parsePackageUrl(text: string): PackageUrl | undefined {
  const url = parseAnyPackageUrl(text);
  return url?.version === '' ? undefined : url;
}

/** Undefined for other texts. */
export function parseAnyPackageUrl(text: string): PackageUrl | undefined {
  if (text.length > MAXIMUM_LENGTH) return undefined;
  const [, path = '', query = ''] = /^pkg:\/*([^?#]+)(?:\?([^#]*))?/.exec(text) ?? [];
  const parts = path.split('/').filter((part) => part !== '');
  const last = parts.pop() ?? '';
  const at = last.lastIndexOf('@');
  const [type, ...namespace] = parts;
  if (type === undefined || last === '' || at === 0) return undefined;
  const end = at === -1 ? last.length : at;
  return {
    type: type.toLowerCase(),
    namespace: namespace.map(decoded).join('/'),
    name: decoded(last.slice(0, end)),
    version: decoded(last.slice(end + 1)),
    qualifiers: new Map(query.split('&').map(qualifier)),
  };
}

function qualifier(text: string): [string, string] {
  const equals = text.indexOf('=');
  return [text.slice(0, equals).toLowerCase(), decoded(text.slice(equals + 1))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
