import { usedPath } from '../../model/source.ts';
import { asScalar, entryOf, type TreeMapping } from '../../syntax/tree/nodes.ts';

/** A name is shown to people, and appears in messages. */
const LONGEST_NAME = 100;

/** `name`, otherwise the folder if there are several configurations. */
export function containerName(config: TreeMapping): string {
  const written = asScalar(entryOf(config, 'name')?.node)?.value.slice(0, LONGEST_NAME);
  if (written !== undefined && written !== '' && !written.includes('${')) return written;
  return /\.devcontainer\/([^/]+)\//.exec(usedPath(config.file))?.[1] ?? 'devcontainer';
}
