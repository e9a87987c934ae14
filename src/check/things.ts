import { withNames } from '../analysis/secrets/named-secrets.ts';
import type { Build } from '../model/build.ts';
import type { Container } from '../model/containers/container.ts';
import { isReachedByPortsOnly, reachedPortOf, reachOf } from '../model/containers/published-port.ts';
import { lineageOf, rootBase, type Stage, type StageBase } from '../model/dockerfile.ts';
import { ANY_TAG, BUILT, nameBeforeTag, type Thing, type ThingNetwork, thingName } from '../model/findings/thing.ts';
import type { Image } from '../model/images/image.ts';
import { linesAbove } from '../model/lines-above.ts';
import { DYNAMIC, isSetTo } from '../model/located.ts';
import type { Span } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import { SHOWN_PIECE, UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import { flat } from '../support/caches/detached.ts';
import { remember } from '../support/caches/remember.ts';

/** The containers, builds and stages among the subjects. */
export function thingsIn(subjects: readonly Subject[]): readonly Thing[] {
  return subjects.flatMap((subject): readonly Thing[] => {
    if (subject.kind === 'container') return [containerThing(subject)];
    if (subject.kind === 'build') return [buildThing(subject)];
    return subject.kind === 'stage' ? [stageThing(subject)] : [];
  });
}

/** The key of the container, build or stage, or the name of the one that uses the image; undefined for other subjects. */
export function thingKeyOf(subject: Subject): string | undefined {
  if (subject.kind === 'image') return keyOfUser(subject);
  return subject.kind === 'container' || subject.kind === 'build' || subject.kind === 'stage'
    ? keyOf(subject)
    : undefined;
}

/** One text for all findings of a subject, because there may be many. */
const keyOf = remember(({ kind, span }: Container | Build | Stage) => flat(`${kind} ${span.file.path}:${span.start}`));

const keyOfUser = remember(({ use, usedBy, usedIn, reference }: Image) => {
  const kind = use === 'container' ? 'container' : 'stage';
  return thingName({ kind, path: usedIn ?? reference.span.file.path, name: usedBy });
});

function containerThing(container: Container): Thing {
  const { image, build, span, isOnHostedRunner, imageOfCalls, isIdle } = container;
  const runs = imageOfCalls
    ? imageOfCalls.image
    : image === undefined
      ? build && builtFrom(build)
      : imageRun(container, image);
  const { path } = span.file;
  const { name } = container;
  const key = keyOf(container);
  const network = networkOf(container);
  const within = isCommand(container) ? placeWithin(span) : undefined;
  // not with a spread, for which V8 keeps a hidden class for each object
  if (isOnHostedRunner)
    return { key, kind: 'container', path, name, runs, within, parents: NONE, isIdle, isOnHostedRunner, network };
  if (imageOfCalls) {
    const { name: inFunction, images, mayBeOther: mayRunOther } = imageOfCalls;
    const calls = { inFunction, imagesOfCalls: images.map(withNames), mayRunOther };
    return { key, kind: 'container', path, name, runs, within, ...calls, parents: NONE, isIdle, network };
  }
  const { isExtended } = container;
  if (isPart(container))
    return { key, kind: 'container', path, name, runs, parents: NONE, isIdle, isExtended, isPart: true, network };
  if (isExtended) return { key, kind: 'container', path, name, runs, parents: NONE, isIdle, isExtended, network };
  return isIdle
    ? { key, kind: 'container', path, name, runs, within, parents: NONE, isIdle, network }
    : { key, kind: 'container', path, name, runs, within, parents: NONE, network };
}

/** Compose refuses a service that has neither an image nor a build. */
function isPart({ format, image, build }: Container): boolean {
  return format === 'compose' && image === undefined && build === undefined;
}

function networkOf(container: Container): ThingNetwork | undefined {
  const { networkMode, ports, activatedBy, isIdle } = container;
  if (isIdle) return undefined;
  if (isSetTo(networkMode, 'host')) return activatedBy === undefined ? ON_HOST : REACHED_OTHERWISE;
  const isClosed = isReachedByPortsOnly(container);
  if (ports.length === 0) return isClosed ? undefined : REACHED_OTHERWISE;
  const reached = ports.flatMap((port) => reachedPortOf(container, port) ?? NONE);
  const isForHostOnly = isClosed && ports.every((port) => reachOf(port) === 'loopback');
  return { isOfHost: false, reached, ...(isForHostOnly && { isForHostOnly }) };
}

const ON_HOST: ThingNetwork = { isOfHost: true, reached: [] };
const REACHED_OTHERWISE: ThingNetwork = { isOfHost: false, reached: [] };

/** Commands have no name of their own. */
function isCommand({ format }: Container): boolean {
  return format !== 'compose' && format !== 'quadlet' && format !== 'devcontainer' && format !== 'inspect';
}

/** Identifies the place of a command: the less indented lines above it, and the text before it on its own line, such as `dev)` or `"start": "`. */
function placeWithin(span: Span): string {
  const { file, start } = span;
  const from = Math.max(file.text.lastIndexOf('\n', start - 1) + 1, start - MOST_BEFORE);
  return flat(`${linesAbove(span)} ${file.text.slice(from, start).split(/[,;]/).at(-1)?.trim()}`);
}

/** In characters. */
const MOST_BEFORE = 200;

function buildThing(build: Build): Thing {
  return {
    key: keyOf(build),
    kind: 'build',
    path: build.span.file.path,
    name: build.name,
    runs: builtFrom(build),
    parents: NONE,
  };
}

/** The Dockerfile, or the folder or address where it is. A target of a bake file that names none builds the folder of the file, or inherits. */
function builtFrom({ dockerfilePath, context, target, format }: Build): string | undefined {
  const from = dockerfilePath ?? context?.value ?? (format === 'bake' ? '.' : undefined);
  if (typeof from !== 'string' || target?.value === DYNAMIC) return undefined;
  return withNames(`${BUILT}${from} ${target?.value ?? ''}`);
}

function stageThing(stage: Stage): Thing {
  return {
    key: keyOf(stage),
    kind: 'stage',
    path: stage.span.file.path,
    name: stage.label,
    runs: baseText(rootBase(stage)),
    parents: parentsOf(stage),
    ...(stage.needs.length > 0 && { needs: stage.needs.map(keyOf) }),
    ...(stage.isIdle && { isIdle: true }),
  };
}

function parentsOf(stage: Stage): readonly string[] {
  const [, ...parents] = lineageOf(stage);
  return parents.length === 0 ? NONE : parents.map(keyOf);
}

const NONE: readonly never[] = [];

/** The image, or what it is in all runs where only run time knows all of it. */
function imageRun({ mayRun = NONE }: Container, image: Image): string | undefined {
  const own = textOf(image) ?? ofAnyTag(image.reference.value.text);
  const [first, ...others] = mayRun;
  if (own !== undefined || first === undefined || !isKnown(first)) return own;
  if (others.every((one) => one === first)) return withNames(first);
  const name = nameBeforeTag(first);
  return name !== undefined && others.every((one) => nameBeforeTag(one) === name) ? `${name}${ANY_TAG}` : undefined;
}

/** `acme/app:$TAG`, as an image with any tag. */
function ofAnyTag(text: string): string | undefined {
  const name = nameBeforeTag(text);
  return name === undefined || isKnown(text.slice(name.length)) ? undefined : `${name}${ANY_TAG}`;
}

function baseText(base: StageBase): string | undefined {
  if (base.kind === 'scratch') return 'scratch';
  return base.kind === 'image' ? textOf(base.image) : undefined;
}

function textOf({ reference: { value } }: Image): string | undefined {
  return isKnown(value.text) ? withNames(value.text) : undefined;
}

function isKnown(text: string): boolean {
  return !text.includes(UNKNOWN_PIECE) && !text.includes(SHOWN_PIECE);
}
