import { mayUpgrade, upgradesSystem } from '../../analysis/packages/system-upgrades.ts';
import { templateAt } from '../../analysis/templates/template-kind.ts';
import { type Directive, type Dockerfile, isReachable, isShipped, type Stage } from '../../model/dockerfile.ts';
import { startOf } from '../../model/findings/finding.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import type { GapKind } from '../../model/findings/gap-kinds.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { platformsOfAll } from '../../model/images/asked-platforms.ts';
import { type Image, parseImageReference } from '../../model/images/image.ts';
import { type Excerpt, type SourceFile, spanText, wholeFile } from '../../model/source.ts';
import { lazy, lazyProperty } from '../../support/caches/lazy.ts';
import { recentResults } from '../../support/caches/recent-results.ts';
import { remember } from '../../support/caches/remember.ts';
import { groupBy } from '../../support/group-by.ts';
import { shortText } from '../../support/short-text.ts';
import { dockerfileFormat } from '../formats.ts';
import {
  type BuildReference,
  type ComposeList,
  type FindContext,
  type Frontend,
  type InlineText,
  type NamedContext,
  NO_COMPANIONS,
  type ParseContext,
} from '../frontend.ts';
import { givenNamesOf } from '../plain-name.ts';
import { composeListsIn, mentionsProjects } from '../run-options/projects/compose-files.ts';
import { buildArguments, createGlobalScope } from './build-arguments.ts';
import { checkedParts } from './checked-parts.ts';
import { dockerfileComments } from './comments.ts';
import { roomForCopies } from './copied-scripts.ts';
import { contextSources } from './copies/context-sources.ts';
import { wholeCopies } from './copies/whole-copies.ts';
import { engineFilesOf } from './engine-files.ts';
import { EXPANSION_BUDGET } from './expand.ts';
import { isDockerfilePath } from './file-names.ts';
import { contextNames, NOTHING_NAMED, namedFiles, secretFiles } from './named-contexts.ts';
import { otherReadings } from './readings/index.ts';
import type { DockerfileOptions, ParsedDockerfile } from './readings/parsed-dockerfile.ts';
import { assignRoles } from './roles.ts';
import type { FindNamed } from './stage-files.ts';
import { type BuiltStage, readGlobalArguments, readStages, type StageInput } from './stages.ts';
import { templateGap } from './templates.ts';
import { type Block, blocksOf } from './text/blocks.ts';
import { scanDirectives } from './text/directives.ts';
import { collectProblems, type DockerfileSource, evidenceOf } from './text/source.ts';
import { withTriggers } from './triggers.ts';
import { reportUnknownShells } from './unknown-shells.ts';

export const dockerfile: Frontend = {
  ...dockerfileFormat,
  comments: dockerfileComments,
  parse: (
    file,
    { buildsOf, findContext, repository },
    { onbuild, contexts, contextFolders: contextsNamed, secretFiles: secretsGiven, isBuiltByDocker } = NO_COMPANIONS,
  ) => {
    const base = onbuild && repository.readFile(onbuild.path, 'guess');
    const text = (onbuild && base && withTriggers(file, onbuild.image, base)) ?? wholeFile(file);
    const named = contexts && filesNamed(contexts, { findContext, repository });
    const all = buildsOf(file.path);
    const builds = all.filter(({ saysUseOnly }) => saysUseOnly !== true);
    const uses = all.filter(({ saysUseOnly }) => saysUseOnly === true);
    // many builds of an image have the same containers
    const starts = [...new Set(all.flatMap((build) => build.starts ?? []))];
    const passed = new Set(contexts?.flatMap(({ name, folder }) => (folder === undefined ? [] : [name])));
    const options = { builds, uses, starts, findContext, contextsNamed, secretsGiven, isBuiltByDocker, named, passed };
    const parsed = parseDockerfile(text, file, options);
    if (isPart(parsed, file) && builds.length === 0) {
      return { subjects: [], builds: [], notifications: [partOfDockerfile(file)] };
    }
    const { dockerfile: read, subjects, notifications, scripts: runScripts } = parsed;
    const lists = startedProjects(read);
    return {
      subjects: [{ kind: 'text', file }, ...subjects],
      builds: [],
      lists,
      // those of scripts are added later
      get notifications() {
        return templateOnce(file, notifications);
      },
      runScripts,
      ...otherReadings(text, parsed, { ...options, bases: otherBases(contexts, { findContext, repository }) }, (own) =>
        parseDockerfile(text, file, { ...options, ...own }),
      ),
    };
  },
};

