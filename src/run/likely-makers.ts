import { builtTagsOf } from '../analysis/lifetimes/built-tags.ts';
import { folderFinder } from '../discover/listed-files.ts';
import { pathsMeant } from '../discover/named-paths.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import type { BuildReference, CommandBuild, NamedFile } from '../parse/frontend.ts';
import { isLocalName } from '../parse/local-name.ts';
import { lastPart, mayMatch, untagged } from '../parse/plain-name.ts';
import { lazy } from '../support/caches/lazy.ts';
import { groupBy } from '../support/group-by.ts';
import { contextNear, type Declaring, type Making } from './image-makers.ts';

interface Evidence {
  readonly making: readonly Making[];
  readonly declaring: readonly Declaring[];
  /** What files of other tools name as images or Dockerfiles. */
  readonly ofTools: readonly NamedFile[];
}

/**
 * Finds the build that probably makes an image, where nothing that can be read gives it exactly this name: `docker build -t "acme/$i" "$i"`,
 * a tag of `git rev-parse`, a workflow that works out its tags. It is one whose tag may be the name, or that of the only Dockerfile with
 * this name. Undefined without any build that gives a name, or that may.
 */
export function likelyMakers(
  { making, declaring, ofTools }: Evidence,
  paths: ReadonlySet<string>,
): ((name: string, byDefault: readonly string[]) => Making | undefined) | undefined {
  const commands = declaring.flatMap(({ commandBuilds }) => commandBuilds.filter(isOpen));
  const open = making.filter(({ build }) => isOpen(build));
  const hasTags = making.some(({ build: { tags = [] } }) => tags.length > 0);
  if (commands.length + open.length + ofTools.length === 0 && !hasTags) return undefined;
  const byTag = lazy(() => groupBy(making.flatMap(taggedBy), ({ tag }) => lastPart(tag)));
  const built = lazy(() => new Map([...ofCommands(commands, paths), ...open].map((one) => [pathOf(one), one])));
  const byOwnName = lazy(() => groupBy(paths, ownName));
  const byService = lazy(() => groupBy(open, ({ build }) => build.name));
  const toolNames = lazy(() => new Set(ofTools.map(({ written }) => untagged(written))));
  const isOwn = ownNames(commands, open, toolNames);
  const ofFolder = (name: string): readonly (Making | undefined)[] => {
    const named = byOwnName().get(lastPart(name)) ?? [];
    const nearest = named.filter((path) => named.length === 1 || endsLike(name, path));
    return nearest.map((path) => built().get(path) ?? (toolNames().has(untagged(name)) ? ofTool(path) : undefined));
  };
  return (written, byDefault) => {
    const name = withoutHost(written);
    if (!mayBeOfRepository(name)) return undefined;
    const tagged = (byTag().get(lastPart(name)) ?? []).filter(({ tag }) => mayName(tag, name));
    const isPlain = isLocalName(untagged(name));
    const inFolder = lazy(() => only(ofFolder(name)));
    const isOne = (one: string): boolean => isLocalName(untagged(one)) || isOwn(one);
    return (
      only(tagged.map(({ maker }) => maker)) ??
      (inFolder() !== undefined && byDefault.map(withoutHost).some(isOne) ? inFolder() : undefined) ??
      (isPlain ? only(byService().get(untagged(name).replace(PROJECT, '')) ?? []) : undefined)
    );
  };
}

/** Whether a name may be one of the repository: a file with builds has its owner, or a build makes it up. */
function ownNames(
  commands: readonly CommandBuild[],
  open: readonly Making[],
  toolNames: () => ReadonlySet<string>,
): (name: string) => boolean {
  const spans = [...commands, ...open.map(({ build }) => build)].map(({ span }) => span);
  const texts = lazy(() => [...new Set(spans.map(({ file }) => file.text)), ...toolNames()]);
  const openNames = lazy(() => [...new Set(commands.flatMap(({ openNames: names = [] }) => names))]);
  return (name) =>
    openNames().some((one) => fits(one, untagged(name))) ||
    [...ownersIn(name).map((owner) => `${owner}/`), `}/${lastPart(name)}`].some(
      (part) => name.includes('/') && texts().some((text) => text.includes(part)),
    );
}

