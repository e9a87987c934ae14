import type { FoundPackage } from '../../layers/contents.ts';

const POM = /^META-INF\/maven\/([^/]+)\/([^/]+)\/pom\.(properties|xml)$/;
const MAXIMUM_VERSION_LENGTH = 256;

/** A file of Maven inside an archive. */
export interface PomPath {
  readonly group: string;
  readonly artifact: string;
  readonly kind: 'properties' | 'xml';
}

/** Reads `META-INF/maven/group/artifact/pom.properties` or `pom.xml`; undefined for other paths. */
export function pomPath(path: string): PomPath | undefined {
  const [, group, artifact, kind] = POM.exec(path) ?? [];
  if (group === undefined || artifact === undefined) return undefined;
  return { group, artifact, kind: kind === 'xml' ? 'xml' : 'properties' };
}

/** Reads `pom.properties`, which Maven writes. */
export function packageInProperties(text: string): FoundPackage[] {
  const property = (name: string): string | undefined =>
    text
      .split(/\r?\n/)
      .find((line) => line.startsWith(`${name}=`))
      ?.slice(name.length + 1)
      .trim();
  const [group, artifact, version] = [property('groupId'), property('artifactId'), property('version')];
  if (!group || !artifact || !version) return [];
  return [{ type: 'maven', name: `${group}:${artifact}`, version }];
}

/** The package of a `pom.xml`, whose path names it. Its version, or that of its parent, may be an expression that only Maven knows. */
export function packageInXml(
  { group, artifact }: PomPath,
  text: string,
  versionOfFile: string | undefined,
): FoundPackage[] {
  const start = text.indexOf('<parent>');
  const end = text.indexOf('</parent>');
  const parent = start === -1 || end < start ? '' : text.slice(start, end);
  const own = parent === '' ? text : text.slice(0, start) + text.slice(end);
  // the versions of dependencies, plugins and profiles come later
  const head = own.slice(
    0,
    firstOf(own, ['<dependencies>', '<dependencyManagement>', '<build>', '<profiles>', '<properties>']),
  );
  const version = versionOfFile ?? versionIn(head) ?? versionIn(parent);
  return version === undefined ? [] : [{ type: 'maven', name: `${group}:${artifact}`, version }];
}

function firstOf(text: string, marks: readonly string[]): number {
  return Math.min(...marks.map((mark) => text.indexOf(mark)).map((at) => (at === -1 ? text.length : at)));
}

function versionIn(text: string): string | undefined {
  const version = /<version>\s*([^<\s]+)\s*<\/version>/.exec(text)?.[1];
  return version === undefined || version.length > MAXIMUM_VERSION_LENGTH || !/^\d[\w.+-]*$/.test(version)
    ? undefined
    : version;
}