interface NamedFrom {
  readonly findContext: FindContext | undefined;
  readonly repository: ParseContext['repository'];
}

/** The same names, where each is that of another one of the builds that give it to an image. */
function otherBases(contexts: readonly NamedContext[] = [], from: NamedFrom): readonly FindNamed[] {
  const made = groupBy(
    contexts.filter(({ build }) => build !== undefined),
    ({ name }) => name,
  );
  const most = Math.max(1, ...[...made.values()].map(({ length }) => length));
  return Array.from({ length: most - 1 }, (_, at) => {
    const first = [...made.values()].flatMap((all) => all[at + 1] ?? []);
    return filesNamed([...first, ...contexts], from);
  });
}

/** What a Dockerfile finds under names. A base that uses others is read with these. */
function filesNamed(contexts: readonly NamedContext[], from: NamedFrom): FindNamed {
  const { findContext, repository } = from;
  return namedFiles(contexts, {
    findContext,
    stageOf(build, others) {
      const made = stagesMade(repository).get(findContext);
      return made(keyOfBuild(build, others), () => readStageMade(build, others, from));
    },
  });
}

/** The stages that builds make, as several Dockerfiles may be based on them. */
const stagesMade = remember((_repository: ParseContext['repository']) => {
  const known = new Map<FindContext | undefined, ReturnType<typeof recentResults<BuiltStage | undefined>>>();
  return {
    get(findContext: FindContext | undefined) {
      const made = known.get(findContext) ?? recentResults<BuiltStage | undefined>(ROOM_FOR_STAGES);
      known.set(findContext, made);
      return made;
    },
  };
});

/** In characters of what identifies them, which are some hundreds for each. */
const ROOM_FOR_STAGES = 20_000;

function keyOfBuild(
  { dockerfilePath, inline, context, leavesContextOpen, target, arguments: given }: BuildReference,
  others: readonly NamedContext[],
): string {
  return JSON.stringify([dockerfilePath, inline, context, leavesContextOpen, target, [...given], others]);
}

function readStageMade(
  build: BuildReference,
  others: readonly NamedContext[],
  from: NamedFrom,
): BuiltStage | undefined {
  const { findContext, repository } = from;
  const base = repository.readFile(build.dockerfilePath, 'guess');
  if (base === undefined) return undefined;
  const named = filesNamed(others, from);
  const text = build.inline ? textInside(build.inline, base) : wholeFile(base);
  return stageMade(parseDockerfile(text, base, { builds: [build], findContext, named }), build);
}

function textInside({ text, start, end }: InlineText, file: SourceFile): Excerpt {
  return { text, span: () => ({ file, start, end }) };
}

/** The stage that a build makes. */
function stageMade({ built }: ParsedDockerfile, { target = '' }: BuildReference): BuiltStage | undefined {
  const name = target.toLowerCase();
  const named = built.findLast(({ stage: { label } }) => label.toLowerCase() === name);
  return named ?? (target === '' ? built.at(-1) : built[Number(target)]);
}

/**
 * Builders do not accept a template, so it is reported once, at its first mark. All lines that do not begin with an instruction, and all
 * commands that no shell can read, identify it, so that only a change to unread lines is new.
 */
