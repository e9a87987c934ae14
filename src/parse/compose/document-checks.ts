import { type GapNotification, notLookedAt } from '../../model/gap.ts';
import { UNKNOWN_PIECE } from '../../model/image.ts';
import type { Span } from '../../model/source.ts';
import {
  asMapping,
  isNull,
  spanOf,
  type YamlEntry,
  type YamlMapping,
  type YamlNode,
  type YamlScalar,
} from '../yaml/nodes.ts';
import { canonical, typeOf } from '../yaml/scalar-types.ts';
import { faultOf, interpolate, textOf, type Variables } from './interpolation.ts';
import { isBooleanWord } from './values.ts';

/** More of a file need not be told. */
const MAXIMUM_REFUSALS = 20;

/** Visits of one document, with those of anchors counted once. */
const MAXIMUM_VISITS = 200_000;

interface Checking {
  readonly variables: Variables;
  readonly refusals: GapNotification[];
  left: number;
}

/** What Docker Compose refuses in a document that is valid YAML, as far as it decides what is checked. */
export function refusals(root: YamlMapping, variables: Variables): readonly GapNotification[] {
  const checking: Checking = { variables, refusals: [], left: MAXIMUM_VISITS };
  checkNode(root, checking);
  const services = asMapping(root.entries.get('services')?.node);
  if (services !== undefined) checkKeys(root, TOP_LEVEL, 'at the top of a compose file', checking);
  for (const { node } of services?.entries.values() ?? []) {
    const service = asMapping(node);
    if (service !== undefined) checkService(service, checking);
  }
  return checking.refusals.slice(0, MAXIMUM_REFUSALS);
}

/** Keys that are no texts, and variables that cannot be replaced, wherever they are written. */
function checkNode(node: YamlNode, checking: Checking): void {
  if (--checking.left < 0 || checking.refusals.length > MAXIMUM_REFUSALS) return;
  if (node.kind === 'scalar') checkScalar(node, checking);
  else if (node.kind === 'mapping') for (const entry of node.written) checkEntry(entry, checking);
  else for (const item of node.items) if (item.node.holder === item) checkNode(item.node, checking);
}

function checkEntry({ key, node, isAlias }: YamlEntry, checking: Checking): void {
  if (typeOf(key) !== 'string') {
    refuse(
      checking,
      `The key ${quoted(key.value)} is no text: Docker Compose refuses the file.`,
      'Put it in quotes.',
      spanOf(key),
    );
  }
  if (!isAlias) checkNode(node, checking);
}

function checkScalar(scalar: YamlScalar, checking: Checking): void {
  if (!scalar.value.includes('${') || faultOf(scalar.value, checking.variables) !== 'refused') return;
  const message =
    'A `${` here begins no variable that Docker Compose knows, so it refuses the file; the text was checked as it is written.';
  refuse(checking, message, 'Correct it, or write `$${` for the characters themselves.', spanOf(scalar));
}

function checkService(service: YamlMapping, checking: Checking): void {
  checkKeys(service, OPTIONS, 'of a service', checking);
  for (const name of DECIDING) checkDeciding(service.entries.get(name)?.node, name, checking);
  for (const name of BOOLEANS) {
    const entry = service.entries.get(name);
    if (entry !== undefined && !isNull(entry.node) && !isBoolean(entry.node)) {
      const message = `The value of \`${name}\` is neither true nor false: Docker Compose refuses the file, and the option counts as unknown.`;
      refuse(checking, message, 'Write `true` or `false`.', spanOf(entry.node));
    }
  }
}

/**
 * Compose puts nothing in the place of a variable that is not set, so that `${X}true` is true. Only run time knows, and nobody writes such a value of
 * these options for another reason than to hide it.
 */
function checkDeciding(node: YamlNode | undefined, name: string, checking: Checking): void {
  const scalars = node?.kind === 'sequence' ? node.items.map((item) => item.node) : [node];
  for (const scalar of scalars) {
    if (scalar?.kind !== 'scalar' || !isAssembled(scalar.value, checking.variables)) continue;
    if (checking.refusals.length > MAXIMUM_REFUSALS) return;
    checking.refusals.push(
      notLookedAt({
        kind: 'unknown-value',
        weight: 'ordinary',
        message: `Whether a variable is set decides what this value of \`${name}\` is, so it was not checked.`,
        wayOut: 'Write the value as it is, or one variable with a default.',
        span: spanOf(scalar),
      }),
    );
  }
}

