import { startOf } from '../../../analysis/commands/started-text.ts';
import type { Subject } from '../../../model/subject.ts';
import { groupBy } from '../../../support/group-by.ts';
import type { CommandBuild } from '../../frontend.ts';
import { plainName } from '../../plain-name.ts';

/** The builds, with what containers of the same file start of their images. */
export function withStarts(builds: readonly CommandBuild[], subjects: readonly Subject[]): readonly CommandBuild[] {
  if (builds.length === 0) return builds;
  const containers = subjects.flatMap((subject) =>
    subject.kind === 'container' && subject.image !== undefined
      ? [{ container: subject, name: plainName(subject.image.reference.value.text) }]
      : [],
  );
  const byImage = groupBy(containers, ({ name }) => name);
  return builds.map((build) => {
    const started = [...new Set(build.tags)].flatMap((name) => byImage.get(name) ?? []);
    const starts = started.map(({ container }) => startOf(container));
    return starts.length > 0 ? { ...build, starts } : build;
  });
}

export function hasArguments({ arguments: known, openArguments }: CommandBuild): boolean {
  return known.size > 0 || openArguments !== undefined;
}
