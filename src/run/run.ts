import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Config, configurationFiles, DEFAULT_CONFIG } from '../config/config.ts';
import type { UpdateBots } from '../config/update-bots/index.ts';
import { openRepository, type Repository, repositoryRoot } from '../discover/index.ts';
import { fileReader } from '../discover/read-repository-file.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import type { Span } from '../model/source.ts';
import type { Override } from '../report/policy-text.ts';
import { type Thresholds, type Verdict, verdict } from '../report/verdict.ts';
import { lazy } from '../support/caches/lazy.ts';
import { boundHeap } from '../support/engine.ts';
import { leadsOut } from '../support/link-out.ts';
import { overridesOf } from './overrides.ts';
import { earlyThreads } from './parallel/threads.ts';
import type { Scan } from './scan-result.ts';
import type { Policy, RunSettings } from './settings.ts';

/** In bytes. */
const LARGEST_BOT_FILE = 32 * 1024 * 1024;

export interface Run {
  readonly repository: Repository;
  readonly report: Scan;
  readonly verdict: Verdict;
  readonly policy: Policy;
  /** What the settings say otherwise than the configuration. */
  readonly overrides: readonly Override[];
}

/**
 * From settings to verdict, for the command line and the Action.
 * @throws {ConfigurationError} if the configuration, the baseline or a path is wrong.
 */
export async function run(settings: RunSettings): Promise<Run> {
  const policy = await loadPolicy(settings);
  const early = settings.threads && earlyThreads(settings.threads);
  try {
    const repository = openWith(settings, policy, early?.expect);
    const threads = settings.threads && { ...settings.threads, early };
    const report = await scanWith(repository, { ...settings, threads }, policy);
    return judgedRun(repository, report, settings, policy);
  } finally {
    await early?.dismiss();
  }
}

/** A whole scan with its verdict. */
export function judgedRun(repository: Repository, report: Scan, settings: RunSettings, policy: Policy): Run {
  const overrides = overridesOf(settings, policy, repository.root);
  return { repository, report, verdict: verdict(report, thresholdsOf(settings, policy)), policy, overrides };
}

/** @throws {ConfigurationError} if the configuration, the baseline or a path is wrong. */
export async function loadPolicy(settings: RunSettings): Promise<Policy> {
  const { folder, paths, config } = settings;
  const root = repositoryRoot(paths, folder);
  const isPlain = config === undefined && configurationFiles(root).length === 0;
  const written = isPlain ? { ...DEFAULT_CONFIG } : await readConfiguration(root, folder, config);
  const known = baselineFile(settings, written, root);
  return {
    config: withExclusions(written, settings),
    baseline: known === undefined ? [] : await readKnown(known, root),
    updateBots: lazy(() => readBots(root)),
  };
}

/** The configuration with the exclusions of the settings. */
export function withExclusions(config: Config, { exclude = [] }: RunSettings): Config {
  return exclude.length === 0 ? config : { ...config, exclude: [...config.exclude, ...exclude] };
}

async function readConfiguration(root: string, cwd: string, file: string | undefined): Promise<Config> {
  const { loadConfig } = await import('../config/load.ts');
  const { rules } = await import('../rules/index.ts');
  const config = loadConfig(root, { file, cwd, rules });
  const { signatures, trustedRoot, vexFiles } = config.images;
  if (signatures.length === 0 && trustedRoot === undefined && vexFiles.length === 0) return config;
  const { LARGEST_NAMED_FILE, withNamedFiles } = await import('./named-files.ts');
  const { readFile } = fileReader(root, LARGEST_NAMED_FILE, new Set());
  return withNamedFiles(config, (path) => readFile(path)?.text);
}

async function readBots(root: string): Promise<UpdateBots> {
  const { readUpdateBots } = await import('../config/update-bots/index.ts');
  const { readFile } = fileReader(root, LARGEST_BOT_FILE, new Set());
  return readUpdateBots((path) => readFile(path)?.text);
}

/** A file with known findings. */
export interface BaselineFile {
  /** Absolute. */
  readonly path: string;
  /** As it is written. */
  readonly written: string;
  /** The place in the configuration that names it; undefined if the settings name it. */
  readonly span: Span | undefined;
}

type BaselineSettings = Pick<RunSettings, 'baseline' | 'withBaseline' | 'newBaseline' | 'folder'>;

/** The baseline that applies; that of the settings takes precedence. */
export function baselineFile(
  { baseline, withBaseline = false, newBaseline, folder }: BaselineSettings,
  { baseline: configured }: Config,
  root: string,
): BaselineFile | undefined {
  if (baseline !== undefined) return { path: resolve(folder, baseline), written: baseline, span: undefined };
  if (!withBaseline || configured === undefined) return undefined;
  const path = join(root, configured.value);
  if (path === newBaseline && !existsSync(path)) return undefined;
  return { path, written: configured.value, span: configured.span };
}

/** Nothing outside of the repository is read because its configuration says so. */
async function readKnown({ path, written, span }: BaselineFile, root: string): Promise<readonly Suppression[]> {
  if (span !== undefined && leadsOut(root, path)) {
    const { errorAt } = await import('../config/shapes.ts');
    throw errorAt(span, 'A symbolic link leads from this path out of the repository.');
  }
  const { readBaseline } = await import('../triage/baseline.ts');
  return readBaseline(path, written);
}

/** @throws {ConfigurationError} for a path that does not exist. */
export function openWith(
  { folder, paths }: RunSettings,
  { config }: Policy,
  /** Called now and then with the number of files found so far. */
  onFound?: (count: number) => void,
): Repository {
  return openRepository(paths, {
    ...config,
    cwd: folder,
    onFound(count) {
      boundHeap();
      onFound?.(count);
    },
  });
}

/** Loads parsers and rules only if there is something to read: hooks and checks run in many repositories without containers. */
export async function scanWith(repository: Repository, settings: RunSettings, policy: Policy): Promise<Scan> {
  const isEmpty = isNothingToDo(repository, policy);
  // the change may have deleted all that there was
  if (isEmpty && ((await settings.lostHardening?.([])) ?? []).length === 0) return NOTHING;
  boundHeap();
  const { scan } = await import('./scan.ts');
  const { scanOptionsOf } = await import('./scan-options.ts');
  return scan(repository, scanOptionsOf(settings, policy));
}

function isNothingToDo({ files, notifications, startsProjects }: Repository, { config, baseline }: Policy): boolean {
  const given = [files, notifications, config.suppressions, config.acceptedGaps, config.builds, baseline];
  return given.every(({ length }) => length === 0) && startsProjects?.() !== true;
}

const NOTHING: Scan = {
  rules: [],
  findings: [],
  notifications: [],
  counts: { dockerfiles: 0, composeFiles: 0, otherFiles: 0, stages: 0, containers: 0, images: 0 },
  postures: [],
  checkedTogether: [],
};

/** Settings take precedence over the configuration. */
export function thresholdsOf({ failOn, failOnVulnerability }: RunSettings, { config }: Policy): Thresholds {
  return {
    failOn: failOn ?? config.failOn,
    vulnerabilities: failOnVulnerability ?? config.failOnVulnerability,
  };
}
