import { plainCommand } from '../../analysis/commands/plain-command.ts';
import { type SourceFile, spanText } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import { addToGroup } from '../../support/group-by.ts';
import type { RepositoryView } from '../repository-view.ts';
import { settingLines, settingsIn, variableIn } from '../run-options/setting-lines.ts';
import type { DefinitionsAt } from './gap-definitions.ts';
import { filesSourced, functionsIn } from './sourced-variables.ts';

/** In commands: variables, and words that may be functions. */
export const SCRIPT_NAMES = /((?<=\$\{?)[A-Za-z_]\w*|(?<![$\w{-])[A-Za-z_][\w-]*)/g;

/**
 * The lines that set variables, and the functions, of a script and the files that it sources. The lines for the variable of a place itself
 * identify its gap already, without those that are looked at anyway.
 */
export function definitionsOfScript(file: SourceFile, repository: RepositoryView): DefinitionsAt {
  const files = filesSourced(file, repository);
  const get = (name: string): readonly string[] => files.flatMap((one) => definedIn(one).get(name) ?? []);
  return (place) => {
    const own = variableIn(spanText(place));
    const lines = own === undefined ? [] : (settingLines(file).get(own) ?? []);
    const others = files.filter((one) => one !== file);
    const throughOwn = (): readonly string[] => {
      const names = new Set(lines.flatMap((line) => [...line.matchAll(SCRIPT_NAMES)].map(([, name = '']) => name)));
      names.delete(own ?? '');
      return [...[...names].flatMap(get), ...others.flatMap((one) => definedIn(one).get(own ?? '') ?? [])];
    };
    return { get: (name) => (name === own ? throughOwn() : get(name)) };
  };
}

const definedIn = remember((file: SourceFile): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [name, lines] of settingLines(file))
    for (const line of lines) {
      for (const setting of settingsIn(line, name)) addToGroup(found, name, setting);
    }
  for (const { name, text } of functionsIn(file.text)) addToGroup(found, name, plainCommand(text));
  return found;
});
