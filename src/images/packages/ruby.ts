import type { FoundPackage } from '../layers/contents.ts';

/** `name-1.2.3.gemspec`, and `name-1.2.3-x86_64-linux.gemspec` for a platform. The versions of gems have no dashes. */
const SPECIFICATION =
  /(?:^|\/)specifications\/(?:default\/)?(?=[^/]+\.gemspec$)([^/]+)-(\d[^-/]*)(?:-[A-Za-z][^/]*)?\.gemspec$/;

/** The gem whose specification is at this path; undefined for other paths. */
export function gemOf(path: string): FoundPackage | undefined {
  const [, name, version] = SPECIFICATION.exec(path) ?? [];
  return name === undefined || version === undefined ? undefined : { type: 'gem', name, version };
}
