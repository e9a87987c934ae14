import type { ParsedScript, Script as ScriptNode, Word } from 'unbash';
import type { Dynamic } from '../../model/located.ts';
import type {
  ForeignCode,
  Redirect,
  Script,
  ScriptProblem,
  ShellAssignment,
  ShellWord,
  Substitution,
} from '../../model/shell.ts';
import type { Excerpt } from '../../model/source.ts';
import type { Budget } from './budget.ts';
import type { WrittenFiles } from './files/script-files.ts';
import type { Variables } from './variables.ts';

/** The state of reading one text. Scripts inside it are read through its functions, so that modules need not import their callers. */
export interface Reading {
  readonly excerpt: Excerpt;
  /** The text of the excerpt with `\r` replaced; it has the same length. */
  readonly source: string;
  readonly isWindows: boolean;
  /** Whether a `\r` at the end of a line is an ordinary character, as it is for a shell. */
  readonly keepsLineEnds: boolean;
  /** The nesting depth in texts and substitutions. */
  readonly depth: number;
  /** Whether bash or a similar shell certainly runs it. */
  readonly isBash: boolean;
  /** Whether an unknown program whose options are those of `docker run` counts as an engine. */
  readonly guessesEngines: boolean;
  /** Whether its command is started without a shell. */
  readonly isExec: boolean;
  /** The files that the script has written so far. */
  readonly files: WrittenFiles;
  /** The standard input of the commands in this text, if the script contains it. */
  readonly input?: (() => Excerpt | undefined) | undefined;
  /** What words expanded to when they were read. */
  readonly values: WeakMap<Word, readonly ShellWord[]>;
  /** The texts of the scripts in files that are being read, from the outermost one. */
  readonly open: readonly string[];
  /** Reads what runs when the script ends. */
  readonly atEnd: (() => void)[];
  readonly problems: ScriptProblem[];
  readonly budget: Budget;
  /** Reads a script inside this text: `$(…)`. */
  readSubstitution(node: ScriptNode, within: Reading, variables: Variables): Script;
  /** What a substitution prints, if the script contains it. Files are read only if a shell runs the text. */
  readOutput(node: ParsedScript, within: Reading, variables: Variables, isRun: boolean): Excerpt | undefined;
  /** What a substitution prints in some runs, if that takes isolation away. */
  worstPrinted(script: Script, sink: Pick<Sink, 'reading' | 'variables'>): string | undefined;
  /** Reads a separate script: `sh -c '…'`. */
  readText(excerpt: Excerpt, within: Reading, variables: Variables): Script | undefined;
}

/** A substitution, and the index of its word among the words of the command, including program and wrappers. */
export interface FoundSubstitution {
  readonly kind: Substitution['kind'];
  readonly word: number;
  readonly script: Script;
}

/** The context in which words are read, and the list that their substitutions are added to. */
export interface Sink {
  readonly reading: Reading;
  readonly variables: Variables;
  readonly substitutions: FoundSubstitution[];
}

export interface FoundAssignment extends ShellAssignment {
  /** The elements of an array, see `lists.ts`; undefined for a plain value. */
  readonly list?: string | Dynamic;
  /** The elements of an array with keys, where these are known. */
  readonly keyed?: readonly (readonly [key: string, value: string])[];
  /** Whether the name alone expands to all elements, as in zsh. */
  readonly isWhole?: boolean;
  /** What becomes of the other keys of an array; they are kept by default. */
  readonly otherKeys?: 'none' | 'kept' | 'unknown';
}

/** A simple command whose parts are being collected. */
export interface Gathered extends Sink {
  readonly words: ShellWord[];
  /** The node of each entry of `words`; undefined for `A=b` after `export`. */
  readonly nodes: (Word | undefined)[];
  readonly assignments: FoundAssignment[];
  readonly redirects: Redirect[];
  /** The code of another language that the program runs, once it was read. */
  code?: ForeignCode;
  /** Whether the program is copied code that compares a digest. */
  checksDigest?: true;
  /** The copied programs in another language that the program may be. */
  copiedPrograms?: readonly Excerpt[];
}
