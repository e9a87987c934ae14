import { baseName } from '../../model/containers/host-path.ts';
import type { ContentSink } from '../tar/entry.ts';
import { createElfLinks, type TakeBytes } from './elf-links.ts';
import { type ProgramFile, type ScriptFile, UNCLEAR } from './program-file.ts';
import { shellCommands } from './shell-commands.ts';
import { SHELL } from './starters.ts';

const MAGIC_BYTES = 4;
const ELF_MAGIC = 0x7f454c46;
const SCRIPT_MAGIC = '#!';
/** Larger scripts are not entry scripts, and of those only the interpreter is known. */
const MAXIMUM_SCRIPT = 64 * 1024;
/** The limit of Linux. */
const LONGEST_FIRST_LINE = 256;

/** Reads what a program or library needs. Other files are ignored from their first bytes on. */
export function createProgramLinkSink(size: number, take: TakeBytes, done: (file: ProgramFile) => void): ContentSink {
  const magic = take(MAGIC_BYTES);
  let position = 0;
  let reader: ContentSink | undefined;
  return {
    write(piece) {
      if (position < magic.length) {
        piece.copy(magic, position);
        if (position + piece.length >= magic.length) {
          reader = readerFor(magic, size, take, done);
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
  size: number,
  take: TakeBytes,
  done: (file: ProgramFile) => void,
): ContentSink | undefined {
  if (magic.readUInt32BE(0) === ELF_MAGIC) return createElfLinks(size, take, done);
  return magic.toString('latin1', 0, 2) === SCRIPT_MAGIC ? createScriptReader(size, take, done) : undefined;
}

function createScriptReader(size: number, take: TakeBytes, done: (file: ProgramFile) => void): ContentSink {
  const content = take(Math.min(size, MAXIMUM_SCRIPT));
  let length = 0;
  return {
    write(piece) {
      length += piece.copy(content, Math.min(length, content.length));
    },
    end: () => done(scriptFile(content.toString('utf8', 0, length), length === size) ?? UNCLEAR),
  };
}

function scriptFile(text: string, isComplete: boolean): ScriptFile | undefined {
  const [line = ''] = text.slice(SCRIPT_MAGIC.length).split('\n', 1);
  const command = line.slice(0, LONGEST_FIRST_LINE).trim();
  if (command === '') return undefined;
  const blank = command.search(/[ \t]/);
  const interpreter = blank === -1 ? [command] : [command.slice(0, blank), command.slice(blank).trim()];
  // `#!/usr/bin/env bash`
  const isShell = interpreter.some((word) => SHELL.test(baseName(word)));
  const read = isShell && isComplete ? shellCommands(text) : { commands: [], isWhole: false };
  return { kind: 'script', interpreter, ...read };
}
