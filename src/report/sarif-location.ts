import type { ArtifactLocation, Location } from 'sarif';
import type { Span } from '../model/source.ts';
import { pathToUri } from './escape.ts';
import { shownRegion } from './region.ts';

export const SOURCE_ROOT = '%SRCROOT%';

/** Where the paths of a report begin, seen from the root of the repository: `services/api` or nothing. */
export type RootPrefix = string | undefined;

export function locationOf(span: Span, prefix: RootPrefix): Location {
  return {
    physicalLocation: { artifactLocation: artifactAt(span.file.path, prefix), region: { ...shownRegion(span) } },
  };
}

/** GitHub wants paths from the root of the repository, and no `./` before them. */
export function artifactAt(path: string, prefix: RootPrefix): ArtifactLocation {
  const parts = [prefix ?? '', path].join('/').split('/');
  return { uri: pathToUri(parts.filter((part) => part !== '' && part !== '.').join('/')), uriBaseId: SOURCE_ROOT };
}
