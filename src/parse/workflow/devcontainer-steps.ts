import { asMapping, asScalar, entryOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { devcontainerFormat } from '../formats.ts';
import type { NamedFile } from '../frontend.ts';
import { readExpressions } from './expressions.ts';

const ACTION = 'devcontainers/ci@';

/** The configurations of dev containers that steps name: https://github.com/devcontainers/ci */
export function devcontainerFiles(steps: readonly TreeMapping[]): readonly NamedFile[] {
  return steps.flatMap((step): readonly NamedFile[] => {
    const uses = asScalar(entryOf(step, 'uses')?.node);
    const inputs = asMapping(entryOf(step, 'with')?.node);
    const file = asScalar(entryOf(inputs, 'configFile')?.node);
    if (uses?.value.startsWith(ACTION) !== true || file === undefined) return [];
    const folder = asScalar(entryOf(inputs, 'subFolder')?.node);
    const folders = folder === undefined ? [] : [readExpressions(folder).text];
    const written = readExpressions(file).text;
    return [{ written, folders, by: uses.file.path, isCertain: true, format: devcontainerFormat.id }];
  });
}
