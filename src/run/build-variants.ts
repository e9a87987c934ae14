import { TELLING_PROGRAMS } from '../analysis/downloads/interpreters.ts';
import { occurrences } from '../analysis/secrets/occurrences.ts';
import type { Unit } from '../discover/units.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import { mayHarm } from '../model/harmful-values.ts';
import type { BuildReference } from '../parse/frontend.ts';
import { lazy } from '../support/caches/lazy.ts';
import { groupBy } from '../support/group-by.ts';
import { paired } from '../support/paired.ts';
import { addedBy, keyOf } from './called-projects.ts';
import { type BuildsOf, type CheckedUnit, onlyAdded } from './check-unit.ts';

interface VariantOptions<Checked> {
  /** All builds of each Dockerfile, by its path. */
  readonly builds: ReadonlyMap<string, readonly BuildReference[]>;
  /** Builds with the variables and overrides of callers. */
  readonly called: readonly BuildReference[];
  readonly textOf: (path: string) => string;
  readonly check: (units: readonly Unit[], buildsOf: BuildsOf) => Promise<readonly Checked[]>;
}

export interface CheckedVariants<Checked> {
  readonly checked: readonly Checked[];
  readonly notifications: readonly Notification[];
}

/** How many builds of one Dockerfile are read by themselves. */
const MOST_VARIANTS = 8;

/**
 * Arguments on which the builds of a Dockerfile do not agree are unknown where it is checked with all of them. So it is checked again with each
 * build that passes a value which may be a danger, and with those of callers. `docker build` alone takes what the file has, so it is checked with
 * that, too, where builds replace it. Only what that adds is kept, and not the smaller problems.
 */
export async function checkBuildVariants<Checked extends CheckedUnit & { readonly unit: Unit }>(
  dockerfiles: readonly Checked[],
  { builds, called, textOf, check }: VariantOptions<Checked>,
): Promise<CheckedVariants<Checked>> {
  const ofCallers = groupBy(called, ({ dockerfilePath }) => dockerfilePath);
  const notifications: Notification[] = [];
  const wanted = dockerfiles.flatMap((one) => {
    const { path } = one.unit;
    const known = builds.get(path) ?? [];
    const decisive: Decisive = {
      inImages: lazy(() => namesInImages(textOf(path))),
      asPrograms: lazy(() => namesOfPrograms(textOf(path))),
    };
    const all = [...variantsOf(known, ofCallers.get(path) ?? [], decisive), ...asWritten(known, () => textOf(path))];
    const further = all[MOST_VARIANTS];
    if (further !== undefined) notifications.push(tooMany(further.build));
    return all.slice(0, MOST_VARIANTS).map((variant, round) => ({ ...variant, one, round }));
  });
  const checked: Checked[] = [];
  for (const round of groupBy(wanted, (variant) => variant.round).values()) {
    const ofPath = groupBy(round, ({ one }) => one.unit.path);
    const units = round.map(({ one }) => one.unit);
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
  const before = new Set(one.findings.map(keyOf));
  const findings = addedBy({ caller: build.span, names, what: 'build', isDefault }, result, before);
  const known = new Set(one.namedImages.map(({ text }) => text));
  // for a comparison with a base: an argument may name an image of a publisher that nothing else comes from
  const namedImages = result.namedImages.filter(({ text }) => !known.has(text));
  return { ...onlyAdded(result, findings), namedImages };
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
  const own = all.map((build) => ({ build, names: harmfulIn(build, isDifferent, decisive) }));
  const ofCallers = called
    .filter((build) => !known.has(keyOfBuild(build)))
    .map((build) => ({ build, names: [...harmfulIn(build, isDifferent, decisive), ...newContext(build, all)] }));
  const wanted = [...own, ...ofCallers].filter(({ names }) => names.length > 0);
  return [...new Map(wanted.map((one) => [keyOfBuild(one.build), one])).values()];
}

function harmfulIn(
  { arguments: given }: BuildReference,
  isDifferent: (name: string, value: string) => boolean,
  { inImages, asPrograms }: Decisive,
): readonly string[] {
  return [...given].flatMap(([name, value]) => {
    if (!isDifferent(name, value)) return [];
    const isDecisive = (NAMES_PUBLISHER.test(value) && inImages().has(name)) || asPrograms().has(name);
    return isHarmful(value) || isDecisive ? [name] : [];
  });
}

/** The names of the variables that decide something wherever their values come from. */
interface Decisive {
  /** Those that images are made of. */
  readonly inImages: () => ReadonlySet<string>;
  /** Those that name a program. */
  readonly asPrograms: () => ReadonlySet<string>;
}

/** A value with the name of a registry, or of a repository below one. */
const NAMES_PUBLISHER = /^(?:[a-z\d-]{1,63}\.){1,9}[a-z]{2,24}(?:$|[:/])|^[\w.-]{1,99}\//i;

/** The names of the variables that images of stages, or other arguments, are made of. */
function namesInImages(text: string): ReadonlySet<string> {
  const lines = text.match(/^[ \t]*(?:FROM|ARG)[ \t][^\n]*/gim) ?? [];
  return new Set(lines.flatMap((line) => [...line.matchAll(/\$\{?(\w+)/g)].map(([, name = '']) => name)));
}

/** The names of the variables with which commands begin, or that add an option where they are set: `| $SHELL`, `${DEBUG:+-x}`. */
function namesOfPrograms(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(PROGRAM)].map(([, piped, added]) => piped ?? added ?? ''));
}

const PROGRAM =
  /(?:[|;&(`]|\b(?:RUN|CMD|ENTRYPOINT|exec|sudo|then|do|else))[ \t]{0,20}[[("']{0,3}[\w/.-]{0,40}\$\{?(\w{1,99})|\$\{(\w{1,99}):?\+/g;

/** The number of root is harmful as well, and so is a program that runs or fetches things. */
function isHarmful(value: string): boolean {
  return value === '0' || mayHarm(value) || value.split(/\s+/).some((word) => TELLING.has(word));
}

const TELLING: ReadonlySet<string> = new Set([...TELLING_PROGRAMS, 'eval', 'source']);

function newContext({ context }: BuildReference, all: readonly BuildReference[]): readonly string[] {
  return context === undefined || all.some((other) => other.context === context) ? [] : ['the context'];
}

function keyOfBuild({ arguments: given, target, context }: BuildReference): string {
  return JSON.stringify([[...given].sort(), target, context]);
}

function tooMany({ span, dockerfilePath, shownPath = dockerfilePath }: BuildReference): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    weight: 'ordinary',
    thing: 'reference',
    message: `More than ${MOST_VARIANTS} builds of ${shownPath} pass different arguments that may be a danger, so it was not checked with those of this one.`,
    wayOut: 'Pass the same arguments, or split the Dockerfile.',
    span,
  });
}
