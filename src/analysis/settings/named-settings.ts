import { NAMED_SETTINGS, type NamedSetting } from '../../data/named-settings.ts';
import type { Instruction, Stage, WorkdirInstruction } from '../../model/dockerfile.ts';
import { DYNAMIC, known } from '../../model/located.ts';
import { type Command, everyCommand } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { addToGroup } from '../../support/group-by.ts';
import { toolOf } from '../commands/tool.ts';
import { baseName, resolvePath } from '../paths/shell-paths.ts';

/** The files of settings that have other paths than the usual ones. */
interface NamedSettings {
  /** Their absolute paths. */
  readonly paths: readonly string[];
  /** The usual path of such a file, by its absolute path; undefined for other files. */
  usual(path: string): string | undefined;
}

/** The files that variables and options of commands name as the settings of a program: `ENV PIP_CONFIG_FILE=/c/pip`, `npm --userconfig /c/npm`. */
export function namedSettings({
  instructions,
  environment,
}: Pick<Stage, 'instructions' | 'environment'>): NamedSettings {
  const named = new Map<string, string>();
  for (const { name, value } of environment.values()) addVariable(name, known<string>(value), '/', named);
  let folder = '/';
  for (const instruction of instructions) {
    if (instruction.keyword === 'WORKDIR') folder = folderAfter(instruction);
    else addNames(instruction, folder, named);
  }
  return {
    paths: [...named.keys()].filter((path) => path.startsWith('/') && !path.includes('*')),
    usual: (path) =>
      named.size === 0 ? undefined : (named.get(path) ?? named.get(baseName(path)) ?? named.get(likeOf(path))),
  };
}

/** The files of the same folder with the same ending: `/r/*.repo`. */
function likeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.'));
  return `${path.slice(0, path.lastIndexOf('/'))}/*${ending}`;
}

/** The folder that WORKDIR sets; the root if it is not known. */
export function folderAfter({ absolute }: WorkdirInstruction): string {
  return absolute === DYNAMIC ? '/' : absolute;
}

function addNames(instruction: Instruction, folder: string, named: Map<string, string>): void {
  if (instruction.keyword === 'ENV' || instruction.keyword === 'ARG') {
    for (const { name, value } of instruction.pairs) addVariable(name.value, known<string>(value), folder, named);
  } else if (RUNNING.has(instruction.keyword) && 'line' in instruction && instruction.line !== undefined) {
    for (const command of everyCommand(instruction.line.script)) {
      for (const { name, value } of command.assignments) addVariable(name, value?.pieces, folder, named);
      addOptions(command, folder, named);
    }
  }
}

const RUNNING: ReadonlySet<string> = new Set(['RUN', 'CMD', 'ENTRYPOINT']);

function addVariable(name: string, value: string | undefined, folder: string, named: Map<string, string>): void {
  if (value === undefined) return;
  for (const row of NAMED_SETTINGS) if (row.variable?.test(name) === true) addPath(row, value, folder, named);
}

function addOptions(command: Command, folder: string, named: Map<string, string>): void {
  const { name, arguments: words } = toolOf(command) ?? {};
  for (const row of ROWS_BY_PROGRAM.get(name ?? '') ?? []) {
    for (const [at, { pieces }] of (words ?? []).entries()) {
      const option = row.option?.names.exec(pieces)?.[0];
      if (option === undefined) continue;
      const path = pieces.slice(option.length) || (words?.[at + 1]?.pieces ?? '');
      addPath(row, path, folder, named);
    }
  }
}

const ROWS_BY_PROGRAM: ReadonlyMap<string, readonly NamedSetting[]> = rowsByProgram();

function rowsByProgram(): ReadonlyMap<string, readonly NamedSetting[]> {
  const rows = new Map<string, NamedSetting[]>();
  for (const row of NAMED_SETTINGS) for (const program of row.option?.programs ?? []) addToGroup(rows, program, row);
  return rows;
}

/** What is written to a device is gone, and an address is not a file of the image. */
const NO_FILE = /^\/(?:dev|proc)\/|:\/\//;

function addPath({ usual, value }: NamedSetting, text: string, folder: string, named: Map<string, string>): void {
  if (text === '' || text.includes(UNKNOWN_PIECE) || NO_FILE.test(text)) return;
  if (value === 'name') named.set(baseName(text), usual);
  else if (value !== undefined && 'folderOfAll' in value)
    named.set(likeOf(resolvePath(folder, `${text}/a${value.folderOfAll}`)), usual);
  else named.set(resolvePath(folder, value === undefined ? text : `${text}/${value.folderOf}`), usual);
}
