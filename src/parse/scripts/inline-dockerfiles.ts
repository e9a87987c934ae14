import type { Notification } from '../../model/findings/notification.ts';
import type { Located } from '../../model/located.ts';
import { everyCommand, type Script } from '../../model/shell.ts';
import { type Excerpt, spanText } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { parseDockerfile } from '../dockerfile/index.ts';
import { mayBeDockerfileText } from '../dockerfile/recognised.ts';
import { mayBuild } from '../run-options/builds/builds.ts';

export interface InlineDockerfiles {
  readonly subjects: readonly Subject[];
  readonly notifications: readonly (readonly Notification[])[];
}

/** The Dockerfiles in here-documents of scripts: passed to a build, or written to a file with a name that builders look for. */
export function inlineDockerfiles(scripts: readonly Script[], text: string): InlineDockerfiles {
  if (!mayBuild(scripts, text)) return { subjects: [], notifications: [] };
  const bodies = scripts
    .flatMap(everyCommand)
    .flatMap(({ redirects }) => redirects.flatMap(({ body }) => body ?? []))
    .filter(({ value }) => mayBeDockerfileText(value, true, 'whole'));
  // the here-document of a group belongs to each of its commands
  const distinct = new Map(bodies.map((body) => [body.span.start, body]));
  const parsed = [...distinct.values()].map((body) => parseDockerfile(excerptOf(body), body.span.file, { builds: [] }));
  return {
    subjects: parsed.flatMap(({ subjects }) => subjects),
    notifications: parsed.map(({ notifications }) => notifications),
  };
}

/** If the value differs from its source text, every part gets the whole span. */
function excerptOf({ value, span }: Located<string>): Excerpt {
  const isAsWritten = spanText(span) === value;
  const part = (start: number, end: number) => ({ ...span, start: span.start + start, end: span.start + end });
  return { text: value, span: (start, end) => (isAsWritten ? part(start, end) : span) };
}
