import { startOf } from '../analysis/commands/started-text.ts';
import type { Container } from '../model/containers/container.ts';
import {
  type ContainerStart,
  type ImageStart,
  placeOfBuild,
  type StartedImage,
} from '../model/containers/container-start.ts';
import type { Subject } from '../model/subject.ts';
import type { BuildReference } from '../parse/frontend.ts';
import { isTelling, lastPart, mayBeSame, plainName, untagged } from '../parse/plain-name.ts';
import { groupBy } from '../support/group-by.ts';

/** What containers start of images that other files may build. */
export function imageStarts(subjects: readonly Subject[]): readonly ImageStart[] {
  return subjects.flatMap((subject) => {
    const of = subject.kind === 'container' ? imageOf(subject) : undefined;
    if (subject.kind !== 'container' || of === undefined) return [];
    const start = startOf(subject);
    return startsNothing(start) ? [] : [{ of, start }];
  });
}

function imageOf({ image, build, format, span }: Container): StartedImage | undefined {
  // the builds of other formats have what their containers start
  if (build !== undefined) return format === 'quadlet' ? { kind: 'build', place: placeOfBuild(build.span) } : undefined;
  // an action that is a Dockerfile is its own build
  if (image === undefined) return format === 'workflow' ? { kind: 'build', place: placeOfBuild(span) } : undefined;
  const name = plainName(image.reference.value.text);
  return isTelling(untagged(name)) ? { kind: 'image', name } : undefined;
}

function startsNothing({ entrypoint, command, others, folder, variables }: ContainerStart): boolean {
  return [entrypoint, command, ...others, folder].every((one) => one === undefined) && variables.size === 0;
}

type Named = Pick<BuildReference, 'tags' | 'name' | 'containerName' | 'span'>;

/** Finds what containers start of the image of a build. */
export function startsElsewhere(units: readonly { readonly starts: readonly ImageStart[] }[]) {
  const all = units.flatMap(({ starts }) => starts);
  const byName = startsByName(all);
  const startsOf = (wanted: StartedImage['kind']) =>
    groupBy(
      all.filter(({ of }) => of.kind === wanted),
      ({ of }) => (of.kind === 'build' ? of.place : of.name),
    );
  const [ofContainers, ofBuilds] = [startsOf('container'), startsOf('build')];
  return (build: Named): readonly ContainerStart[] => {
    const names = new Set([build.name, build.containerName].flatMap((name) => name ?? []));
    const others = [
      ...[...names].flatMap((name) => ofContainers.get(name) ?? []),
      ...(ofBuilds.get(placeOfBuild(build.span)) ?? []),
    ];
    return [...byName(build), ...others.map(({ start }) => start)];
  };
}

/**
 * Finds what containers start that name the image of a build, but for those of its file with the same tag, which it has itself. Other tags count
 * as well: they are those of one day.
 */
function startsByName(all: readonly ImageStart[]) {
  const named = all.flatMap(({ of, start }) => (of.kind === 'image' ? [{ image: of.name, start }] : []));
  const ofName = groupBy(named, ({ image }) => untagged(image));
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
