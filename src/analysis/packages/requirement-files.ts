import { REQUIREMENTS } from '../../data/package-settings.ts';
import type { Instruction } from '../../model/dockerfile.ts';
import { everyCommand } from '../../model/shell.ts';
import { remember } from '../../support/caches/remember.ts';
import { type FileOption, filesGiven } from '../commands/rule-files.ts';
import { toolOf } from '../commands/tool.ts';

const OPTION: FileOption = {
  attached: /^(?:--(?:requirements?|constraints?)=|-[rc]=?)(.+)$/s,
  separate: /^(?:--(?:requirements?|constraints?)|-[a-zA-Z]*[rc])$/,
};

const INSTALLERS: ReadonlySet<string> = new Set(['pip', 'pip3', 'uv', 'pipx', 'pip-compile']);

/** The names of the files, without folders, that commands of RUN give to pip as lists of packages: `pip install -r deps.in`. */
const namesGiven: (instructions: readonly Instruction[]) => ReadonlySet<string> = remember((instructions) => {
  const names = new Set<string>();
  for (const instruction of instructions) {
    if (instruction.keyword !== 'RUN') continue;
    for (const command of everyCommand(instruction.line.script)) {
      const tool = toolOf(command);
      if (tool === undefined || !INSTALLERS.has(tool.name)) continue;
      const words = tool.arguments.map(({ pieces }) => pieces);
      for (const file of listsGiven(words)) names.add(baseName(file));
    }
  }
  return names;
});

/** The lists of packages that options name. */
export function listsGiven(words: readonly string[]): readonly string[] {
  return filesGiven(words, OPTION);
}

/** Whether a file is a list of packages of pip, by its name or because a command gives it to pip as one. */
export function isRequirements(path: string, instructions: readonly Instruction[]): boolean {
  return REQUIREMENTS.test(path) || (path !== '' && namesGiven(instructions).has(baseName(path)));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
