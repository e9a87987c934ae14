import { isInput } from '../../../analysis/commands/rule-files.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import type { ComposeList, PassedVariable } from '../../frontend.ts';

/**
 * The compose files among the files of bake, which reads any file as one that has no ending of its other formats. Paths in them start from the
 * folder in which bake runs.
 */
export function bakedProject(
  files: readonly string[],
  variables: readonly PassedVariable[],
): Pick<ComposeList, 'files' | 'projectFolder' | 'isUnused' | 'isBake' | 'variables'> | undefined {
  const local = files.filter((file) => !isInput(file) && !file.includes('://') && !file.endsWith(UNKNOWN_PIECE));
  const written = local.filter((file) => file !== '' && !/\.(?:hcl|json)$/i.test(file));
  if (written.length === 0) return undefined;
  const relative = variables.findLast(({ name }) => name === RELATIVE)?.value ?? '';
  return {
    files: written,
    isBake: true,
    isUnused: true,
    ...(!/^(?:1|t|true)$/i.test(relative) && { projectFolder: '.' }),
    ...(variables.length > 0 && { variables }),
  };
}

/** Lets paths start from the folder of the file: https://docs.docker.com/build/building/variables/#buildx_bake_file_relative_paths */
const RELATIVE = 'BUILDX_BAKE_FILE_RELATIVE_PATHS';
