import type { Container, EnvironmentEntry } from '../../model/containers/container.ts';
import type { ContainerCommand } from '../../model/containers/container-command.ts';
import type { Entry } from '../../model/containers/entry.ts';
import { known, type Setting } from '../../model/located.ts';
import {
  entriesAt,
  entryOf,
  flagSetting,
  type Json,
  listAt,
  objectAt,
  type Part,
  pairsAt,
  partAt,
  wordSetting,
} from '../../syntax/json/values.ts';
import type { LookUp } from '../../syntax/shell/index.ts';
import { asScalar, spanOf, type TreeNode } from '../../syntax/tree/nodes.ts';
import { listedCommand, shellCommand, splitCommand } from '../compose/commands.ts';
import { verbatim } from '../compose/resolved.ts';

/** The processes in it, their environment, and its ways to reach other containers. */
export function processesOf(container: Json) {
  const options = objectAt(container, 'HostConfig');
  const config = objectAt(container, 'Config');
  const logging = objectAt(options, 'LogConfig');
  const environment = environmentOf(config);
  const lookUp = lookUpIn(environment);
  const entrypoint = commandAt(config, 'Entrypoint', lookUp);
  return {
    environment,
    entrypoint,
    command: commandAt(config, 'Cmd', lookUp, entrypoint),
    hasInit: flagSetting(options, 'Init'),
    ...healthOf(config, lookUp),
    logDriver: wordSetting(logging, 'Type'),
    logOptions: entriesAt(logging, 'Config'),
    sysctls: entriesAt(options, 'Sysctls'),
    extraHosts: pairsAt(options, 'ExtraHosts', ':'),
    dns: listAt(options, 'Dns'),
    links: listAt(options, 'Links', linkOf),
    externalLinks: listAt(options, 'ExternalLinks'),
  } satisfies Partial<Container>;
}

function environmentOf(config: Json): readonly EnvironmentEntry[] {
  return pairsAt(config, 'Env', '=').map((entry: Entry) => ({ ...entry, isDefault: false, via: 'environment' }));
}

function lookUpIn(environment: readonly EnvironmentEntry[]): LookUp {
  let values: ReadonlyMap<string, string | undefined> | undefined;
  return (name) => {
    values ??= new Map(environment.map((entry) => [entry.name, known<string>(entry.value)]));
    return values.get(name);
  };
}

/** `/db:/web/database`: the other container, and its name in this one. */
function linkOf(text: string): string {
  const [other = '', alias = ''] = text.split(':');
  return `${other.replace(/^\//, '')}:${alias.slice(alias.lastIndexOf('/') + 1)}`;
}

/** A list of words; older versions of Podman join those of the entrypoint. */
function commandAt(
  config: Json,
  name: string,
  lookUp: LookUp,
  entrypoint?: ContainerCommand | undefined,
): ContainerCommand | undefined {
  const node = detached(partAt(config, name));
  if (node?.kind === 'scalar') return node.value === '' ? undefined : splitCommand(verbatim(node), lookUp, entrypoint);
  if (node?.kind !== 'sequence' || node.items.length === 0) return undefined;
  return listedCommand(node.items, spanOf(node), verbatim, lookUp, entrypoint);
}

/** Commands are read when a rule asks for them; until then they must not keep the rest of the document in memory. */
function detached(part: Part | undefined): TreeNode | undefined {
  if (part !== undefined) part.node.holder = undefined;
  return part?.node;
}

interface Health {
  readonly healthcheckDisabled: Setting<boolean>;
  readonly healthcheck: ContainerCommand | undefined;
}

/** `["NONE"]`, `["CMD", …]` or `["CMD-SHELL", "…"]`. */
function healthOf(config: Json, lookUp: LookUp): Health {
  const part = partAt(objectAt(config, 'Healthcheck'), 'Test');
  const node = detached(part);
  const [first, ...rest] = node?.kind === 'sequence' ? node.items : [];
  if (part === undefined || first === undefined) return { healthcheckDisabled: undefined, healthcheck: undefined };
  const kind = asScalar(first.node)?.value;
  if (kind === 'NONE') {
    const span = spanOf(first.node);
    return { healthcheckDisabled: { value: true, span, entry: entryOf(part) }, healthcheck: undefined };
  }
  const script = asScalar(rest[0]?.node);
  const healthcheck =
    kind === 'CMD-SHELL' && script !== undefined
      ? shellCommand(verbatim(script), lookUp)
      : listedCommand(rest, spanOf(part.node), verbatim, lookUp);
  return { healthcheckDisabled: undefined, healthcheck };
}
