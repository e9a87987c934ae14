import { INTERPRETERS } from '../../data/programs.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { Command } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { Tool } from '../commands/tool.ts';
import { nameOf, PROGRAM_FOLDERS, resolvePath } from '../paths/shell-paths.ts';
import type { Flow, Tracked } from './flow.ts';
import { isInstaller } from './installers.ts';
import { rulesOf } from './interpreters.ts';
import { modulesOf } from './loaded-modules.ts';
import { mark, markScript, RUNS } from './marks.ts';
import { chosenFiles, fileIn, filesNamed, placeIn } from './tracked-files.ts';
import { inUnpacked } from './unpacked-folders.ts';

export const SCRIPT_RUNNERS: ReadonlySet<string> = new Set([
  ...INTERPRETERS.flatMap(({ programs }) => programs),
  'source',
  '.',
  'java',
]);

/** Marks a download that is the program itself, or the file given to an interpreter. */
export function runsFile(command: Command, tool: Tool | undefined, flow: Flow): void {
  if (command.program === '' || flow.files.size + flow.unpacked.length + flow.folders.length === 0) return;
  const written = spanText(command.programSpan);
  const program = placeOfProgram(command, written, flow);
  const own =
    flow.files.get(program) ??
    programAt(command, flow) ??
    foundProgram(command, written, flow) ??
    chosenProgram(command, flow);
  mark(own, command, RUNS, true, own !== undefined && isInstaller(own));
  if (own === undefined) mark(inUnpacked(flow, program), command, RUNS_UNPACKED, true);
  runsStarted(command, flow);
  for (const name of modulesOf(command)) runsNamed(name, command, flow);
  if (tool !== undefined) for (const name of rulesOf(tool.name, tool.arguments)) runsNamed(name, command, flow);
  if (tool === undefined || !SCRIPT_RUNNERS.has(tool.name)) return;
  const file = tool.arguments.find(({ pieces }) => !pieces.startsWith('-'));
  if (file === undefined) return;
  const saved = fileIn(flow, file) ?? inProgramFolders(tool, nameOf(file), flow);
  mark(saved, command, RUNS, true, tool.name !== 'java');
  if (saved === undefined) mark(inUnpacked(flow, resolvePath(flow.folder, nameOf(file))), command, RUNS_UNPACKED, true);
}

/** Without a slash the shell searches `PATH` instead. */
function placeOfProgram({ program }: Command, written: string, flow: Flow): string {
  if (!written.includes('/')) return ONE_VARIABLE.test(written) ? placeIn(flow, nameOfWritten(written)) : '';
  const end = written.lastIndexOf('/') + 1;
  const isKnown = typeof program === 'string' && IN_FOLDER.test(written);
  return placeIn(flow, nameOfWritten(isKnown ? written.slice(0, end) + program : written));
}

function nameOfWritten(raw: string): string {
  return nameOf({ value: DYNAMIC, raw });
}

/** `./$F` */
const IN_FOLDER = /^"?[\w./-]*\/"?\$(?:\w+|\{\w+\})"?$/;
/** `"$T"` after `T=$(mktemp)` */
const ONE_VARIABLE = /^"?\$(?:\w+|\{\w+\})"?$/;

/** A program whose place has other words, as in code of another language. */
function programAt({ path }: Command, { files, folder }: Flow): Tracked | undefined {
  return path === undefined ? undefined : files.get(resolvePath(folder, path));
}

/** Shells that search `PATH` for a script that is not in the working directory. */
const SEARCHING: ReadonlySet<string> = new Set(['bash', 'sh', 'ksh', 'mksh', 'zsh', 'source', '.']);

function inProgramFolders(shell: Tool, name: string, flow: Flow): Tracked | undefined {
  return SEARCHING.has(shell.name) && !name.includes('/') ? programNamed(name, flow) : undefined;
}

/** A script that the shell finds in `PATH`: `install.sh`. Other names are those of programs, which are run to see their version. */
function foundProgram({ program }: Command, written: string, flow: Flow): Tracked | undefined {
  if (typeof program !== 'string' || written.includes('/')) return undefined;
  const found = programNamed(program, flow);
  return found !== undefined && (SCRIPT.test(program) || isInstaller(found)) ? found : undefined;
}

function programNamed(name: string, { files }: Flow): Tracked | undefined {
  const folder = PROGRAM_FOLDERS.find((one) => files.has(`${one}/${name}`));
  return folder === undefined ? undefined : files.get(`${folder}/${name}`);
}

/** `for f in /d/*; do "$f"; done` */
function chosenProgram({ programChoices = [] }: Command, flow: Flow): Tracked | undefined {
  const paths = programChoices.filter((name) => name === UNKNOWN_PIECE || name.includes('/'));
  return chosenFiles(flow, paths)[0]?.download;
}

/** `BASH_ENV=f bash -c …`, `ENV=f sh -i` */
function runsStarted(command: Command, flow: Flow): void {
  for (const { name, value } of command.assignments)
    if (value !== undefined && (name === 'BASH_ENV' || name === 'ENV')) markScript(fileIn(flow, value), command);
}

function runsNamed(name: string, command: Command, flow: Flow): void {
  for (const { download } of filesNamed(flow, name)) markScript(download, command);
}

const RUNS_UNPACKED = 'runs a file of it';

const SCRIPT = /\.(?:ba|da|k|z)?sh$/;

/** `cat f | sh`, `sh < f`, `eval "$(cat f)"`. A download that was never saved to a file belongs to another rule. */
export function runsText(downloads: readonly Tracked[], command: Command, { begin }: Flow): void {
  for (const download of downloads) {
    const { file, isSaved, order = begin } = download;
    if (file !== undefined || (isSaved === true && order < begin)) markScript(download, command);
  }
}
