import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configurationFiles } from '../config/config.ts';
import { loadConfig } from '../config/load.ts';
import { repositoryRoot } from '../discover/index.ts';
import { visible } from '../report/escape.ts';
import { hanging } from '../report/wrap.ts';
import { rules } from '../rules/index.ts';
import { run } from '../run/run.ts';
import type { RunSettings } from '../run/settings.ts';
import { git } from '../support/git/git.ts';
import { leadsOut } from '../support/link-out.ts';
import { readTextFile } from '../support/read-text-file.ts';
import { VERSION } from '../support/version.ts';
import { isShown } from '../triage/folding.ts';
import { displayPath } from './display-path.ts';
import { baselineLine, configurationText, workflowText } from './init-files.ts';
import { orUsageError } from './output-file.ts';
import { listWidthOf, type Surroundings, say } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { acceptanceForNow, BASELINE_DAYS, writeBaseline } from './write-baseline.ts';

export interface InitArguments {
  /** Print the files instead of writing them. */
  readonly dryRun?: boolean;
  /** Accept the findings that exist, so that only later ones fail the check. */
  readonly baseline?: boolean;
}

const WORKFLOW_PATH = '.github/workflows/hullcheck.yml';
const CONFIGURATION_PATH = '.github/hullcheck.yml';
const MAXIMUM_WORKFLOW_BYTES = 1024 * 1024;
const BASELINE_PATH = '.github/hullcheck-baseline.json';

/** `hullcheck init`: writes the files that do not exist yet, at the root of the repository, where GitHub reads them. */
export async function init(given: InitArguments, surroundings: Surroundings): Promise<void> {
  const { folder, stdout } = surroundings;
  const root = repositoryRoot([], folder);
  const branch = await defaultBranch(root);
  const existing = configurationFiles(root)[0];
  const configured =
    existing === undefined ? undefined : loadConfig(root, { file: undefined, cwd: root, rules }).baseline;
  const baseline = given.baseline === true ? (configured?.value ?? BASELINE_PATH) : undefined;
  const files = [
    { path: WORKFLOW_PATH, text: workflowText({ branch, release: releaseOf(surroundings.programFile) }) },
    { path: existing ?? CONFIGURATION_PATH, text: configurationText(baseline) },
  ];
  const shown = (path: string): string => displayPath(root, path, folder);
  for (const path of [...files.map((file) => file.path), ...(baseline === undefined ? [] : [baseline])])
    refuseLinkOut(root, path, shown(path));
  for (const { path, text } of files) stdout.write(create(root, path, text, shown(path), given.dryRun === true));
  const accepted = baseline === undefined ? undefined : await acceptAll(root, baseline, given, surroundings);
  if (accepted !== undefined) say(surroundings, accepted, stdout);
  if (given.dryRun === true) return;
  const isConfigured = existing === undefined || configured !== undefined;
  const steps =
    baseline === undefined
      ? [`See what it finds: hullcheck scan${await failingText(root)}`]
      : baselineSteps(baseline, isConfigured, existing ?? CONFIGURATION_PATH, root);
  stdout.write(nextSteps(branch, [...repositorySteps(root), ...steps], listWidthOf(surroundings)));
}

/** What to do outside of a checkout; the files are still written, since a repository may be made there. */
function repositorySteps(root: string): readonly string[] {
  if (existsSync(join(root, '.git'))) return [];
  return [
    'This folder is not in a git repository, and GitHub reads these files only at the root of one. Make it one with git init, or move the folder .github to the root of yours.',
  ];
}

/** The settings that apply to the repository on a push. */
function settingsFor(root: string, withBaseline: boolean): RunSettings {
  return {
    folder: root,
    paths: [],
    config: undefined,
    profile: undefined,
    failOn: undefined,
    baseline: undefined,
    withBaseline,
    offline: true,
  };
}

/** How many findings fail on a push, as part of a line; empty if none do. */
async function failingText(root: string): Promise<string> {
  const { verdict } = await run(settingsFor(root, true));
  const failing = verdict.failures.filter((one) => 'ruleId' in one).length;
  if (failing === 0) return '';
  const [subject, object] = failing === 1 ? ['1 finding fails', 'it'] : [`${failing} findings fail`, 'them'];
  return `. ${subject} the check on a push; hullcheck init --baseline accepts ${object} for ${BASELINE_DAYS} days.`;
}

/** Nothing is written yet: a repository must not decide which other files of the machine are. */
function refuseLinkOut(root: string, path: string, shown: string): void {
  if (leadsOut(root, join(root, path)))
    throw new UsageError(`a symbolic link leads from ${shown} out of the repository, so nothing was written`);
}

