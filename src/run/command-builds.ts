import type { Repository } from '../discover/index.ts';
import { folderFinder } from '../discover/listed-files.ts';
import { pathsMeant } from '../discover/named-paths.ts';
import type { Unit } from '../discover/units.ts';
import type { BuildReference } from '../parse/frontend.ts';
import type { CheckedUnit } from './check-unit.ts';

/** The builds that commands start with arguments, of each Dockerfile that they may mean and that has one of these arguments. */
export function buildsOfCommands(
  callers: readonly Pick<CheckedUnit, 'commandBuilds'>[],
  dockerfiles: readonly { readonly unit: Unit }[],
  { readFile }: Repository,
): readonly BuildReference[] {
  const foldersNear = folderFinder();
  const paths = new Set(dockerfiles.map(({ unit }) => unit.path));
  return callers
    .flatMap(({ commandBuilds }) => commandBuilds)
    .flatMap(({ files, folders, arguments: given, openArguments, target, span }) => {
      const meant = files.flatMap((written) =>
        pathsMeant({ written, folders, by: span.file.path }, paths, foldersNear),
      );
      return [...new Set(meant)]
        .filter((path) => hasOneOf(readFile(path, 'guess')?.text ?? '', openArguments ?? given))
        .map((dockerfilePath) => ({ dockerfilePath, target, arguments: given, openArguments, ...OF_COMMAND, span }));
    });
}

const OF_COMMAND = { isGuess: true, isCommand: true } as const;

function hasOneOf(text: string, given: ReadonlyMap<string, unknown>): boolean {
  const words = new Set(text.match(/\w+/g));
  return [...given.keys()].some((name) => words.has(name));
}
