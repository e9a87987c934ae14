import type { Command as CommandNode } from 'unbash';
import type { Dynamic } from '../../../model/located.ts';
import type { Command } from '../../../model/shell.ts';
import type { Excerpt } from '../../../model/source.ts';
import { fileNearby, type Printed } from '../files/files-of-script.ts';
import { readSubstituted, redirectedFrom } from '../files/output.ts';
import type { Gathered } from '../reading.ts';

/** What a program that sets passwords reads from a file, or from a command that prints one: `chpasswd < users`, `cat users | chpasswd`. */
export function passwordLines(
  program: string | Dynamic,
  node: CommandNode,
  gathered: Gathered,
  piped: Printed,
): Pick<Command, 'passwordLines'> {
  if (!SETTERS.has(program)) return NONE;
  const text = linesFor(program, node, gathered) ?? piped?.();
  return text === undefined ? NONE : { passwordLines: text };
}

function linesFor(program: string | Dynamic, node: CommandNode, gathered: Gathered): Excerpt | undefined {
  const { redirects, words, reading, variables } = gathered;
  const input = readSubstituted(redirectedFrom(node), reading, variables);
  if (input !== undefined) return input;
  const named = program === 'newusers' ? words.at(-1) : undefined;
  const file = redirects.findLast(({ operator }) => operator === '<')?.target ?? named;
  return fileNearby(file, reading, variables);
}

const SETTERS: ReadonlySet<unknown> = new Set(['adduser', 'chpasswd', 'newusers', 'passwd', 'smbpasswd', 'vncpasswd']);
const NONE: Pick<Command, 'passwordLines'> = {};
