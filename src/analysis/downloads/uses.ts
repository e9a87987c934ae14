import type { Command } from '../../model/shell.ts';
import { type Tool, toolOf } from '../commands/tool.ts';
import { nameOf, resolvePath } from '../paths/shell-paths.ts';
import { unpackingOf } from './archive.ts';
import { distinct, type Flow, type Tracked } from './flow.ts';
import { interpreterName, namesLines, runsInput, runsLines } from './interpreters.ts';
import { mark, markScript } from './marks.ts';
import { moved } from './moved-files.ts';
import { runsFile, runsText } from './run-files.ts';
import { fileIn, filesIn, markAll, operandsIn } from './tracked-files.ts';
import { importedCertificate, trusted } from './trusted-authorities.ts';
import { namedFolder, unpacked, unpackedAt } from './unpacked-folders.ts';

type Handler = (command: Command, tool: Tool, flow: Flow) => void;

export const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['cd', changedFolder],
  ['pushd', changedFolder],
  ['chmod', madeExecutable],
  ['mv', moved],
  ['cp', moved],
  ['install', moved],
  ['ln', moved],
  ['dpkg', installed],
  ['rpm', installed],
  ['apk', addedUntrusted],
  ...['update-ca-certificates', 'update-ca-trust'].map((name) => [name, trusted] as const),
  ['keytool', importedCertificate],
  ['crontab', scheduled],
  ...['at', 'batch'].map((name) => [name, scheduledOnce] as const),
  ['parallel', ranLines],
  ...['ed', 'ex', 'nvim', 'vi', 'view', 'vim'].map((name) => [name, editedByShell] as const),
  ...['cc', 'gcc', 'g++', 'c++', 'clang', 'clang++', 'tcc', 'nvcc', 'rustc', 'javac'].map(
    (name) => [name, compiled] as const,
  ),
]);

export function use(command: Command, tool: Tool | undefined, flow: Flow, inputs: readonly Tracked[]): void {
  runsFile(command, tool, flow);
  if (tool === undefined) return;
  const isPossible = tool !== toolOf(command);
  if (runsLines(tool)) runsText(distinct(inputs, operandsIn(tool, flow)), command, flow);
  if ((isPossible || interpreterName(tool, command) !== undefined) && runsInput(tool))
    runsText(inputs.length === 0 && flow.opened !== undefined ? [flow.opened] : inputs, command, flow);
  const handler = HANDLERS.get(tool.name);
  if (handler === undefined) otherUses(command, tool, flow, inputs);
  else handler(command, tool, flow);
}

export function changedFolder(_command: Command, { arguments: words }: Tool, flow: Flow): void {
  if (words[0] !== undefined) flow.folder = resolvePath(flow.folder, nameOf(words[0]));
}

function installed(command: Command, { name, arguments: words }: Tool, flow: Flow): void {
  if (!words.some(({ pieces }) => /^-[a-zA-Z]*[iU]|^--(?:install|upgrade|unpack)$/.test(pieces))) return;
  markAll(words, command, flow, `installs it with ${name}`, true);
}

/** apk checks the signature of a package file unless `--allow-untrusted` is given. */
function addedUntrusted(command: Command, { arguments: words }: Tool, flow: Flow): void {
  if (!words.some(({ value }) => value === '--allow-untrusted') || !words.some(({ value }) => value === 'add')) return;
  markAll(words, command, flow, 'installs it with apk', true);
}

/** `crontab file` */
function scheduled(command: Command, { arguments: words }: Tool, flow: Flow): void {
  for (const word of words)
    for (const { download } of filesIn(flow, word)) mark(download, command, 'gives it to cron', true, true);
}

/** `at -f file now`, `batch -f file` */
function scheduledOnce(command: Command, { name, arguments: words }: Tool, flow: Flow): void {
  const at = words.findIndex(({ pieces }) => /^-[a-zA-Z]*f$/.test(pieces));
  const file = at === -1 ? undefined : words[at + 1];
  if (file !== undefined) mark(fileIn(flow, file), command, `schedules it with ${name}`, true, true);
}

/** `parallel -a file`, `parallel :::: file` */
function ranLines(command: Command, { arguments: words }: Tool, flow: Flow): void {
  const file = words.find((_, index) => namesLines(words, index));
  if (file !== undefined) markScript(fileIn(flow, file), command);
}

/** `vim -es -c 'w !sh' f` gives the file to a shell. */
function editedByShell(command: Command, { arguments: words }: Tool, flow: Flow): void {
  if (!words.some(({ pieces }) => /!\s*(?:ba|da|z|k)?sh\b/.test(pieces))) return;
  for (const word of words) for (const { download } of filesIn(flow, word)) markScript(download, command);
}

/** A compiler gets single files; in an archive, whole folders are built. */
function compiled(command: Command, { name, arguments: words }: Tool, flow: Flow): void {
  for (const word of words) {
    if (!SOURCE_FILE.test(word.pieces)) continue;
    const found = fileIn(flow, word) ?? unpackedAt(flow, resolvePath(flow.folder, nameOf(word)));
    mark(found, command, `compiles it with ${name}`, true);
  }
}

const SOURCE_FILE = /\.(?:c|cc|cpp|cxx|cu|s|S|m|rs|java)$/;

const INSTALLERS: ReadonlySet<string> = new Set('apt apt-get dnf yum microdnf tdnf zypper gdebi pip'.split(' '));

const BUILDERS: ReadonlySet<string> = new Set(
  'make cmake ninja meson cargo go mvn gradle ant bazel autoreconf qmake'.split(' '),
);

function otherUses(command: Command, tool: Tool, flow: Flow, inputs: readonly Tracked[]): void {
  const { name, arguments: words } = tool;
  const unpacking = unpackingOf(tool);
  if (unpacking !== undefined) {
    const archives = unpacking.archive === undefined ? inputs : [fileIn(flow, unpacking.archive)];
    for (const download of archives) if (download !== undefined) unpacked(command, flow, download, unpacking);
  } else if (INSTALLERS.has(name) && words.some(({ pieces }) => /^(?:local)?install$/.test(pieces))) {
    markAll(words, command, flow, `installs it with ${name}`, true);
    const isHere = words.some(({ pieces }) => pieces === '.');
    if (isHere) mark(unpackedAt(flow, flow.folder), command, `installs it with ${name}`, true);
  } else if (BUILDERS.has(name)) {
    mark(unpackedAt(flow, flow.folder) ?? namedFolder(tool, flow), command, `builds it with ${name}`, true);
  }
}

function madeExecutable(command: Command, { arguments: words }: Tool, flow: Flow): void {
  const [mode, ...files] = words.filter(({ pieces }) => !/^-[RvcfhHLP]+$|^--/.test(pieces));
  if (
    mode === undefined ||
    !/^[ugoa]*[+=][rwst]*x|^0?[0-7]?[1357][0-7]{2}$|^0?[0-7]?[0-7]{0,2}[1357]$/i.test(mode.pieces)
  )
    return;
  markAll(files, command, flow, 'makes it executable', false);
}
