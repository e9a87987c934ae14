import {
  COPIERS,
  type Copier,
  FETCHERS,
  type Fetcher,
  SAVERS,
  type Saver,
  STREAMS,
  type Stream,
  VERIFIERS,
} from '../../data/programs.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { Command, Redirect, ShellWord } from '../../model/shell.ts';
import { remember } from '../../support/caches/remember.ts';
import { rememberByKey } from '../../support/caches/remember-by-key.ts';
import { type OptionSyntax, type ReadOption, readOptions } from '../commands/options.ts';
import { type Tool, toolOf } from '../commands/tool.ts';
import { baseName, nameOf } from '../paths/shell-paths.ts';
import { addressIn, fetchesItself, inlineCode, LANGUAGES, printsValues, savedBy } from './inline-code.ts';
import { isCommit, isPinnedAddress } from './pinned-addresses.ts';

/** The fetchers by program. */
export const FETCHER_OF: ReadonlyMap<string, Fetcher> = new Map(FETCHERS.map((fetcher) => [fetcher.program, fetcher]));

const STREAM_OF: ReadonlyMap<string, Stream> = byProgram(STREAMS);
const COPIER_OF: ReadonlyMap<string, Copier> = byProgram(COPIERS);
const SAVER_OF: ReadonlyMap<string, Saver> = new Map(SAVERS.map((saver) => [saver.program, saver]));

function byProgram<T extends { readonly programs: readonly string[] }>(table: readonly T[]): ReadonlyMap<string, T> {
  return new Map(table.flatMap((row) => row.programs.map((program) => [program, row] as const)));
}

/** Whether a program may fetch something. */
export const MAY_FETCH = {
  has: (program: string): boolean =>
    FETCHER_OF.has(program) ||
    STREAM_OF.has(program) ||
    COPIER_OF.has(program) ||
    SAVER_OF.has(program) ||
    LANGUAGES.has(program),
};

/** Whether it prints what another machine sends, without being a fetcher. */
export function isStream({ name, arguments: words }: Tool): boolean {
  const stream = STREAM_OF.get(name);
  return stream?.options.test(words.map(({ pieces }) => pieces).join(' ')) === true;
}

/** One thing that a command fetches from the network. */
export interface Fetched {
  /** Undefined when no separate word holds the address. */
  readonly address: ShellWord | undefined;
  /** The file that it is saved to, named as by {@link nameOf}; undefined for standard output. */
  readonly file: string | undefined;
  /** Whether the address fixes the content, and nothing beside it does: another address, an option, the standard input. */
  readonly isFixed?: boolean;
}

export function fetcherOf({ name }: Pick<Tool, 'name'>): Fetcher | undefined {
  return FETCHER_OF.get(name);
}

export interface FetchArguments {
  readonly options: readonly ReadOption[];
  /** The addresses, including those of `--url`. */
  readonly addresses: readonly ShellWord[];
}

export function readFetchArguments({ arguments: words }: Tool, fetcher: Fetcher): FetchArguments {
  const { options, operands } = readOptions(words, syntaxOf(fetcher));
  const named = options.flatMap(({ name, valueWord }) => (name === '--url' && valueWord ? [valueWord] : []));
  return { options, addresses: [...named, ...operands] };
}

const syntaxOf: (fetcher: Fetcher) => OptionSyntax = remember(({ letters, outputOptions, names }) => ({
  letters,
  names: new Set([...outputOptions, ...names, '--url']),
}));

/** Everything that a command fetches, with the file it is saved to; empty for other commands. */
export function fetchedBy(command: Command): readonly Fetched[] {
  const tool = toolOf(command);
  if (tool === undefined) return fetchedByUnknown(command);
  if (!MAY_FETCH.has(tool.name) || isUpload(tool) || verifiesItself(tool)) return [];
  const fetcher = FETCHER_OF.get(tool.name);
  if (fetcher === undefined) return fetchedOtherwise(command, tool);
  const parts = transfersOf(tool);
  return parts.length === 1
    ? fetchedAtOnce(command, tool, fetcher)
    : parts.flatMap((part) => fetchedAtOnce(command, part, fetcher));
}

