import type { Repository } from '../discover/index.ts';
import { folderFinder } from '../discover/listed-files.ts';
import { pathsMeant } from '../discover/named-paths.ts';
import type { BuildReference, CommandBuild } from '../parse/frontend.ts';

/** The builds that commands start with arguments, of each Dockerfile that they may mean and that has one of these arguments. */
export function buildsOfCommands(
  commands: readonly CommandBuild[],
  dockerfiles: ReadonlySet<string>,
  { readFile }: Repository,
): readonly BuildReference[] {
  const foldersNear = folderFinder();
  return commands.flatMap(({ files, folders, arguments: given, target, span }) => {
    const meant = files.flatMap((written) =>
      pathsMeant({ written, folders, by: span.file.path }, dockerfiles, foldersNear),
    );
    return [...new Set(meant)]
      .filter((path) => hasOneOf(readFile(path, 'guess')?.text ?? '', given))
      .map((dockerfilePath) => ({ dockerfilePath, target, arguments: given, isGuess: true, span }));
  });
}

function hasOneOf(text: string, given: CommandBuild['arguments']): boolean {
  const words = new Set(text.match(/\w+/g));
  return [...given.keys()].some((name) => words.has(name));
}
