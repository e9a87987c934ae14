import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { Flag } from '../../model/dockerfile.ts';
import { known, type Text } from '../../model/located.ts';
import type { Copies } from './copied-scripts.ts';
import { piecesOf } from './expand.ts';
import { resolveFrom } from './references.ts';
import type { StageContext } from './stage-context.ts';
import { placedInEarlier } from './stage-files.ts';
import { folderIn } from './workdir.ts';

/** The files of the build context and of other stages that `RUN --mount` places in the stage. */
export function bindMounts(flags: readonly Flag[], context: StageContext): readonly Copies[] {
  return flags.flatMap((flag) => mounted(flag, context) ?? []);
}

function mounted({ name, options, span }: Flag, context: StageContext): Copies | undefined {
  if (name !== 'mount' || (options.get('type')?.value ?? 'bind') !== 'bind') return undefined;
  const option = (...names: readonly string[]) => names.map((one) => options.get(one)).find((one) => one !== undefined);
  const target = known<string>(option('target', 'dst', 'destination'));
  const source = option('source', 'src');
  const value = source === undefined ? '.' : known<string>(source);
  const from = originOf(options.get('from'), context);
  if (target === undefined || value === undefined || from === undefined) return undefined;
  const destination = resolvePath(folderIn(context.workdir), target);
  return { from, sources: [{ value, span: source?.span ?? span }], destination, exclude: [] };
}

function originOf(from: Text | undefined, context: StageContext): Copies['from'] | undefined {
  if (from === undefined) return context.buildContext;
  const referent = resolveFrom(from, piecesOf(from), context);
  return referent.kind === 'stage' ? () => placedInEarlier(referent.index, context.files) : undefined;
}
