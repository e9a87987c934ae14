import { linesWrittenTo } from '../../../analysis/commands/file-lines.ts';
import { commandsOf, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { type PackageCommand, packageCommandsIn, packagesOf } from '../../../analysis/packages/package-commands.ts';
import { isReachable, type Stage } from '../../../model/dockerfile.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { known } from '../../../model/located.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'install-scripts-enabled',
  on: 'stage',
  danger: { attacker: 'release', reach: 'users' },
  profile: 'strict',
  precision: 'high',
  cwe: [829],
  docs: {
    title: 'Do not run the install scripts of packages',
    why: 'npm and Yarn 1 run scripts of every package that they install, including indirect dependencies. A compromised package can thus run code during the build, with its secrets and its network. In 2025, the worm Shai-Hulud stole tokens this way, and published itself in the packages of its victims.',
    how: 'Add `--ignore-scripts`, and run the scripts of packages that need them by name: `npm rebuild sharp`. Or write `ignore-scripts=true` into `.npmrc`.',
    limits:
      'The rule checks Yarn only if the command must be version 1. pnpm from version 10 on and bun run no scripts of dependencies by default. Settings in variables and in configuration files that are written or copied count; an `.npmrc` file with unknown text is assumed to switch the scripts off.',
    fixTrap: {
      breaks:
        'Packages that compile or download something while they are installed stay incomplete: native modules, browsers for tests.',
      check: 'Build the image with `--no-cache`, and start it.',
    },
    references: [
      'https://docs.npmjs.com/cli/commands/npm-install#ignore-scripts',
      'https://www.cisa.gov/news-events/alerts/2025/09/23/widespread-supply-chain-compromise-impacting-npm-ecosystem',
      'https://cheatsheetseries.owasp.org/cheatsheets/NPM_Security_Cheat_Sheet.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22.21-alpine
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN «npm ci» --omit=dev
      `,
      isFixed: true,
      good: `
        FROM node:22.21-alpine
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN npm ci --ignore-scripts --omit=dev
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22.21-alpine
        RUN «npm install» -g @acme/cli@1.4.0 && «yarn install» --frozen-lockfile
      `,
      isFixed: true,
      good: `
        FROM node:22.21-alpine
        RUN npm install --ignore-scripts -g @acme/cli@1.4.0 && yarn install --ignore-scripts --frozen-lockfile
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    const installs = packageCommandsIn(stage).filter(runsScripts);
    if (installs.length === 0 || mayBeSwitchedOff(stage)) return;
    const isYarnUnknown = installs.some(({ name }) => name === 'yarn') && mayBeNewerYarn(stage);
    for (const install of installs) {
      if (install.name === 'yarn' && isYarnUnknown) continue;
      const { command, verbWord, name, instruction } = install;
      const { programSpan } = command;
      const fix = fixOf(install);
      yield {
        at: { ...programSpan, end: Math.max(programSpan.end, verbWord?.span.end ?? 0) },
        message: whenItRuns(
          instruction,
          `${stage.title} lets ${name} run the install scripts of packages, so a compromised one runs code in the build.`,
        ),
        ...(fix && { fix }),
      };
    }
  },
});

const VERBS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    npm: ['install', 'i', 'add', 'ci', 'clean-install'],
    yarn: ['', 'install', 'add', 'global'],
  }),
);
const NOTHING_RUN = /^--(?:ignore-scripts|dry-run|package-lock-only|help|version|mode)$|^-[hv]$/;

function runsScripts(install: PackageCommand): boolean {
  const { name, verb, options, command, operands } = install;
  if (VERBS.get(name)?.includes(verb) !== true) return false;
  if (options.some((option) => NOTHING_RUN.test(option.name) && option.value !== 'false')) return false;
  if (command.assignments.some((assignment) => isSwitch(assignment.name))) return false;
  // a value that is known only at run time may contain the option
  if (command.arguments.some(({ pieces }) => pieces.startsWith(UNKNOWN_PIECE))) return false;
  if (name === 'yarn') return isYarnOne(install);
  const named = packagesOf(install);
  return named.length === 0 || named.length < (operands?.length ?? 0) || !named.every(({ text }) => isBare(text));
}

/** Package managers, whose packages have neither install scripts nor dependencies. */
function isBare(text: string): boolean {
  return /^(?:npm|pnpm|corepack)(?:@|$)/.test(text);
}