function templateOnce(file: SourceFile, notifications: readonly Notification[]): readonly Notification[] {
  const first = notifications.find(({ gap }) => gap?.kind === 'template') ?? templateInstead(file, notifications);
  if (first?.gap === undefined) return notifications;
  const others = notifications.filter((one) => !isUnreadLine(one));
  const unread = notifications.filter(isUnreadLine).map(({ gap }) => gap?.evidence);
  return [{ ...first, gap: { ...first.gap, thing: 'file', evidence: shortText(unread.join('\0'), 0) } }, ...others];
}

function isUnreadLine({ gap }: Notification): boolean {
  return gap !== undefined && UNREAD_LINES.has(gap.kind);
}

/** A mark in a command may end the text that a shell understands. */
const UNREAD_LINES: ReadonlySet<GapKind> = new Set(['template', 'unknown-instruction', 'unreadable-commands']);

/**
 * In a file named like a template, lines such as `"${LIST[@]}"` do not have a mark, so the first unknown instruction is reported as the
 * template instead.
 */
function templateInstead(file: SourceFile, notifications: readonly Notification[]): GapNotification | undefined {
  const span = notifications.find(({ gap }) => gap?.kind === 'unknown-instruction' && gap.weight === 'severe')?.span;
  if (span === undefined || templateAt(file, span.start) === undefined) return undefined;
  return notLookedAt(templateGap({ value: spanText(span), span }, file.text));
}

/** Most Dockerfiles do not involve compose files, so their commands are not examined. */
function startedProjects({ file, stages }: Dockerfile): readonly ComposeList[] {
  if (!mentionsProjects(file.text)) return [];
  const lines = stages.flatMap(({ instructions }) =>
    instructions.flatMap((instruction) => ('line' in instruction ? (instruction.line ?? []) : [])),
  );
  return composeListsIn(lines.flatMap(({ script }) => script ?? []));
}

/** A file without a stage, whose name is not a default of builders, is a fragment to be assembled before the build. */
function isPart({ dockerfile, notifications }: ParsedDockerfile, { path }: SourceFile): boolean {
  if (isDockerfilePath(path) || dockerfile.stages.length > 0) return false;
  return !notifications.some(({ gap }) => gap?.kind === 'template' || gap?.kind === 'foreign-frontend');
}

function partOfDockerfile(file: SourceFile): GapNotification {
  return notLookedAt({
    kind: 'template',
    message: `${file.path} has instructions of a Dockerfile but no FROM, so it was not checked: it is part of one, or a template.`,
    wayOut: 'Scan the file made from it, and list it under exclude in .github/hullcheck.yml.',
    span: startOf(file),
  });
}

const NO_NAMES: ReadonlySet<string> = new Set();
const NO_VALUES: ReadonlyMap<string, string> = new Map();

const withContext = lazyProperty('context');

/** Reads a Dockerfile, in a file or in a part of one. Never throws. */
export function parseDockerfile(excerpt: Excerpt, file: SourceFile, options: DockerfileOptions): ParsedDockerfile {
  const { builds, findContext, contextFolders: folders, isBuiltByDocker, context } = options;
  const notifications: Notification[] = [];
  const { directives, escapeChar } = scanDirectives(excerpt);
  const report = collectProblems(notifications);
  const room = { expansion: { left: EXPANSION_BUDGET }, notSet: new Set<string>(), atStart: new Set<string>() };
  const source: DockerfileSource = { file, excerpt, text: excerpt.text, escapeChar, report, ...room };
  const frontends = directives.filter(({ name }) => name === 'syntax').map(frontendImage);
  const blocks = blocksOf(source);
  if (file.isLossy === true) reportNul(blocks, source);
  const { before, stages: stageBlocks } = checkedParts(blocks, frontends, source);
  const images: Image[] = [...frontends];
  const buildContext = lazy(
    () =>
      context ??
      findContext?.({ dockerfilePath: file.path, builds, sources: contextSources(stages), folders, isBuiltByDocker }),
  );
  const copied = roomForCopies((reason) => notifications.push(reason));
  const input = { ...inputFrom(options, excerpt.text !== file.text), source, images, buildContext, copied };
  const globalArguments = readGlobalArguments(before, input);
  const built = readStages(stageBlocks, input);
  assignRoles(built, [...builds, ...(options.uses ?? [])]);
  const stages = built.map(({ stage }) => stage);
  reportUnknownShells(input.unknownShells, stages, report);
  const stageFiles = built.map(({ files }) => files);
  const engines = engineFilesOf(stageFiles, file, excerpt.text);
  const span = excerpt.span(0, excerpt.text.length);
  const read = { kind: 'dockerfile', file, span, directives, globalArguments, stages } as const;
  const parsed: Dockerfile = withContext(read, buildContext);
  return {
    dockerfile: parsed,
    subjects: [parsed, ...stages, ...markUses(images, stages, excerpt.text), ...engines],
    notifications,
    scripts: copied.files,
    built,
    notSet: source.notSet,
    atStart: source.atStart,
  };
}

