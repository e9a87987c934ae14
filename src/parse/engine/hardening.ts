import type { EngineHardening, HardenedPart } from '../../model/containers/engine-hardening.ts';
import type { Span } from '../../model/source.ts';
import { type Json, partAt } from '../../syntax/json/values.ts';
import { spanOf, type TreeNode } from '../../syntax/tree/nodes.ts';

/** An option that hardens with some of its values. */
export interface HardeningOption {
  readonly name: string;
  readonly part: HardenedPart;
  readonly hardens: (value: string) => boolean;
}

const isYes = (value: string): boolean => /^(?:true|t|1)$/i.test(value);
const isNo = (value: string): boolean => /^(?:false|f|0)$/i.test(value);
const isSandbox = (value: string): boolean =>
  /^(?:runsc|gvisor|kata|sysbox|io\.containerd\.(?:runsc|kata))/.test(value);
const isOwnProfile = (value: string): boolean => !/^(?:|builtin|default|unconfined)$/.test(value);

/** The options of `dockerd`, in `daemon.json` and as flags: https://docs.docker.com/reference/cli/dockerd/ */
export const DAEMON_HARDENING: readonly HardeningOption[] = [
  { name: 'no-new-privileges', part: 'privileges', hardens: isYes },
  { name: 'userns-remap', part: 'users', hardens: (value) => value !== '' },
  { name: 'default-runtime', part: 'runtime', hardens: isSandbox },
  { name: 'authorization-plugins', part: 'authorization', hardens: (value) => value !== '' },
  { name: 'authorization-plugin', part: 'authorization', hardens: (value) => value !== '' },
  { name: 'tlsverify', part: 'clients', hardens: isYes },
  { name: 'icc', part: 'separation', hardens: isNo },
  { name: 'selinux-enabled', part: 'selinux', hardens: isYes },
  { name: 'ip', part: 'published', hardens: (value) => /^(?:127\.|::1$)/.test(value) },
  { name: 'seccomp-profile', part: 'seccomp', hardens: isOwnProfile },
];

/** The options of the table `containers`: https://github.com/containers/common/blob/main/docs/containers.conf.5.md */
export const CONTAINERS_HARDENING: readonly HardeningOption[] = [
  { name: 'no_new_privileges', part: 'privileges', hardens: isYes },
  { name: 'userns', part: 'users', hardens: (value) => /^(?:auto|nomap|keep-id)(?::|$)/.test(value) },
  { name: 'read_only', part: 'files', hardens: isYes },
  { name: 'seccomp_profile', part: 'seccomp', hardens: isOwnProfile },
];

/** The option of the table `engine`. */
export const PODMAN_RUNTIME: readonly HardeningOption[] = [{ name: 'runtime', part: 'runtime', hardens: isSandbox }];

/** An option that is set. */
export interface SetOption {
  readonly name: string;
  /** Undefined if it is not known. */
  readonly value: string | undefined;
  readonly span: Span;
}

/** What options harden; the last one of a name counts. */
export function hardeningBy(
  options: readonly HardeningOption[],
  set: readonly SetOption[],
  unknownWords = 0,
): EngineHardening {
  const on = new Map<HardenedPart, Span>();
  const unknown = new Set<HardenedPart>();
  for (const { name, value, span } of set) {
    const option = options.find((one) => one.name === name);
    if (option === undefined) continue;
    const { part, hardens } = option;
    on.delete(part);
    unknown.delete(part);
    if (value === undefined || PLACEHOLDER.test(value)) unknown.add(part);
    else if (hardens(value)) on.set(part, span);
  }
  return { on, unknown, unknownWords };
}

/** A part of a value that something fills in. */
const PLACEHOLDER = /\$[\w{(]|\{\{|<%|@\w+@/;

/** The options among the members of an object. A list counts if it has items. */
export function optionsAt(object: Json, options: readonly HardeningOption[]): readonly SetOption[] {
  return options.flatMap(({ name }) => {
    const node = partAt(object, name)?.node;
    return node === undefined ? [] : [{ name, value: textOf(node), span: spanOf(node) }];
  });
}

function textOf(node: TreeNode): string | undefined {
  if (node.kind === 'scalar') return node.value;
  return node.kind === 'sequence' ? String(node.items.length || '') : undefined;
}
