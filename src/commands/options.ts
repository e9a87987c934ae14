import { type Command, Option } from 'commander';
import { FORMATS } from './destinations.ts';

const OPTIONS = {
  base: new Option(
    '--base <commit>',
    'fail only on findings that are new since this commit or branch, as in a pull request',
  ),
  baseline: new Option('--baseline <file>', 'do not report the findings that this file lists'),
  cache: new Option('--cache-dir <folder>', 'cache the analysis of image layers in this folder'),
  config: new Option('--config <file>', 'configuration file (default: .github/hullcheck.yml or .hullcheck.yml)'),
  database: new Option(
    '--vulnerability-database <folder>',
    'folder with OSV records, or with the index that db build makes of them',
  ),
  details: new Option('-v, --verbose', 'print every detail with its place, and all assumptions'),
  dryRun: new Option('--dry-run', 'print a diff for git apply instead of writing files'),
  ecosystem: repeatable('--ecosystem <name>', 'index only this ecosystem, such as Debian; repeatable'),
  failOn: new Option(
    '--fail-on <severity>',
    'exit with 1 if there are findings of this severity or above (default: high)',
  ).choices(['critical', 'high', 'medium', 'low', 'none']),
  format: repeatable(
    '-f, --format <format[=file]>',
    `${FORMATS.slice(0, -1).join(', ')} or ${FORMATS.at(-1)}; repeatable, =file writes to a file`,
  ),
  imageAnalysis: new Option(
    '--image-analysis <how>',
    'where the list of packages comes from; auto reads an SBOM if a layer cannot be read (default: auto)',
  ).choices(['auto', 'layers', 'sbom']),
  includeSuppressed: new Option('--include-suppressed', 'keep suppressed findings in SARIF, with their reasons'),
  indexFolder: new Option(
    '-o, --output <folder>',
    'where to write {ecosystem}/hullcheck-2.gz (default: the same folder)',
  ),
  insecure: new Option('--insecure', 'connect to its registry without encryption'),
  lookup: new Option('--lookup <when>', 'look up images in their registries (default: never)').choices([
    'auto',
    'never',
  ]),
  matrixFormat: new Option('-f, --format <format>', 'format of the output')
    .choices(['terminal', 'json', 'markdown'])
    .default('terminal'),
  offline: new Option('--offline', 'never use the network'),
  output: new Option('-o, --output <file>', 'write the report to this file; takes a single --format'),
  platform: new Option('--platform <platform>', 'which platform of a multi-platform image (default: linux/amd64)'),
  posture: new Option('--posture', 'show what confines each container instead of the findings'),
  profile: new Option('--profile <profile>', 'which rules to run').choices(['recommended', 'strict']),
  rule: repeatable('--rule <id>', 'fix only findings of this rule; repeatable'),
  threads: new Option(
    '--threads <number>',
    'how many threads check a large repository (default: the number of processors, at most 4)',
  ),
  unsafe: new Option('--unsafe', 'also make fixes that can change how a container behaves; review them'),
  verbose: new Option('-v, --verbose', 'print notes, too'),
  vulnerabilities: new Option(
    '--vulnerabilities <where>',
    'look up known vulnerabilities of the packages in images; auto: in the database if one is set, otherwise online (default: off)',
  ).choices(['auto', 'online', 'offline', 'off']),
  writeBaseline: new Option('--write-baseline <file>', 'write all findings of this run into a baseline file'),
} as const satisfies Readonly<Record<string, Option>>;

/** Adds options to a command. Its help lists them in this order. */
export function withOptions(command: Command, ...names: readonly (keyof typeof OPTIONS)[]): Command {
  for (const name of names) command.addOption(OPTIONS[name]);
  return command;
}

function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] = []) => [
    ...before,
    value,
  ]);
}
