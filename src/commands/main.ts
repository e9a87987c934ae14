import { Command, CommanderError, type OutputConfiguration } from 'commander';
import { ConfigurationError } from '../config/configuration-error.ts';
import { wrapColumns } from '../report/wrap.ts';
import type { Peer } from '../rules/define-rule.ts';
import { VERSION } from '../support/version.ts';
import type { DatabaseArguments } from './database.ts';
import type { FixArguments } from './fix.ts';
import type { ImageArguments } from './image.ts';
import type { InitArguments } from './init.ts';
import type { InspectArguments } from './inspect.ts';
import { withOptions } from './options.ts';
import type { PostureArguments } from './posture.ts';
import type { ScanArguments } from './scan-arguments.ts';
import { type Surroundings, say, widthOf } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import type { VexArguments } from './vex.ts';

/** The exit statuses for errors; a gate reads nothing else. */
const EXIT = { usage: 2, failure: 3 } as const;

const HELP = `
Exit status:
  0  nothing at or above --fail-on was found; everything fixable is fixed
  1  findings at or above --fail-on
  2  wrong usage or wrong configuration, or an output cannot be written
  3  something could not be checked, so nothing can be promised

Examples:
  hullcheck scan                                  this repository
  hullcheck scan services/api --fail-on medium    one folder, stricter
  hullcheck scan --base origin/main               only what this branch adds
  hullcheck scan --format terminal --format sarif=hullcheck.sarif
  hullcheck scan --format html=report.html        an HTML page to read or share
  hullcheck init --baseline                       accept what exists, and fail on new findings
  hullcheck fix --dry-run --unsafe                what would change, as a diff
  hullcheck posture                               what confines each container
  docker inspect $(docker ps -q) | hullcheck inspect -
  hullcheck image debian:12                       one image
  hullcheck explain runtime-socket-mount

Documentation: https://github.com/hullcheck/hullcheck#readme`;

/** Runs one command line and returns its exit status. It never throws. The code for each command is loaded when it is asked for. */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  let status = 0;
  const program = createProgram(surroundings, (value) => {
    status = value;
  });
  try {
    await refuseMisplaced(argv, program, surroundings);
    await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
    return status;
  } catch (error) {
    return report(error, argv, surroundings);
  }
}

/** Something else where a command has to be: says which command was meant. */
async function refuseMisplaced(argv: readonly string[], program: Command, { folder }: Surroundings): Promise<void> {
  const [first = ''] = argv;
  const names = ['help', ...program.commands.map((one) => one.name())];
  if (first === '' || names.includes(first) || ['-h', '--help', '-V', '--version'].includes(first)) return;
  // most runs name a command
  const { meantCommandLine } = await import('./meant-command.ts');
  const meant = meantCommandLine(argv, program.commands, folder);
  if (meant !== undefined) throw new UsageError(meant);
}

function report(error: unknown, argv: readonly string[], surroundings: Surroundings): number {
  const { stderr, environment } = surroundings;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage;
  const message = error instanceof Error ? error.message : String(error);
  say(surroundings, `hullcheck: ${message}`);
  if (error instanceof UsageError || error instanceof ConfigurationError) return EXIT.usage;
  if ((environment['HULLCHECK_DEBUG'] || argv.includes('--debug')) && error instanceof Error)
    stderr.write(`${error.stack}\n`);
  return EXIT.failure;
}

/** Columns next to the longest option. */
const LEAST_HELP = 12;

