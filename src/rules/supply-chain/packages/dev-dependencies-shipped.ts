import { type ReadOption, readOptions } from '../../../analysis/commands/options.ts';
import { commandsOf, type PlacedCommand } from '../../../analysis/commands/stage-commands.ts';
import { isWholeContext } from '../../../model/build-context.ts';
import type { CopyInstruction, Stage } from '../../../model/dockerfile.ts';
import { instructionsOf } from '../../../model/dockerfile.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { sentence } from '../../../model/sentence.ts';
import type { Command, ShellWord } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'dev-dependencies-shipped',
  on: 'stage',
  danger: { attacker: 'weakness', reach: 'defences' },
  profile: 'strict',
  precision: 'high',
  cwe: [1104],
  docs: {
    title: 'Do not ship development dependencies',
    why: 'Test runners, debuggers and their dependencies, often several times as many packages as the application itself needs, end up in the image, with their vulnerabilities. PHPUnit is the known example: anyone who reached its `eval-stdin.php` (CVE-2017-9841) could run code, and attackers still scan for it.',
    how: 'Install for production: `npm ci --omit=dev`, `composer install --no-dev`, `BUNDLE_WITHOUT=development:test`. If a build needs the other dependencies, run it in a separate stage.',
    limits:
      'The rule covers npm, Composer and Bundler, in the stages that images are made of, and only if a dependency list that is copied from the build context names development dependencies. It leaves alone stages that are named after development, builds or tests, or that run a development server or nothing, and stages that prune or set `NODE_ENV` to any value.',
    fixTrap: {
      breaks:
        'A build step or a program that uses a development dependency fails: a compiler, a bundler, a test runner.',
      check: 'Build the image with `--no-cache`, and start it.',
    },
    references: [
      'https://nvd.nist.gov/vuln/detail/CVE-2017-9841',
      'https://docs.npmjs.com/cli/commands/npm-ci#omit',
      'https://getcomposer.org/doc/03-cli.md#install-i',
      'https://bundler.io/man/bundle-config.1.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22.21-alpine
        COPY package.json package-lock.json ./
        RUN «npm ci»
        CMD ["node", "server.js"]
      `,
      isFixed: true,
      good: `
        FROM node:22.21-alpine
        COPY package.json package-lock.json ./
        RUN npm ci --omit=dev
        CMD ["node", "server.js"]
      `,
      files: {
        bad: { 'package.json': '{"devDependencies":{"jest":"30.0.0"}}' },
        good: { 'package.json': '{"devDependencies":{"jest":"30.0.0"}}' },
      },
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM php:8.4-fpm
        COPY . .
        RUN «composer install» --no-interaction
        CMD ["php-fpm"]
      `,
      isFixed: true,
      good: `
        FROM php:8.4-fpm
        COPY . .
        RUN composer install --no-dev --no-interaction
        CMD ["php-fpm"]
      `,
      files: {
        bad: { 'composer.json': '{"require-dev":{"phpunit/phpunit":"12.0.0"}}' },
        good: { 'composer.json': '{"require-dev":{"phpunit/phpunit":"12.0.0"}}' },
      },
    },
  ],

  *check(stage) {
    if (stage.role !== 'target' || !isForRunning(stage)) return;
    const commands = commandsOf(stage, 'RUN').filter(({ instruction }) => !instruction.isOnbuild);
    for (const tool of TOOLS) {
      const install = installOf(tool, commands);
      if (install === undefined || isForProduction(tool, stage, commands) || !hasDevelopment(tool, stage)) continue;
      const { command, verb } = install;
      const { file, start } = command.programSpan;
      const fix = fixOf(tool, install, commands);
      yield {
        at: { file, start, end: verb.span.end },
        message: sentence(
          `${stage.title} ships the development dependencies of ${tool.manifest}, with their vulnerabilities.`,
        ),
        ...(fix && { fix }),
      };
    }
  },
});

