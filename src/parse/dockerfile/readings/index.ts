import type { Dockerfile } from '../../../model/dockerfile.ts';
import { mentionsPlatform } from '../../../model/platform-arguments.ts';
import type { Excerpt } from '../../../model/source.ts';
import type { Parsed, UnsetReading } from '../../frontend.ts';
import { contextNames } from '../named-contexts.ts';
import { COPIES, otherFilesRun, readingsForContexts } from './contexts.ts';
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
  if (!isOpen && !isForPlatforms && replaced === undefined && !isCopying) return {};
  return {
    *unset() {
      const empty = namesLeftEmpty(open, notSet);
      if (empty.size > 0) yield { subjects: parse({ empty }).subjects, places: open.places };
      const inPath = new Set([...inPaths.names].filter((name) => notSet.has(name)));
      const withEmpty = inPath.size > 0 ? parse({ empty: inPath }) : undefined;
      if (withEmpty !== undefined && mayRunOthers(withEmpty, scripts))
        yield { subjects: withEmpty.subjects, places: inPaths.places, isForPaths: true };
      if (isForPlatforms) yield* readingsForPlatforms(text, stages, parse);
      if (replaced !== undefined)
        yield { subjects: parse({ replaced }).subjects, places: [], isForOtherContexts: true };
      if (isCopying) yield* readingsForContexts(usual, text.text, options, parse);
    },
  };
}

function* readingsForPlatforms(text: Excerpt, stages: Dockerfile['stages'], parse: Parse): Generator<UnsetReading> {
  for (const platform of platformsNamed(text, stages))
    yield { subjects: parse({ platform }).subjects, places: platformPlaces(text), platform: platform.platform };
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
