import type { GapNotification } from '../../model/findings/gap.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { folderOf } from '../compose/file-path.ts';
import { leadsOutside, outsideDockerfile } from '../outside-dockerfiles.ts';
import { runsOf } from './steps.ts';
import { BUILD_ACTION } from './words.ts';

/** Dockerfiles outside the repository, of a step that builds with an action, or of an action that is built. */
export function outsideFiles(root: TreeMapping | undefined, steps: readonly TreeMapping[]): readonly GapNotification[] {
  const image = {
    mapping: runsOf(root),
    key: 'image',
    folder: folderOf(root?.file.path ?? ''),
  };
  const inputs = steps
    .filter((step) => BUILD_ACTION.test(asScalar(entryOf(step, 'uses')?.node)?.value ?? ''))
    .map((step) => ({ mapping: asMapping(entryOf(step, 'with')?.node), key: 'file', folder: '' }));
  return [image, ...inputs].flatMap(({ mapping, key, folder }) => {
    const scalar = asScalar(entryOf(mapping, key)?.node);
    if (scalar === undefined || /\$\{\{|:\/\//.test(scalar.value) || !leadsOutside(folder, scalar.value)) return [];
    return [outsideDockerfile(spanOf(scalar))];
  });
}
