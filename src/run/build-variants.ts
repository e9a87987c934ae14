import { mayHarmCommands } from '../analysis/downloads/interpreters.ts';
import { occurrences } from '../analysis/secrets/occurrences.ts';
import type { Unit } from '../discover/units.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import { unbroken, wordsIn } from '../parse/dockerfile/text/unbroken.ts';
import type { BuildReference } from '../parse/frontend.ts';
import { waysOf } from '../parse/open-arguments.ts';
import { lazy } from '../support/caches/lazy.ts';
import { groupBy } from '../support/group-by.ts';
import { paired } from '../support/paired.ts';
import { addedBy, keyOf } from './called-projects.ts';
import { type BuildsOf, type CheckedUnit, onlyAdded } from './check-unit.ts';
import { type ChoosesFile, fileChooser } from './chosen-files.ts';

interface VariantOptions<Checked> {
  /** All builds of each Dockerfile, by its path. */
  readonly builds: ReadonlyMap<string, readonly BuildReference[]>;
  /** Builds with the variables and overrides of callers. */
  readonly called: readonly BuildReference[];
  readonly textOf: (path: string) => string;
  /** The paths of all files in the repository. */
  readonly paths: () => readonly string[];
  readonly check: (units: readonly Unit[], buildsOf: BuildsOf) => Promise<readonly Checked[]>;
}

export interface CheckedVariants<Checked> {
  readonly checked: readonly Checked[];
  readonly notifications: readonly Notification[];
}

/** How many builds of one Dockerfile are read by themselves. */
const MOST_VARIANTS = 8;

/** How many choices of images, addresses and files of one Dockerfile are read. */
const MOST_CHOICES = 32;

/**
 * Arguments on which the builds of a Dockerfile do not agree are unknown where it is checked with all of them. So it is checked again with each
 * build that passes a value which may be a danger, and with those of callers. `docker build` alone takes what the file has, so it is checked with
 * that, too, where builds replace it. Only what that adds is kept, and not the smaller problems.
 */
export async function checkBuildVariants<Checked extends CheckedUnit & { readonly unit: Unit }>(
  dockerfiles: readonly Checked[],
  { builds, called, textOf, paths, check }: VariantOptions<Checked>,
): Promise<CheckedVariants<Checked>> {
  const ofCallers = groupBy(called, ({ dockerfilePath }) => dockerfilePath);
  const notifications: Notification[] = [];
  const wanted = dockerfiles.flatMap((one) => {
    const { path } = one.unit;
    const known = builds.get(path) ?? [];
    const decisive = decisiveIn(() => textOf(path), paths);
    const called = ofCallers.get(path) ?? [];
    const all = [...variantsOf(known, called, decisive), ...asWritten(known, () => textOf(path))];
    const choices = choosingBuilds(known, called, decisive);
    notifications.push(...tooMany(all, MOST_VARIANTS), ...tooMany(choices, MOST_CHOICES));
    const read = [...all.slice(0, MOST_VARIANTS), ...choices.slice(0, MOST_CHOICES)];
    return read.map((variant, round) => ({ ...variant, one, round }));
  });
  const checked: Checked[] = [];
  for (const round of groupBy(wanted, (variant) => variant.round).values()) {
    const ofPath = groupBy(round, ({ one }) => one.unit.path);
    const units = round.map(({ one }): Unit => ({ ...one.unit, isReadAgain: true }));
    const results = await check(units, (path) => ofPath.get(path)?.map(({ build }) => build) ?? []);
    checked.push(...paired(results, round).map(([result, variant]) => added(result, variant)));
  }
  return { checked, notifications };
}

interface Variant {
  readonly one: CheckedUnit & { readonly unit: Unit };
  readonly build: BuildReference;
  readonly names: readonly string[];
  /** Whether it is the build without what other builds pass. */
  readonly isDefault?: boolean;
}

function added<Checked extends CheckedUnit>(
  result: Checked,
  { one, build, names, isDefault = false }: Variant,
): Checked {
  // a build runs what the Dockerfile alone only names
  const before = new Set(one.findings.filter(({ isOptional }) => isOptional !== true).map(keyOf));
  const findings = addedBy({ caller: build.span, names, what: 'build', isDefault }, result, before);
  const known = new Set(one.namedImages.map(({ text }) => text));
  const idle = new Set(one.things.flatMap(({ key, isIdle }) => (isIdle ? [key] : [])));
  const things = isDefault ? [] : result.things.filter(({ key, isIdle }) => !isIdle && idle.has(key));
  // for a comparison with a base: an argument may name an image of a publisher that nothing else comes from
  const namedImages = result.namedImages.filter(({ text }) => !known.has(text));
  return { ...onlyAdded(result, findings), namedImages, things };
}

