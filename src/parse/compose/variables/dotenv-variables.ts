import type { SourceFile } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import type { PassedVariable } from '../../frontend.ts';
import { parseDotenv } from './dotenv.ts';

/** The variables with known values in a file such as `.env`, for a program that passes them on. */
export function variablesInDotenv(file: SourceFile): readonly PassedVariable[] {
  return parseDotenv(file, () => undefined).flatMap(({ name, value }) =>
    value === undefined || value.includes(UNKNOWN_PIECE) ? [] : [{ name, value }],
  );
}
