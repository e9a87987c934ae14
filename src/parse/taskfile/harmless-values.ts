import { looksLikeSecretName } from '../../analysis/secrets/secret.ts';
import { asMapping, asScalar, entryOf, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import { isHarmlessOptions } from '../run-options/given-arguments.ts';
import { callsOf, type TaskCommand, tasksOf } from './tasks.ts';

/**
 * Finds templates such as `{{.TTY}}` that are nothing but switches such as `-it`, whichever value their variable has: the text, what its command may
 * print, and the texts that calls give.
 */
export function harmlessTemplates(
  root: TreeMapping | undefined,
): (template: string, command: Pick<TaskCommand, 'levels'>) => boolean {
  const calls = tasksOf(root).flatMap(callsOf);
  return (template, { levels }) => {
    const name = VARIABLE.exec(template)?.[1];
    if (name === undefined) return false;
    const values = [...levels, ...calls].flatMap(
      (one) => entryOf(asMapping(entryOf(one, 'vars')?.node), name)?.node ?? [],
    );
    return values.length > 0 && values.every(isHarmless);
  };
}

const VARIABLE = /^\{\{-?[ \t]*\.(\w+)[ \t]*-?\}\}$/;

function isHarmless(node: TreeNode): boolean {
  const command = asScalar(entryOf(asMapping(node), 'sh')?.node)?.value;
  if (command !== undefined) return printsHarmless(command);
  const text = asScalar(node)?.value;
  return text !== undefined && isHarmlessOptions(text);
}

/** Whether a command prints nothing but switches: `[ -t 0 ] && echo -it || true`. */
function printsHarmless(command: string): boolean {
  if (command.length > LONGEST_COMMAND) return false;
  const parts = command
    .split(/&&|\|\||[;\n]/)
    .map((part) => part.trim().replace(/^(?:(?:if|then|elif|else)\b[ \t]*)*/, ''));
  return parts.every((part) => {
    const printed = PRINTS.exec(part)?.[1];
    return printed === undefined ? TESTS.test(part) : isHarmlessOptions(printed);
  });
}

const LONGEST_COMMAND = 500;
const PRINTS = /^(?:echo|printf)(?:[ \t]{1,9}-n)?[ \t]{1,9}["']?([-\w \t]{0,500})["']?$/;
/** Commands that print nothing. */
const TESTS = /^(?:|!?[ \t]*(?:\[{1,2}[ \t][^`(>]*\]{1,2}|test[ \t][^`(>]*|tty -s)|true|:|fi)$/;

/** Whether a text that a call gives has all options of the text in its place, and further ones that only make it stricter or do nothing. */
export function onlyAddsOptions(own: string, given: string): boolean {
  if (/\{\{|[$`]/.test(own + given) || !given.startsWith(own)) return false;
  const more = given.slice(own.length);
  if (more !== '' && !/^[ \t]/.test(more)) return false;
  const variables = [...more.matchAll(SETS)].map(([, name = '']) => name);
  return !variables.some(looksLikeSecretName) && isHarmlessOptions(more.replaceAll(SETS, ''));
}

/** `-e CI=1` */
const SETS = /(?<!\S)(?:-e|--env)[ \t=]([A-Z][A-Z\d_]{0,60})=[\w.-]{0,60}(?!\S)/g;
