import type { Script } from '../../../model/shell.ts';

/** The commands of several scripts as one; undefined without a script. */
export function joinedScripts(scripts: readonly (Script | undefined)[]): Script | undefined {
  const [first, ...others] = scripts.filter((script) => script !== undefined);
  if (first === undefined || others.length === 0) return first;
  const all = [first, ...others];
  return {
    ...first,
    pipelines: all.flatMap(({ pipelines }) => pipelines),
    problems: all.flatMap(({ problems }) => problems),
  };
}
