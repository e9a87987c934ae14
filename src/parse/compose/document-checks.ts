import { type GapNotification, type GapReport, notLookedAt } from '../../model/findings/gap.ts';
import { type Further, moreProblems, withoutFlood } from '../../model/findings/without-flood.ts';
import type { Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import {
  asMapping,
  isNull,
  isUnreadKey,
  spanOf,
  type TreeEntry,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import { canonical, typeOf } from '../../syntax/yaml/scalar-types.ts';
import { faultOf, interpolate, textOf } from './interpolation.ts';
import type { Variables } from './pieces.ts';
import { SERVICE_KEYS, TOP_LEVEL_KEYS } from './sections.ts';
import { isBooleanWord } from './values.ts';
import { conditionsIn, MAXIMUM_CONDITIONS } from './variables/unset-variables.ts';

/** Further ones of a file are not told one by one. */
const MAXIMUM_REFUSALS = 1000;

interface Checking {
  readonly variables: Variables;
  readonly refusals: GapNotification[];
  more?: GapNotification;
  /** Values that only run time knows. */
  readonly undecided: GapNotification[];
  /** Services, options and lists that have been checked: aliases and merge keys lead to the same ones many times. */
  readonly seen: Set<TreeNode | TreeEntry>;
}

/** Problems for which Docker Compose refuses a document although it is valid YAML, limited to those that affect what is checked. */
export function refusals(root: TreeMapping, variables: Variables): readonly GapNotification[] {
  const checking: Checking = { variables, refusals: [], undecided: [], seen: new Set() };
  checkNode(root, checking);
  const services = asMapping(root.entries.get('services')?.node);
  if (services !== undefined) checkKeys(root, TOP_LEVEL, 'at the top of a compose file', checking);
  for (const { node } of services?.entries.values() ?? []) {
    const service = asMapping(node);
    if (service === undefined) continue;
    if (isNew(service, checking)) checkService(service, checking);
    // what services share by an alias counts for each of them
    for (const name of DECIDING) checkDeciding(service.entries.get(name)?.node, name, checking);
  }
  const { refusals: refused, undecided, more } = checking;
  return [
    ...withoutFlood(refused, REFUSED),
    ...(more === undefined ? [] : [more]),
    ...withoutFlood(undecided, FURTHER),
  ];
}

const FURTHER: Further = {
  messageFor: (count) => `${count} further values of this file were not checked either.`,
  wayOut: 'Write them out.',
};

const REFUSED: Further = {
  messageFor: (count) => `Docker Compose refuses the file at ${count} further places, too.`,
  wayOut: 'Correct them.',
};

function isNew(part: TreeNode | TreeEntry, { seen }: Checking): boolean {
  const { size } = seen;
  return seen.add(part).size > size;
}

/** Reports keys that are not strings and variables that cannot be replaced, anywhere in the document. */
function checkNode(node: TreeNode, checking: Checking): void {
  if (node.kind === 'scalar') checkScalar(node, checking);
  else if (node.kind === 'mapping') for (const entry of node.written) checkEntry(entry, checking);
  else for (const item of node.items) if (item.node.holder === item) checkNode(item.node, checking);
}

function checkEntry({ key, node, isAlias }: TreeEntry, checking: Checking): void {
  if (typeOf(key) !== 'string') {
    refuse(
      checking,
      `The key ${quoted(key.value)} is not a string: Docker Compose refuses the file.`,
      'Put it in quotes.',
      spanOf(key),
    );
  }
  if (!isAlias) checkNode(node, checking);
}

function checkScalar(scalar: TreeScalar, checking: Checking): void {
  if (!scalar.value.includes('${')) return;
  if (conditionsIn(scalar.value).size > MAXIMUM_CONDITIONS)
    checking.undecided.push(notLookedAt(undecided('this value', scalar)));
  if (faultOf(scalar.value, checking.variables) !== 'refused') return;
  const message =
    'This `${` does not begin a variable that Docker Compose knows, so it refuses the file; the text was checked as written.';
  refuse(checking, message, 'Correct it, or write `$${` for the characters themselves.', spanOf(scalar));
}

function checkService(service: TreeMapping, checking: Checking): void {
  checkKeys(service, OPTIONS, 'of a service', checking);
  for (const name of BOOLEANS) {
    const entry = service.entries.get(name);
    if (entry !== undefined && !isNull(entry.node) && !isBoolean(entry.node) && isNew(entry, checking)) {
      const message = `The value of \`${name}\` is neither true nor false: Docker Compose refuses the file, and the option counts as unknown.`;
      refuse(checking, message, 'Write `true` or `false`.', spanOf(entry.node));
    }
  }
}

/**
 * Compose replaces an unset variable by nothing, so `${X}true` becomes `true`. Only run time knows the value, and writing it this way
 * serves only to hide it.
 */
function checkDeciding(node: TreeNode | undefined, name: string, checking: Checking): void {
  if (node === undefined) return;
  const scalars = node.kind === 'sequence' ? node.items.map((item) => item.node) : [node];
  for (const scalar of scalars) {
    if (scalar.kind !== 'scalar' || !isAssembled(scalar.value, checking.variables)) continue;
    checking.undecided.push(notLookedAt(undecided(`this value of \`${name}\``, scalar)));
  }
}

function undecided(what: string, scalar: TreeScalar): GapReport {
  return {
    kind: 'unknown-value',
    weight: 'ordinary',
    message: `Whether a variable is set decides ${what}, so it was not checked.`,
    wayOut: 'Write the value out, or use one variable with a default.',
    span: spanOf(scalar),
  };
}

/** A text next to an unknown variable, or one that applies only if a variable is set; but not the name after `service:` or `seccomp=`. */
function isAssembled(value: string, variables: Variables): boolean {
  const pieces = interpolate(value, variables);
  const text = pieces === undefined ? '' : textOf(pieces);
  if (!text.includes(UNKNOWN_PIECE)) return false;
  if (conditionsIn(value).size > 0) return true;
  return !/[:=]/.test(text.slice(0, text.indexOf(UNKNOWN_PIECE))) && text.replaceAll(UNKNOWN_PIECE, '').trim() !== '';
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
  'oom_kill_disable',
  'read_only',
] as const;

function isBoolean(node: TreeNode): boolean {
  if (node.kind !== 'scalar' || node.tag === '!reset') return node.tag === '!reset';
  const type = typeOf(node);
  if (type !== 'string') return type === 'boolean';
  // values with variables are checked where the variables are known
  return node.value.includes('$') || isBooleanWord(canonical(node).value);
}

function checkKeys(mapping: TreeMapping, known: Known, where: string, checking: Checking): void {
  for (const entry of mapping.entries.values()) {
    const { key } = entry;
    const { value } = key;
    if (known.has(value) || value.startsWith('x-') || typeOf(key) !== 'string' || isUnreadKey(key)) continue;
    if (!isNew(entry, checking)) continue;
    const meant = nearest(known, value);
    // podman-compose ignores other sections
    if (meant === undefined && known === TOP_LEVEL) continue;
    const wayOut = meant === undefined ? 'Correct or remove it.' : `Did you mean \`${meant}\`?`;
    const message = `The key ${quoted(value)} ${where} is unknown: Docker Compose refuses the file, and it was not checked.`;
    refuse(checking, message, wayOut, spanOf(key));
  }
}

function quoted(text: string): string {
  return `"${text.slice(0, 60)}"`;
}

/** The known key that differs only in case and separators, or in one character more, less or other. */
function nearest(known: Known, written: string): string | undefined {
  const plain = written.toLowerCase().replaceAll(/[^a-z]/g, '');
  for (const [name, word] of known) if (isNear(word, plain)) return name;
  return undefined;
}

function isNear(word: string, plain: string): boolean {
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

function refuse(checking: Checking, message: string, wayOut: string, span: Span): void {
  if (checking.refusals.length < MAXIMUM_REFUSALS)
    checking.refusals.push(notLookedAt({ kind: 'refused-by-engine', message, wayOut, span }));
  else checking.more ??= moreProblems(span);
}

const BOOLEANS = [
  'privileged',
  'use_api_socket',
  'read_only',
  'init',
  'tty',
  'stdin_open',
  'oom_kill_disable',
] as const;

/** Keys with the letters of each. */
type Known = ReadonlyMap<string, string>;

function known(names: readonly string[]): Known {
  return new Map(names.map((name) => [name, name.replaceAll('_', '')]));
}

const TOP_LEVEL = known(TOP_LEVEL_KEYS);

const OPTIONS = known(SERVICE_KEYS);
