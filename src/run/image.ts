import { basename, isAbsolute, relative, sep } from 'node:path';
import { type ActiveRule, activeRules, type RuleSetting } from '../check/active-rules.ts';
import { splitByFacts } from '../check/fact-rules.ts';
import { withoutSecrets } from '../check/redact.ts';
import { runRules } from '../check/run-rules.ts';
import type { LookupSettings } from '../config/lookup-settings.ts';
import type { LookupFailure } from '../images/registry/lookup-error.ts';
import { type GivenImage, openGivenImage, REGISTRY_FACTS } from '../images/resolve/disk-registry.ts';
import { lookupNotifications } from '../images/resolve/lookup-notifications.ts';
import { factsOf } from '../images/resolve/lookups.ts';
import type { Answers } from '../images/resolve/resolve-images.ts';
import { unverifiedGap } from '../images/resolve/unverified-images.ts';
import type { NamedImage } from '../images/sources/index.ts';
import { DEFAULT_HOST } from '../model/containers/host-assumptions.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { FactName, Image, ImageReference } from '../model/images/image.ts';
import type { ImageBase } from '../model/images/image-base.ts';
import type { Gap, ImageContents } from '../model/images/image-contents.ts';
import { DYNAMIC } from '../model/located.ts';
import type { Rule } from '../rules/define-rule.ts';
import { rules } from '../rules/index.ts';
import type { Result } from '../support/result.ts';
import type { ImageScan } from '../triage/image-scan.ts';
import { triage } from '../triage/index.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import { decidedImages, verifiedIn, vulnerableIn } from './check-images.ts';
import { decisionsIn } from './scan-options.ts';
import type { ScanOptions } from './scan-result.ts';

export interface ImageScanOptions extends Pick<ScanOptions, 'names' | 'suppressions' | 'host' | 'today'> {
  readonly settings: LookupSettings;
  /** The settings of rules in the configuration, by id. */
  readonly ruleSettings: ReadonlyMap<string, RuleSetting>;
  /** The user names the platform, so an image of another one is not read. */
  readonly isPlatformAsked?: boolean;
  /** A sentence that says how to look vulnerabilities up; by default with the option of the command line. */
  readonly vulnerabilityHint?: string;
}

/** The image that the user asks about. */
export interface AskedImage {
  readonly named: NamedImage;
  /** The text that the user gave. */
  readonly text: string;
  /** The path that reports show; the image is not in a file. */
  readonly path: string;
}

/** In seconds: the layers of one image get more time than the many look-ups of a scan. */
export const GIVEN_IMAGE_SECONDS = 900;

/**
 * The path that reports show for an image. GitHub needs a path that stays the same when the image is built again, so it has neither tag nor
 * digest: it is the full name of the image, its name in the engine, or the path of the folder or archive.
 */
export function shownPathOf(text: string, named: NamedImage, folder: string): string {
  if (named.kind === 'registry') return `${named.target.host}/${named.target.name}`;
  if (named.place === 'pipe') return '<stdin>';
  if (named.place === 'engine') return named.name.replace(/(?::[^/:@]*)?(?:@[^@]*)?$/, '') || named.name;
  const path = relative(folder, named.path);
  const isInside = path !== '' && !isAbsolute(path) && path.split(sep)[0] !== '..';
  return isInside ? path.split(sep).join('/') : basename(named.path) || text;
}

/**
 * Reads one image, looks up what is known about it, and checks it: resolve → check → triage. The error says why the image could not be
 * read.
 */
export async function scanImage(asked: AskedImage, options: ImageScanOptions): Promise<Result<ImageScan, string>> {
  const opened = await openGivenImage(asked.named, options.settings, options.isPlatformAsked === true);
  if (!opened.ok) return opened;
  try {
    const { report, base } = await judged(asked, opened.value, options);
    return { ok: true, value: { contents: { ...opened.value.contents, ...(base && { base }) }, report } };
  } finally {
    opened.value.close();
  }
}

/** The name of an image is not a path. */
const NO_FOLDERS = { folders: [] };

interface Judged {
  readonly report: ScanReport;
  /** The base that the image names. */
  readonly base: ImageBase | undefined;
}

