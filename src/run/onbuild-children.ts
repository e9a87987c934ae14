import type { Repository } from '../discover/index.ts';
import type { Unit } from '../discover/units.ts';
import { type Finding, isAtLeast } from '../model/findings/finding.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import { unbroken } from '../parse/dockerfile/text/unbroken.ts';
import type { BuildReference } from '../parse/frontend.ts';
import { plainName } from '../parse/plain-name.ts';
import { paired } from '../support/paired.ts';
import { type BuildsOf, type CheckedUnit, onlyAdded } from './check-unit.ts';

interface ChildOptions<Checked> {
  /** All builds of each Dockerfile, by its path. */
  readonly builds: ReadonlyMap<string, readonly BuildReference[]>;
  readonly repository: Repository;
  readonly check: (units: readonly Unit[], buildsOf: BuildsOf) => Promise<readonly Checked[]>;
}

export interface CheckedChildren<Checked> {
  readonly checked: readonly Checked[];
  readonly notifications: readonly Notification[];
}

/** A Dockerfile that is built on the image of another one in the repository, or one with an image that only others build on. */
interface Child<Checked> {
  readonly child: Checked;
  readonly base: Checked;
  /** The image, as the child writes it; undefined where the child is the base itself. */
  readonly image: string | undefined;
}

/** No real repository has more. */
const MOST_CHILDREN = 50;

/**
 * ONBUILD runs in the images that are built on an image, with their files and as their users. So Dockerfiles that are built on one with ONBUILD in
 * the same repository are checked again with these instructions. Only what that adds is kept, and not the smaller problems. Where none is, the
 * images of others are likely to be built on it in a similar folder, so it is checked as if it were one, for grave problems.
 */
export async function checkOnbuildChildren<Checked extends CheckedUnit & { readonly unit: Unit }>(
  dockerfiles: readonly Checked[],
  { builds, repository, check }: ChildOptions<Checked>,
): Promise<CheckedChildren<Checked>> {
  const textOf = ({ unit }: Checked): string => unbroken(repository.readFile(unit.path, 'guess')?.text ?? '');
  const bases = dockerfiles.filter((one) => ONBUILD.test(textOf(one)));
  if (bases.length === 0) return { checked: [], notifications: [] };
  const all = dockerfiles.flatMap((child) => {
    return imagesOf(textOf(child)).flatMap((image) =>
      bases
        .filter((base) => base !== child && isBuiltOn(image, base.unit.path, child.unit, builds))
        .map((base): Child<Checked> => ({ child, base, image })),
    );
  });
  const used = new Set(all.map(({ base }) => base));
  const alone = bases.filter((base) => !used.has(base)).map((base) => ({ child: base, base, image: undefined }));
  const children = [...all.slice(0, MOST_CHILDREN), ...alone];
  const units = children.map(({ child: { unit }, base, image }) => ({
    ...unit,
    companions: { ...unit.companions, onbuild: { path: base.unit.path, image } },
  }));
  const results = await check(units, (path) => builds.get(path) ?? []);
  const checked = paired(results, children).map(([result, child]) => added(result, child));
  return { checked, notifications: all.slice(MOST_CHILDREN, MOST_CHILDREN + 1).map(tooMany) };
}

const ONBUILD = /^[ \t]*ONBUILD[ \t]/im;
const FROM = /^[ \t]*FROM[ \t](.*)$/gim;

/** The images that a Dockerfile is built on, without its own stages. */
function imagesOf(text: string): readonly string[] {
  const lines = [...text.matchAll(FROM)].map(([, rest = '']) =>
    rest.split(/\s+/).filter((word) => !/^(?:--|$)/.test(word)),
  );
  const stages = new Set(lines.flatMap(([, , name]) => name?.toLowerCase() ?? []));
  const images = lines.flatMap(([image]) => image ?? []);
  return [...new Set(images)].filter((image) => !image.includes('$') && !stages.has(image.toLowerCase()));
}

/** A context or a build that says what the name means comes before everything else. */
function isBuiltOn(
  image: string,
  path: string,
  { companions: { contexts = [] } }: Unit,
  builds: ChildOptions<unknown>['builds'],
): boolean {
  const named = contexts.filter(({ name }) => name === plainName(image));
  if (named.length > 0) return named.some(({ build }) => build?.dockerfilePath === path);
  return isBuiltAs(image, path, builds.get(path) ?? []);
}

/** By the name of its folder or its file, or because a project gives the image this name. */
function isBuiltAs(image: string, path: string, builds: readonly BuildReference[]): boolean {
  const [name = ''] = (image.split('/').at(-1) ?? '').split(/[:@]/, 1);
  const [file = '', folder = ''] = path.split('/').reverse();
  const own = [folder, file.replace(/^Dockerfile[.-]|[.-]Dockerfile$/i, '')].map((one) => one.toLowerCase());
  if (image.includes('/') && own.includes(name.toLowerCase())) return true;
  return [...new Set(builds.map(({ span }) => span.file.text))].some((text) => mentions(text, image));
}

/** Whether a text has the name of an image as a whole word. */
function mentions(text: string, image: string): boolean {
  for (let at = text.indexOf(image); at !== -1; at = text.indexOf(image, at + image.length)) {
    if (/^[\s"'=]?$/.test(text.charAt(at - 1)) && /^[\s"',\]]?$/.test(text.charAt(at + image.length))) return true;
  }
  return false;
}

function added<Checked extends CheckedUnit & { readonly unit: Unit }>(
  result: Checked,
  { child, base, image }: Child<Checked>,
): Checked {
  const before = new Set([...child.findings, ...base.findings].map(placeOf));
  const { path } = child.unit;
  const [least, where] =
    image === undefined
      ? (['high', `images that are built on that of ${path}, by its ONBUILD instructions`] as const)
      : (['medium', `${path} with the ONBUILD instructions of ${base.unit.path}`] as const);
  const findings = result.findings
    .filter((finding) => !before.has(placeOf(finding)) && isAtLeast(finding.severity, least))
    .map((finding) => ({
      ...finding,
      message: `${finding.message} This applies to ${where}.`,
      fix: undefined,
    }));
  const told = result.notifications.filter((one) => isAboutScript(one, [path, base.unit.path]));
  return { ...onlyAdded(result, findings), notifications: told };
}

/** What scripts do that run where another folder is the build context. */
function isAboutScript({ gap, span }: Notification, dockerfiles: readonly string[]): boolean {
  return gap?.kind === 'unknown-value' && span !== undefined && !dockerfiles.includes(span.file.path);
}

/** The same place in the base and in the child is the same problem. */
function placeOf({ ruleId, span: { file, start } }: Finding): string {
  return `${ruleId} ${file.path} ${start}`;
}

function tooMany({ child }: { readonly child: { readonly unit: Unit } }): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    weight: 'ordinary',
    thing: 'file',
    message: `More than ${MOST_CHILDREN} Dockerfiles are built on images with ONBUILD, so ${child.unit.path} was not checked with these instructions.`,
    wayOut: 'Write the instructions where they run.',
    path: child.unit.path,
  });
}
