/** Templates with which paths begin that lead to the folder of the file, or of one above it. */
const OWN_FOLDER = /^\{\{-?\s*\.(?:ROOT_DIR|TASKFILE_DIR)\s*-?\}\}\//;

/** A path without the name of the folder from which it starts anyway. */
export function fromFolder(path: string): string {
  return path.replace(OWN_FOLDER, '');
}
