import { PACKAGE_MANAGERS, type PackageManager } from '../../data/package-managers.ts';
import type { RunInstruction, Stage } from '../../model/dockerfile.ts';
import type { Command, ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { rememberByKey } from '../../support/caches/remember-by-key.ts';
import { type ReadOption, readOptions } from '../commands/options.ts';
import { commandsOf, runsAny } from '../commands/stage-commands.ts';
import { type Tool, toolOf } from '../commands/tool.ts';
import { looksRandom } from '../secrets/secret.ts';

/** A command of a package manager. */
export interface PackageCall {
  readonly manager: PackageManager;
  /** The program, as in `pip`. */
  readonly name: string;
  readonly command: Command;
  readonly options: readonly ReadOption[];
  /** The subcommand, such as `install`; empty when it is not known. */
  readonly verb: string;
  readonly verbWord: ShellWord | undefined;
  /** The words that may be packages, in order, if the command installs something; otherwise undefined. */
  readonly operands: readonly ShellWord[] | undefined;
}

/** A package manager call in a RUN instruction. */
export interface PackageCommand extends PackageCall {
  readonly instruction: RunInstruction;
}

const MANAGERS_OF: ReadonlyMap<string, PackageManager> = new Map(
  PACKAGE_MANAGERS.flatMap((manager) => manager.programs.map((program) => [program, manager] as const)),
);

/** The package manager calls in RUN instructions of a stage, in order, without those that a parent's ONBUILD adds. */
export const packageCommandsIn: (stage: Stage) => readonly PackageCommand[] = remember((stage) => {
  const found: PackageCommand[] = [];
  for (const { command, instruction } of runsAny(stage, MANAGERS_OF) ? commandsOf(stage, 'RUN') : []) {
    const call = packageCallOf(command);
    if (call !== undefined) found.push({ ...call, instruction });
  }
  return found;
});

/** Undefined for other programs. */
export function packageCallOf(command: Command): PackageCall | undefined {
  const tool = toolOf(command);
  const manager = tool && MANAGERS_OF.get(tool.name);
  return tool === undefined || manager === undefined ? undefined : read(manager, tool, command);
}

/** Undefined for other programs. */
export function packageManagerOf(command: Command): PackageManager | undefined {
  const tool = toolOf(command);
  return tool && MANAGERS_OF.get(tool.name);
}

const nameSets: (manager: PackageManager) => ReadonlySet<string> = remember(({ names }) => new Set(names));

function read(manager: PackageManager, tool: Tool, command: Command): PackageCall {
  const { options, operands: all } = readOptions(tool.arguments, {
    letters: manager.letters,
    names: nameSets(manager),
  });
  // `cargo +nightly install`
  const operands = all[0]?.pieces.startsWith('+') ? all.slice(1) : all;
  return {
    manager,
    name: tool.name,
    command,
    options,
    verb: operands[0]?.pieces ?? '',
    verbWord: operands[0],
    operands: installed(manager, operands, options),
  };
}

function installed(
  { installs, needs }: PackageManager,
  operands: readonly ShellWord[],
  options: readonly ReadOption[],
): readonly ShellWord[] | undefined {
  if (needs !== undefined && !options.some(({ name }) => needs.includes(name))) return undefined;
  for (const verb of installs) {
    const words = wordsOf(verb);
    if (words.every((word, index) => operands[index]?.pieces === word)) return operands.slice(words.length);
  }
  return undefined;
}

const wordsOf = rememberByKey(
  (verb: string) => verb,
  (verb) => (verb === '' ? [] : verb.split(' ')),
);

/** A package that a command names. */
export interface NamedPackage {
  /** As written, including the version. */
  readonly text: string;
  readonly word: ShellWord;
}

/** No package name is longer, so patterns are not tried on longer words. */
const LONGEST_NAME = 300;

/** The named packages that are known; the value of a variable may hold several. */
export function packagesOf({ manager, operands }: PackageCall): readonly NamedPackage[] {
  const found = (operands ?? []).flatMap((word, index) => namesIn(word, manager, operands?.[index + 1]));
  return manager.takesOne === true ? found.slice(0, 1) : found;
}

/** Whether the text is a package name: a `$` or an unknown piece means that a variable is not resolved. */
function isName(text: string): boolean {
  return text !== '' && text.length < LONGEST_NAME && !/[$\0]/.test(text);
}

function namesIn(word: ShellWord, { named, hasVersionBehind }: PackageManager, next: ShellWord | undefined) {
  const texts = word.raw.startsWith('$') ? word.pieces.split(/\s+/) : [word.pieces];
  const version = hasVersionBehind === true && /^[\^~<>=]*v?[\d\0]/.test(next?.pieces ?? '') ? ` ${next?.pieces}` : '';
  return texts.filter((text) => isName(text) && named.test(text)).map((text) => ({ text: text + version, word }));
}

/** Whether an option sets the version of all packages, or pins them in another way. */
function isPinnedByOption({ manager: { pinOptions }, options }: PackageCall): boolean {
  if (pinOptions === undefined) return false;
  return options.some(({ name, value }) => {
    const exact = pinOptions[name];
    return exact !== undefined && (value?.includes(UNKNOWN_PIECE) === true || exact.test(value ?? ''));
  });
}

/** The known packages without an exact version. */
export function unpinnedPackages(command: PackageCall): readonly NamedPackage[] {
  if (command.operands === undefined || command.operands.length === 0 || isPinnedByOption(command)) return [];
  if (hasUnknownOption(command)) return [];
  return packagesOf(command).filter(({ text }) => !text.includes(UNKNOWN_PIECE) && !command.manager.pin.test(text));
}

/** A word that begins with a variable may be any option. */
function hasUnknownOption({ command }: Pick<PackageCall, 'command'>): boolean {
  return command.arguments.some(
    ({ pieces, raw }) => pieces.startsWith(UNKNOWN_PIECE) && /^\$\{?\w*(?:OPT|FLAG|ARG)/i.test(raw),
  );
}

/** `"a", "b" and 3 more`. */
export function listed(packages: readonly { readonly text: string }[]): string {
  const shown = packages.slice(0, 3).map(({ text }) => `"${looksRandom(text) ? '…' : text}"`);
  const rest = packages.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