/** Whether it is the name of an image, which is known to its end, and not that of an official one. */
function mayBeOfRepository(name: string): boolean {
  const image = untagged(name);
  return /^[^/].*[^/]$/.test(image) && !lastPart(name).includes(UNKNOWN_PIECE) && builtTagsOf(image) === undefined;
}

/** Podman gives it to images without a registry. */
const LOCALHOST = 'localhost/';
/** Compose names the image of a service after the project and the service. */
const PROJECT = /^.*?[-_]/;

function withoutHost(name: string): string {
  return name.startsWith(LOCALHOST) ? name.slice(LOCALHOST.length) : name;
}

/** Whether an image may have names that the build does not give in full: none is known, a part is not, or a later command may give another. */
function isOpen({ tags = [] }: Pick<BuildReference, 'tags'>): boolean {
  return tags.every((tag) => !tag.includes('/')) || tags.some((tag) => tag.includes(UNKNOWN_PIECE));
}

function taggedBy(maker: Making): readonly { readonly tag: string; readonly maker: Making }[] {
  return (maker.build.tags ?? []).map((tag) => ({ tag: withoutHost(tag), maker }));
}

/** Each Dockerfile that a command may mean. */
function ofCommands(commands: readonly CommandBuild[], paths: ReadonlySet<string>): readonly Making[] {
  const foldersNear = folderFinder();
  return commands.flatMap(({ files, folders, span, context, target, arguments: given }) =>
    files.flatMap((written) =>
      pathsMeant({ written, folders, by: span.file.path }, paths, foldersNear).map((dockerfilePath) =>
        alone({ dockerfilePath, target, arguments: given, ...contextNear(dockerfilePath, written, context), span }),
      ),
    ),
  );
}

function ofTool(dockerfilePath: string): Making {
  const span = { file: { path: dockerfilePath, text: '' }, start: 0, end: 0 };
  return alone({ dockerfilePath, target: undefined, arguments: new Map(), leavesContextOpen: true, span });
}

function alone(build: BuildReference): Making {
  return { build, others: () => new Map() };
}

function pathOf({ build }: Making): string {
  return build.dockerfilePath;
}

/** The folders in front of the name of an image, without the host of a registry: `acme` of `ghcr.io/acme/app`. */
function ownersIn(name: string): readonly string[] {
  return untagged(withoutHost(name))
    .split('/')
    .slice(0, -1)
    .filter((part) => part !== '' && !part.includes(UNKNOWN_PIECE) && !/[.:]/.test(part));
}

/** The name of a Dockerfile: what is next to `Dockerfile` in it, otherwise its folder. */
function ownName(path: string): string {
  const [file = '', folder = ''] = path.split('/').reverse();
  const own = file.replace(/^(?:Docker|Container)file\b[.-]?|[.-]?(?:Docker|Container)file$/i, '');
  return own === '' ? folder : own;
}

/** Whether the folders of a Dockerfile are named like the parts of an image: `acme/tools/base`, `tools/base/Dockerfile`. */
function endsLike(name: string, path: string): boolean {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return folder !== '' && folder.includes('/') && `/${untagged(name)}`.endsWith(`/${folder}`);
}

function mayName(tag: string, name: string): boolean {
  const versions = [tag, name].map((one) => one.slice(untagged(one).length));
  const [first = '', second = ''] = versions;
  const isSameVersion = first === second || versions.some((one) => one.includes(UNKNOWN_PIECE));
  return isSameVersion && mayMatch(untagged(tag), untagged(name));
}

/** Whether an image may be one that a build names with a variable: `acme/base` and `acme/$i`. Something in front of the last part has to say so. */
function fits(open: string, name: string): boolean {
  const isKnown = /\w/.test(foldersOf(open)) || foldersOf(name).includes(UNKNOWN_PIECE);
  return isKnown && mayMatch(open, name);
}

function foldersOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

/** The only one of them, if they are all of one Dockerfile. */
function only(makers: readonly (Making | undefined)[]): Making | undefined {
  const [first, ...others] = makers;
  return first !== undefined && others.every((one) => one !== undefined && pathOf(one) === pathOf(first))
    ? first
    : undefined;
}