async function judged(asked: AskedImage, given: GivenImage, options: ImageScanOptions): Promise<Judged> {
  const { settings, ruleSettings, host = DEFAULT_HOST, today } = options;
  const { vulnerabilityDetail, unratedVulnerabilities } = settings;
  const available = availableFacts(asked, given.contents, settings);
  const chosen = activeRules(rules.filter(isAboutImages), 'strict', switchedOn(ruleSettings), NO_FOLDERS);
  const possible = chosen.filter(({ rule: { needs = [] } }) => needs.every((fact) => available.has(fact)));
  const image = imageOf(asked);
  const { facts, failures, unverified } = await given.lookUp(splitByFacts(possible, available).wanted);
  const decided = await decidedImages([{ ...image, facts, isLookedUp: true }], decisionsIn(settings), {
    today,
    isWhole: false,
  });
  const [known = image] = decided.images;
  const checked = runRules(possible, [known], { host, today, vulnerabilityDetail, unratedVulnerabilities });
  // a fix needs a file to change
  const findings = checked.findings.map((finding) => ({ ...finding, fix: undefined, download: undefined }));
  const triaged = triage(findings, options.suppressions, {
    ...options,
    rules: possible,
    isInScope: (path) => path === asked.path,
  });
  const report: ScanReport = {
    rules: possible.map(withOwnAdvice),
    findings: triaged.findings,
    notifications: [
      ...gapNotifications(given.contents, image),
      ...lookupGaps(image, { failures, unverified }, settings),
      ...decided.notifications,
      ...notAsked({ ...asked, contents: given.contents }, chosen, options, image),
      ...checked.notifications,
      ...triaged.notifications,
    ].map((notification) => ({ ...notification, message: withoutSecrets(notification.message) })),
    counts: { dockerfiles: 0, composeFiles: 0, otherFiles: 0, stages: 0, containers: 0, images: 1 },
    verified: verifiedIn(known),
    vulnerable: vulnerableIn(known),
    vulnerabilitiesOff: vulnerabilitiesOff(chosen, failures, options),
  };
  return { report, base: facts.base === 'unsaid' ? undefined : facts.base };
}

/** The facts that were not found; an answer that is missing decides, because the image is all that the user asks about. */
function lookupGaps(
  image: Image,
  { failures, unverified }: Pick<Answers, 'failures'> & { readonly unverified: Answers['unverified'] | undefined },
  { signatures, failOnUnavailable }: LookupSettings,
): readonly Notification[] {
  const gap = unverified && unverifiedGap({ image, why: unverified }, signatures);
  const isMissing = ({ kind }: LookupFailure): boolean => kind === 'unanswered' || kind === 'not-estimated';
  return [
    ...(gap === undefined ? [] : [gap]),
    ...lookupNotifications([{ image, failures, isPartial: true }], (one) => failOnUnavailable || isMissing(one)),
  ];
}

/** Nothing but the image can be changed. */
function withOwnAdvice(active: ActiveRule): ActiveRule {
  const { how, howForImage = how, ...docs } = active.rule.docs;
  return { ...active, rule: { ...active.rule, docs: { ...docs, how: howForImage } } };
}

const VULNERABILITY_OPTION = '--vulnerabilities auto does so.';

/** How to have vulnerabilities looked up, where a rule is about them and they were not. */
function vulnerabilitiesOff(
  chosen: readonly ActiveRule[],
  failures: readonly LookupFailure[],
  { settings, vulnerabilityHint = VULNERABILITY_OPTION }: ImageScanOptions,
): string | undefined {
  const isWanted = chosen.some(({ rule: { needs = [] } }) => needs.includes('vulnerabilities'));
  const isOff = settings.vulnerabilities === 'off' || failures.some(({ kind }) => kind === 'withheld');
  return isWanted && isOff ? vulnerabilityHint : undefined;
}

/** How a file pins an image does not concern the image itself. */
const ABOUT_FILES: ReadonlySet<string> = new Set(['image-no-digest', 'image-digest-required']);

function isAboutImages({ on, id }: Rule): boolean {
  return on === 'image' && !ABOUT_FILES.has(id);
}

/** Runs every rule that the configuration does not switch off: the command reports everything about its one image. */
function switchedOn(given: ReadonlyMap<string, RuleSetting>): ReadonlyMap<string, RuleSetting> {
  return new Map([...rules.filter(isAboutImages).map(({ id }) => [id, 'on'] as const), ...given]);
}

function availableFacts(
  { named }: AskedImage,
  { lacksConfiguration }: ImageContents,
  settings: LookupSettings,
): ReadonlySet<FactName> {
  const isKnown = (fact: FactName): boolean =>
    (named.kind === 'registry' || !REGISTRY_FACTS.has(fact)) && !(lacksConfiguration && fact === 'config');
  return new Set([...factsOf(settings)].filter(isKnown));
}

