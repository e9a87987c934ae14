import type { Container } from '../../../model/containers/container.ts';
import { DYNAMIC } from '../../../model/located.ts';
import type { Span } from '../../../model/source.ts';
import type { LookUp } from '../../../syntax/shell/index.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping, type TreeNode } from '../../../syntax/tree/nodes.ts';
import { openNames } from '../../dockerfile/readings/open-names.ts';
import type { VariablesOf } from '../pieces.ts';
import { resolve } from '../resolved.ts';
import { itemsOf } from '../values.ts';
import { noteReading } from './unset-variables.ts';

/**
 * The variables of the commands of a service. `s$${X}h` is `sh` if nothing in the container sets X. So in the reading in which variables
 * are not set, those with a text next to them are empty, unless the service sets them.
 */
export function commandVariables(
  service: TreeMapping,
  environment: Container['environment'],
  variables: VariablesOf,
): LookUp {
  const known = environmentLookUp(environment);
  const names = commandsOf(service).flatMap((node) => openNamesIn(node, variables));
  const isSet = (one: string): boolean => ALWAYS_SET.has(one) || environment.some(({ name }) => name === one);
  const open = new Set(names.filter((name) => !isSet(name)));
  if (open.size === 0) return known;
  if (variables(service.file).unset !== undefined) return (name) => (open.has(name) ? '' : known(name));
  noteReading();
  return known;
}

/** The variables of a container, and the name of the shell that runs its commands. */
function environmentLookUp(environment: Container['environment']): LookUp {
  let values: Map<string, string> | undefined;
  return (name) => {
    if (values === undefined) {
      values = new Map([['0', '/bin/sh']]);
      for (const { name: key, value } of environment) {
        if (value !== undefined && value.value !== DYNAMIC) values.set(key, value.value);
        else values.delete(key);
      }
    }
    return values.get(name);
  };
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
