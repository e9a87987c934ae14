import type { Command } from '../../model/shell.ts';
import { toolOf } from '../commands/tool.ts';
import { modulePaths } from './code-modules.ts';
import { inlineCode } from './inline-code.ts';

/** The files that code of a command loads as modules from the folder that it runs in: `python3 -c 'import a'`, `python3 -m a`. */
export function modulesOf(command: Command): readonly string[] {
  const tool = toolOf(command);
  if (tool === undefined) return [];
  const [option, module] = command.arguments;
  if (option?.value === '-m' && PYTHON.test(String(command.program))) return filesOf(module?.pieces ?? '');
  const code = inlineCode(command)?.pieces ?? '';
  return code === '' ? [] : modulePaths(code, tool.name, HERE);
}

const HERE = { path: '-c', started: '-c' };

/** A module without an ending is a file with one, or a folder. */
function filesOf(name: string): readonly string[] {
  if (name === '') return [];
  return name.endsWith('.py') ? [name] : [name, `${name}.py`];
}

const PYTHON = /^(?:python|pypy)[\d.]*$/;
