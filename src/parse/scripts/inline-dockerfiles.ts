import type { Notification } from '../../model/findings/notification.ts';
import type { Image } from '../../model/images/image.ts';
import type { Located } from '../../model/located.ts';
import { everyCommand, type Script } from '../../model/shell.ts';
import { type Excerpt, spanText } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { type ParsedDockerfile, parseDockerfile } from '../dockerfile/index.ts';
import { mayBeDockerfileText } from '../dockerfile/recognised.ts';
import type { BuildReference, CommandBuild } from '../frontend.ts';
import { waysOf } from '../open-arguments.ts';
import { mayBuild } from '../run-options/builds/builds.ts';

export interface InlineDockerfiles {
  readonly subjects: readonly Subject[];
  readonly notifications: readonly (readonly Notification[])[];
}

/** The Dockerfiles in here-documents of scripts: passed to a build, or written to a file with a name that builders look for. */
export function inlineDockerfiles(
  scripts: readonly Script[],
  text: string,
  builds: readonly CommandBuild[] = [],
): InlineDockerfiles {
  if (!mayBuild(scripts, text)) return { subjects: [], notifications: [] };
  const bodies = scripts
    .flatMap(everyCommand)
    .flatMap(({ redirects, span }) => redirects.flatMap(({ body }) => (body ? [{ body, command: span.start }] : [])))
    .filter(({ body }) => mayBeDockerfileText(body.value, true, 'whole'));
  // the here-document of a group belongs to each of its commands
  const distinct = new Map(bodies.map(({ body }) => [body.span.start, body]));
  const parsed = [...distinct.values()].map((body) => parsedWith(body, []));
  const bases = bodies.flatMap(({ body, command }) =>
    builds.filter(({ span }) => span.start === command).flatMap((build) => basesWith(body, build)),
  );
  const subjects = parsed.flatMap((one) => one.subjects);
  const known = new Set(subjects.flatMap((one) => (one.kind === 'image' ? [one.reference.value.text] : [])));
  return {
    subjects: [...subjects, ...bases.filter(({ reference }) => !known.has(reference.value.text))],
    notifications: parsed.map(({ notifications }) => notifications),
  };
}

function parsedWith(body: Located<string>, builds: readonly BuildReference[]): ParsedDockerfile {
  return parseDockerfile(excerptOf(body), body.span.file, { builds });
}

/** The images that the arguments of a build put into the Dockerfile, for policies alone. */
function basesWith(body: Located<string>, build: CommandBuild): readonly Image[] {
  const names = new Set(body.value.match(/\w+/g));
  return waysOf(build, (name) => names.has(name)).flatMap((way) => {
    const given = { dockerfilePath: '', target: undefined, arguments: way, span: build.span };
    const { subjects } = parsedWith(body, [given]);
    return subjects.flatMap((subject) =>
      subject.kind === 'image' ? [{ ...subject, isOnlyForPolicies: true, cannotEdit: true } as const] : [],
    );
  });
}

/** If the value differs from its source text, every part gets the whole span. */
function excerptOf({ value, span }: Located<string>): Excerpt {
  const isAsWritten = spanText(span) === value;
  const part = (start: number, end: number) => ({ ...span, start: span.start + start, end: span.start + end });
  return { text: value, span: (start, end) => (isAsWritten ? part(start, end) : span) };
}
