import type { ShellWord } from '../../model/shell.ts';
import { readOptions } from '../commands/options.ts';
import type { Tool } from '../commands/tool.ts';

/** A command that unpacks an archive. */
export interface Unpacking {
  /** Undefined for standard input. */
  readonly archive: ShellWord | undefined;
  /** Undefined for the folder that the command runs in. */
  readonly folder: ShellWord | undefined;
  /** The files are put right into the folder, without the one that the archive begins with. */
  readonly isStripped: boolean;
}

/** Undefined when the command does not unpack anything. */
export function unpackingOf(tool: Tool): Unpacking | undefined {
  switch (tool.name) {
    case 'tar':
    case 'bsdtar':
    case 'gtar':
      return untar(tool.arguments);
    case 'unzip':
      return unzip(tool.arguments);
    case '7z':
    case '7za':
    case '7zz':
      return sevenZip(tool.arguments);
    case 'cpio':
      return uncpio(tool.arguments);
    case 'pax':
      return unpax(tool.arguments);
    case 'jar':
      return unjar(tool.arguments);
    default:
      return undefined;
  }
}

const TAR_NAMES: ReadonlySet<string> = new Set([
  '--file',
  '--directory',
  '--strip-components',
  '--strip',
  '--exclude',
  '--transform',
  '--use-compress-program',
  '--files-from',
  '--owner',
  '--group',
  '--mode',
]);

function untar(words: readonly ShellWord[]): Unpacking | undefined {
  const [first, ...rest] = words;
  // the old form: `tar xzf a.tgz`, where the values follow in the order of the letters
  const isOld = first !== undefined && /^[a-zA-Z]+$/.test(first.pieces);
  if (isOld) return oldUntar(first.pieces, rest);
  const { options } = readOptions(words, { letters: 'fCXTbHIKNgV', names: TAR_NAMES });
  if (!options.some(({ name }) => name === '-x' || name === '--extract' || name === '--get')) return undefined;
  const optionWord = (...names: readonly string[]): ShellWord | undefined => {
    const option = options.find(({ name }) => names.includes(name));
    return option === undefined ? undefined : (option.valueWord ?? attached(option.word, option.value));
  };
  const isStripped = options.some(isStrip);
  return { archive: fileOrInput(optionWord('-f', '--file')), folder: optionWord('-C', '--directory'), isStripped };
}

/** Long options may be cut short. */
function isStrip({ name }: { readonly name: string }): boolean {
  return name.startsWith('--strip');
}

function oldUntar(letters: string, words: readonly ShellWord[]): Unpacking | undefined {
  if (!letters.includes('x')) return undefined;
  const values = [...letters].filter((letter) => 'fCXTb'.includes(letter));
  const archive = values.includes('f') ? words[values.indexOf('f')] : undefined;
  const after = words.slice(values.length);
  const { options } = readOptions(after, { letters: 'fCXTb', names: TAR_NAMES });
  const option = options.find(({ name }) => name === '-C' || name === '--directory');
  const folder = values.includes('C')
    ? words[values.indexOf('C')]
    : option && (option.valueWord ?? attached(option.word, option.value));
  return { archive: fileOrInput(archive), folder, isStripped: options.some(isStrip) };
}

function unzip(words: readonly ShellWord[]): Unpacking | undefined {
  const { options, operands } = readOptions(words, { letters: 'dP' });
  // to standard output, or only listed
  if (options.some(({ name }) => /^-[plvtzZ]$/.test(name)) || operands[0] === undefined) return undefined;
  const option = options.find(({ name }) => name === '-d');
  const folder = option && (option.valueWord ?? attached(option.word, option.value));
  return { archive: operands[0], folder, isStripped: false };
}

function sevenZip(words: readonly ShellWord[]): Unpacking | undefined {
  const [command, ...rest] = words;
  if (command?.value !== 'x' && command?.value !== 'e') return undefined;
  const folder = rest.find(({ pieces }) => /^-o./.test(pieces));
  const archive = rest.find(({ pieces }) => !pieces.startsWith('-'));
  return archive && { archive, folder: folder && attached(folder, folder.pieces.slice(2)), isStripped: false };
}

/** `cpio -idm`, which reads its input unless `-F` or `-I` names a file. */
function uncpio(words: readonly ShellWord[]): Unpacking | undefined {
  const { options } = readOptions(words, { letters: 'CDEFHIMORW', names: CPIO_NAMES });
  const names = new Set(options.map(({ name }) => name));
  // it lists the names of files only
  if (!(names.has('-i') || names.has('--extract')) || names.has('-t') || names.has('--list')) return undefined;
  const word = (...wanted: readonly string[]): ShellWord | undefined => {
    const option = options.find(({ name }) => wanted.includes(name));
    return option && (option.valueWord ?? attached(option.word, option.value));
  };
  return { archive: fileOrInput(word('-F', '-I', '--file')), folder: word('-D', '--directory'), isStripped: false };
}

const CPIO_NAMES: ReadonlySet<string> = new Set(['--file', '--directory', '--format', '--pattern-file', '--owner']);

/** `pax -rz -f archive`; with `-w` it packs or copies. */
function unpax(words: readonly ShellWord[]): Unpacking | undefined {
  const { options } = readOptions(words, { letters: 'abfospxBEGTU' });
  const names = new Set(options.map(({ name }) => name));
  if (!names.has('-r') || names.has('-w')) return undefined;
  const file = options.find(({ name }) => name === '-f');
  return {
    archive: fileOrInput(file && (file.valueWord ?? attached(file.word, file.value))),
    folder: undefined,
    isStripped: false,
  };
}

/** `jar xf a.jar` */
function unjar([first, ...rest]: readonly ShellWord[]): Unpacking | undefined {
  const letters = /^-?([a-zA-Z0]{1,9})$/.exec(first?.pieces ?? '')?.[1];
  if (letters?.includes('x') !== true) return undefined;
  return { archive: letters.includes('f') ? rest[0] : undefined, folder: undefined, isStripped: false };
}

function attached(word: ShellWord, value: string | undefined): ShellWord | undefined {
  if (value === undefined) return undefined;
  const raw = word.raw.endsWith(value) ? value : word.raw.replace(/^-[a-zA-Z]|^--[\w-]{1,40}=/, '');
  return { span: word.span, raw, pieces: value, value: value.includes('\0') ? word.value : value };
}

function fileOrInput(file: ShellWord | undefined): ShellWord | undefined {
  return file?.value === '-' || file?.value === '/dev/stdin' ? undefined : file;
}
