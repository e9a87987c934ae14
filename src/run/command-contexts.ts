import { folderFinder } from '../discover/listed-files.ts';
import { pathsMeant } from '../discover/named-paths.ts';
import type { Unit } from '../discover/units.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import type { CommandBuild } from '../parse/frontend.ts';
import type { CheckedUnit } from './check-unit.ts';
import { contextNear, fileNear } from './image-makers.ts';

/**
 * Dockerfiles with the folders that commands name as the build context of one that may be it, and the files that they give to it as secrets:
 * `docker build -f docker/Dockerfile --secret id=npmrc,src=ci/npmrc app`.
 */
export function withCommandContexts(
  units: readonly Unit[],
  callers: readonly Pick<CheckedUnit, 'commandBuilds'>[],
): readonly Unit[] {
  const folders = contextsByPath(units, callers);
  if (folders.size === 0) return units;
  return units.map((unit) => {
    const found = folders.get(unit.path);
    if (found === undefined) return unit;
    const { named, secrets, isBuiltByDocker } = found;
    const contexts = named.size > 0 && { contextFolders: [...named], isBuiltByDocker };
    return {
      ...unit,
      companions: { ...unit.companions, ...contexts, ...(secrets.size > 0 && { secretFiles: [...secrets] }) },
    };
  });
}

interface NamedContexts {
  readonly named: ReadonlySet<string>;
  /** The paths of files by the ids of secrets. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly isBuiltByDocker: boolean;
}

const NONE: NamedContexts = { named: new Set(), secrets: new Map(), isBuiltByDocker: false };

function contextsByPath(
  units: readonly Unit[],
  callers: readonly Pick<CheckedUnit, 'commandBuilds'>[],
): ReadonlyMap<string, NamedContexts> {
  const paths = new Set(units.map(({ path }) => path));
  const foldersNear = folderFinder();
  const found = new Map<string, NamedContexts>();
  for (const build of callers.flatMap(({ commandBuilds }) => commandBuilds)) {
    const { files, folders, span } = build;
    if (folderWritten(build) === undefined && build.secretFiles === undefined) continue;
    for (const written of files) {
      for (const path of pathsMeant({ written, folders, by: span.file.path }, paths, foldersNear)) {
        found.set(path, withNamed(found.get(path) ?? NONE, build, path, written));
      }
    }
  }
  return found;
}

/** Adds what a build names that finds the Dockerfile under the written path. */
function withNamed(before: NamedContexts, build: CommandBuild, path: string, written: string): NamedContexts {
  const context = folderWritten(build);
  const folder = context === undefined ? undefined : contextNear(path, written, context).context;
  const given = (build.secretFiles ?? []).flatMap(([id, file]) =>
    fileNear(path, written, file).map((one) => [id, one] as const),
  );
  const secrets = given.length === 0 ? before.secrets : new Map([...before.secrets, ...given]);
  if (folder === undefined) return { ...before, secrets };
  const isBuiltByDocker = before.isBuiltByDocker || build.isByDocker === true;
  return { named: new Set([...before.named, folder]), secrets, isBuiltByDocker };
}

/** The context of a build as it is written, if that is a folder of this machine with a known path. */
function folderWritten({ context }: CommandBuild): string | undefined {
  return context === undefined || REMOTE.test(context) || context.includes(UNKNOWN_PIECE) ? undefined : context;
}

/** Another repository, or the standard input. */
const REMOTE = /:\/\/|^git@|^-$/;