type Asked = Pick<Variant, 'build' | 'names' | 'isDefault'>;

/** A build without arguments and contexts, if the Dockerfile has values of its own for some that builds pass. */
function asWritten(all: readonly BuildReference[], textOf: () => string): readonly Asked[] {
  const [first] = all;
  const passed = new Set(all.flatMap((build) => [...build.arguments.keys()]));
  const contexts = new Set(all.flatMap(contextsOf));
  if (first === undefined || passed.size + contexts.size === 0) return [];
  const found = textsIn(textOf(), [...[...passed].map(withDefault), ...contexts]);
  const names = [
    ...[...passed].filter((name) => found.has(withDefault(name))),
    ...[...contexts].filter((name) => found.has(name)),
  ];
  if (names.length === 0) return [];
  const localNames = new Set([...(first.localNames ?? [])].filter((name) => !contexts.has(name)));
  return [{ build: { ...first, arguments: new Map(), localNames }, names, isDefault: true }];
}

function withDefault(name: string): string {
  return `${name}=`;
}

/** Those of some texts that another one contains. */
function textsIn(text: string, wanted: readonly string[]): ReadonlySet<string> {
  return new Set([...occurrences(wanted, text)].map(({ start, end }) => text.slice(start, end)));
}

/** The additional contexts whose names are those of images, which a registry has as well. */
function contextsOf({ localNames, pulledNames }: BuildReference): readonly string[] {
  return [...(localNames ?? [])].filter((name) => /[/:]/.test(name) && pulledNames?.has(name) !== true);
}

/** The builds to be read by themselves, each once. */
function variantsOf(
  all: readonly BuildReference[],
  called: readonly BuildReference[],
  decisive: Decisive,
): readonly Asked[] {
  const known = new Set(all.map(keyOfBuild));
  const values = groupBy(
    all.flatMap((build) => [...build.arguments]),
    ([name]) => name,
  );
  const isDifferent = (name: string, value: string): boolean =>
    values.get(name)?.some(([, other]) => other !== value) !== false;
  const own = all
    .flatMap((build) => inEachWay(build, decisive))
    .map((build) => ({ build, names: harmfulIn(build, isDifferent, decisive) }));
  const ofCallers = called
    .flatMap((build) => inEachWay(build, decisive))
    .filter((build) => !known.has(keyOfBuild(build)))
    .map((build) => ({ build, names: [...harmfulIn(build, isDifferent, decisive), ...newContext(build, all)] }));
  const wanted = [...own, ...ofCallers].filter(({ names }) => names.length > 0);
  return [...new Map(wanted.map((one) => [keyOfBuild(one.build), one])).values()];
}

/** A build with each value that its arguments may have. */
function inEachWay(build: BuildReference, { mentioned }: Decisive): readonly BuildReference[] {
  if (build.openArguments === undefined) return [build];
  return waysOf(build, (name) => mentioned().has(name)).map((way) => {
    const chosen = [...way].filter(([, value]) => !value.includes(UNKNOWN_PIECE));
    return { ...build, arguments: new Map([...build.arguments, ...chosen]) };
  });
}

/** The builds with arguments that choose a stage, an image or a part of its name, an address or a file, one of each choice. */
function choosingBuilds(
  all: readonly BuildReference[],
  called: readonly BuildReference[],
  decisive: Decisive,
): readonly Asked[] {
  const agreed = agreedArguments(all);
  const choices = [...all, ...called].filter(mayPass).flatMap((build) =>
    waysOf(build, (name) => decisive.used().has(name)).flatMap((way) => {
      const chosen = [...way].filter(([name, value]) => isChoice(name, value, decisive));
      if (chosen.every(([name, value]) => agreed.get(name) === value)) return [];
      const given = new Map([...build.arguments, ...chosen]);
      const asked: Asked = {
        build: { ...build, arguments: given, isChoice: true },
        names: chosen.map(([name]) => name),
      };
      return [[JSON.stringify([build.target, chosen.sort()]), asked] as const];
    }),
  );
  return [...new Map(choices).values()];
}

function isChoice(name: string, value: string, { inImages, choosesFile }: Decisive): boolean {
  if (value === '' || value.includes(UNKNOWN_PIECE)) return false;
  return NAMES_HOST.test(value) || choosesFile()(name, value) || (inImages().has(name) && OF_IMAGE.test(value));
}