function create(root: string, path: string, text: string, shown: string, isDryRun: boolean): string {
  const file = join(root, path);
  if (orUsageError(shown, () => lstatSync(file, { throwIfNoEntry: false })) !== undefined)
    return `kept     ${shown} (it exists)\n`;
  if (isDryRun) return `would create ${shown}:\n\n${indented(text)}\n`;
  orUsageError(shown, () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  });
  return `created  ${shown}\n`;
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ');
}

/** The branch that `origin` calls its default, else one with a usual name, since the current one may be for this change, else the current one. */
async function defaultBranch(root: string): Promise<string> {
  const ofOrigin = await branchOf(root, 'refs/remotes/origin/HEAD');
  if (ofOrigin !== undefined) return ofOrigin.replace(/^origin\//, '');
  const references = USUAL_BRANCHES.flatMap((name) => [`refs/heads/${name}`, `refs/remotes/origin/${name}`]);
  const listed = await git(root, ['for-each-ref', '--format=%(refname)', ...references]);
  const existing = new Set(listed?.toString('utf8').split('\n'));
  const usual = USUAL_BRANCHES.find((name) => references.some((one) => one.endsWith(`/${name}`) && existing.has(one)));
  return usual ?? (await branchOf(root, 'HEAD')) ?? 'main';
}

const USUAL_BRANCHES = ['main', 'master'];

async function branchOf(root: string, reference: string): Promise<string | undefined> {
  const name = (await git(root, ['symbolic-ref', '--short', '--quiet', reference]))?.toString('utf8').trim();
  return name === '' ? undefined : name;
}

/** Beside the program in the package of a release. */
const COMMIT_FILE = 'release-commit.txt';

/** The commit of a release cannot be moved; its tag can. */
function releaseOf(programFile: string | undefined): string {
  const tag = `v${VERSION}`;
  if (programFile === undefined) return tag;
  const file = join(dirname(realpathSync(programFile)), COMMIT_FILE);
  const commit = existsSync(file) ? readFileSync(file, 'latin1').trim() : '';
  return /^[0-9a-f]{40}$/.test(commit) ? `${commit} # ${tag}` : tag;
}

async function acceptAll(
  root: string,
  baseline: string,
  { dryRun = false }: InitArguments,
  { folder }: Surroundings,
): Promise<string> {
  const { report } = await run(settingsFor(root, false));
  const shownCount = report.findings.filter(isShown).length;
  const count = report.findings.filter(({ suppressedBy }) => suppressedBy === undefined).length;
  // reports show findings that are alike, or at one place, as one entry
  const findings = shownCount === count ? `${count} findings` : `${count} findings (${shownCount} entries of a report)`;
  const acceptance = acceptanceForNow();
  const { expires } = acceptance;
  const shown = displayPath(root, baseline, folder);
  if (dryRun) return `would create ${shown} with ${findings} until ${expires}`;
  const isNew = !existsSync(join(root, baseline));
  writeBaseline(join(root, baseline), report.findings, acceptance);
  return `${isNew ? 'created ' : 'updated '} ${shown} with ${findings} until ${expires}`;
}

/** How a baseline is put to use; a configuration that existed before may not name it. */
function baselineSteps(baseline: string, isConfigured: boolean, configuration: string, root: string): string[] {
  const scan = isConfigured ? 'hullcheck scan' : `hullcheck scan --baseline ${baseline}`;
  const isUsed = isConfigured || workflowNames(baseline, join(root, WORKFLOW_PATH));
  return [
    `In ${baseline}, give each finding a reason or fix it. What comes later fails, here as well: ${scan}`,
    ...(isUsed ? [] : [`Add this line to ${configuration}: ${baselineLine(baseline)}`]),
  ];
}

/** A workflow that existed before may have it as an input. */
function workflowNames(baseline: string, workflow: string): boolean {
  const read = readTextFile(workflow, MAXIMUM_WORKFLOW_BYTES);
  return read.ok && read.value.text.includes(baseline);
}

function nextSteps(branch: string, first: readonly string[], width: number): string {
  const steps = [
    ...first,
    `Commit the files and push them. The workflow runs for pull requests, for pushes to ${visible(branch)} and once a week.`,
    'Make the job "hullcheck" a required check: https://github.com/hullcheck/hullcheck/blob/main/docs/github/required-check.md',
  ];
  return `\nNext:\n${steps.map((step, index) => `${hanging(`  ${index + 1}. `, step, width).join('\n')}\n`).join('')}`;
}