/** What is known before the stages are read. */
function inputFrom(
  options: DockerfileOptions,
  isInline: boolean,
): Omit<StageInput, 'source' | 'images' | 'buildContext' | 'copied'> {
  const { builds, starts = [], findContext, named = NOTHING_NAMED, empty = NO_NAMES, platform, replaced } = options;
  return {
    globals: createGlobalScope(isInline, { empty, platform }),
    given: buildArguments(builds),
    empty,
    platform,
    ...givenNamesOf(builds),
    replaced: replaced ?? contextNames(builds, 'all'),
    platforms: platformsOfAll(builds.map(({ platforms }) => platforms)),
    unknownShells: [],
    starts,
    environment: options.environment ?? NO_VALUES,
    named,
    secretFile: secretFiles(builds, options.secretsGiven, findContext),
  };
}

/** BuildKit reads a NUL as any character; how programs read it, only they know. */
function reportNul(blocks: readonly Block[], { text, excerpt, report }: DockerfileSource): void {
  for (const { start, end, line, heredocs } of blocks) {
    const bodies = heredocs.map(({ body }) => text.slice(body.start, body.end));
    if (![line.text, ...bodies].some((each) => each.includes('\0'))) continue;
    report.gap({
      kind: 'unreadable-file',
      thing: 'instruction',
      message: 'This instruction contains a NUL, so it may mean something else than what was checked.',
      wayOut: 'Remove it.',
      span: excerpt.span(start, end),
      evidence: evidenceOf([line.text, ...bodies].join('\n')),
    });
  }
}

function frontendImage({ value: { value, span } }: Directive): Image {
  // options for the frontend may follow the image
  const [name = value] = value.split(/\s/, 1);
  const reference = {
    value: parseImageReference(name),
    span: { ...span, end: Math.min(span.end, span.start + name.length) },
  };
  return { kind: 'image', use: 'syntax', usedBy: '', title: 'the file', reference, facts: {} };
}

/** Images of unused stages do not become part of any result, and of others only some files do. */
function markUses(images: readonly Image[], stages: readonly Stage[], text: string): readonly Image[] {
  const used = new Set(stages.filter(isReachable).map(({ label }) => label));
  const changing = images.length > 0 && mayUpgrade(text) ? stages.filter(upgradesSystem) : [];
  const upgraded = new Set(changing.map(({ label }) => label));
  const whole = wholeCopies(stages);
  const shipped = new Set([...stages.filter(isShipped).map(({ label }) => label), ...whole.stages]);
  return images.map((image) => {
    if (image.use === 'syntax') return image;
    if (!used.has(image.usedBy)) return { isUnused: true, ...image };
    const isUpgraded = image.use === 'from' && upgraded.has(image.usedBy);
    const marked = isUpgraded ? { isUpgraded, ...image } : image;
    const isShippedWhole = image.use === 'from' ? shipped.has(image.usedBy) : whole.images.has(image.reference);
    return isShippedWhole ? marked : { isOnlyForBuilds: true, ...marked };
  });
}
