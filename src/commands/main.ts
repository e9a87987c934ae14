import { Command, CommanderError, Option } from 'commander';
import { ConfigurationError } from '../config/configuration-error.ts';
import { PEERS, type Peer } from '../rules/define-rule.ts';
import { VERSION } from '../support/version.ts';
import type { DatabaseArguments } from './database.ts';
import type { FixArguments } from './fix.ts';
import type { ImageArguments } from './image.ts';
import type { InspectArguments } from './inspect.ts';
import type { PostureArguments } from './posture.ts';
import type { ScanArguments } from './scan.ts';
import type { Surroundings } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The exit statuses for errors; a gate reads nothing else. */
const EXIT = { usage: 2, failure: 3 } as const;

const HELP = `
Exit status:
  0  nothing at or above --fail-on was found; everything fixable is fixed
  1  findings at or above --fail-on
  2  wrong usage or wrong configuration
  3  something could not be checked, so nothing can be promised

Examples:
  hullcheck scan                                  this repository
  hullcheck scan services/api --fail-on medium    one folder, stricter
  hullcheck scan --base origin/main               only what this branch adds
  hullcheck scan --format terminal --format sarif=hullcheck.sarif
  hullcheck scan --format html=report.html        an HTML page to read or share
  hullcheck scan --write-baseline .hullcheck-baseline.json
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
    await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
    return status;
  } catch (error) {
    return report(error, surroundings);
  }
}

function report(error: unknown, { stderr, environment }: Surroundings): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage;
  const message = error instanceof Error ? error.message : String(error);
  stderr.write(`hullcheck: ${message}\n`);
  if (error instanceof UsageError || error instanceof ConfigurationError) return EXIT.usage;
  if (environment['HULLCHECK_DEBUG'] && error instanceof Error) stderr.write(`${error.stack}\n`);
  return EXIT.failure;
}

function createProgram(surroundings: Surroundings, setStatus: (status: number) => void): Command {
  const program = new Command('hullcheck');
  program
    .description('Finds container security problems in Dockerfiles and compose files.')
    .version(VERSION)
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void surroundings.stdout.write(text),
      writeErr: (text) => void surroundings.stderr.write(text),
    })
    .showSuggestionAfterError()
    .helpCommand(false);
  program.addCommand(scanDefinition(surroundings, setStatus));
  program.addCommand(fixDefinition(surroundings, setStatus));
  program.addCommand(postureDefinition(surroundings, setStatus));
  program.addCommand(inspectDefinition(surroundings, setStatus));
  program.addCommand(imageDefinition(surroundings, setStatus));
  program.addCommand(databaseDefinition(surroundings, setStatus));
  program
    .command('rules')
    .description('list the rules')
    .option('--json', 'as JSON')
    .addOption(new Option('--map <tool>', 'list the rules of another tool, and ours for each').choices(PEERS))
    .action(async ({ map, ...options }: { json?: boolean; map?: Peer }) => {
      if (map === undefined) (await import('./rules.ts')).listRules(options, surroundings);
      else (await import('./peer-map.ts')).listPeerMap(map, options, surroundings);
    });
  program
    .command('explain')
    .description('explain what a rule finds, why it matters and how to fix it')
    .argument('<rule>', 'id of the rule, such as privileged')
    .action(async (id: string) => (await import('./explain.ts')).explain(id, surroundings));
  program
    .command('init')
    .description('write a workflow and a commented configuration; existing files are kept')
    .action(async () => (await import('./init.ts')).init(surroundings));
  for (const command of program.commands.flatMap((one) => [one, ...one.commands])) {
    command.exitOverride().copyInheritedSettings(program);
  }
  return program;
}

function scanDefinition(surroundings: Surroundings, setStatus: (status: number) => void): Command {
  return new Command('scan')
    .description('scan files and folders')
    .argument('[path...]', 'files and folders of one repository (default: the working directory)')
    .option(
      '-f, --format <format[=file]>',
      'terminal, sarif, json, markdown or html; repeatable, =file writes to a file',
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .option('-o, --output <file>', 'write the report to this file; takes a single --format')
    .addOption(new Option('--profile <profile>', 'which rules to run').choices(['recommended', 'strict']))
    .addOption(
      new Option(
        '--fail-on <severity>',
        'exit with 1 if there are findings of this severity or above (default: high)',
      ).choices(['critical', 'high', 'medium', 'low', 'none']),
    )
    .option('--config <file>', 'configuration file (default: .github/hullcheck.yml or .hullcheck.yml)')
    .option('--baseline <file>', 'do not report the findings that this file lists')
    .option(
      '--base <commit>',
      'let only findings that are new since this commit or branch decide, as in a pull request',
    )
    .option('--write-baseline <file>', 'write all findings of this run into a baseline file')
    .option('--include-suppressed', 'keep suppressed findings in SARIF, with their reasons')
    .addOption(lookupOption())
    .addOption(vulnerabilitiesOption())
    .addOption(databaseOption())
    .addOption(cacheOption())
    .option(
      '--threads <number>',
      'how many threads check a large repository (default: the number of processors, at most 4)',
    )
    .option('--offline', 'never use the network')
    .option('-v, --verbose', 'print notes, too')
    .action(async (paths: string[], options: Omit<ScanArguments, 'paths'>) => {
      const { scanCommand } = await import('./scan.ts');
      setStatus(await scanCommand({ ...options, paths }, surroundings));
    });
}

function fixDefinition(surroundings: Surroundings, setStatus: (status: number) => void): Command {
  return new Command('fix')
    .description('fix findings in the files; fixes that would not help are left out')
    .argument('[path...]', 'files and folders of one repository (default: the working directory)')
    .option('--unsafe', 'also make fixes that can change how a container behaves; review them')
    .option('--dry-run', 'print a diff for git apply instead of writing files')
    .option(
      '--rule <id>',
      'fix only findings of this rule; repeatable',
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .addOption(new Option('--profile <profile>', 'which rules to run').choices(['recommended', 'strict']))
    .option('--config <file>', 'configuration file (default: .github/hullcheck.yml or .hullcheck.yml)')
    .addOption(lookupOption())
    .addOption(vulnerabilitiesOption())
    .addOption(databaseOption())
    .addOption(cacheOption())
    .option('--offline', 'never use the network')
    .action(async (paths: string[], options: Omit<FixArguments, 'paths'>) => {
      const { fixCommand } = await import('./fix.ts');
      setStatus(await fixCommand({ ...options, paths }, surroundings));
    });
}

function postureDefinition(surroundings: Surroundings, setStatus: (status: number) => void): Command {
  return new Command('posture')
    .description('show what confines each container: namespaces, capabilities, hardening, limits and ways out')
    .argument('[path...]', 'files and folders of one repository (default: the working directory)')
    .addOption(
      new Option('-f, --format <format>', 'format of the output')
        .choices(['terminal', 'json', 'markdown'])
        .default('terminal'),
    )
    .option('--config <file>', 'configuration file (default: .github/hullcheck.yml or .hullcheck.yml)')
    .option('-v, --verbose', 'print every detail with its place, and all assumptions')
    .action(async (paths: string[], options: Omit<PostureArguments, 'paths'>) => {
      const { postureCommand } = await import('./posture.ts');
      setStatus(await postureCommand({ ...options, paths }, surroundings));
    });
}

function inspectDefinition(surroundings: Surroundings, setStatus: (status: number) => void): Command {
  return new Command('inspect')
    .description('check existing containers by the output of docker inspect or podman inspect')
    .argument('[file]', 'file with that output; - or nothing for standard input')
    .option(
      '-f, --format <format[=file]>',
      'terminal, sarif, json, markdown or html; repeatable, =file writes to a file',
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .option('-o, --output <file>', 'write the report to this file; takes a single --format')
    .addOption(new Option('--profile <profile>', 'which rules to run').choices(['recommended', 'strict']))
    .addOption(
      new Option(
        '--fail-on <severity>',
        'exit with 1 if there are findings of this severity or above (default: high)',
      ).choices(['critical', 'high', 'medium', 'low', 'none']),
    )
    .option('--posture', 'show what confines each container instead of the findings')
    .option('--config <file>', 'configuration file (default: .github/hullcheck.yml or .hullcheck.yml)')
    .addOption(lookupOption())
    .addOption(vulnerabilitiesOption())
    .addOption(databaseOption())
    .addOption(cacheOption())
    .option('--offline', 'never use the network')
    .option('-v, --verbose', 'print notes, too')
    .action(async (file: string | undefined, options: Omit<InspectArguments, 'file'>) => {
      const { inspectCommand } = await import('./inspect.ts');
      setStatus(await inspectCommand({ ...options, file }, surroundings));
    });
}

function imageDefinition(surroundings: Surroundings, setStatus: (status: number) => void): Command {
  return new Command('image')
    .description('check one image, and list its system, its packages and the layer of each')
    .argument(
      '<image>',
      'image reference, OCI layout (folder or archive), or archive of docker save; add :name if it has several images',
    )
    .option(
      '-f, --format <format[=file]>',
      'terminal, sarif, json, markdown or html; repeatable, =file writes to a file',
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .option('-o, --output <file>', 'write the report to this file; takes a single --format')
    .addOption(
      new Option(
        '--fail-on <severity>',
        'exit with 1 if there are findings of this severity or above (default: high)',
      ).choices(['critical', 'high', 'medium', 'low', 'none']),
    )
    .option('--config <file>', 'configuration file (default: .github/hullcheck.yml or .hullcheck.yml)')
    .option('--include-suppressed', 'keep suppressed findings in SARIF, with their reasons')
    .option('--platform <platform>', 'which platform of a multi-platform image (default: linux/amd64)')
    .option('--insecure', 'connect to its registry without encryption')
    .addOption(
      new Option(
        '--image-analysis <how>',
        'where the list of packages comes from; auto reads an SBOM if a layer cannot be read (default: auto)',
      ).choices(['auto', 'layers', 'sbom']),
    )
    .addOption(vulnerabilitiesOption())
    .addOption(databaseOption())
    .addOption(cacheOption())
    .option('--offline', 'never use the network')
    .action(async (image: string, options: Omit<ImageArguments, 'image'>) => {
      // only this command loads the code that reads images
      const { imageCommand } = await import('./image.ts');
      setStatus(await imageCommand({ ...options, image }, surroundings));
    });
}

function databaseDefinition(surroundings: Surroundings, setStatus: (status: number) => void): Command {
  const command = new Command('db').description('prepare known vulnerabilities for offline use');
  command
    .command('build')
    .description('index OSV records, so that they take less space and load faster')
    .argument('<folder>', 'folder with the records as {ecosystem}/all.zip')
    .option('-o, --output <folder>', 'where to write {ecosystem}/hullcheck-1.gz (default: the same folder)')
    .option(
      '--ecosystem <name>',
      'index only this ecosystem, such as Debian; repeatable',
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .action(async (folder: string, options: Omit<DatabaseArguments, 'folder'>) => {
      const { databaseCommand } = await import('./database.ts');
      setStatus(await databaseCommand({ ...options, folder }, surroundings));
    });
  return command;
}

function lookupOption(): Option {
  return new Option('--lookup <when>', 'look up images in their registries (default: never)').choices([
    'auto',
    'never',
  ]);
}

function vulnerabilitiesOption(): Option {
  return new Option(
    '--vulnerabilities <where>',
    'look up known vulnerabilities of the packages in images; auto: in the database if one is set, otherwise online (default: off)',
  ).choices(['auto', 'online', 'offline', 'off']);
}

function cacheOption(): Option {
  return new Option('--cache-dir <folder>', 'cache the analysis of image layers in this folder');
}

function databaseOption(): Option {
  return new Option(
    '--vulnerability-database <folder>',
    'folder with OSV records, or with the index that db build makes of them',
  );
}