/** `curl -o a https://… --next https://…` has options of its own for each part. */
function transfersOf({ name, arguments: words }: Tool): readonly Tool[] {
  const parts: ShellWord[][] = [[]];
  for (const word of words) {
    if (name === 'curl' && /^(?:--next|-:)$/.test(word.pieces)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.map((part) => ({ name, arguments: part }));
}

function fetchedAtOnce(command: Command, tool: Tool, fetcher: Fetcher): readonly Fetched[] {
  const { options, addresses } = readFetchArguments(tool, fetcher);
  const outputs = options.filter(
    ({ name }) => fetcher.outputOptions.includes(name) || fetcher.fileOptions.includes(name),
  );
  if (addresses.length === 0) return fetchedByInput(command, outputs[0]);
  const isOnlyThat = !readsAddresses(command) && !options.some((option) => mayChangeContent(fetcher, option));
  return addresses.flatMap((address, index) => {
    const output = fetcher.program === 'wget' ? outputs[0] : (outputs[index] ?? outputs.find(isForAll));
    const file = fileOf(command, fetcher, output, address, options);
    const isFixed = isOnlyThat && isPinnedAddress(address);
    return filesOfPattern(address, file).map((one) => ({ address, file: one, isFixed }));
  });
}

/** `xargs curl …` */
function readsAddresses({ wrappers }: Command): boolean {
  return wrappers.some(({ program }) => program === 'xargs' || program === 'parallel');
}

/** Whether an option turns off the check of the host, or names something else to fetch. */
function mayChangeContent({ program }: Fetcher, { name, value = '' }: ReadOption): boolean {
  if (program.startsWith('wget'))
    return /^(?:-[iB]|--(?:no-check-certificate|input-file|base|config))$/.test(name) || /check.?cert/i.test(value);
  if (program.startsWith('curl')) return /^(?:-[kK]|--(?:insecure|config|request-target|expand-url))$/.test(name);
  return name === '--check-certificate' || (name === '--verify' && /^(?:no|false)$/i.test(value));
}

/** A program that is not known, such as that of a variable, is taken for a fetcher if it gets a web address. */
export function addressesOfUnknown({ program, arguments: words }: Command): readonly ShellWord[] {
  return program === DYNAMIC ? words.filter(({ pieces }) => /^["']?(?:https?|ftp):\/\/./i.test(pieces)) : [];
}

/** `$FETCH -o file https://…`: without the name of a file, it may print or save what it fetches. */
function fetchedByUnknown(command: Command): readonly Fetched[] {
  const addresses = addressesOfUnknown(command);
  if (addresses.length === 0) return [];
  const { options } = readOptions(command.arguments, {
    letters: 'oO',
    names: new Set(['--output', '--output-document']),
  });
  const named = options.flatMap(({ name, value, valueWord }) =>
    /^(?:-[oO]|--output(?:-document)?)$/.test(name) && value !== undefined && !/^(?:-|https?:)/.test(value)
      ? [valueWord === undefined ? value : nameOf(valueWord)]
      : [],
  );
  const hasOthers = command.arguments.some((word) => !addresses.includes(word) && /^[^-].*[./]/.test(word.pieces));
  return addresses.flatMap((address) => {
    const files = named.length > 0 ? named : [outputFile(command), addressFile(address)];
    const isFixed = !(named.length === 0 && hasOthers) && !readsAddresses(command) && isPinnedAddress(address);
    return files.map((file) => ({ address, file, isFixed }));
  });
}

/** The values of `{a,b}` and `[1-9]`. */
function valuesOf(set: RegExpExecArray | undefined): readonly string[] | undefined {
  const listed = set?.[1]?.split(',');
  const [, first, last] = /^\[(\d{1,9}|[a-zA-Z])-(\d{1,9}|[a-zA-Z])/.exec(set?.[0] ?? '') ?? [];
  if (listed !== undefined || first === undefined || last === undefined) return listed;
  const isNumber = /^\d/.test(first);
  const code = (text: string): number => (isNumber ? Number(text) : text.charCodeAt(0));
  const count = Math.min(Math.max(code(last) - code(first) + 1, 0), MOST_IN_RANGE);
  return Array.from({ length: count }, (_, at) =>
    isNumber ? String(code(first) + at) : String.fromCharCode(code(first) + at),
  );
}

/** More than are tracked. */
const MOST_IN_RANGE = 2_000;

/** `curl https://…/{a,b} -o '#1.sh'` saves `a.sh` and `b.sh`. */
function filesOfPattern({ pieces }: ShellWord, file: string | undefined): readonly (string | undefined)[] {
  const mark = file === undefined ? undefined : /#(\d)/.exec(file);
  if (file === undefined || mark === null || mark === undefined) return [file];
  const sets = [...pieces.matchAll(/\{([^{}]*)\}|\[[^[\]]*\]/g)];
  const values = valuesOf(sets[Number(mark[1]) - 1]);
  return values === undefined ? [file] : values.map((value) => file.replaceAll(mark[0], () => value));
}

/** `aria2c --checksum=sha-256=…` */
function verifiesItself({ name, arguments: words }: Tool): boolean {
  return name === 'aria2c' && /(?:^| )--checksum[= ]sha/.test(words.map(({ pieces }) => pieces).join(' '));
}

/** `php -r "copy('https://…', 'setup.php');"`, `python3 -c "print(urlopen('https://…').read())" > file` */
function fetchedByCode(command: Command): readonly Fetched[] {
  const code = inlineCode(command);
  if (code === undefined) return [];
  const wordOf = (address: string): ShellWord => ({ ...code, value: address, pieces: address });
  const saved = savedBy(code).map(({ address, file }) => ({
    ...{ address: wordOf(address), file },
    isFixed: isPinnedAddress({ pieces: address }),
  }));
  const isPrinted = saved.length === 0 && fetchesItself(code) && printsValues(code);
  const output = isPrinted ? outputFile(command) : undefined;
  if (output === undefined) return saved;
  const address = addressIn(code);
  const word = address === undefined ? undefined : wordOf(address);
  return [{ address: word, file: output, isFixed: word !== undefined && isPinnedAddress(word) }];
}

/** By code, by a stream, or by a program that copies files. */
function fetchedOtherwise(command: Command, tool: Tool): readonly Fetched[] {
  if (LANGUAGES.has(tool.name)) return fetchedByCode(command);
  if (isStream(tool))
    return [tool.name === 'git' ? archivedBy(command, tool) : { address: undefined, file: outputFile(command) }];
  const saver = SAVER_OF.get(tool.name);
  if (saver !== undefined) return savedByOptions(command, tool, saver);
  const copier = COPIER_OF.get(tool.name);
  if (copier === undefined) return [];
  const { operands } = readOptions(tool.arguments, { letters: copier.letters });
  const addresses = operands.filter(({ pieces }) => copier.remote.test(pieces));
  const last = operands.at(-1);
  const target = last === undefined || copier.remote.test(last.pieces) ? undefined : nameOf(last);
  return addresses.flatMap((address) => copiedTo(target, address).map((file) => ({ address, file })));
}

/** `gh release download -R owner/name -p file`, `az storage blob download -f file` */
function savedByOptions(command: Command, { arguments: words }: Tool, saver: Saver): readonly Fetched[] {
  const { files, kept, folders, sources, letters } = saver;
  if (!saver.command.test(words.map(({ pieces }) => pieces).join(' '))) return [];
  const names = new Set([...files, ...kept, ...folders, ...sources, ...saver.names]);
  const { options } = readOptions(words, { letters, names });
  const given = (which: readonly string[]): readonly string[] =>
    options.flatMap(({ name, value, valueWord }) =>
      which.includes(name) ? (valueWord === undefined ? (value ?? []) : nameOf(valueWord)) : [],
    );
  const source = options.find(({ name }) => sources.includes(name));
  const address = source?.value === undefined ? undefined : (source.valueWord ?? source.word);
  const [named] = given(files);
  if (named !== undefined) return [{ address, file: isStandardOutput(named) ? outputFile(command) : named }];
  const [folder] = given(folders);
  return given(kept).map((name) => ({ address, file: inFolder(folder, name) }));
}

/** Reads `git archive --remote=… -o file main`. A commit instead of the branch pins the contents of the archive. */
function archivedBy(command: Command, { arguments: words }: Tool): Fetched {
  const { options, operands } = readOptions(words, { letters: 'o', names: ARCHIVE_OPTIONS });
  const tree = operands[operands.findIndex(({ pieces }) => pieces === 'archive') + 1];
  const optionWord = (...names: readonly string[]): ShellWord | undefined => {
    const option = options.find(({ name }) => names.includes(name));
    return option?.value === undefined ? undefined : { ...(option.valueWord ?? option.word), pieces: option.value };
  };
  const output = optionWord('-o', '--output');
  return {
    address: optionWord('--remote'),
    file: output === undefined ? outputFile(command) : output.pieces,
    isFixed: isCommit(tree?.pieces ?? ''),
  };
}

const ARCHIVE_OPTIONS: ReadonlySet<string> = new Set(['--remote', '--output', '--exec', '--format', '--prefix']);

/** The destination may be a folder. */
function copiedTo(target: string | undefined, address: ShellWord): readonly string[] {
  const name = addressFile(address).replace(/^[^/]*:/, '');
  if (target === undefined || target === '.') return [name];
  return target.endsWith('/') ? [target + name] : [target, `${target}/${name}`];
}

/** `… | xargs wget -O file` */
function fetchedByInput({ wrappers }: Command, output: ReadOption | undefined): readonly Fetched[] {
  const file = output?.valueWord;
  const isGiven = file !== undefined && wrappers.some(({ program }) => program === 'xargs');
  return isGiven && !isStandardOutput(nameOf(file)) ? [{ address: undefined, file: nameOf(file) }] : [];
}

function isForAll({ name }: ReadOption): boolean {
  return name === '--remote-name-all';
}

/** Whether it sends something, so that the response is not a download. */
function isUpload({ name, arguments: words }: Tool): boolean {
  if (name !== 'curl' && name !== 'wget') return false;
  return words.some(({ pieces }) =>
    /^(?:--(?:data|form|upload-file|post|json|head)\b|-[sSfLk]*[dFTI]$|--spider$|-XP(?:OST|UT)$)/.test(pieces),
  );
}

function folderOf({ program }: Fetcher, options: readonly ReadOption[]): string | undefined {
  const names = program === 'wget' ? ['-P', '--directory-prefix'] : ['--output-dir', '-d', '--dir'];
  const option = program === 'http' || program === 'xh' ? undefined : options.find(({ name }) => names.includes(name));
  return option?.valueWord === undefined ? option?.value : nameOf(option.valueWord);
}

function fileOf(
  command: Command,
  fetcher: Fetcher,
  output: ReadOption | undefined,
  address: ShellWord,
  options: readonly ReadOption[],
): string | undefined {
  const folder = folderOf(fetcher, options);
  const isNamed = output !== undefined && fetcher.outputOptions.includes(output.name);
  const named = isNamed ? (output.valueWord === undefined ? output.value : nameOf(output.valueWord)) : undefined;
  if (isNamed && !isStandardOutput(named)) return inFolder(folder, named ?? '');
  if (!isNamed && (output !== undefined || fetcher.writesTo === 'file'))
    return inFolder(folder, savedAs(fetcher, address, options));
  return outputFile(command);
}

function inFolder(folder: string | undefined, file: string): string {
  return folder === undefined ? file : `${folder.replace(/(?<!\/)\/+$/, '')}/${file}`;
}

/** With `-x`, wget names folders after the address; `-nH` leaves the host out, and `-nd` all of them. */
function savedAs({ program }: Fetcher, address: ShellWord, options: readonly ReadOption[]): string {
  const own = addressFile(address);
  const [, host, path] = /^[a-z]+:\/\/([^/?#]+)(\/[^?#]*)?/i.exec(nameOf(address)) ?? [];
  const isAsked = options.some(({ name, word }) => WITH_FOLDERS.test(name) && !word.raw.startsWith('-n'));
  const isFlat = options.some(({ word }) => NO_FOLDERS.test(word.raw));
  if (!program.startsWith('wget') || !isAsked || isFlat || host === undefined || path?.endsWith('/') !== false)
    return own;
  return options.some(({ word }) => NO_HOST.test(word.raw)) ? path.slice(1) : host + path;
}

const WITH_FOLDERS = /^(?:-[xrpm]|--(?:force-directories|recursive|mirror|page-requisites))$/;
const NO_FOLDERS = /^(?:-nd|--no-directories)$/;
const NO_HOST = /^(?:-nH|--no-host-directories)$/;

/** The file name that fetchers derive from an address. */
function addressFile(address: ShellWord): string {
  return baseName(nameOf(address).replace(/[?#].*$/s, '')) || 'index.html';
}

export function isStandardOutput(value: string | undefined): boolean {
  return value === '-' || value === '/dev/stdout';
}

/** The file that a command's standard output is redirected to. */
export function outputFile({ redirects }: Command): string | undefined {
  const target = redirects.find(isToFile)?.target;
  return target && nameOf(target);
}

export function isToFile({ operator, descriptor, target }: Redirect): boolean {
  return (
    (descriptor ?? 1) === 1 && /^&?>/.test(operator) && !/^\/dev\/(?:null|stderr|stdout)$/.test(target?.pieces ?? '')
  );
}

/** Whether it compares content with a checksum or signature, and fails when they differ. Of a script that is known, its commands tell, and not its name. */
export function isVerification({ program, arguments: words, inner, span }: Command): boolean {
  if (typeof program !== 'string' || (inner !== undefined && inner.span.file !== span.file)) return false;
  const candidates = verifiersCalled(program);
  if (candidates.length === 0) return false;
  const line = words.map(({ pieces }) => pieces).join(' ');
  return candidates.some(({ options }) => options.test(line));
}

/** Whether a program may be a verifier. */
export const MAY_VERIFY = { has: (program: string): boolean => verifiersCalled(program).length > 0 };

const verifiersCalled = rememberByKey(
  (program: string) => program,
  (program) => VERIFIERS.filter((verifier) => verifier.program.test(program)),
);

/** Whether it prints a checksum for something else to compare. */
export function isChecksum({ program, arguments: words }: Command): boolean {
  if (typeof program !== 'string') return false;
  if (program === 'openssl') return OPENSSL_DIGEST.test(words[0]?.pieces ?? '');
  return program.endsWith('sum') && /^(?:(?:sha\d{1,3}|b[23]|md5)sum|shasum)$/.test(program);
}

/** `openssl dgst -sha512`, `openssl sha512`. */
const OPENSSL_DIGEST = /^(?:dgst|md5|sha\d[\w-]*|blake2[bs]\d+|sm3)$/;