/** An address, or the name of a host. */
const NAMES_HOST = /^(?:https?:\/\/|(?:[a-z\d-]{1,63}\.){1,9}[a-z]{2,24}(?:$|[:/]))/i;

/** An image, or a part of its name: a stage, a tag, a release. */
const OF_IMAGE = /^\w[\w./:@-]{0,300}$/;

/** The arguments with which the Dockerfile is read anyway: all builds pass them. */
function agreedArguments([first, ...others]: readonly BuildReference[]): BuildReference['arguments'] {
  const agreed = new Map(first?.arguments);
  for (const { arguments: given } of others) {
    for (const [name, value] of agreed) if (given.get(name) !== value) agreed.delete(name);
  }
  return agreed;
}

function mayPass({ arguments: given, openArguments }: BuildReference): boolean {
  return given.size > 0 || openArguments !== undefined;
}

function harmfulIn(
  { arguments: given }: BuildReference,
  isDifferent: (name: string, value: string) => boolean,
  { inImages, asPrograms, mentioned }: Decisive,
): readonly string[] {
  return [...given].flatMap(([name, value]) => {
    if (!isDifferent(name, value) || !mentioned().has(name)) return [];
    if (asPrograms().has(name)) return [name];
    // those in images are choices
    return isHarmful(value) && !(inImages().has(name) && OF_IMAGE.test(value)) ? [name] : [];
  });
}

/** The names of the variables that decide something wherever their values come from. */
interface Decisive {
  /** Those that images are made of. */
  readonly inImages: () => ReadonlySet<string>;
  /** Those that name a program. */
  readonly asPrograms: () => ReadonlySet<string>;
  /** All words of the text. An argument that it does not declare has no effect. */
  readonly mentioned: () => ReadonlySet<string>;
  /** Those in the text. */
  readonly used: () => ReadonlySet<string>;
  readonly choosesFile: () => ChoosesFile;
}

function decisiveIn(textOf: () => string, paths: () => readonly string[]): Decisive {
  const lines = lazy(() => unbroken(textOf()));
  return {
    inImages: lazy(() => namesInImages(lines())),
    asPrograms: lazy(() => namesOfPrograms(lines())),
    mentioned: lazy(() => wordsIn(textOf())),
    used: lazy(() => new Set(variablesIn(lines()))),
    choosesFile: lazy(() => fileChooser(lines(), paths)),
  };
}

/** The names of the variables that images of stages, or other arguments, are made of. */
function namesInImages(text: string): ReadonlySet<string> {
  const lines = text.match(/^[ \t]*(?:FROM|ARG)[ \t][^\n]*/gim) ?? [];
  return new Set(lines.flatMap(variablesIn));
}

function variablesIn(text: string): readonly string[] {
  return [...text.matchAll(/\$\{?(\w+)/g)].map(([, name = '']) => name);
}

/** The names of the variables with which commands begin, or that add an option where they are set: `| $SHELL`, `${DEBUG:+-x}`. */
function namesOfPrograms(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(PROGRAM)].map(([, piped, added]) => piped ?? added ?? ''));
}

const PROGRAM =
  /(?:[|;&(`]|\b(?:RUN|CMD|ENTRYPOINT|exec|sudo|then|do|else))[ \t]{0,20}[[("']{0,3}[\w/.-]{0,40}\$\{?(\w{1,99})|\$\{(\w{1,99}):?\+/g;

/** The number of root is harmful as well. */
function isHarmful(value: string): boolean {
  return value === '0' || mayHarmCommands(value);
}

function newContext({ context }: BuildReference, all: readonly BuildReference[]): readonly string[] {
  return context === undefined || all.some((other) => other.context === context) ? [] : ['the context'];
}

function keyOfBuild({ arguments: given, target, context }: BuildReference): string {
  return JSON.stringify([[...given].sort(), target, context]);
}

function tooMany(all: readonly Asked[], most: number): readonly Notification[] {
  const further = all[most]?.build;
  if (further === undefined) return [];
  const { span, dockerfilePath, shownPath = dockerfilePath } = further;
  const gap = notLookedAt({
    kind: 'limit-reached',
    weight: 'ordinary',
    thing: 'reference',
    message: `More than ${most} builds of ${shownPath} pass different arguments that may be a danger, so it was not checked with those of this one.`,
    wayOut: 'Pass the same arguments, or split the Dockerfile.',
    span,
  });
  return [gap];
}
