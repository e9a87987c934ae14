import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseVulnerabilityThreshold, THRESHOLD_FORM } from '../config/vulnerability-threshold.ts';
import { SEVERITIES } from '../model/findings/finding.ts';
import { GROUPINGS, SORTINGS } from '../report/grouping.ts';
import { PEERS } from '../rules/define-rule.ts';
import { FORMATS, IMAGE_FORMATS } from './destinations.ts';
import { didYouMean } from './did-you-mean.ts';

const OPTIONS = {
  author: new Option('--author <name>', 'who makes the statements (default: Unknown author)'),
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
  debug: new Option('--debug', 'print what is read, and the stack of an error, to standard error'),
  details: new Option('-v, --verbose', 'print every detail with its place, and all assumptions'),
  dryRun: new Option('--dry-run', 'print a diff for git apply instead of writing files'),
  ecosystem: repeatable('--ecosystem <name>', 'index only this ecosystem, such as Debian; repeatable'),
  exclude: repeatable('--exclude <pattern>', 'files not to scan, as in .gitignore; repeatable'),
  exitZero: new Option('--exit-zero', 'exit with 0 whatever is found'),
  failOnUnavailable: new Option('--fail-on-unavailable', 'exit with 3 if something could not be looked up'),
  failOn: oneOf('--fail-on <severity>', 'exit with 1 if there are findings of this severity or above (default: high)', [
    'critical',
    'high',
    'medium',
    'low',
    'none',
  ]),
  failOnVulnerability: new Option(
    '--fail-on-vulnerability <conditions>',
    'which vulnerabilities of images exit with 1: a severity, exploited, epss=0.1, only-fixed or unfixed, with commas between them, or none (default: as --fail-on)',
  ).argParser((value: string) => {
    const threshold = parseVulnerabilityThreshold(value);
    if (threshold === undefined) throw new InvalidArgumentError(`It takes ${THRESHOLD_FORM.replaceAll('`', '')}.`);
    return threshold;
  }),
  format: formatOption(FORMATS),
  full: new Option(
    '--full',
    'print every finding with its code and its fix, and everything that was not looked at, however many there are',
  ),
  groupBy: oneOf('--group-by <what>', 'file, rule or container (default: file); for the terminal', GROUPINGS),
  imageFormat: formatOption(IMAGE_FORMATS),
  imageAnalysis: oneOf(
    '--image-analysis <how>',
    'where the list of packages comes from; auto reads an SBOM if a layer cannot be read (default: auto)',
    ['auto', 'layers', 'sbom'],
  ),
  includeSuppressed: new Option(
    '--include-suppressed',
    'list suppressed findings in the terminal, and keep them in SARIF, with their reasons',
  ),
  indexFolder: new Option(
    '-o, --output <folder>',
    'where to write {ecosystem}/hullcheck-2.gz (default: the same folder)',
  ),
  insecure: new Option('--insecure', 'connect to its registry without encryption'),
  listPackages: new Option('--list-packages', 'list all packages in the terminal; JSON and HTML always do'),
  lookup: oneOf('--lookup <when>', 'look up images in their registries (default: never)', ['auto', 'never']),
  map: oneOf('--map <tool>', 'list the rules of another tool, and ours for each', PEERS),
  matrixFormat: oneOf('-f, --format <format>', 'format of the output', ['terminal', 'json', 'markdown']).default(
    'terminal',
  ),
  noColor: new Option('--no-color', 'print without colours, as with the variable NO_COLOR'),
  offline: new Option('--offline', 'never use the network'),
  output: new Option('-o, --output <file>', 'write the report to this file; takes a single --format'),
  platform: new Option('--platform <platform>', 'which platform of a multi-platform image (default: linux/amd64)'),
  posture: new Option('--posture', 'show what confines each container instead of the findings'),
  onlyFixed: new Option(
    '--only-fixed',
    'leave vulnerabilities without a fix out of reports; the exit status stays the same',
  ),
  onlyRule: repeatable('--rule <id>', 'run only this rule, whatever the profile; repeatable'),
  profile: oneOf('--profile <profile>', 'which rules to run', ['recommended', 'strict']),
  quiet: new Option('-q, --quiet', 'print one line for each finding, and nothing else'),
  rule: repeatable('--rule <id>', 'fix only findings of this rule; repeatable'),
  severity: oneOf(
    '--severity <severity>',
    'leave milder findings out of reports; the exit status stays the same',
    SEVERITIES,
  ),
  skipRule: repeatable('--skip-rule <id>', 'do not run this rule; repeatable'),
  sort: oneOf('--sort <order>', 'place or severity, the worst first (default: severity); for the terminal', SORTINGS),
  stdinFilename: new Option(
    '--stdin-filename <path>',
    'with - as the path: where the text on standard input belongs in the repository',
  ),
  threads: new Option(
    '--threads <number>',
    'how many threads check a large repository (default: the number of processors, at most 4)',
  ),
  unsafe: new Option('--unsafe', 'also make fixes that can change how a container behaves; review them'),
  verbose: new Option('-v, --verbose', 'print notes, too'),
  vexOutput: new Option('-o, --output <file>', 'write the document to this file (default: standard output)'),
  vex: repeatable(
    '--vex <file>',
    'a VEX document (OpenVEX, CSAF or CycloneDX): vulnerabilities that do not affect an image do not count; repeatable',
  ),
  vulnerabilities: oneOf(
    '--vulnerabilities <where>',
    'look up known vulnerabilities of the packages in images; auto: in the database if one is set, otherwise online (default: off; auto for vex, and for an image at a registry that you name)',
    ['auto', 'online', 'offline', 'off'],
  ),
  vulnerabilityDetail: oneOf(
    '--vulnerability-detail <unit>',
    'what one finding about vulnerabilities is: the image, each package or each vulnerability (default: image)',
    ['image', 'package', 'cve'],
  ),
  writeBaseline: new Option(
    '--write-baseline <file>',
    'write all findings of this run into a baseline file; where a baseline applies, only remove entries',
  ),
} as const satisfies Readonly<Record<string, Option>>;

/** Adds options to a command. Its help lists them in this order. */
export function withOptions(command: Command, ...names: readonly (keyof typeof OPTIONS)[]): Command {
  for (const name of names) command.addOption(OPTIONS[name]);
  return command;
}

/** An option with a few values. The message for any other one names the nearest. */
function oneOf(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, description).choices(values).argParser((value: string) => {
    if (values.includes(value)) return value;
    throw new InvalidArgumentError(`Allowed choices are ${values.join(', ')}.${didYouMean(value, values)}`);
  });
}

function formatOption(formats: readonly string[]): Option {
  return repeatable(
    '-f, --format <format[=file]>',
    `${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}; repeatable, =file writes to a file`,
  );
}

function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] = []) => [
    ...before,
    value,
  ]);
}
