import type { Command as CommandNode, HereDoc, Word } from 'unbash';
import { DYNAMIC } from '../../model/located.ts';
import type { Command, Pipeline, Script, ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { UNKNOWN_VARIABLE } from './masked.ts';
import type { Gathered } from './reading.ts';
import { ALIAS, childOf, getVariable, mergeBranch, setVariable, type Variables } from './variables.ts';

/** `alias name=value …` */
export function setAliases(words: readonly ShellWord[], variables: Variables): void {
  for (const { pieces } of words) {
    const sign = pieces.indexOf('=');
    if (sign < 1) continue;
    const value = pieces.slice(sign + 1);
    setVariable(variables, ALIAS + pieces.slice(0, sign), value.includes(UNKNOWN_PIECE) ? DYNAMIC : value);
  }
}

/** Reads the command again with its alias replaced. Bash scripts do not expand aliases, so the written command counts as well. */
export function readAliased(node: CommandNode, gathered: Gathered, written: Written): Script | undefined {
  const { nodes, variables, reading } = gathered;
  const name = nodes[0]?.text ?? '';
  const text = replaceAlias(node, gathered);
  if (text === undefined) return undefined;
  const scope = childOf(variables);
  // a shell does not expand an alias inside itself
  setVariable(scope, ALIAS + name, name);
  const span = reading.excerpt.span(node.pos, node.end);
  const branch = childOf(scope);
  const script = reading.readText({ text, span: () => span }, reading, branch);
  mergeBranch(branch, variables);
  return script && { ...script, pipelines: script.pipelines.filter((one) => !isSame(one, written)) };
}

type Written = Pick<Command, 'program' | 'arguments'>;

/** `alias docker='sudo docker'` runs the same command as written. */
function isSame({ commands }: Pipeline, written: Written): boolean {
  const [only, ...others] = commands;
  return (
    only !== undefined && others.length === 0 && only.program === written.program && textOf(only) === textOf(written)
  );
}

function textOf({ arguments: words }: Written): string {
  return words.map(({ pieces }) => pieces).join('\0');
}

/** The text that a shell reads instead; undefined without an alias. If a value ends in a blank, the next word may also be an alias. */
function replaceAlias(node: CommandNode, { nodes, variables, reading }: Gathered): string | undefined {
  const { text } = reading.excerpt;
  let replaced = '';
  let from = node.pos;
  for (const word of nodes) {
    const value = word === undefined || word.end <= from ? undefined : aliasOf(word, variables);
    if (word === undefined || value === undefined) break;
    reading.budget.left -= value.length;
    if (reading.budget.left < 0) return undefined;
    replaced += text.slice(from, word.pos) + value;
    from = word.end;
    if (!/\s$/.test(value)) break;
  }
  return from === node.pos ? undefined : replaced + text.slice(from, node.end) + bodiesOf(node, text);
}

function aliasOf({ text, value }: Word, variables: Variables): string | undefined {
  const found = text === value ? getVariable(variables, ALIAS + text) : undefined;
  return found === DYNAMIC ? UNKNOWN_VARIABLE : found === text ? undefined : found;
}

/** The bodies of here-documents, which follow the line of their command. */
function bodiesOf({ prefix, suffix }: CommandNode, text: string): string {
  const documents = [...prefix, ...suffix].filter((part): part is HereDoc => part.type === 'HereDoc');
  return documents.map(({ body, closing }) => `\n${text.slice(body.pos, closing?.end ?? body.end)}`).join('');
}