const ONLY_IN_YARN_ONE =
  /^--(?:frozen-lockfile|pure-lockfile|production|prod|prefer-offline|network-timeout|network-concurrency|ignore-engines|ignore-optional|ignore-platform|non-interactive|no-lockfile|no-progress|no-cache)$/;

function isYarnOne({ verb, operands, options }: PackageCommand): boolean {
  if (verb === 'global') return operands !== undefined;
  return options.some(({ name }) => ONLY_IN_YARN_ONE.test(name));
}

/** Newer versions warn about the old options, and continue. */
function mayBeNewerYarn(stage: Stage): boolean {
  const isChosen = commandsOf(stage, 'RUN').some(
    ({ command: { program, arguments: words } }) =>
      program === 'corepack' || (program === 'yarn' && /^(?:set|workspaces|plugin)$/.test(words[0]?.pieces ?? '')),
  );
  return (
    isChosen ||
    copiedFiles(stage).some((source) => /(?:^|\/)\.yarn(?:rc\.yml)?(?:\/|$)/.test(source)) ||
    stage.context?.has('.yarnrc.yml') === true ||
    (stage.base.kind === 'stage' && mayBeNewerYarn(stage.base.stage))
  );
}

function mayBeSwitchedOff(stage: Stage): boolean {
  return (
    [...stage.environment.keys()].some(isSwitch) ||
    isWrittenOff(stage) ||
    isCopiedOff(stage) ||
    (stage.base.kind === 'stage' && mayBeSwitchedOff(stage.base.stage))
  );
}

/** `npm_config_ignore_scripts`, `YARN_IGNORE_SCRIPTS`, or the address of another file of settings. */
function isSwitch(name: string): boolean {
  return /^(?:npm_config_|yarn_)(?:ignore_scripts|userconfig|globalconfig|rc_filename)$/i.test(name);
}

function isWrittenOff(stage: Stage): boolean {
  for (const { text } of linesWrittenTo(stage, SETTINGS)) if (/ignore-scripts/.test(text)) return true;
  return commandsOf(stage, 'RUN').some(
    ({ command: { program, arguments: words } }) =>
      (program === 'npm' || program === 'yarn') && words.some(({ pieces }) => /^ignore-scripts(?:=|$)/.test(pieces)),
  );
}

const SETTINGS = /(?:^|\/)\.?(?:npmrc|yarnrc)$/;

/** Whether a settings file that is copied or mounted switches them off, or may do so as its text is not known. */
function isCopiedOff(stage: Stage): boolean {
  const { context } = stage;
  return copiedFiles(stage).some((source) => {
    if (/npmrc|yarnrc|\0/.test(source) || context === undefined) return maySwitchOff(source, stage);
    const folder = source.replace(/^\.?\/+|^\.$|(?<!\/)\/+$/g, '');
    return ['.npmrc', '.yarnrc']
      .map((name) => (folder === '' ? name : `${folder}/${name}`))
      .some((path) => context.has(path) && maySwitchOff(path, stage));
  });
}

function maySwitchOff(path: string, { context }: Stage): boolean {
  if (context === undefined) return !/\.(?:json|lock|yaml|js|ts|tgz)$/.test(path);
  const text = context.read(path.replace(/^\.?\//, ''));
  return text === undefined || text.includes('ignore-scripts');
}

/** The sources of COPY and ADD in the build context, and the mounts of RUN, as written. */
function copiedFiles({ instructions }: Stage): readonly string[] {
  return instructions.flatMap((instruction) => {
    if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD')
      return instruction.from === undefined ? instruction.sources.map((source) => known(source) ?? UNKNOWN_PIECE) : [];
    return instruction.keyword === 'RUN' ? instruction.flags.flatMap(({ options }) => mountedFile(options)) : [];
  });
}

function mountedFile(options: ReadonlyMap<string, { readonly value: unknown }>): readonly string[] {
  return ['source', 'src', 'id', 'target', 'dst', 'destination']
    .map((key) => String(options.get(key)?.value ?? ''))
    .filter((path) => SETTINGS.test(path));
}

/** Yarn accepts options of `global add` only after these words. */
function fixOf({ verb, verbWord, instruction }: PackageCommand): Fix | undefined {
  if (verbWord === undefined || verb === 'global' || instruction.line.form === 'exec') return undefined;
  const { file, end } = verbWord.span;
  const edits = [{ span: { file, start: end, end }, text: ' --ignore-scripts' }];
  return { title: 'Add --ignore-scripts', safety: 'review', edits };
}