function createProgram(surroundings: Surroundings, setStatus: (status: number) => void): Command {
  const program = new Command('hullcheck');
  program
    .description('Finds security problems in all files that build or start containers.')
    .version(VERSION)
    .addHelpText('after', () => wrapColumns(HELP, widthOf(surroundings)))
    .configureHelp({ minWidthToWrap: LEAST_HELP })
    .exitOverride()
    .configureOutput(outputOf(surroundings))
    .showSuggestionAfterError();
  program.addCommand(scanDefinition(surroundings, setStatus));
  program.addCommand(fixDefinition(surroundings, setStatus));
  program.addCommand(postureDefinition(surroundings, setStatus));
  program.addCommand(inspectDefinition(surroundings, setStatus));
  program.addCommand(imageDefinition(surroundings, setStatus));
  program.addCommand(vexDefinition(surroundings, setStatus));
  program.addCommand(databaseDefinition(surroundings, setStatus));
  program.addCommand(rulesDefinition(surroundings));
  program
    .command('explain')
    .description('explain what a rule finds, why it matters and how to fix it')
    .argument('<rule...>', 'id of the rule, such as privileged; id of another tool, such as DL3002; or words')
    .action(async (words: string[]) => (await import('./explain.ts')).explain(words, surroundings));
  program.addCommand(configurationDefinition(surroundings));
  program
    .command('init')
    .description('write a workflow and a commented configuration; existing files are kept')
    .option('--dry-run', 'print the files instead of writing them')
    .option('--baseline', 'accept the findings that exist for 90 days, so that only later ones fail the check')
    .action(async (options: InitArguments) => (await import('./init.ts')).init(options, surroundings));
  program
    .command('completion')
    .description('print a script that completes command lines in a shell')
    .argument('<shell>', 'bash, zsh, fish or powershell')
    .action(async (shell: string) => (await import('./completion.ts')).completion(shell, program, surroundings));
  for (const command of program.commands.flatMap((one) => [one, ...one.commands])) {
    command.exitOverride().copyInheritedSettings(program);
  }
  return program;
}

function outputOf(surroundings: Surroundings): OutputConfiguration {
  return {
    writeOut: (text) => void surroundings.stdout.write(text),
    writeErr: (text) => void surroundings.stderr.write(text),
    outputError: (text) => say(surroundings, text.trimEnd()),
    getOutHelpWidth: () => widthOf(surroundings),
  };
}

function rulesDefinition(surroundings: Surroundings): Command {
  const command = new Command('rules')
    .description('list the rules')
    .argument('[word...]', 'only rules with all these words in their id, title, concern or ids of other tools')
    .option('--json', 'as JSON')
    .action(async (words: string[], { map, ...options }: { json?: boolean; map?: Peer }) => {
      if (map === undefined) (await import('./rules.ts')).listRules({ ...options, words }, surroundings);
      else (await import('./peer-map.ts')).listPeerMap(map, options, surroundings);
    });
  return withOptions(command, 'map');
}

function configurationDefinition(surroundings: Surroundings): Command {
  const command = new Command('config').description('work with the configuration');
  const check = command
    .command('check')
    .description('check the configuration, and print what it sets')
    .action(async (options: { config?: string }) => {
      (await import('./configuration.ts')).checkConfiguration(options, surroundings);
    });
  withOptions(check, 'config');
  return command;
}

function scanDefinition(surroundings: Surroundings, setStatus: (status: number) => void): Command {
  const command = new Command('scan')
    .description('scan files and folders')
    .argument('[path...]', PATHS)
    .action(async (paths: string[], options: Omit<ScanArguments, 'paths'>) => {
      const { scanCommand } = await import('./scan.ts');
      setStatus(await scanCommand({ ...options, paths }, surroundings));
    });
  withOptions(command, 'format', 'output', 'profile', 'failOn', 'failOnVulnerability', 'exitZero');
  withOptions(command, 'onlyRule', 'skipRule', 'exclude');
  withOptions(command, 'severity', 'groupBy', 'sort', 'full', 'quiet', 'noColor', 'config', 'baseline', 'base');
  withOptions(command, 'writeBaseline', 'includeSuppressed', ...LOOKUPS, 'vex', 'threads', 'offline', 'stdinFilename');
  return withOptions(command, 'verbose', 'debug');
}

const PATHS = 'files and folders of one repository, or - for standard input (default: the working directory)';

const LOOKUPS = ['lookup', 'vulnerabilities', 'database', 'cache'] as const;

