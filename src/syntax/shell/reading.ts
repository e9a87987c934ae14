import type { Script as ScriptNode, Word } from 'unbash';
import type { Dynamic } from '../../model/located.ts';
import type { Redirect, Script, ScriptProblem, ShellAssignment, ShellWord, Substitution } from '../../model/shell.ts';
import type { Excerpt } from '../../model/source.ts';
import type { Budget } from './budget.ts';
import type { WrittenFiles } from './script-files.ts';
import type { Variables } from './variables.ts';

/** One text while it is read. Scripts inside of it are read through it too, so that no module has to know the one that calls it. */
export interface Reading {
  readonly excerpt: Excerpt;
  /** The text of the excerpt in which `\r` is replaced; same length. */
  readonly source: string;
  readonly isWindows: boolean;
  /** How many texts and substitutions it is inside of. */
  readonly depth: number;
  /** Whether bash or its like runs it for certain. */
  readonly isBash: boolean;
  /** What the script has written to files so far. */
  readonly files: WrittenFiles;
  readonly problems: ScriptProblem[];
  readonly budget: Budget;
  /** A script that stands in this text: `$(…)`. */
  readSubstitution(node: ScriptNode, within: Reading, variables: Variables): Script;
  /** A text that is a script of its own: `sh -c '…'`. */
  readText(excerpt: Excerpt, within: Reading, variables: Variables): Script | undefined;
}

/** A substitution, and the word that holds it as an index in the words of the command, program and wrappers included. */
export interface FoundSubstitution {
  readonly kind: Substitution['kind'];
  readonly word: number;
  readonly script: Script;
}

/** What words are read with, and where their substitutions are put. */
export interface Sink {
  readonly reading: Reading;
  readonly variables: Variables;
  readonly substitutions: FoundSubstitution[];
}

export interface FoundAssignment extends ShellAssignment {
  /** The elements of an array, see `lists.ts`; undefined for a plain value. */
  readonly list?: string | Dynamic;
}

/** A simple command whose parts are gathered. */
export interface Gathered extends Sink {
  readonly words: ShellWord[];
  /** What `words` were made of, one by one; undefined for `A=b` behind `export`. */
  readonly nodes: (Word | undefined)[];
  readonly assignments: FoundAssignment[];
  readonly redirects: Redirect[];
}
