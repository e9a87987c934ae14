const NEEDS_CLEANING = /^\/|\/$|\/\/|(?:^|\/)\.{1,2}(?:\/|$)/;

/** The path of an entry below the root, without slashes around it; empty for the root itself. Undefined for a path outside of it. */
export function entryPath(name: string): string | undefined {
  if (!NEEDS_CLEANING.test(name)) return name;
  const kept: string[] = [];
  for (const part of name.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.pop() === undefined) return undefined;
  }
  return kept.join('/');
}
