import type { Command, ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { readOptions } from '../commands/options.ts';
import { toolOf } from '../commands/tool.ts';

/** How a program fetches a package and runs it. */
interface PackageRunner {
  /** The words before the package; none for a program that does nothing else. */
  readonly verbs: readonly (readonly string[])[];
  /** Letters and names of options that take a value. */
  readonly letters: string;
  readonly names: ReadonlySet<string>;
  /** Options whose value is the package. */
  readonly options: readonly string[];
  /** The beginning of an operand that is a package, where others are files. */
  readonly scheme?: string;
}

const OF_NODE = {
  letters: 'pc',
  names: new Set(['--package', '--call', '--registry', '--cache']),
  options: ['-p', '--package'],
};
const OF_PYTHON = {
  letters: 'pwic',
  names: new Set([
    '--python',
    '--from',
    '--with',
    '--spec',
    '--index',
    '--index-url',
    '--default-index',
    '--extra-index-url',
  ]),
  options: ['--from', '--spec'],
};

/** By program. To add one, add a line. */
export const RUNNERS_OF_PACKAGES: ReadonlyMap<string, PackageRunner> = new Map<string, PackageRunner>([
  ['npx', { verbs: [], ...OF_NODE }],
  ['bunx', { verbs: [], ...OF_NODE }],
  ['pnpx', { verbs: [], ...OF_NODE }],
  ['npm', { verbs: [['exec'], ['x'], ['create'], ['init']], ...OF_NODE }],
  ['pnpm', { verbs: [['dlx'], ['create']], ...OF_NODE }],
  ['yarn', { verbs: [['dlx'], ['create']], ...OF_NODE }],
  ['bun', { verbs: [['x'], ['create']], ...OF_NODE }],
  ['uvx', { verbs: [], ...OF_PYTHON }],
  ['uv', { verbs: [['tool', 'run']], ...OF_PYTHON }],
  ['pipx', { verbs: [['run']], ...OF_PYTHON }],
  [
    'deno',
    {
      verbs: [['run'], ['x'], ['serve']],
      letters: 'cnL',
      names: new Set(['--config', '--import-map', '--lock']),
      options: [],
      scheme: 'npm:',
    },
  ],
]);

/** The name of a package that a command fetches and runs, if the name has no version. */
export function packageRunBy(command: Command): ShellWord | undefined {
  const tool = toolOf(command);
  const runner = tool && RUNNERS_OF_PACKAGES.get(tool.name);
  if (tool === undefined || runner === undefined) return undefined;
  const { options, operands } = readOptions(tool.arguments, runner);
  if (options.some(({ name }) => LOCAL.has(name))) return undefined;
  const given = options.find(({ name }) => runner.options.includes(name));
  const verb = runner.verbs.find((words) => words.every((word, at) => operands[at]?.pieces === word));
  if (verb === undefined && runner.verbs.length > 0) return undefined;
  const word = given === undefined ? operands[verb?.length ?? 0] : (given.valueWord ?? given.word);
  return word !== undefined && isUnpinned(given?.value ?? word.pieces, runner) ? word : undefined;
}

/** Options with which nothing is fetched. */
const LOCAL: ReadonlySet<string> = new Set(['--no-install', '--no', '--offline', '--no-index']);

/** A path, an address, a file and an unknown text are not names of packages. */
function isUnpinned(text: string, { scheme = '' }: PackageRunner): boolean {
  if (!text.startsWith(scheme) || text.includes(UNKNOWN_PIECE)) return false;
  return /^(?:@[\w.-]+\/)?[A-Za-z][\w.-]*(?:\[[\w,.-]+\])?(?:@latest)?$/.test(text.slice(scheme.length));
}
