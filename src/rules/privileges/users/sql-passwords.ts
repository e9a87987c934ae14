import { lastCommands } from '../../../analysis/secrets/set-passwords.ts';
import type { CommandInstruction, RunInstruction } from '../../../model/dockerfile.ts';
import {
  type Command,
  everyCommand,
  everyPipeline,
  type HereDocument,
  type Script,
  textsOfWord,
} from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';

/** A password that a statement for a database sets. */
export interface SqlPassword {
  readonly at: Span;
  readonly isEmpty?: true;
}

/** In arguments, here-documents and printed texts: `mysql -e "… IDENTIFIED BY 'x'"`, `psql -c "ALTER USER a PASSWORD 'x'"`. */
export function sqlPasswordsIn({ keyword, line }: RunInstruction | CommandInstruction): readonly SqlPassword[] {
  return inCommands(line.script, keyword === 'RUN' ? NONE : shownBy(line.script));
}

/** The same for a script that a container starts. */
export function sqlPasswordsOfScript(script: Script): readonly SqlPassword[] {
  return inCommands(script, shownBy(script));
}

function inCommands(script: Script | undefined, shown: ReadonlySet<Command>): readonly SqlPassword[] {
  const commands = everyCommand(script).filter((command) => !shown.has(command));
  return commands.flatMap(({ arguments: words, redirects }) => [
    ...words.flatMap((word) => passwordsInAny(textsOfWord(word), word.span)),
    ...redirects.flatMap(({ body }) => (body === undefined ? [] : passwordsInAny(textsOfBody(body), body.span))),
  ]);
}

const NONE: ReadonlySet<Command> = new Set();

/** What a script only prints, such as its help. */
function shownBy(script: Script | undefined): ReadonlySet<Command> {
  const taken = new Set(
    everyPipeline(script).flatMap(({ inputFrom = [], printsWith = [] }) => [...inputFrom, ...printsWith]),
  );
  const isShown = (command: Command): boolean =>
    PRINTERS.has(command.program) &&
    !taken.has(command) &&
    !command.redirects.some(({ operator }) => operator.includes('>'));
  return new Set(lastCommands(script).filter(isShown));
}

const PRINTERS: ReadonlySet<unknown> = new Set(['echo', 'printf', 'cat']);

function textsOfBody({ value, expanded }: HereDocument): readonly string[] {
  return expanded === undefined ? [value] : textsOfWord(expanded);
}

/** The passwords of the first of several texts at the same place that has any. */
function passwordsInAny(texts: readonly string[], span: Span): readonly SqlPassword[] {
  return texts.map((text) => passwordsIn(text, span)).find(({ length }) => length > 0) ?? [];
}

const MENTIONED = /identified|password|\bpwd\b/i;

/**
 * Of MySQL and MariaDB, PostgreSQL, SQL Server and MongoDB, each with the password in the last group. A statement is at most a thousand
 * characters long.
 */
const STATEMENTS: readonly RegExp[] = [
  /\bidentified\s{1,9}(?:with\s{1,9}\S{1,60}\s{1,9})?(?:by|as)\s{1,9}(?:password\s{1,9})?(["'])([^"'\\]{0,200})\1/gi,
  /\bset\s{1,9}(?:\w{0,60}\.)?(?:password|authentication_string)[^;"']{0,20}=\s{0,9}(?:password\s{0,9}\(\s{0,9})?(["'])([^"'\\]{0,200})\1/gi,
  /\bset\s{1,9}password\s{1,9}for\s[^;=]{1,200}=\s{0,9}(?:password\s{0,9}\(\s{0,9})?(["'])([^"'\\]{0,200})\1/gi,
  /\b(?:alter|create)\s{1,9}(?:user|role|login)\s[^;'"]{1,200}\bpassword\s{0,9}=?\s{0,9}(["'])([^"'\\]{0,200})\1/gi,
  /\b(?:createUser|updateUser|changeUserPassword)\s{0,9}\([^)]{0,300}\bpwd["']?\s{0,9}:\s{0,9}(["'])([^"'\\]{0,200})\1/g,
];

/** In a text with statements. */
export function passwordsIn(text: string, span: Span): SqlPassword[] {
  if (!MENTIONED.test(text)) return [];
  return STATEMENTS.flatMap((statement) =>
    [...text.matchAll(statement)].flatMap(([whole, , password = '']): SqlPassword[] => {
      if (password === '') return [{ at: span, isEmpty: true }];
      return isKnown(password) ? [{ at: placeOf(whole, password, span) }] : [];
    }),
  );
}

/** `${PASSWORD}` that a here-document keeps, `%PASSWORD%`, `<password>` and the like are filled in later. */
function isKnown(password: string): boolean {
  return !password.includes(UNKNOWN_PIECE) && !/^(?:[$%<{@*:].*|.*[$`].*)$/s.test(password);
}

/** The password itself, if the file contains the statement as it is. */
function placeOf(statement: string, password: string, span: Span): Span {
  const at = spanText(span).indexOf(statement);
  if (at === -1) return span;
  const start = span.start + at + statement.lastIndexOf(password);
  return { ...span, start, end: start + password.length };
}
