import { commandReader } from '../../../analysis/processes/started-processes.ts';
import type { ContainerCommand } from '../../../model/containers/container-command.ts';
import type { Span } from '../../../model/source.ts';
import type { Run } from '../../../syntax/lists/runs.ts';

/**
 * The part of an entrypoint that reads a command, in front of that. Words of the same file stay where they are written, so that nothing is found
 * twice; those of an image are at the place of the command.
 */
export function readerRuns(
  entrypoint: ContainerCommand | undefined,
  first: string | undefined,
  place: Span,
): readonly Run[] {
  const reader = commandReader(entrypoint, first);
  const written = entrypoint?.words ?? [];
  return (reader?.words ?? []).map((word, at) => {
    const own = reader?.isWhole === true ? written[at]?.span : undefined;
    const span = own?.file === place.file ? own : place;
    return { text: `${word} `, span: () => span };
  });
}
