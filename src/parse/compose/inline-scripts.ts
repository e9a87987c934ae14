import { namedScripts } from '../../analysis/commands/named-scripts.ts';
import type { Container } from '../../model/containers/container.ts';
import type { ContainerScript } from '../../model/containers/container-script.ts';
import { parseScript } from '../../syntax/shell/index.ts';
import { commandsFor, withScript } from '../container-script.ts';
import type { InlineFile } from './inline-files.ts';

/** The files of a service with a text of the compose file that are scripts. */
export function inlineScripts(files: readonly InlineFile[], container: Container): readonly ContainerScript[] {
  if (files.length === 0) return [];
  const { forShells } = namedScripts(container);
  return files.flatMap((file) => scriptIn(file, forShells) ?? []);
}

function scriptIn(
  { kind, path, text, span, given, excerpt }: InlineFile,
  forShells: ReadonlySet<string>,
): ContainerScript | undefined {
  const commands = commandsFor(path, text, forShells.has(path));
  if (commands === undefined) return undefined;
  return withScript({ file: span.file, place: `in the ${kind} ${path}`, given }, () => {
    const code = commands(excerpt());
    return code && parseScript(code, () => undefined);
  });
}
