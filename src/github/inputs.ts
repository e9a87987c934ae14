import { resolve } from 'node:path';
import { ConfigurationError } from '../config/configuration-error.ts';
import { parseVulnerabilityThreshold, THRESHOLD_FORM } from '../config/vulnerability-threshold.ts';
import type { ImageOverrides, RunSettings } from '../run/settings.ts';
import { type CategoryBy, parseCategoryBy } from './category.ts';
import { inputText } from './workflow-commands.ts';

export interface Inputs
  extends Pick<
    RunSettings,
    'paths' | 'config' | 'profile' | 'failOn' | 'failOnVulnerability' | 'baseline' | 'lookup' | 'offline'
  > {
  readonly images: ImageOverrides;
  /** Images that earlier steps built, as `hullcheck image` takes them. */
  readonly builtImages: readonly string[];
  readonly failScope: 'new' | 'all' | undefined;
  readonly newSuppressions: 'allow' | 'deny';
  /** Whether to use the cache of the runner. */
  readonly cache: boolean;
  readonly sarifFile: string | undefined;
  /** Where to write the report as an HTML page. */
  readonly htmlFile: string | undefined;
  readonly upload: 'auto' | 'always' | 'never';
  readonly uploadMergeQueue: boolean;
  readonly uploadTags: boolean;
  readonly category: string;
  readonly categoryBy: CategoryBy;
  readonly annotations: boolean;
  readonly checkRun: boolean;
  readonly reviewSuggestions: boolean;
  readonly comment: 'never' | 'on-findings' | 'always';
  readonly token: string;
  /** For all requests together. */
  readonly networkSeconds: number;
}

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'none'] as const;
/** The part of `automationDetails.id` before the last slash. */
const CATEGORY = /^[\w.-]+(?:\/[\w.-]+)*$/;
const MAXIMUM_NETWORK_SECONDS = 3600;

/**
 * The inputs that action.yml declares.
 * @throws {ConfigurationError} if one of them has an invalid value.
 */
export function readInputs(): Inputs {
  return {
    paths: lines('paths'),
    config: text('config'),
    profile: choice('profile', ['recommended', 'strict']),
    failOn: choice('fail-on', SEVERITIES),
    failOnVulnerability: vulnerabilityThreshold('fail-on-vulnerability', text('fail-on-vulnerability')),
    lookup: choice('image-lookup', ['auto', 'never']),
    offline: choice('network', ['auto', 'never']) === 'never',
    images: {
      vulnerabilities: choice('image-vulnerabilities', ['auto', 'online', 'offline', 'off']),
      vulnerabilityDatabase: folder('vulnerability-database'),
      cacheDir: folder('cache-dir'),
      githubToken: text('token'),
    },
    builtImages: lines('image'),
    failScope: choice('fail-scope', ['new', 'all']),
    newSuppressions: choice('new-suppressions', ['allow', 'deny']) ?? 'allow',
    baseline: text('baseline'),
    cache: flag('cache', true),
    sarifFile: text('sarif-file'),
    htmlFile: text('html-file'),
    upload: choice('upload', ['auto', 'always', 'never']) ?? 'auto',
    uploadMergeQueue: flag('upload-merge-queue', false),
    uploadTags: flag('upload-tags', false),
    category: category(),
    categoryBy: parseCategoryBy(text('category-by') ?? 'none'),
    annotations: flag('annotations', true),
    checkRun: flag('check-run', false),
    reviewSuggestions: flag('review-suggestions', false),
    comment: choice('comment', ['never', 'on-findings', 'always']) ?? 'never',
    token: inputText('token'),
    networkSeconds: seconds('network-timeout', 120),
  };
}

function text(name: string): string | undefined {
  return inputText(name) || undefined;
}

function folder(name: string): string | undefined {
  const path = text(name);
  return path === undefined ? undefined : resolve(process.env['GITHUB_WORKSPACE'] || '', path);
}

function lines(name: string): string[] {
  return inputText(name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function flag(name: string, byDefault: boolean): boolean {
  const value = choice(name, ['true', 'false']);
  return value === undefined ? byDefault : value === 'true';
}

function choice<const T extends string>(name: string, choices: readonly T[]): T | undefined {
  const value = text(name);
  if (value === undefined) return undefined;
  const found = choices.find((candidate) => candidate === value.toLowerCase());
  if (found === undefined) throw wrong(name, value, `one of ${choices.join(', ')}`);
  return found;
}

function vulnerabilityThreshold(name: string, value: string | undefined): Inputs['failOnVulnerability'] {
  if (value === undefined) return undefined;
  const threshold = parseVulnerabilityThreshold(value);
  if (threshold === undefined) throw wrong(name, value, THRESHOLD_FORM.replaceAll('`', ''));
  return threshold;
}

function category(): string {
  const value = (text('category') ?? 'hullcheck').replace(/\/$/, '');
  if (!CATEGORY.test(value)) throw wrong('category', value, 'letters, digits, ".", "_" and "-", with "/" between them');
  return value;
}

function seconds(name: string, byDefault: number): number {
  const value = text(name);
  if (value === undefined) return byDefault;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= MAXIMUM_NETWORK_SECONDS) return number;
  throw wrong(name, value, `a number of seconds from 1 to ${MAXIMUM_NETWORK_SECONDS}`);
}

function wrong(name: string, value: string, expected: string): ConfigurationError {
  return new ConfigurationError(`The input ${name} is ${JSON.stringify(value)}, but takes ${expected}.`);
}
