import type { Command } from '../../model/shell.ts';
import { toolOf } from '../commands/tool.ts';
import { inlineCode } from './inline-code.ts';

/** The files that code of a command loads as modules from the folder that it runs in: `python3 -c 'import a'`, `python3 -m a`. */
export function modulesOf(command: Command): readonly string[] {
  const tool = toolOf(command);
  if (tool === undefined) return [];
  const [option, module] = command.arguments;
  if (option?.value === '-m' && PYTHON.test(String(command.program))) return filesOf(module?.pieces ?? '', '.py');
  const code = inlineCode(command)?.pieces ?? '';
  if (tool.name === 'python' || tool.name === 'pypy')
    return [...code.matchAll(IMPORTS)].flatMap(([, name = '']) => filesOf(name.replaceAll('.', '/'), '.py'));
  return [...code.matchAll(REQUIRES)].flatMap(([, path = '']) => filesOf(path, OTHER_ENDINGS.get(tool.name) ?? '.js'));
}

/** A module without an ending is a file with one, or a folder. */
function filesOf(name: string, ending: string): readonly string[] {
  if (name === '') return [];
  return name.endsWith(ending) ? [name] : [name, `${name}${ending}`];
}

const PYTHON = /^(?:python|pypy)[\d.]*$/;
const IMPORTS = /(?:^|[\n;])[ \t]{0,20}(?:import|from)[ \t]{1,9}([\w.]{1,100})/g;
/** Paths, not the names of packages. */
const REQUIRES = /\b(?:require(?:_relative)?|import|load|do|include)[ (]{0,3}["'](\.{0,2}\/[^"'\n]{1,200})["']/g;
const OTHER_ENDINGS: ReadonlyMap<string, string> = new Map([
  ['ruby', '.rb'],
  ['perl', '.pl'],
  ['php', '.php'],
]);
