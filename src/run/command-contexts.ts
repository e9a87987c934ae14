import { folderFinder } from '../discover/listed-files.ts';
import { pathsMeant } from '../discover/named-paths.ts';
import type { Unit } from '../discover/units.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import type { CheckedUnit } from './check-unit.ts';
import { contextNear } from './image-makers.ts';

/** Dockerfiles with the folders that commands name as the build context of one that may be it: `docker build -f docker/Dockerfile app`. */
export function withCommandContexts(
  units: readonly Unit[],
  callers: readonly Pick<CheckedUnit, 'commandBuilds'>[],
): readonly Unit[] {
  const folders = contextsByPath(units, callers);
  if (folders.size === 0) return units;
  return units.map((unit) => {
    const found = folders.get(unit.path);
    if (found === undefined) return unit;
    const { named, isBuiltByDocker } = found;
    return { ...unit, companions: { ...unit.companions, contextFolders: [...named], isBuiltByDocker } };
  });
}

interface NamedContexts {
  readonly named: ReadonlySet<string>;
  readonly isBuiltByDocker: boolean;
}

const NONE: NamedContexts = { named: new Set(), isBuiltByDocker: false };

function contextsByPath(
  units: readonly Unit[],
  callers: readonly Pick<CheckedUnit, 'commandBuilds'>[],
): ReadonlyMap<string, NamedContexts> {
  const paths = new Set(units.map(({ path }) => path));
  const foldersNear = folderFinder();
  const found = new Map<string, NamedContexts>();
  for (const { files, folders, context, span, isByDocker } of callers.flatMap(({ commandBuilds }) => commandBuilds)) {
    if (context === undefined || REMOTE.test(context) || context.includes(UNKNOWN_PIECE)) continue;
    for (const written of files) {
      for (const path of pathsMeant({ written, folders, by: span.file.path }, paths, foldersNear)) {
        const { context: folder } = contextNear(path, written, context);
        if (folder === undefined) continue;
        const { named, isBuiltByDocker } = found.get(path) ?? NONE;
        found.set(path, {
          named: new Set([...named, folder]),
          isBuiltByDocker: isBuiltByDocker || isByDocker === true,
        });
      }
    }
  }
  return found;
}

/** Another repository, or the standard input. */
const REMOTE = /:\/\/|^git@|^-$/;