/** An image that runs a program other than a development server, and is not named after development, builds or tests. */
function isForRunning({ label, entrypoint, command }: Stage): boolean {
  if (/(?:^|[^a-z])(?:dev|devel|development|build|builder|tests?|ci|lint|debug)(?![a-z])/i.test(label)) return false;
  const lines = [entrypoint, command].flatMap((instruction) => (instruction === undefined ? [] : [instruction.line]));
  return lines.length > 0 && !lines.some(({ span }) => DEVELOPMENT.test(spanText(span)));
}

const DEVELOPMENT = /(?:^|[^\w/-])(?:ng|vite|nodemon|webpack-dev-server|\w*dev|develop|watch|test)(?:$|[^\w/.-])/;

interface Tool {
  readonly program: string;
  readonly verbs: readonly string[];
  readonly letters: string;
  readonly names: ReadonlySet<string>;
  /** Options that choose another folder, no project, or no installation at all. */
  readonly elsewhere: RegExp;
  /** Words, anywhere in a command of the tool, that leave out development dependencies, or remove them again. */
  readonly production: RegExp;
  /** Variables that may have the same effect. */
  readonly variables: RegExp;
  readonly manifest: string;
  readonly lists: (text: string) => boolean;
  /** The option to add; undefined without one. */
  readonly option: string | undefined;
}

