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
import { expandedText, valuesSetOnce } from './expanded-text.ts';

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
  const parsed = [...distinct.values()].map((body) => {
    const contextFolders = contexts().get(body.span.start);
    const commands = new Set(bodies.filter((one) => one.body.span.start === body.span.start).map((one) => one.command));
    const isBuiltByDocker = builds.some(({ isByDocker, span }) => isByDocker && commands.has(span.start));
    const options = contextFolders && { findContext, contextFolders, isBuiltByDocker };
    return parsedWith(body, values(), { builds: [], ...options });
  });
  const bases = bodies.flatMap(({ body, command }) =>
    builds
      .filter((build) => build.span.start === command && hasArguments(build))
      .flatMap((build) => basesWith(body, values(), build)),
  );
  const subjects = parsed.flatMap((one) => one.subjects);
  const known = new Set(subjects.flatMap((one) => (one.kind === 'image' ? [one.reference.value.text] : [])));
  return {
    subjects: [...subjects, ...bases.filter(({ reference }) => !known.has(reference.value.text))],
    dockerfiles: parsed,
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
