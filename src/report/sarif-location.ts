import type { ArtifactLocation, Location } from 'sarif';
import type { Span } from '../model/source.ts';
import { rememberLast } from '../support/remember-last.ts';
import { pathToUri } from './escape.ts';
import { shownRegion } from './region.ts';

export const SOURCE_ROOT = '%SRCROOT%';

/** Where the paths of a report begin, seen from the root of the repository: `services/api` or nothing. */
export type RootPrefix = string | undefined;

export function locationOf(span: Span, prefix: RootPrefix): Location {
  return {
    physicalLocation: { artifactLocation: artifactAt(span.file.path, prefix), region: shownRegion(span) },
  };
}

/** GitHub wants paths from the root of the repository, and no `./` before them. */
export function artifactAt(path: string, prefix: RootPrefix): ArtifactLocation {
  return { uri: uriOf(prefix === undefined ? path : `${prefix}/${path}`), uriBaseId: SOURCE_ROOT };
}

/** Most places of a report are in the same file as the one before. */
const uriOf = rememberLast((path: string): string => {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return pathToUri(parts.join('/'));
});
