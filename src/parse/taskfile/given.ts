import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import type { ParseContext } from '../frontend.ts';
import { mayStartAnything } from '../run-options/may-run-files.ts';
import { type DefinitionsAt, mayHoldOptions } from '../scripts/gap-definitions.ts';
import { callsOf, tasksOf } from './tasks.ts';

interface Included {
  /** The file or folder, as written, without templates. */
  readonly paths: readonly string[];
  readonly folder: string;
  readonly names: RegExp;
}

/** Variables that this file gives to tasks of others, where they take precedence over those of their own file, if they may contain options. */
export function givenOptions(
  root: TreeMapping | undefined,
  { paths, folder, names }: Included,
  definitionsAt: () => DefinitionsAt,
  context: ParseContext,
): readonly GapNotification[] {
  const given = givenIn(root);
  if (paths.length === 0 || given.length === 0) return [];
  const texts = includedTexts(paths, folder, context);
  const at = definitionsAt();
  return given
    .filter(({ name, span }) => texts.some((text) => mentions(text, name)) && mayHoldOptions(span, at(span), names))
    .map(({ span }) =>
      notLookedAt({
        kind: 'unknown-value',
        weight: 'ordinary',
        thing: 'command',
        message:
          'This variable may determine which options a container of another Taskfile gets, so they were not checked.',
        wayOut: 'Write the options out there.',
        span,
      }),
    );
}

/** The values of `vars` of includes, and of calls of tasks that are not in this file. */
function givenIn(root: TreeMapping | undefined) {
  const own = asMapping(entryOf(root, 'tasks')?.node)?.entries;
  const includes = [...(asMapping(entryOf(root, 'includes')?.node)?.entries.values() ?? [])];
  const calls = tasksOf(root)
    .flatMap(callsOf)
    .filter((call) => own?.has(asScalar(entryOf(call, 'task')?.node)?.value ?? '') === false);
  return [...includes.map(({ node }) => asMapping(node)), ...calls].flatMap((giver) =>
    [...(asMapping(entryOf(giver, 'vars')?.node)?.entries ?? [])].flatMap(([name, { node }]) => {
      const value = asScalar(node);
      return value === undefined ? [] : [{ name, span: spanOf(value) }];
    }),
  );
}

/** A folder has a Taskfile with one of the usual names. */
const USUAL = ['', '/Taskfile.yml', '/Taskfile.yaml', '/taskfile.yml', '/taskfile.yaml', '/Taskfile.dist.yml'];

function includedTexts(
  paths: readonly string[],
  folder: string,
  { repository: { readFile } }: ParseContext,
): readonly string[] {
  const all = paths.flatMap((path) => [repositoryPath(folder, path), repositoryPath('', path)]);
  const files = new Set(all.flatMap((path) => (path === undefined ? [] : USUAL.map((name) => `${path}${name}`))));
  return [...files].flatMap((path) => readFile(path, 'guess')?.text ?? []).filter(mayStartAnything);
}

function mentions(text: string, name: string): boolean {
  return text.includes(`.${name}`);
}
