import { ConfigurationError } from '../config/configuration-error.ts';
import type { LookupSettings } from '../config/lookup-settings.ts';
import { checkDatabase } from '../config/vulnerability-database.ts';
import type { Repository } from '../discover/index.ts';
import { type NamedImage, NoImageError, namedImage } from '../images/sources/index.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { ImageKnowledge } from '../model/images/image-knowledge.ts';
import type { Span } from '../model/source.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import { GIVEN_IMAGE_SECONDS, scanImage, shownPathOf } from './image.ts';
import { imageSettings, scanOptionsOf } from './scan-options.ts';
import type { Policy, RunSettings } from './settings.ts';

/** The images that a job built, and what is wrong with them. */
export type BuiltImages = Pick<ScanReport, 'rules' | 'findings' | 'notifications'> &
  Required<Pick<ScanReport, 'vulnerable' | 'verified'>>;

/**
 * Checks images as `hullcheck image` does, one after another. Findings are shown where the repository builds or names the image, if that is one
 * place; their identity is that of the image.
 * @throws {ConfigurationError} if a text does not name an image.
 */
export async function checkBuiltImages(
  texts: readonly string[],
  settings: RunSettings,
  policy: Policy,
  scanned: { readonly repository: Repository; readonly report: ScanReport },
): Promise<BuiltImages> {
  const reports: BuiltImages[] = [];
  for (const text of texts) reports.push(await checkOne(text, settings, policy, scanned));
  return {
    rules: reports.flatMap(({ rules }) => rules),
    findings: reports.flatMap(({ findings }) => findings),
    notifications: reports.flatMap(({ notifications }) => notifications),
    vulnerable: reports.flatMap(({ vulnerable }) => vulnerable),
    verified: reports.flatMap(({ verified }) => verified),
  };
}

async function checkOne(
  text: string,
  settings: RunSettings,
  policy: Policy,
  { repository, report }: { readonly repository: Repository; readonly report: ScanReport },
): Promise<BuiltImages> {
  const named = nameOf(text, settings.folder);
  const path = shownPathOf(text, named, settings.folder);
  const place = placeOf(named, repository, report.knowledge ?? []);
  if (named.kind === 'registry' && settings.offline) return notRead(text, 'nothing may use the network', place, path);
  const scan = await scanImage(
    { named, text, path },
    {
      ...scanOptionsOf({ ...settings, lookup: 'never' }, policy),
      settings: lookupSettings(named, settings, policy),
      ruleSettings: policy.config.rules,
      vulnerabilityHint: 'The input image-vulnerabilities: online does so.',
    },
  );
  if (!scan.ok) return notRead(text, scan.error, place, path);
  const { rules, findings, notifications, vulnerable = [], verified = [] } = scan.value.report;
  const at = (span: Span): Span => (place !== undefined && span.file.path === path ? place : span);
  return {
    rules,
    findings: findings.map((finding) => ({ ...finding, span: at(finding.span) })),
    notifications: notifications.map((one) => (one.span === undefined ? one : { ...one, span: at(one.span) })),
    vulnerable: vulnerable.map((one) => ({ ...one, span: at(one.span) })),
    verified: verified.map((one) => ({ ...one, span: at(one.span) })),
  };
}

function nameOf(text: string, folder: string): NamedImage {
  try {
    return namedImage(text, folder);
  } catch (error) {
    if (error instanceof NoImageError) throw new ConfigurationError(`The input image: ${error.message}.`);
    throw error;
  }
}

/** The workflow names the image to have it checked, so the check is incomplete without it. */
function notRead(text: string, reason: string, place: Span | undefined, path: string): BuiltImages {
  const gap: Notification = notLookedAt({
    kind: 'image-not-read',
    message: `The image ${text} was not read: ${reason}.`,
    wayOut: 'Build or pull it before this step, or correct the input image.',
    ...(place === undefined ? { path } : { span: place }),
    evidence: text,
  });
  return { rules: [], findings: [], notifications: [gap], vulnerable: [], verified: [] };
}

/** Packages of an image that is not at a registry are only named to a database on the web if that is asked for. */
function lookupSettings(named: NamedImage, given: RunSettings, { config }: Policy): LookupSettings {
  const plain = imageSettings(given, config);
  const local = plain.vulnerabilityDatabase === undefined ? 'off' : 'offline';
  const isAsked = given.images?.vulnerabilities !== undefined || config.writtenImageSettings.has('vulnerabilities');
  const wanted = isAsked || named.kind === 'registry' ? plain.vulnerabilities : local;
  const vulnerabilities = given.offline && wanted !== 'off' ? local : wanted;
  checkDatabase({ ...plain, vulnerabilities });
  return {
    ...plain,
    contents: true,
    vulnerabilities,
    timeBudget: Math.max(plain.timeBudget, GIVEN_IMAGE_SECONDS),
    // others can read the cache of the runner
    ...(plain.keepsPublicOnly && { cacheDir: undefined }),
  };
}

/** The last FROM of the only Dockerfile; else the first place that names the image; undefined if there is neither. */
function placeOf(
  named: NamedImage,
  { files, readFile }: Repository,
  knowledge: readonly ImageKnowledge[],
): Span | undefined {
  const dockerfiles = files.filter(({ fileFormat }) => fileFormat.id === 'dockerfile');
  const [only] = dockerfiles;
  const file = dockerfiles.length === 1 && only !== undefined ? readFile(only.path) : undefined;
  if (file !== undefined && only !== undefined) {
    const last = [...file.text.matchAll(FROM)].at(-1);
    const [line = '', indent = ''] = last ?? [];
    if (last !== undefined) {
      const source = { path: only.path, text: file.text };
      return { file: source, start: last.index + indent.length, end: last.index + line.length };
    }
  }
  if (named.kind !== 'registry') return undefined;
  const { registry, repository } = named.reference;
  const name = [registry, repository].filter((part) => typeof part === 'string').join('/');
  return knowledge.find((one) => one.name === name)?.span;
}

const FROM = /^([ \t]*)FROM[ \t]+\S[^\r\n]*/gim;
