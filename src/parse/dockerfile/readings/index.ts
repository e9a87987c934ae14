import type { Dockerfile } from '../../../model/dockerfile.ts';
import { mentionsPlatform } from '../../../model/platform-arguments.ts';
import type { Excerpt } from '../../../model/source.ts';
import type { Parsed, UnsetReading } from '../../frontend.ts';
import { contextNames } from '../named-contexts.ts';
import { COPIES, likelyContexts, otherFilesRun, readingsForContexts, withOtherContexts } from './contexts.ts';
import { givenVariables, readingsForContainers } from './environments.ts';
import { type OpenNames, openNames } from './open-names.ts';
import type { DockerfileOptions, ParsedDockerfile } from './parsed-dockerfile.ts';
import { platformPlaces, platformsNamed } from './platforms.ts';

type Parse = (own: Partial<DockerfileOptions>) => ParsedDockerfile;

/** The readings of a Dockerfile in which variables are empty, and those for platforms and for other contexts. */
export function otherReadings(
  text: Excerpt,
  usual: ParsedDockerfile,
  options: DockerfileOptions,
  parse: Parse,
): Pick<Parsed, 'unset'> {
  const {
    dockerfile: { stages },
    notSet,
    scripts,
  } = usual;
  const open = openNames(text);
  const isForPlatforms = mentionsPlatform(text.text);
  const replaced = namesReplaced(stages, options);
  const isCopying = COPIES.test(text.text);
  const { inPaths } = open;
  const isOpen = open.places.length + inPaths.places.length > 0;
  const { bases = [], starts } = options;
  const isGiven = bases.length + givenVariables(starts).length > 0;
  if (!isGiven && !isOpen && !isForPlatforms && replaced === undefined && !isCopying) return {};
  const readWith = (own: Partial<DockerfileOptions>): Iterable<ParsedDockerfile> =>
    withOtherContexts(parse(own), text.text, options, (context) => parse({ ...own, context }));
  return {
    *unset() {
      const empty = namesLeftEmpty(open, notSet);
      if (empty.size > 0) yield* readingsOf(readWith({ empty }), { places: open.places });
      const inPath = new Set([...inPaths.names].filter((name) => notSet.has(name)));
      const withEmpty = inPath.size > 0 ? readWith({ empty: inPath }) : [];
      for (const one of withEmpty)
        if (mayRunOthers(one, scripts)) yield { subjects: one.subjects, places: inPaths.places, isForPaths: true };
      yield* readingsAtStart(text, usual, options, parse);
      yield* readingsForBases(bases, parse);
      if (isForPlatforms) yield* readingsForPlatforms(text, usual, options, readWith);
      if (replaced !== undefined) yield* readingsOf(readWith({ replaced }), { places: [], isForOtherContexts: true });
      if (isCopying) yield* readingsForContexts(usual, text.text, options, parse);
    },
  };
}

function* readingsOf(parsed: Iterable<ParsedDockerfile>, way: Omit<UnsetReading, 'subjects'>): Generator<UnsetReading> {
  for (const { subjects } of parsed) yield { subjects, ...way };
}

/** With the variables of containers, also where the context that brings the commands is not known. */
function* readingsAtStart(
  text: Excerpt,
  usual: ParsedDockerfile,
  options: DockerfileOptions,
  parse: Parse,
): Generator<UnsetReading> {
  const given = givenVariables(options.starts);
  if (given.length === 0) return;
  yield* readingsForContainers(given, usual, parse);
  if (usual.dockerfile.context !== undefined || !COPIES.test(text.text)) return;
  for (const context of likelyContexts(usual, options)) {
    const parsed = parse({ context });
    if (otherFilesRun(parsed, usual.scripts).size > 0)
      yield* readingsForContainers(given, parsed, (own) => parse({ ...own, context }));
  }
}

function* readingsForBases(bases: NonNullable<DockerfileOptions['bases']>, parse: Parse): Generator<UnsetReading> {
  for (const named of bases) yield { subjects: parse({ named }).subjects, places: [], isForOtherBases: true };
}

function* readingsForPlatforms(
  text: Excerpt,
  usual: ParsedDockerfile,
  options: DockerfileOptions,
  readWith: (own: Partial<DockerfileOptions>) => Iterable<ParsedDockerfile>,
): Generator<UnsetReading> {
  const { context, stages } = usual.dockerfile;
  const contexts = context === undefined ? likelyContexts(usual, options) : [context];
  const places = platformPlaces(text);
  for (const platform of platformsNamed(text, stages, contexts))
    yield* readingsOf(readWith({ platform }), { places, platform: platform.platform });
}

/** Whether another reading runs other files than the usual one, or may run what the builder fetches to other places. */
function mayRunOthers(parsed: ParsedDockerfile, usual: ParsedDockerfile['scripts']): boolean {
  return FETCHES.test(parsed.dockerfile.file.text) || otherFilesRun(parsed, usual).size > 0;
}

/** What a builder fetches itself. */
const FETCHES = /^[ \t]{0,99}ADD[ \t]/im;

/** The contexts that take the place of stages in some builds, but not in all; undefined without any. */
function namesReplaced(
  stages: Dockerfile['stages'],
  { builds, passed = new Set() }: DockerfileOptions,
): ReadonlySet<string> | undefined {
  const some = new Set([...contextNames(builds, 'some'), ...passed]);
  const all = contextNames(builds, 'all');
  const isAny = stages.some(({ label }) => some.has(label.toLowerCase()) && !all.has(label.toLowerCase()));
  return isAny ? some : undefined;
}

/** The variables that have a text next to them, and that neither the file nor its builds set. */
function namesLeftEmpty({ names, matched }: OpenNames, notSet: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...[...names].filter((name) => notSet.has(name)), ...matched]);
}
