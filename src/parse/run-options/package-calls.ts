import type { Command } from '../../model/shell.ts';
import type { Call } from '../frontend.ts';

/** The script of a package that a command runs: its name, and the arguments that it gets. */
export interface PackageScript extends Pick<Call, 'format' | 'files'> {
  readonly words: Command['arguments'];
}

/** `npm run up -- --rm`, `yarn up --rm`, `pnpm -C web run up`; undefined for another command. */
export function packageScript(program: string, words: Command['arguments']): PackageScript | undefined {
  if (program === 'node') return ofNode(words);
  const file = FILES.get(program);
  if (file === undefined) return undefined;
  const folder = folderIn(words);
  const at = words.findIndex(
    ({ pieces }, index) => !pieces.startsWith('-') && !FOLDER.test(words[index - 1]?.pieces ?? ''),
  );
  const isRun = RUN.test(words[at]?.pieces ?? '');
  const name = isRun ? words.findIndex(({ pieces }, index) => index > at && !pieces.startsWith('-')) : at;
  if (name === -1) return undefined;
  const after = words.slice(name + 1);
  const end = after.findIndex(({ pieces }) => pieces === '--');
  // npm keeps the options before `--` for itself
  const given = end !== -1 ? after.slice(end + 1) : program === 'npm' ? after.filter(isOperand) : after;
  const path = folder === undefined ? file : `${folder}/${file}`;
  return { format: 'package', files: [path], words: [...words.slice(name, name + 1), ...given] };
}

/** `node --run up -- --rm` */
function ofNode(words: Command['arguments']): PackageScript | undefined {
  const at = words.findIndex(({ pieces }) => pieces === '--run');
  const end = words.findIndex(({ pieces }) => pieces === '--');
  if (at === -1 || (end !== -1 && end < at)) return undefined;
  const given = end === -1 ? [] : words.slice(end + 1);
  return { format: 'package', files: ['package.json'], words: [...words.slice(at + 1, at + 2), ...given] };
}

const FILES: ReadonlyMap<string, string> = new Map([
  ...['npm', 'pnpm', 'yarn', 'bun'].map((program) => [program, 'package.json'] as const),
  ['composer', 'composer.json'],
]);

const RUN = /^(?:run|run-script)$/;
const FOLDER = /^(?:--prefix|--cwd|--dir|-C|-d|--working-dir)$/;
const ATTACHED = /^(?:--prefix|--cwd|--dir|--working-dir)=(.+)$/s;

function folderIn(words: Command['arguments']): string | undefined {
  const attached = words.flatMap(({ pieces }) => ATTACHED.exec(pieces)?.[1] ?? [])[0];
  const separate = words.findIndex(({ pieces }) => FOLDER.test(pieces));
  return attached ?? (separate === -1 ? undefined : words[separate + 1]?.pieces);
}

function isOperand({ pieces }: Command['arguments'][number]): boolean {
  return !pieces.startsWith('-');
}
