import type { FoundPackage } from '../layers/contents.ts';
import { licenceField } from './licence.ts';

/** `name-1.2.3.gemspec`, and `name-1.2.3-x86_64-linux.gemspec` for a platform. The versions of gems have no dashes. */
const SPECIFICATION =
  /(?:^|\/)specifications\/(?:default\/)?(?=[^/]+\.gemspec$)([^/]+)-(\d[^-/]*)(?:-[A-Za-z][^/]*)?\.gemspec$/;

/** The gem whose specification has this path and content; undefined for other paths. */
export function parseGem(content: Buffer, path: string): FoundPackage | undefined {
  const gem = gemOf(path);
  if (gem === undefined) return undefined;
  // RubyGems writes a field in a line
  const line = /^ {0,8}\w{1,10}\.licenses? ?= ?(.{1,300})$/m.exec(content.toString('latin1'))?.[1] ?? '';
  const names = [...line.matchAll(/["']([^"']+)["']/g)].map(([, name]) => name);
  return { ...gem, ...licenceField(names.join(', ')) };
}

/** The gem whose specification is at this path; undefined for other paths. */
export function gemOf(path: string): FoundPackage | undefined {
  const [, name, version] = SPECIFICATION.exec(path) ?? [];
  return name === undefined || version === undefined ? undefined : { type: 'gem', name, version };
}
