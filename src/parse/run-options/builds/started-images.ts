import { startOf } from '../../../analysis/commands/started-text.ts';
import type { ContainerStart, ImageStart } from '../../../model/containers/container-start.ts';
import type { Subject } from '../../../model/subject.ts';
import { groupBy } from '../../../support/group-by.ts';
import type { CommandBuild } from '../../frontend.ts';
import { plainName } from '../../plain-name.ts';

/** The builds, with what containers of the same file start of their images, and what commands start in such containers. */
export function withStarts(
  builds: readonly CommandBuild[],
  subjects: readonly Subject[],
  entered: readonly ImageStart[],
): readonly CommandBuild[] {
  if (builds.length === 0) return builds;
  const containers = subjects.flatMap((subject) =>
    subject.kind === 'container' && subject.image !== undefined
      ? [{ container: subject, name: plainName(subject.image.reference.value.text) }]
      : [],
  );
  const byImage = groupBy(containers, ({ name }) => name);
  const enteredByImage = groupBy(entered, ({ of }) => (of.kind === 'image' ? of.name : undefined));
  return builds.map((build) => {
    const names = [...new Set(build.tags)];
    const started = names.flatMap((name) => byImage.get(name) ?? []);
    const starts: readonly ContainerStart[] = [
      ...started.map(({ container }) => startOf(container)),
      ...names.flatMap((name) => enteredByImage.get(name) ?? []).map(({ start }) => start),
    ];
    return starts.length > 0 ? { ...build, starts } : build;
  });
}

export function hasArguments({ arguments: known, openArguments }: CommandBuild): boolean {
  return known.size > 0 || openArguments !== undefined;
}
