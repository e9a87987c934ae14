import type { Instruction } from '../../model/dockerfile.ts';
import { spanText } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';

/** Whether the CMD or the ENTRYPOINT of a stage names a path: `CMD ["redis-server", "/etc/app.conf"]`. */
export function isNamedByCommand(path: string, instructions: readonly Instruction[]): boolean {
  return path.startsWith('/') && commandTexts(instructions).includes(path);
}

const commandTexts: (instructions: readonly Instruction[]) => string = remember((instructions) =>
  instructions
    .filter(({ keyword, isOnbuild }) => (keyword === 'CMD' || keyword === 'ENTRYPOINT') && !isOnbuild)
    .map(({ span }) => spanText(span))
    .join('\n'),
);