/** The image as a container without any options would use it. */
function imageOf({ named, text, path }: AskedImage): Image {
  const value = named.kind === 'registry' ? named.reference : { ...NAMELESS, text };
  // this text is part of the identity of findings: they stay the same when a newer tag is checked
  const span = { file: { path, text: path, isName: true as const }, start: 0, end: path.length };
  return {
    kind: 'image',
    use: 'container',
    usedBy: path,
    title: 'the image',
    isAskedFor: true,
    overrides: new Set(),
    reference: { value, span },
    facts: {},
  };
}

/** A folder does not have a name that a registry would know. */
const NAMELESS: Omit<ImageReference, 'text'> = {
  registry: DYNAMIC,
  repository: DYNAMIC,
  tag: DYNAMIC,
  digest: DYNAMIC,
};

/** Naming more of them would bury the rest. */
const NAMED_GAPS = 20;

/** The parts of the layers that were not read, so nothing is certain about them. */
function gapNotifications(
  { gaps, layers, hasUnsignedSbom, lacksConfiguration }: ImageContents,
  { reference: { span } }: Image,
): readonly Notification[] {
  const numbers = new Map(layers.map(({ digest }, index) => [digest, index + 1]));
  const parts = gaps.slice(0, NAMED_GAPS).map((gap) => gapText(gap, numbers));
  const rest = gaps.length - parts.length;
  const wayOut = lacksConfiguration ? READ_AS_OWNER : READ_ANEW;
  const notRead = [...parts, ...(rest > 0 ? [`${rest} more of its parts`] : [])];
  return [
    ...notRead.map((part) =>
      notLookedAt({ kind: 'image-not-read', message: `Not read: ${part}.`, wayOut, span, evidence: part }),
    ),
    ...(hasUnsignedSbom ? [notLookedAt({ kind: 'image-not-read', weight: 'ordinary', ...UNSIGNED, span })] : []),
  ];
}

const READ_ANEW = 'With --image-analysis sbom, packages come from the SBOM next to the image instead.';

const READ_AS_OWNER = 'Run hullcheck as a user who can read the whole folder, such as root.';

const UNSIGNED = {
  message:
    'The packages come from an SBOM that is not signed: the author of the image could have left any of them out.',
  wayOut: '--image-analysis layers reads the layers instead.',
};

function gapText({ layer, path, reason }: Gap, numbers: ReadonlyMap<string, number>): string {
  const where = layer === undefined ? 'the image' : `layer ${numbers.get(layer) ?? '?'}`;
  return `${path === undefined ? where : `/${path} in ${where}`}: ${reason}`;
}

/** Checks that the options leave out, and how to turn them on. */
function notAsked(
  { named, contents }: AskedImage & { readonly contents: ImageContents },
  chosen: readonly ActiveRule[],
  { settings, vulnerabilityHint: hint = VULNERABILITY_OPTION }: ImageScanOptions,
  { reference: { span } }: Image,
): readonly Notification[] {
  const notifications: Notification[] = [];
  const notAskedFor = (rules: readonly ActiveRule[], message: string, wayOut: string): void => {
    const gap = { kind: 'image-not-looked-up', thing: 'rule', count: rules.length, evidence: message } as const;
    notifications.push(notLookedAt({ ...gap, message, wayOut, span }));
  };
  const known = factsOf(settings);
  const needing = (isOne: (fact: FactName) => boolean): readonly ActiveRule[] =>
    chosen.filter(({ rule: { needs = [] } }) => needs.every((fact) => known.has(fact)) && needs.some(isOne));
  const atRegistry = needing((fact) => REGISTRY_FACTS.has(fact));
  if (named.kind === 'local' && atRegistry.length > 0) {
    const ids = atRegistry.map(({ rule }) => rule.id).join(', ');
    const where = named.place === 'disk' ? 'on the disk' : 'on this machine';
    const message = `The image is ${where}, so what only a registry knows was not checked: ${ids}.`;
    notAskedFor(atRegistry, message, 'Push it, and name it as in the registry.');
  }
  if (contents.lacksConfiguration) {
    const rules = needing((fact) => fact === 'config');
    const ids = rules.map(({ rule }) => rule.id).join(', ');
    const message = `The folder has files and no configuration of an image, so what that decides was not checked: ${ids}.`;
    notAskedFor(rules, message, 'Check the image that the folder comes from.');
  }
  const aboutVulnerabilities = chosen.filter(({ rule: { needs = [] } }) => needs.includes('vulnerabilities'));
  if (settings.vulnerabilities === 'off' && aboutVulnerabilities.length > 0)
    notAskedFor(aboutVulnerabilities, 'Known vulnerabilities were not looked up.', hint);
  return notifications;
}
