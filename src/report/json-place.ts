import { positionAt } from '../model/position.ts';
import type { Span } from '../model/source.ts';

/** A place, as every report in JSON has it. */
export function placeOf({ file, start, end }: Span): object {
  return { path: file.path, start: pointAt(file, start), end: pointAt(file, end) };
}

function pointAt(file: Span['file'], offset: number): object {
  return { ...positionAt(file, offset), offset };
}
