import { limitReached } from '../../model/findings/reached-limits.ts';
import type { Image } from '../../model/images/image.ts';
import { everyCommand, type HereDocument, type Script } from '../../model/shell.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { parseDockerfile } from '../dockerfile/index.ts';
import type { DockerfileOptions, ParsedDockerfile } from '../dockerfile/readings/parsed-dockerfile.ts';
import { mayBeDockerfileText } from '../dockerfile/recognised.ts';
import type { CommandBuild, FindContext, InlineDockerfile } from '../frontend.ts';
import { waysOf } from '../open-arguments.ts';
import { mayBuild } from '../run-options/builds/builds.ts';
import { inlineContexts } from '../run-options/builds/inline-contexts.ts';
import { hasArguments } from '../run-options/builds/started-images.ts';
import { expandedText, valuesSetAnywhere, valuesSetOnce, variablesIn } from './expanded-text.ts';

export interface InlineDockerfiles {
  readonly subjects: readonly Subject[];
  readonly dockerfiles: readonly InlineDockerfile[];
}

interface InlineOptions {
  /** The builds with arguments. */
  readonly builds: readonly CommandBuild[];
  readonly findContext: FindContext | undefined;
}

/** The Dockerfiles in here-documents of scripts: passed to a build, or written to a file with a name that builders look for. */
export function inlineDockerfiles(
  scripts: readonly Script[],
  file: SourceFile,
  { builds, findContext }: InlineOptions,
): InlineDockerfiles {
  if (!mayBuild(scripts, file.text)) return { subjects: [], dockerfiles: [] };
  const bodies = scripts
    .flatMap(everyCommand)
    .flatMap(({ redirects, span }) => redirects.flatMap(({ body }) => (body ? [{ body, command: span.start }] : [])))
    .filter(({ body }) => mayBeDockerfileText(body.value, true, 'whole'));
  // the here-document of a group belongs to each of its commands
  const distinct = new Map(bodies.map(({ body }) => [body.span.start, body]));
  const contexts = lazy(() => inlineContexts(scripts, file));
  const values = lazy(() => valuesSetOnce(scripts));
  const furtherWays = furtherWaysIn(scripts, values);
  const further: Subject[] = [];
  const parsed = [...distinct.values()].map((body) => {
    const contextFolders = contexts().get(body.span.start);
    const commands = new Set(bodies.filter((one) => one.body.span.start === body.span.start).map((one) => one.command));
    const isBuiltByDocker = builds.some(({ isByDocker, span }) => isByDocker && commands.has(span.start));
    const options = contextFolders && { findContext, contextFolders, isBuiltByDocker };
    for (const way of furtherWays(body))
      further.push(...parsedWith(body, way, { builds: [], ...options }).subjects.filter(isOfReading));
    return parsedWith(body, values(), { builds: [], ...options });
  });
  const bases = bodies.flatMap(({ body, command }) =>
    builds
      .filter((build) => build.span.start === command && hasArguments(build))
      .flatMap((build) => basesWith(body, values(), build)),
  );
  const subjects = parsed.flatMap((one) => one.subjects);
  const known = new Set(subjects.flatMap(imageOf));
  const others = [...further, ...bases].filter((one) => !imageOf(one).some((text) => known.has(text)));
  return { subjects: [...subjects, ...others], dockerfiles: parsed };
}

function imageOf(subject: Subject): readonly string[] {
  return subject.kind === 'image' ? [subject.reference.value.text] : [];
}

/** What another reading of a text adds: the text itself is there already. */
function isOfReading({ kind }: Subject): boolean {
  return kind !== 'text' && kind !== 'dockerfile';
}

/** For all texts of a file, and with how many values of its variables each of them is read. */
const MOST_READINGS = 200;
const MOST_VALUES = 20;

/** The ways in which the shell may fill in a text, other than with what is set once: each value of a variable is in one of them. */
function furtherWaysIn(scripts: readonly Script[], once: () => Values): (body: HereDocument) => readonly Values[] {
  const all = lazy(() => valuesSetAnywhere(scripts));
  let left = MOST_READINGS;
  return (body) => {
    const open = [...variablesIn(body)].flatMap((name) => {
      const values = once().has(name) ? undefined : all().get(name);
      return values === undefined ? [] : [[name, [...values]] as const];
    });
    const count = Math.max(0, ...open.map(([, values]) => values.length));
    const most = Math.min(MOST_VALUES, left);
    if (count > most) limitReached(body.span, 'Variables of this text have more values than it was read with.');
    left -= Math.min(count, most);
    return Array.from({ length: Math.min(count, most) }, (_, at) => {
      const chosen = open.flatMap(([name, values]) => {
        const value = values[at] ?? values.at(-1);
        return value === undefined ? [] : [[name, value] as const];
      });
      return new Map([...once(), ...chosen]);
    });
  };
}

type Values = ReturnType<typeof valuesSetOnce>;

function parsedWith(body: HereDocument, values: Values, options: DockerfileOptions): ParsedDockerfile {
  return parseDockerfile(expandedText(body, values), body.span.file, options);
}

/** The images that the arguments of a build put into the Dockerfile, for policies alone. */
function basesWith(body: HereDocument, values: Values, build: CommandBuild): readonly Image[] {
  const names = new Set(body.value.match(/\w+/g));
  return waysOf(build, (name) => names.has(name)).flatMap((way) => {
    const given = { dockerfilePath: '', target: undefined, arguments: way, span: build.span };
    const { subjects } = parsedWith(body, values, { builds: [given] });
    return subjects.flatMap((subject) =>
      subject.kind === 'image' ? [{ ...subject, isOnlyForPolicies: true, cannotEdit: true } as const] : [],
    );
  });
}
