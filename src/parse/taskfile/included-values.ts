import { lazy } from '../../support/caches/lazy.ts';
import type { LookUp } from '../../syntax/shell/index.ts';
import { asMapping, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { parseSizedYaml } from '../../syntax/yaml/sized-yaml.ts';
import type { RepositoryView } from '../repository-view.ts';
import { fileNear } from '../scripts/sourced-variables.ts';
import { includedPaths } from './included-path.ts';
import { TASKFILES } from './task-files.ts';
import { type TaskValues, valuesIn } from './values.ts';

/** The variables of the files that a Taskfile includes, also through others: Task gives them to all tasks. */
export function includedValues(root: TreeMapping | undefined, repository: RepositoryView): LookUp {
  const all = lazy(() => (root === undefined ? [] : valuesOfIncluded(root, repository)));
  return (name) => {
    for (const { root: levels, values } of all()) {
      const value = values.textOf(`{{.${name}}}`, { levels: [levels] });
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

interface Included {
  readonly root: TreeMapping;
  readonly values: TaskValues;
}

function valuesOfIncluded(root: TreeMapping, repository: RepositoryView): readonly Included[] {
  const seen = new Set([root.file.path]);
  const found: Included[] = [];
  const open = [root];
  // the loop also visits what is added meanwhile
  for (const one of open) {
    for (const path of includedPaths(one)) {
      const file = [path, ...TASKFILES.map((name) => `${path}/${name}`)]
        .map((place) => fileNear(one.file.path, place, repository))
        .find((each) => each !== undefined);
      if (file === undefined || seen.has(file.path)) continue;
      seen.add(file.path);
      const parsed = parseSizedYaml(file);
      const inner = 'reason' in parsed ? undefined : asMapping(parsed.roots[0]);
      if (inner === undefined) continue;
      found.push({ root: inner, values: valuesIn(inner) });
      open.push(inner);
    }
  }
  return found;
}
