import { DYNAMIC } from '../../model/located.ts';
import type { Script } from '../../model/shell.ts';
import { type Span, spanText } from '../../model/source.ts';
import { parseScript } from '../../syntax/shell/index.ts';
import { asScalar, entryOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { mayMatter } from '../run-options/calls.ts';
import { engineVariables, mayNameEngine } from '../scripts/engine-variables.ts';
import type { FilesNamed } from '../scripts/sourced-variables.ts';
import { templatedScript } from '../scripts/templated-script.ts';
import { unknownVariables } from '../scripts/unknown-variables.ts';
import { harmlessTemplates } from './harmless-values.ts';
import { commandsIn, definitionsIn, type TaskCommand } from './tasks.ts';
import { type TaskCaller, valuesIn } from './values.ts';

export interface TaskScript extends Script {
  /** Expressions whose values are unknown. */
  readonly undecided: readonly Span[];
  /** Those of them that may name an engine. */
  readonly engines: readonly Span[];
  /** The variables of the environment whose values are unknown. */
  readonly unknown: readonly Span[];
}

/** The commands that may start containers, as the shell gets them. */
export function taskScripts(
  root: TreeMapping | undefined,
  caller?: TaskCaller,
  files?: FilesNamed,
): readonly TaskScript[] {
  const { templatesOf, environmentOf, variablesOf } = valuesIn(root, caller);
  const engineNames = engineVariables(definitionsIn(root));
  const isHarmless = harmlessTemplates(root);
  return commandsIn(root).flatMap((command) => {
    const { undecided: open, ...excerpt } = templatedScript(command.run, templatesOf(command));
    const undecided = open.filter((place) => !isHarmless(spanText(place), command));
    const engines = undecided.filter((place) => mayNameEngine(spanText(place), engineNames));
    const mayStart = mayMatter(excerpt.text) || command.run.value.includes('$') || engines.length > 0;
    if (!mayStart) return [];
    const environment = environmentOf(command);
    const unknown = unknownVariables(excerpt, environment);
    const script = parseScript(excerpt, environment, { isBash: true, ...files });
    const startsIn = folderOf(command);
    return [{ ...script, undecided, engines, unknown, startsIn, given: () => variablesOf(command) }];
  });
}

/** `dir` of the task, from the folder of the file. */
function folderOf({ levels }: TaskCommand): Script['startsIn'] {
  const node = levels.flatMap((level) => entryOf(level, 'dir')?.node ?? []).at(-1);
  if (node === undefined) return undefined;
  const text = asScalar(node)?.value;
  return text === undefined || /[{$]/.test(text) ? DYNAMIC : text;
}