const TOOLS: readonly Tool[] = [
  {
    program: 'npm',
    verbs: ['install', 'i', 'ci'],
    letters: 'wC',
    names: new Set(['--prefix', '--workspace', '--omit', '--include', '--only', '--registry', '--loglevel', '--cache']),
    elsewhere: /^--(?:prefix|global|location|workspace|dry-run|package-lock-only|include)$|^-[gCwh]$/,
    production:
      /^--omit=.*dev|^(?:--omit|--only(?:=prod.*)?|--production(?:=true)?|--prod|prune|omit(?:=.*)?|production)$/,
    variables: /^(?:NODE_ENV|npm_config_(?:omit|only|production|userconfig))$/i,
    manifest: 'package.json',
    lists: (text) => hasEntries(text, 'devDependencies'),
    option: '--omit=dev',
  },
  {
    program: 'composer',
    verbs: ['install', 'i'],
    letters: 'd',
    names: new Set(['--working-dir', '--prefer-install', '--ignore-platform-req', '--apcu-autoloader-prefix']),
    elsewhere: /^--(?:working-dir|dry-run|download-only|help)$|^-d$/,
    production: /^--no-dev$/,
    variables: /^(?:COMPOSER_NO_DEV|COMPOSER)$/,
    manifest: 'composer.json',
    lists: (text) => hasEntries(text, 'require-dev'),
    option: '--no-dev',
  },
  {
    program: 'bundle',
    verbs: ['install'],
    letters: 'jP',
    names: new Set(['--jobs', '--retry', '--path', '--without', '--with', '--gemfile', '--binstubs']),
    elsewhere: /^--(?:gemfile|help)$/,
    production: /^(?:--without(?:=.*)?|(?:local\.|global\.)?without|only|clean)$/,
    variables: /^BUNDLE_(?:WITHOUT|ONLY|GEMFILE|APP_CONFIG|USER_CONFIG|GLOBAL_CONFIG)$/,
    manifest: 'Gemfile',
    lists: (text) => /^[ \t]*group[ (][ \t]*:?["']?(?:development|test)\b/m.test(text),
    option: undefined,
  },
];

function hasEntries(text: string, key: string): boolean {
  try {
    const manifest: unknown = JSON.parse(text);
    const entries: unknown = isRecord(manifest) ? manifest[key] : undefined;
    return isRecord(entries) && Object.keys(entries).length > 0;
  } catch {
    // an unreadable list names no known dependency
    return false;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

interface Install {
  readonly command: Command;
  readonly verb: ShellWord;
}

type Commands = readonly PlacedCommand<{ readonly line: { readonly form: 'exec' | 'shell' } }>[];

/** The first installation of the whole project, in the folder that the instruction begins in. */
function installOf(tool: Tool, commands: Commands): Install | undefined {
  const moved = new Set<unknown>();
  for (const { command, instruction } of commands) {
    if (command.program === 'cd' || command.program === 'pushd') moved.add(instruction);
    if (command.program !== tool.program || moved.has(instruction)) continue;
    const { options, operands } = readOptions(command.arguments, tool);
    const [verb] = operands;
    if (verb === undefined || operands.length > 1 || !tool.verbs.includes(verb.pieces)) continue;
    if (isElsewhere(tool, options) || command.arguments.some(({ pieces }) => pieces.includes(UNKNOWN_PIECE))) continue;
    return { command, verb };
  }
  return undefined;
}

function isElsewhere({ elsewhere }: Tool, options: readonly ReadOption[]): boolean {
  return options.some(({ name }) => elsewhere.test(name));
}

/** Whether any command or variable of the stage, or of one that it is built from, leaves them out. Deleted packages are not shipped. */
function isForProduction({ program, production, variables }: Tool, stage: Stage, commands: Commands): boolean {
  if ([...stage.environment.keys()].some((name) => variables.test(name))) return true;
  return commands.some(({ command }) => {
    const words = command.arguments.map(({ pieces }) => pieces);
    if (command.assignments.some(({ name }) => variables.test(name))) return true;
    if (command.program === 'rm') return words.some((word) => /(?:^|\/)(?:node_modules|vendor)\/?$/.test(word));
    return command.program === program && words.some((word) => production.test(word));
  });
}

/** Whether every copied dependency list names some: it is not known which of several is used. */
function hasDevelopment({ manifest, lists }: Tool, stage: Stage): boolean {
  const { context } = stage;
  if (context === undefined) return false;
  const paths = copiesOf(stage).flatMap((copy) => manifestsOf(copy, manifest, stage));
  return paths.length > 0 && paths.every((path) => lists(context.read(path) ?? ''));
}

function copiesOf(stage: Stage): readonly CopyInstruction[] {
  const own = instructionsOf(stage, 'COPY', 'ADD').filter(({ from, isOnbuild }) => from === undefined && !isOnbuild);
  return stage.base.kind === 'stage' ? [...copiesOf(stage.base.stage), ...own] : own;
}

function manifestsOf({ sources }: CopyInstruction, manifest: string, { context }: Stage): readonly string[] {
  return sources.flatMap(({ value, span }) => {
    if (typeof value !== 'string' || context === undefined) return [];
    if (!isWholeContext(value) && /[*?[]/.test(value))
      return context.files({ value, span }).filter((path) => path === manifest || path.endsWith(`/${manifest}`));
    const source = isWholeContext(value) ? '' : value.replace(/^\.?\/+|(?<!\/)\/+$/g, '');
    const inside = source === '' ? manifest : `${source}/${manifest}`;
    const isItself = source === manifest || source.endsWith(`/${manifest}`);
    const path = isItself ? source : inside;
    return context.has(path) ? [path] : [];
  });
}

/** Offers no fix where the stage also builds: that may need the packages that the option leaves out. */
function fixOf({ option }: Tool, { command, verb }: Install, commands: Commands): Fix | undefined {
  const isOnly = commands.every(
    (other) =>
      other.command === command || !/^(?:npm|npx|yarn|pnpm|node|composer|php)$/.test(String(other.command.program)),
  );
  const isExec = commands.some((other) => other.command === command && other.instruction.line.form === 'exec');
  if (option === undefined || !isOnly || isExec) return undefined;
  const { file, end } = verb.span;
  return { title: `Add ${option}`, safety: 'review', edits: [{ span: { file, start: end, end }, text: ` ${option}` }] };
}
