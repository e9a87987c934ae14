import { baseName } from '../../analysis/paths/shell-paths.ts';
import type { BuildContext } from '../../model/build-context.ts';
import type { ContextMount, Flag, Stage, StageMount } from '../../model/dockerfile.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import { known, type Text } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { lazyProperty } from '../../support/caches/lazy.ts';
import type { Copies } from './copied-scripts.ts';
import { chosenSources } from './copies/chosen-sources.ts';
import { piecesOf } from './expand.ts';
import { outerStage } from './named-contexts.ts';
import { type Referent, resolveFrom } from './references.ts';
import type { StageContext } from './stage-context.ts';
import { type BindMount, isOuterStage, type NamedFiles, placedAtEnd, placedInEarlier } from './stage-files.ts';
import { folderIn, placeFrom } from './workdir.ts';

/** The files of the build context and of other stages that `RUN --mount` places in the stage. */
export function bindMounts(flags: readonly Flag[], context: StageContext): readonly BindMount[] {
  return flags.flatMap((flag) => mounted(flag, context) ?? []);
}

/** The mounts of other stages, and of caches into which earlier stages may have written. */
export function stageMounts(
  flags: readonly Flag[],
  mounts: readonly BindMount[],
  context: StageContext,
): readonly StageMount[] {
  const own = mounts.flatMap(({ stage, outer, sources: [source], destination: target }) =>
    source === undefined ? [] : [{ stage, outer, source: placeFrom('/', source.value), target }],
  );
  const ofOthers = own.flatMap(({ outer, source, target }) =>
    outer === undefined ? [] : [{ stage: outer.stage, source, target }],
  );
  const ofFile = own.flatMap(({ stage, source, target }) => (stage === undefined ? [] : [{ stage, source, target }]));
  const shared = flags.flatMap((flag) => cachesOf(flag, context));
  // the stage may come later, and exists once the whole file has been read
  const here = [...ofFile, ...shared].map(({ stage, ...mount }) =>
    withStage(mount, () => context.read[stage] as Stage),
  );
  return [...here, ...ofOthers];
}

const withStage = lazyProperty('stage');
const withContext = lazyProperty('context');

/** The mounts of folders that builds pass under a name. */
export function contextMounts(mounts: readonly BindMount[]): readonly ContextMount[] {
  return mounts.flatMap(({ named: name, from, sources: [source], destination: target }) =>
    name === undefined || source === undefined
      ? []
      : [withContext({ name, source: placeFrom('/', source.value), target }, () => contextOf(from()))],
  );
}

/** The folder that a build passes under the name, unless the name is that of a stage or a secret. */
function contextOf(files: ReturnType<Copies['from']>): BuildContext | undefined {
  return files !== undefined && isContext(files) ? files : undefined;
}

function isContext(files: NonNullable<ReturnType<Copies['from']>>): files is BuildContext {
  return 'folder' in files;
}

/** The places of earlier stages with the same cache. */
function cachesOf({ name, options, span }: Flag, { workdir, files }: StageContext) {
  const target = name === 'mount' && options.get('type')?.value === 'cache' ? targetOf(options) : undefined;
  if (target === undefined) return [];
  const { caches } = files.all;
  const place = { stage: files.index, target: placeFrom(folderIn(workdir), target) };
  const id = known<string>(options.get('id')) ?? place.target;
  const places = caches.places.get(id) ?? [];
  const others = places.filter(({ stage }) => stage !== place.stage);
  if (others.length === places.length) caches.places.set(id, [...places, place]);
  caches.left -= others.length;
  if (caches.left < 0) limitReached(span, 'Too many stages share this cache to follow what they write to it.');
  return caches.left < 0 ? [] : others.map(({ stage, target: source }) => ({ stage, source, target: place.target }));
}

function targetOf(options: Flag['options']): string | undefined {
  const target = ['target', 'dst', 'destination'].map((one) => options.get(one)).find((one) => one !== undefined);
  return known<string>(target);
}

function mounted({ name, options, span }: Flag, context: StageContext): BindMount | undefined {
  if (name !== 'mount') return undefined;
  const type = options.get('type')?.value ?? 'bind';
  if (type === 'secret') return secretAt(options, span, context);
  const origin = options.get('from');
  // a cache begins with the files of a stage
  if (type !== 'bind' && !(type === 'cache' && origin !== undefined)) return undefined;
  const target = targetOf(options);
  const source = sourceOf(options, span, context);
  const referent = origin && resolveFrom(origin, piecesOf(origin), context);
  const from = originOf(referent, origin, context);
  if (target === undefined || source === undefined || from === undefined) return undefined;
  const destination = placeFrom(folderIn(context.workdir), target);
  const stage = referent?.kind === 'stage' ? referent.index : undefined;
  const given = stage === undefined && origin !== undefined ? piecesOf(origin) : undefined;
  const outer = given === undefined ? undefined : outerStage(context.named(given));
  return {
    from,
    stage,
    outer,
    named: type === 'bind' && outer === undefined ? given : undefined,
    sources: [source.path],
    destination,
    exclude: [],
    isChoice: source.isChoice,
  };
}

/** The path of a bind mount, or the pattern of those that an argument of the build chooses. */
function sourceOf(options: Flag['options'], span: Span, context: StageContext) {
  const source = options.get('source') ?? options.get('src');
  if (source === undefined) return { path: { value: '.', span }, isChoice: false };
  const [chosen] = options.has('from') ? [] : chosenSources([source], context.source);
  const value = known<string>(source);
  if (chosen !== undefined) return { path: chosen, isChoice: true };
  return value === undefined ? undefined : { path: { value, span: source.span }, isChoice: false };
}

/** https://docs.docker.com/reference/dockerfile/#run---mounttypesecret */
function secretAt(options: Flag['options'], span: Span, context: StageContext): BindMount | undefined {
  const target = targetOf(options);
  const id = known<string>(options.get('id') ?? options.get('source') ?? options.get('src')) ?? baseName(target ?? '');
  const secret = context.secretFile(id);
  if (secret === undefined) return undefined;
  const destination = placeFrom(folderIn(context.workdir), target ?? `/run/secrets/${id}`);
  return {
    from: secret.from,
    stage: undefined,
    outer: undefined,
    sources: [{ value: secret.name, span }],
    destination,
    exclude: [],
  };
}

function originOf(
  referent: Referent | undefined,
  written: Text | undefined,
  context: StageContext,
): Copies['from'] | undefined {
  if (referent === undefined || written === undefined) return context.buildContext;
  if (referent.kind === 'stage') return () => placedInEarlier(referent.index, context.files);
  const [named] = context.named(piecesOf(written));
  return named && (() => placedIn(named()));
}

function placedIn(files: ReturnType<NamedFiles>): ReturnType<Copies['from']> {
  return files !== undefined && isOuterStage(files) ? placedAtEnd(files.files) : files;
}