/** Text around a variable that nobody knows, or text that stands there only where the variable is set; not the name behind `service:` or `seccomp=`. */
function isAssembled(value: string, variables: Variables): boolean {
  const pieces = interpolate(value, variables);
  const at = pieces?.findIndex(({ text }) => text.includes(UNKNOWN_PIECE)) ?? -1;
  if (pieces === undefined || at === -1) return false;
  if (/^\$\{\w+:?\+/.test(value)) return true;
  const before = textOf(pieces.slice(0, at));
  return !/[:=]/.test(before) && pieces.some(({ isLiteral, text }) => isLiteral && text.trim() !== '');
}

/** Options whose value is one of a few words. */
const DECIDING = [
  'privileged',
  'use_api_socket',
  'pid',
  'ipc',
  'uts',
  'userns_mode',
  'cgroup',
  'network_mode',
  'cap_add',
  'security_opt',
] as const;

function isBoolean(node: YamlNode): boolean {
  if (node.kind !== 'scalar' || node.tag === '!reset') return node.tag === '!reset';
  const type = typeOf(node);
  if (type !== 'string') return type === 'boolean';
  // variables are judged where their values are known
  return node.value.includes('$') || isBooleanWord(canonical(node).value);
}

function checkKeys(mapping: YamlMapping, known: ReadonlySet<string>, where: string, checking: Checking): void {
  for (const { key } of mapping.entries.values()) {
    const { value } = key;
    if (known.has(value) || value.startsWith('x-') || typeOf(key) !== 'string') continue;
    const meant = [...known].find((name) => isNear(name, value));
    // podman-compose leaves other sections alone
    if (meant === undefined && known === TOP_LEVEL) continue;
    const wayOut = meant === undefined ? 'Correct or remove it.' : `Did you mean \`${meant}\`?`;
    const message = `There is no key ${quoted(value)} ${where}: Docker Compose refuses the file, and it was not checked.`;
    refuse(checking, message, wayOut, spanOf(key));
  }
}

function quoted(text: string): string {
  return `"${text.slice(0, 60)}"`;
}

/** The same but for case and the characters between words, or one character more, less or other. */
function isNear(known: string, written: string): boolean {
  const plain = written.toLowerCase().replaceAll(/[^a-z]/g, '');
  const word = known.replaceAll('_', '');
  if (plain === word) return true;
  if (word.length < 4 || Math.abs(plain.length - word.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === plain[start]) start++;
  const [rest, other] = [word.slice(start), plain.slice(start)];
  return [
    [1, 0],
    [0, 1],
    [1, 1],
  ].some(([less = 0, more = 0]) => rest.slice(less) === other.slice(more));
}

function refuse({ refusals: all }: Checking, message: string, wayOut: string, span: Span): void {
  if (all.length <= MAXIMUM_REFUSALS) all.push(notLookedAt({ kind: 'refused-by-engine', message, wayOut, span }));
}

const BOOLEANS = ['privileged', 'read_only', 'init', 'tty', 'stdin_open', 'oom_kill_disable'] as const;

const TOP_LEVEL: ReadonlySet<string> = new Set(
  'version name include services models networks volumes secrets configs'.split(' '),
);

/** https://github.com/compose-spec/compose-spec/blob/main/05-services.md */
const OPTIONS: ReadonlySet<string> = new Set(
  [
    'annotations attach blkio_config build cap_add cap_drop cgroup cgroup_parent command configs container_name cpu_count cpu_percent',
    'cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpu_shares cpus cpuset credential_spec depends_on deploy develop',
    'device_cgroup_rules devices dns dns_opt dns_search domainname entrypoint env_file environment expose extends external_links',
    'extra_hosts gpus group_add healthcheck hostname image init ipc isolation label_file labels links logging mac_address mem_limit',
    'mem_reservation mem_swappiness memswap_limit models network_mode networks oom_kill_disable oom_score_adj pid pids_limit platform',
    'ports post_start pre_start pre_stop privileged profiles provider pull_policy pull_refresh_after read_only restart runtime scale',
    'secrets security_opt shm_size stdin_open stop_grace_period stop_signal storage_opt sysctls tmpfs tty ulimits use_api_socket user',
    'userns_mode uts volumes volumes_from working_dir',
  ]
    .join(' ')
    .split(' '),
);
