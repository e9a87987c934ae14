import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { notLookedAt } from '../../model/findings/gap.ts';
import { type OptionalPlatforms, platformsIn } from '../../model/images/asked-platforms.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { SourceFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { choicesOf } from '../../syntax/hcl/located-hcl.ts';
import { asMapping, spanOf } from '../../syntax/tree/nodes.ts';
import { folderOf } from '../compose/file-path.ts';
import type { DockerfileOptions } from '../dockerfile/readings/parsed-dockerfile.ts';
import { outputSettings } from '../engine/build-outputs.ts';
import { BAKE_NAME, bakeFormat } from '../formats.ts';
import {
  type BuildReference,
  type CompanionFiles,
  type Frontend,
  NO_COMPANIONS,
  type ParseContext,
  type Parsed,
  type WrittenContext,
} from '../frontend.ts';
import { openArguments } from '../open-arguments.ts';
import { leadsOutside, outsideDockerfile } from '../outside-dockerfiles.ts';
import { builtNames } from '../plain-name.ts';
import { contextName, folderContext, withInlineMakers } from '../written-contexts.ts';
import { parseTarget } from './build.ts';
import { bakeComments } from './comments.ts';
import { overridden, readOverride } from './overrides.ts';
import { type Literal, literalOf, type Target, targetsOf } from './targets.ts';
import { refusedIn, undecidedIn } from './undecided.ts';

/** Bake files say how images are built: https://docs.docker.com/build/bake/reference/ */
export const bake: Frontend = {
  ...bakeFormat,
  comments: bakeComments,
  parse: parseBake,
};

function parseBake(
  file: SourceFile,
  { findContext, repository }: ParseContext,
  { variables = [], given = [], others, folder }: CompanionFiles = NO_COMPANIONS,
): Parsed {
  const files = [file, ...others.flatMap((path) => repository.readFile(path, 'named') ?? [])];
  if (!files.some(isOfBake)) return NOTHING_BUILT;
  const values = new Map(variables.map(({ name, value }) => [name, value] as const));
  const { targets, notifications, definitions } = targetsOf(files, values);
  const overrides = given.flatMap(({ name, value }) => readOverride(`${name}=${value}`) ?? []);
  const startsOf: StartingFolders = folder === undefined ? startingFolders : () => [folder];
  const tooDeep = new Set<Target>();
  const inherited = inheritance(targets, (target) => tooDeep.add(target));
  const attributesOf = (target: Target): Attributes => overridden(inherited(target), target.name, overrides);
  const used = usedTargets(targets.map(attributesOf));
  const references = targets.flatMap((target) => {
    const isPart = used.has(target.name) && isNoImage(attributesOf(target));
    return referencesOf(target, attributesOf(target), startsOf).map((build) => (isPart ? { ...build, isPart } : build));
  });
  const inline = new Map(targets.flatMap((target) => inlineMaker(target, attributesOf(target), startsOf) ?? []));
  const told = distinct(targets);
  const parsed = told.map((target) => parsedTarget(target, attributesOf(target), { findContext, startsOf }));
  return {
    subjects: [
      ...files.map((one) => ({ kind: 'text' as const, file: one })),
      ...parsed.flatMap(({ subjects }) => subjects),
      ...told.flatMap(({ body }) => outputSettings(body)),
    ],
    builds: withInlineMakers(references, inline),
    notifications: [
      ...notifications,
      ...undecidedIn(told, definitions),
      ...refusedIn(told),
      ...told.flatMap((target) => outsideIn(target, attributesOf(target))),
      ...[...tooDeep].slice(0, 1).map(inheritsTooMuch),
    ],
    inlineDockerfiles: parsed.flatMap(({ inline }) => inline ?? []),
  };
}

function parsedTarget(
  target: Target,
  attributes: Attributes,
  { findContext, startsOf }: Pick<DockerfileOptions, 'findContext'> & { readonly startsOf: StartingFolders },
): ReturnType<typeof parseTarget> {
  const where = { findContext, contextFolders: contextFolders(startsOf(target.body.file), attributes) };
  return parseTarget(target, inlineReference(target, attributes, startsOf), where);
}

function isOfBake({ path, text }: SourceFile): boolean {
  return BAKE_NAME.test(path) || speaksOfBuilds(text);
}

