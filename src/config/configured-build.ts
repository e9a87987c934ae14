import { repositoryPath } from '../analysis/paths/mount-source.ts';
import type { Located } from '../model/located.ts';
import type { BuildReference } from '../parse/frontend.ts';
import { plainName } from '../parse/plain-name.ts';
import type { WrittenBuild } from './schema.ts';
import { errorAt } from './shapes.ts';

/** One entry of `builds`. */
export function toBuildReference({ value, span }: Located<WrittenBuild>): BuildReference {
  const { dockerfile, target, args = [], contexts = [], context } = value;
  const inside = (path: string): string => {
    const found = repositoryPath('', path);
    if (found === undefined) throw errorAt(span, 'A path must lead to a place in the repository, from its root.');
    return found;
  };
  return {
    dockerfilePath: inside(dockerfile),
    target,
    arguments: new Map(args.map((arg) => [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)])),
    ...(context === undefined ? { leavesContextOpen: true } : { context: inside(context) }),
    localNames: new Set(contexts.map(plainName)),
    span,
  };
}
