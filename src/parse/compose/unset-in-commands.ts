import type { Span } from '../../model/source.ts';
import type { LookUp } from '../../syntax/shell/index.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import { openNames } from '../dockerfile/text/open-names.ts';
import type { VariablesOf } from './pieces.ts';
import { resolve } from './resolved.ts';
import { itemsOf } from './values.ts';
import { noteReading } from './variables/unset-variables.ts';

/**
 * The variables of the commands of a service. `s$${X}h` is `sh` if nothing in the container sets X. So in the reading in which variables
 * are not set, those with a text next to them are empty, unless the service sets them; `isSet` checks that, and `known` has their values.
 */
export function withUnset(
  service: TreeMapping,
  variables: VariablesOf,
  { known, isSet }: { readonly known: LookUp; readonly isSet: (name: string) => boolean },
): LookUp {
  const names = commandsOf(service).flatMap((node) => openNamesIn(node, variables));
  const open = new Set(names.filter((name) => !ALWAYS_SET.has(name) && !isSet(name)));
  if (open.size === 0) return known;
  if (variables(service.file).unset !== undefined) return (name) => (open.has(name) ? '' : known(name));
  noteReading();
  return known;
}

/** By the engine or the shell. */
const ALWAYS_SET: ReadonlySet<string> = new Set(
  'PATH HOME HOSTNAME PWD OLDPWD IFS SHLVL UID EUID PPID LINENO RANDOM SECONDS BASH BASH_VERSION HOSTTYPE MACHTYPE OSTYPE'.split(
    ' ',
  ),
);

const HOOKS = ['pre_start', 'post_start', 'pre_stop'];

function commandsOf(service: TreeMapping): readonly TreeNode[] {
  const health = asMapping(entryOf(service, 'healthcheck')?.node);
  const hooks = HOOKS.flatMap((kind) => itemsOf(entryOf(service, kind)).map(({ node }) => asMapping(node)));
  const entries = [
    entryOf(service, 'entrypoint'),
    entryOf(service, 'command'),
    entryOf(health, 'test'),
    ...hooks.map((hook) => entryOf(hook, 'command')),
  ];
  return entries.flatMap((entry) => itemsOf(entry).map(({ node }) => node));
}

/** Compose leaves `$$X` to the container as `$X`. */
function openNamesIn(node: TreeNode, variables: VariablesOf): readonly string[] {
  const scalar = asScalar(node);
  if (scalar === undefined || !scalar.value.includes('$$')) return [];
  const span = (): Span => spanOf(scalar);
  return [...openNames({ text: resolve(scalar, variables).text, span }).names];
}
