import { asMapping, asScalar, entryOf, type TreeMapping, type TreeScalar } from '../../syntax/tree/nodes.ts';

/** Templates with which paths begin that lead to the folder of the file, or of one above it. */
const OWN_FOLDER = /^\{\{-?\s*\.(?:ROOT_DIR|TASKFILE_DIR)\s*-?\}\}\//;

/** A path without the name of the folder from which it starts anyway. */
export function fromFolder(path: string): string {
  return path.replace(OWN_FOLDER, '');
}

/** The files that it includes: `NAME: path`, or a mapping with `taskfile`. */
export function includesOf(root: TreeMapping | undefined): readonly TreeScalar[] {
  const includes = asMapping(entryOf(root, 'includes')?.node)?.entries.values() ?? [];
  return [...includes].flatMap(
    ({ node }) => asScalar(node) ?? asScalar(entryOf(asMapping(node), 'taskfile')?.node) ?? [],
  );
}

/** Their paths, without templates that lead to the folder of the file. */
export function includedPaths(root: TreeMapping): readonly string[] {
  return includesOf(root).map(({ value }) => fromFolder(value));
}
