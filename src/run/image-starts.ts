import { startOf } from '../analysis/commands/started-text.ts';
import type { ContainerStart } from '../model/containers/container-start.ts';
import type { Subject } from '../model/subject.ts';
import type { BuildReference, CommandBuild } from '../parse/frontend.ts';
import { isTelling, mayBeSame, plainName, untagged } from '../parse/plain-name.ts';
import { groupBy } from '../support/group-by.ts';

/** What a container starts of an image that another file may build. */
export interface ImageStart {
  /** The plain name of the image. */
  readonly image: string;
  readonly start: ContainerStart;
}

export function imageStarts(subjects: readonly Subject[]): readonly ImageStart[] {
  return subjects.flatMap((subject) => {
    if (subject.kind !== 'container' || subject.image === undefined || subject.build !== undefined) return [];
    const image = plainName(subject.image.reference.value.text);
    const start = startOf(subject);
    return isTelling(untagged(image)) && !startsNothing(start) ? [{ image, start }] : [];
  });
}

function startsNothing({ entrypoint, command, others, folder, variables }: ContainerStart): boolean {
  return [entrypoint, command, ...others, folder].every((one) => one === undefined) && variables.size === 0;
}

type Named = Pick<BuildReference | CommandBuild, 'tags' | 'span'>;

/**
 * Finds what containers start of the image of a build, but for those of its file with the same tag, which it has itself. Other tags count as
 * well: they are those of one day.
 */
export function startsElsewhere(units: readonly { readonly starts: readonly ImageStart[] }[]) {
  const ofName = groupBy(
    units.flatMap(({ starts }) => starts),
    ({ image }) => untagged(image),
  );
  const byEnd = groupBy([...ofName.keys()], lastPart);
  return ({ tags = [], span }: Named): readonly ContainerStart[] => {
    const own = new Set(tags);
    const built = [...new Set(tags.map(untagged))];
    const names = built.flatMap((name) => (byEnd.get(lastPart(name)) ?? []).filter((one) => mayBeSame(one, name)));
    return [...new Set(names)]
      .flatMap((name) => ofName.get(name) ?? [])
      .flatMap(({ image, start }) => (start.span.file.path === span.file.path && own.has(image) ? [] : start));
  };
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
