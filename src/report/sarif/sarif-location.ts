import type { ArtifactLocation, Location } from 'sarif';
import type { Span } from '../../model/source.ts';
import { rememberLast } from '../../support/caches/remember-last.ts';
import { pathToUri } from '../escape.ts';
import { shownRegion } from '../region.ts';

export const SOURCE_ROOT = '%SRCROOT%';

/** The scanned folder, relative to the root of the repository: `services/api`; undefined for the root itself. */
export type RootPrefix = string | undefined;

export function locationOf(span: Span, prefix: RootPrefix): Location {
  return {
    physicalLocation: { artifactLocation: artifactAt(span.file.path, prefix), region: shownRegion(span) },
  };
}

/** GitHub expects paths relative to the root of the repository, without a leading `./`. */
export function artifactAt(path: string, prefix: RootPrefix): ArtifactLocation {
  return { uri: uriOf(prefix === undefined ? path : `${prefix}/${path}`), uriBaseId: SOURCE_ROOT };
}

/** Most places of a report are in the same file as the one before. */
const uriOf = rememberLast((path: string): string => {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return pathToUri(parts.join('/'));
});