function fixDefinition(surroundings: Surroundings, setStatus: (status: number) => void): Command {
  const command = new Command('fix')
    .description('fix findings in the files; fixes that would not help are left out')
    .argument('[path...]', PATHS)
    .action(async (paths: string[], options: Omit<FixArguments, 'paths'>) => {
      const { fixCommand } = await import('./fix.ts');
      setStatus(await fixCommand({ ...options, paths }, surroundings));
    });
  return withOptions(command, 'unsafe', 'dryRun', 'rule', 'profile', 'config', ...LOOKUPS, 'offline');
}

function postureDefinition(surroundings: Surroundings, setStatus: (status: number) => void): Command {
  const command = new Command('posture')
    .description('show what confines each container: namespaces, capabilities, hardening, limits and ways out')
    .argument('[path...]', PATHS)
    .action(async (paths: string[], options: Omit<PostureArguments, 'paths'>) => {
      const { postureCommand } = await import('./posture.ts');
      setStatus(await postureCommand({ ...options, paths }, surroundings));
    });
  return withOptions(command, 'matrixFormat', 'config', 'details');
}

function inspectDefinition(surroundings: Surroundings, setStatus: (status: number) => void): Command {
  const command = new Command('inspect')
    .description('check existing containers by the output of docker inspect or podman inspect')
    .argument('[file]', 'file with that output; - or nothing for standard input')
    .action(async (file: string | undefined, options: Omit<InspectArguments, 'file'>) => {
      const { inspectCommand } = await import('./inspect.ts');
      setStatus(await inspectCommand({ ...options, file }, surroundings));
    });
  withOptions(command, 'format', 'output', 'profile', 'failOn', 'failOnVulnerability', 'posture', 'config');
  withOptions(command, ...LOOKUPS);
  return withOptions(command, 'offline', 'verbose');
}

function imageDefinition(surroundings: Surroundings, setStatus: (status: number) => void): Command {
  const command = new Command('image')
    .description('check one image: its vulnerabilities, its configuration and its contents')
    .argument(
      '<image>',
      'image reference; OCI layout or archive of docker save, with :name if it has several images; - for a pipe; docker-daemon:, podman: or containerd:NAME for an image of an engine',
    )
    .action(async (image: string, options: Omit<ImageArguments, 'image'>) => {
      // only this command loads the code that reads images
      const { imageCommand } = await import('./image.ts');
      setStatus(await imageCommand({ ...options, image }, surroundings));
    });
  withOptions(command, 'imageFormat', 'output', 'failOn', 'failOnVulnerability', 'failOnUnavailable', 'severity');
  withOptions(command, 'onlyFixed', 'listPackages');
  withOptions(command, 'config', 'includeSuppressed', 'platform', 'insecure', 'imageAnalysis', 'vulnerabilities');
  return withOptions(command, 'vulnerabilityDetail', 'database', 'vex', 'cache', 'offline');
}

function vexDefinition(surroundings: Surroundings, setStatus: (status: number) => void): Command {
  const command = new Command('vex')
    .description('write the accepted vulnerabilities of images, with their reasons, as an OpenVEX document')
    .argument('[path...]', 'files and folders of one repository (default: the working directory)')
    .action(async (paths: string[], options: Omit<VexArguments, 'paths'>) => {
      const { vexCommand } = await import('./vex.ts');
      setStatus(await vexCommand({ ...options, paths }, surroundings));
    });
  withOptions(command, 'vexOutput', 'author', 'config', 'vulnerabilities', 'database');
  return withOptions(command, 'cache', 'offline');
}

function databaseDefinition(surroundings: Surroundings, setStatus: (status: number) => void): Command {
  const command = new Command('db').description('prepare known vulnerabilities for offline use');
  const build = command
    .command('build')
    .description('index OSV records, so that they take less space and load faster')
    .argument('<folder>', 'folder with the records as {ecosystem}/all.zip')
    .action(async (folder: string, options: Omit<DatabaseArguments, 'folder'>) => {
      const { databaseCommand } = await import('./database.ts');
      setStatus(await databaseCommand({ ...options, folder }, surroundings));
    });
  withOptions(build, 'indexFolder', 'ecosystem');
  return command;
}
