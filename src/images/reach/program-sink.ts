import { baseName } from '../../model/containers/host-path.ts';
import type { ContentSink } from '../tar/entry.ts';
import { createElfLinks, type TakeBytes } from './elf-links.ts';
import { type ProgramFile, type ScriptFile, UNCLEAR } from './program-file.ts';
import { shellCommands } from './shell-commands.ts';
import { SHELL } from './starters.ts';

export const MAGIC_BYTES = 4;
const ELF_MAGIC = 0x7f454c46;
const SCRIPT_MAGIC = '#!';
/** Larger scripts are not entry scripts, and of those only the interpreter is known. */
const MAXIMUM_SCRIPT = 64 * 1024;
/** The limit of Linux. */
const LONGEST_FIRST_LINE = 256;

/** Data that is executable by mistake, as in folders that were copied from Windows. Nobody starts a program of such a name. */
const DATA =
  /\.(?:[cm]?[jt]sx?|json|map|md|txt|rst|html?|css|scss|xml|ya?ml|toml|ini|conf|cfg|properties|csv|svg|png|jpe?g|gif|ico|webp|woff2?|ttf|eot|pdf|gz|xz|bz2|zst|zip|tar|jar|war|class|dll|exe|pyc?|pyi|rb|php|go|rs|java|kt|h|hpp|cc?|cpp|o|a|la|pc|mo|po|gem|whl|pem|crt|key|sql|proto|snap|lock)$/i;

/** Whether a program of this name may exist without being recorded. */
export function isNamedAsData(name: string): boolean {
  return DATA.test(name);
}

/** A file that may be a program. */
export interface FileOfProgram {
  readonly path: string;
  /** In bytes; at least {@link MAGIC_BYTES}. */
  readonly size: number;
  readonly isExecutable: boolean;
}

/** Reads what a program or library needs. Other files are ignored from their first bytes on. */
export function createProgramLinkSink(
  from: FileOfProgram,
  take: TakeBytes,
  done: (file: ProgramFile) => void,
): ContentSink {
  const magic = take(MAGIC_BYTES);
  let position = 0;
  let reader: ContentSink | undefined;
  return {
    write(piece) {
      if (position < magic.length) {
        piece.copy(magic, position);
        if (position + piece.length >= magic.length) {
          reader = readerFor(magic, from, take, done);
          if (position > 0) reader?.write(Buffer.from(magic.subarray(0, position)));
        }
      }
      position += piece.length;
      reader?.write(piece);
    },
    end: () => reader?.end(),
  };
}

function readerFor(
  magic: Buffer,
  { path, size, isExecutable }: FileOfProgram,
  take: TakeBytes,
  done: (file: ProgramFile) => void,
): ContentSink | undefined {
  if (magic.readUInt32BE(0) === ELF_MAGIC) return createElfLinks(size, take, done);
  const isScript = magic.toString('latin1', 0, 2) === SCRIPT_MAGIC;
  if (isScript || path.endsWith('.sh')) return createScriptReader(size, take, done);
  // shells run such files as scripts
  if (isExecutable && !isNamedAsData(path)) done(UNCLEAR);
  return undefined;
}

function createScriptReader(size: number, take: TakeBytes, done: (file: ProgramFile) => void): ContentSink {
  const content = take(Math.min(size, MAXIMUM_SCRIPT));
  let length = 0;
  return {
    write(piece) {
      length += piece.copy(content, Math.min(length, content.length));
    },
    end: () => done(scriptFile(content.toString('utf8', 0, length), length === size)),
  };
}

function scriptFile(text: string, isComplete: boolean): ScriptFile {
  const interpreter = text.startsWith(SCRIPT_MAGIC) ? interpreterIn(text) : [];
  // `#!/usr/bin/env bash`
  const isShell = interpreter.length === 0 || interpreter.some((word) => SHELL.test(baseName(word)));
  const read = isShell && isComplete ? shellCommands(text) : { commands: [], isWhole: false };
  return { kind: 'script', interpreter, ...read };
}

function interpreterIn(text: string): readonly string[] {
  const [line = ''] = text.slice(SCRIPT_MAGIC.length).split('\n', 1);
  const command = line.slice(0, LONGEST_FIRST_LINE).trim();
  const blank = command.search(/[ \t]/);
  if (blank === -1) return command === '' ? [] : [command];
  return [command.slice(0, blank), command.slice(blank).trim()];
}