/** Drops targets of a matrix that are equal to others. */
function distinct(targets: readonly Target[]): readonly Target[] {
  const seen = new Set<string>();
  return targets.filter(({ body, start, isRepeated }) => {
    const key = `${body.file.path} ${start} ${JSON.stringify(SHOWN.map((name) => literalAt(body, name)))}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew || isRepeated !== true;
  });
}

const SHOWN = ['network', 'entitlements', 'ssh', 'contexts', 'args', 'output', 'dockerfile-inline'];

function literalAt(body: Target['body'], name: string): Literal {
  const node = body.entries.get(name)?.node;
  return node === undefined ? undefined : literalOf(node);
}

/** The targets that contexts of other targets name: `target:base`. */
function usedTargets(all: readonly Attributes[]): ReadonlySet<string> {
  const contexts = all.map((attributes) => attributes.get('contexts')).filter(isObject);
  const values = contexts.flatMap((context) => Object.values(context));
  return new Set(values.flatMap((value) => (typeof value === 'string' ? (TARGET.exec(value)?.[1] ?? []) : [])));
}

/** Whether a target has neither a name for its image nor an output. */
function isNoImage(attributes: Attributes): boolean {
  return !attributes.has('tags') && !attributes.has('output');
}

const NOTHING_BUILT: Parsed = { subjects: [], builds: [], notifications: [] };

/** Other programs use HCL and JSON as well. */
function speaksOfBuilds(text: string): boolean {
  return (
    (/^[ \t]*target[ \t]+"?[\w-]+"?[ \t]*\{/m.test(text) && ATTRIBUTE.test(text)) ||
    /"target"[ \t\r\n]*:[ \t\r\n]*[[{]/.test(text)
  );
}

const ATTRIBUTE =
  /(?:^|\{)[ \t]*(?:dockerfile|contexts?|inherits|entitlements|network|args|tags|output|platforms|secret|ssh|dockerfile-inline)\b/m;

type Attributes = ReadonlyMap<string, Literal>;

const NONE: Attributes = new Map();

/**
 * A target's own attributes take precedence over those that it has in earlier files, and these over those that it inherits; of several
 * parents, the last one wins.
 */
function inheritance(targets: readonly Target[], leaveOut: (target: Target) => void): (target: Target) => Attributes {
  const byName = new Map(targets.map((target) => [target.name, target]));
  const known = new Map<Target, Attributes>();
  const earlier = earlierTargets(targets);
  const sourcesOf = (target: Target): readonly Target[] => [
    ...[...parentsOf(target)].flatMap((name) => byName.get(name) ?? []),
    ...(earlier.get(target) ?? []),
  ];
  return (target) => attributesOf(target, 0);

  function attributesOf(target: Target, depth: number): Attributes {
    const found = known.get(target);
    if (found !== undefined) return found;
    if (depth > MAXIMUM_DEPTH) {
      leaveOut(target);
      return NONE;
    }
    // a cycle, which bake refuses, ends here
    known.set(target, NONE);
    const attributes = new Map<string, Literal>();
    for (const source of sourcesOf(target)) {
      for (const [key, value] of attributesOf(source, depth + 1)) merge(attributes, key, value);
    }
    for (const [key, { node }] of target.body.entries) merge(attributes, key, literalOf(node, key === 'args'));
    merge(attributes, CHOICES, argumentChoices(target));
    known.set(target, attributes);
    return attributes;
  }
}

/** The name under which a target has the values that conditions give to its arguments where a variable is set. No attribute has it. */
const CHOICES = 'args?';

/** The other values of each argument that a target sets itself. */
function argumentChoices({ body }: Target): Literal {
  const own = asMapping(body.entries.get('args')?.node);
  const all = [...(own?.entries ?? [])].map(
    ([name, { node }]) => [name, choicesOf(node).map((one) => literalOf(one))] as const,
  );
  return Object.assign(Object.create(null), ...all.map(([name, values]) => ({ [name]: values })));
}

/** Of objects, such as arguments, each name is set by itself. */
function merge(attributes: Map<string, Literal>, key: string, value: Literal): void {
  const before = attributes.get(key);
  attributes.set(key, isObject(before) && isObject(value) ? { ...before, ...value } : value);
}

/** For each target, the one of the same name in the last file before its own. */
function earlierTargets(targets: readonly Target[]): ReadonlyMap<Target, readonly Target[]> {
  const earlier = new Map<Target, readonly Target[]>();
  const last = new Map<string, Target>();
  for (const target of targets) {
    const before = last.get(target.name);
    const isOfSameFile = before?.body.file === target.body.file;
    if (before !== undefined) earlier.set(target, isOfSameFile ? (earlier.get(before) ?? []) : [before]);
    last.set(target.name, target);
  }
  return earlier;
}

function parentsOf({ body }: Target): ReadonlySet<string> {
  const parents = body.entries.get('inherits')?.node;
  return new Set(parents?.kind === 'sequence' ? parents.items.map(({ node }) => String(literalOf(node))) : []);
}

/** The longest chain of targets that inherit from each other. */
const MAXIMUM_DEPTH = 100;

function inheritsTooMuch({ name, body: { file }, start, end }: Target): Parsed['notifications'][number] {
  return notLookedAt({
    kind: 'limit-reached',
    message: `What target "${name}" inherits was not followed: more than ${MAXIMUM_DEPTH} targets inherit from each other.`,
    wayOut: 'Shorten the chain.',
    span: { file, start, end },
  });
}

/** How bake builds the inline Dockerfile of a target. */
function inlineReference(
  { body: { file }, start, end }: Target,
  attributes: Attributes,
  startsOf: StartingFolders,
): BuildReference {
  return {
    dockerfilePath: '',
    target: textOf(attributes, 'target', undefined),
    ...argumentsOf(attributes.get('args'), attributes.get(CHOICES)),
    leavesContextOpen: true,
    contexts: startsOf(file).flatMap((from) => contextsOf(attributes.get('contexts'), from)),
    localNames: namesOf(attributes.get('contexts')),
    platforms: platformsOf(attributes.get('platforms')),
    span: { file, start, end },
  };
}

/** The name of a target, with how its inline Dockerfile is built for those that use its image. */
function inlineMaker(
  target: Target,
  attributes: Attributes,
  startsOf: StartingFolders,
): readonly [readonly [string, BuildReference]] | undefined {
  const text = textOf(attributes, 'dockerfile-inline', undefined);
  if (text === undefined) return undefined;
  const { name, body, start, end } = target;
  const { leavesContextOpen: _, ...reference } = inlineReference(target, attributes, startsOf);
  const [context] = contextFolders(startsOf(body.file), attributes);
  return [[name, { ...reference, context, dockerfilePath: body.file.path, inline: { text, start, end } }]];
}

/** The folders that the context may be. */
function contextFolders(starts: readonly string[], attributes: Attributes): readonly string[] {
  const context = textOf(attributes, 'context', '.');
  if (context === undefined || REMOTE.test(context)) return [];
  return starts.flatMap((from) => repositoryPath(from, context) ?? []);
}

/** The folders in which bake may run. */
type StartingFolders = (file: SourceFile) => readonly string[];

/** Bake runs from the root of a repository, or from the folder of its file, unless a command elsewhere runs it. */
function startingFolders(file: SourceFile): readonly string[] {
  return [...new Set([folderOf(file.path), ''])];
}

const REMOTE = /:\/\/|^git@/;

function referencesOf(
  { name, body: { file }, start, end }: Target,
  attributes: Attributes,
  startsOf: StartingFolders,
): BuildReference[] {
  const context = textOf(attributes, 'context', '.');
  const dockerfile = textOf(attributes, 'dockerfile', 'Dockerfile');
  if (context === undefined || dockerfile === undefined || attributes.has('dockerfile-inline')) return [];
  if (REMOTE.test(context)) return [];
  // the location of the Dockerfile shows which
  const folders = startsOf(file);
  return folders.flatMap((from) => {
    const dockerfilePath = repositoryPath(from, dockerfileFrom(context, dockerfile));
    if (dockerfilePath === undefined) return [];
    return [
      {
        dockerfilePath,
        target: textOf(attributes, 'target', undefined),
        ...argumentsOf(attributes.get('args'), attributes.get(CHOICES)),
        context: repositoryPath(from, context),
        name,
        tags: tagsOf(attributes.get('tags')),
        contexts: contextsOf(attributes.get('contexts'), from),
        secretFiles: secretFilesOf(attributes.get('secret'), from),
        localNames: namesOf(attributes.get('contexts')),
        platforms: platformsOf(attributes.get('platforms')),
        isGuess: folders.length > 1 || startsOf !== startingFolders,
        span: { file, start, end },
      },
    ];
  });
}

/** The path from the folder where bake runs, which `cwd://` names: https://docs.docker.com/build/bake/remote-definition/ */
function dockerfileFrom(context: string, dockerfile: string): string {
  return dockerfile.startsWith(CWD) ? dockerfile.slice(CWD.length) : `${context}/${dockerfile}`;
}

const CWD = 'cwd://';

/** Reports a Dockerfile that is outside the repository from every folder in which bake may run. */
function outsideIn({ body: { file, entries } }: Target, attributes: Attributes): Parsed['notifications'] {
  const node = entries.get('dockerfile')?.node;
  const context = textOf(attributes, 'context', '.');
  const dockerfile = textOf(attributes, 'dockerfile', undefined);
  if (node === undefined || dockerfile === undefined || context === undefined || /:|^\//.test(context)) return [];
  return leadsOutside(folderOf(file.path), dockerfileFrom(context, dockerfile))
    ? [outsideDockerfile(spanOf(node))]
    : [];
}

function textOf(attributes: Attributes, name: string, otherwise: string | undefined): string | undefined {
  if (!attributes.has(name)) return otherwise;
  const value = attributes.get(name);
  return typeof value === 'string' ? value : undefined;
}

function isObject(value: Literal): value is { readonly [name: string]: Literal } {
  return typeof value === 'object' && !Array.isArray(value);
}

function namesOf(value: Literal): ReadonlySet<string> | undefined {
  if (!isObject(value)) return undefined;
  return new Set(Object.keys(value).map(contextName));
}

function tagsOf(value: Literal): readonly string[] {
  const tags: readonly Literal[] = Array.isArray(value) ? value : [];
  return builtNames(tags.filter((tag) => typeof tag === 'string'));
}

/** Folders, and targets that make the image: `target:base`. */
function contextsOf(value: Literal, from: string): readonly WrittenContext[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([written, text]): readonly WrittenContext[] => {
    if (typeof text !== 'string') return [];
    const target = TARGET.exec(text)?.[1];
    return target === undefined ? folderContext(written, text, from) : [{ name: contextName(written), madeBy: target }];
  });
}

/** `id=a,src=b`, or an object with these names. */
function secretFilesOf(value: Literal, from: string): ReadonlyMap<string, string> {
  const items: readonly Literal[] = Array.isArray(value) ? value : [];
  const files = new Map<string, string>();
  for (const item of items) {
    const named: ReadonlyMap<string, Literal> = new Map(isObject(item) ? Object.entries(item) : pairsIn(item));
    const id = named.get('id');
    const source = named.get('src') ?? named.get('source') ?? id;
    const path = typeof source === 'string' ? repositoryPath(from, source) : undefined;
    if (typeof id === 'string' && path !== undefined) files.set(id, path);
  }
  return files;
}

function pairsIn(item: Literal): readonly (readonly [string, string])[] {
  if (typeof item !== 'string') return [];
  return item.split(',').map((pair) => {
    const [name = '', ...rest] = pair.split('=');
    return [name, rest.join('=')] as const;
  });
}

const TARGET = /^target:(.+)$/s;

function platformsOf(value: Literal): OptionalPlatforms {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return 'unknown';
  return platformsIn(value.map((item: Literal) => (typeof item === 'string' ? item : DYNAMIC)));
}

function argumentsOf(value: Literal, choices: Literal): Pick<BuildReference, 'arguments' | 'openArguments'> {
  if (!isObject(value)) return { arguments: new Map() };
  const others = isObject(choices) ? choices : {};
  const texts = Object.entries(value).map(
    ([name, text]) => [name, typeof text === 'string' ? text : UNKNOWN_PIECE] as const,
  );
  return {
    arguments: new Map(texts.filter(([, text]) => !text.includes(UNKNOWN_PIECE))),
    openArguments: openArguments(texts.map(([name, text]) => [name, [text, ...textsIn(others[name])]])),
  };
}

function textsIn(value: Literal): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
