import type { Answer, BuildKitInstruction } from './buildkit.ts';

/** A Dockerfile that says in the plainest way what BuildKit read: each instruction on one line, flags without quotes. */
export function rewritten({ Escape, Instructions = [] }: Answer): string {
  const escapeChar = Escape === '`' ? '`' : '\\';
  const lines = Instructions.map((instruction) => lineOf(instruction, escapeChar));
  return `${escapeChar === '`' ? '# escape=`\n' : ''}${lines.join('')}`;
}

function lineOf(instruction: BuildKitInstruction, escapeChar: string): string {
  const { Command, Flags = [], Heredocs = [] } = instruction;
  const flags = Flags.map((flag) => `${escaped(flag, escapeChar)} `).join('');
  const bodies = Heredocs.map(({ Name, Content }) => `${Content}${Name}\n`).join('');
  const args = argumentsOf(instruction);
  const marker = args.startsWith('--') ? '-- ' : '';
  return `${Command.toUpperCase()} ${flags}${marker}${args}\n${bodies}`;
}

function escaped(flag: string, escapeChar: string): string {
  return [...flag].map((char) => (/[\s"']/.test(char) || char === escapeChar ? escapeChar + char : char)).join('');
}

function argumentsOf({ Command, Arguments, JSON: isJson, Original }: BuildKitInstruction): string {
  const words = Arguments ?? [];
  const name = Command.toLowerCase();
  if (name === 'onbuild') return Original.replace(/^\s*onbuild\s*/i, '').trim();
  if (name === 'env' || name === 'label') return pairsOf(words);
  if (name === 'healthcheck')
    return [words[0] ?? '', isJson ? JSON.stringify(words.slice(1)) : words.slice(1).join(' ')].join(' ');
  return isJson ? JSON.stringify(words) : words.join(' ');
}

function pairsOf(words: readonly string[]): string {
  const pairs: string[] = [];
  for (let at = 0; at + 2 < words.length; at += 3)
    pairs.push(`${words[at]}${words[at + 2] === '' ? ' ' : '='}${words[at + 1]}`);
  return pairs.join(' ');
}
