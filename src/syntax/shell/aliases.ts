import type { Command as CommandNode, HereDoc, Word } from 'unbash';
import { DYNAMIC } from '../../model/located.ts';
import type { Command, Pipeline, Script, ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { UNKNOWN_VARIABLE } from './masked.ts';
import type { Gathered } from './reading.ts';
import { childOf, getVariable, mergeBranch, setVariable, type Variables } from './variables.ts';

/** Aliases live where variables do, under names that no variable can have. */
const KEY = 'alias ';

/** `alias name=value …` */
export function setAliases(words: readonly ShellWord[], variables: Variables): void {
  for (const { pieces } of words) {
    const sign = pieces.indexOf('=');
    if (sign < 1) continue;
    const value = pieces.slice(sign + 1);
    setVariable(variables, KEY + pieces.slice(0, sign), value.includes(UNKNOWN_PIECE) ? DYNAMIC : value);
  }
}

/** Also reads the command with its alias replaced. bash scripts expand no aliases, so what is written counts too. */
export function readAliased(node: CommandNode, gathered: Gathered, written: Written): Script | undefined {
  const { nodes, variables, reading } = gathered;
  const name = nodes[0]?.text ?? '';
  const text = replaceAlias(node, gathered);
  if (text === undefined) return undefined;
  const scope = childOf(variables);
  // no shell replaces it again
  setVariable(scope, KEY + name, name);
  const span = reading.excerpt.span(node.pos, node.end);
  const branch = childOf(scope);
  const script = reading.readText({ text, span: () => span }, reading, branch);
  mergeBranch(branch, variables);
  return script && { ...script, pipelines: script.pipelines.filter((one) => !isSame(one, written)) };
}

type Written = Pick<Command, 'program' | 'arguments'>;

/** `alias docker='sudo docker'` adds nothing to what is written. */
function isSame({ commands }: Pipeline, written: Written): boolean {
  const [only, ...others] = commands;
  return (
    only !== undefined && others.length === 0 && only.program === written.program && textOf(only) === textOf(written)
  );
}

function textOf({ arguments: words }: Written): string {
  return words.map(({ pieces }) => pieces).join('\0');
}

/** The text that a shell reads instead; undefined where the name is no alias. Where a value ends in a blank, the next word may be one, too. */
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
  const found = text === value ? getVariable(variables, KEY + text) : undefined;
  return found === DYNAMIC ? UNKNOWN_VARIABLE : found === text ? undefined : found;
}

/** Here-documents stand behind the line of their command. */
function bodiesOf({ prefix, suffix }: CommandNode, text: string): string {
  const documents = [...prefix, ...suffix].filter((part): part is HereDoc => part.type === 'HereDoc');
  return documents.map(({ body, closing }) => `\n${text.slice(body.pos, closing?.end ?? body.end)}`).join('');
}
