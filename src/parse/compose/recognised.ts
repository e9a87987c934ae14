import { asMapping, asScalar, isNull, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import { HIDDEN_WORDS } from '../../syntax/yaml/hidden-words.ts';
import { parseYaml } from '../../syntax/yaml/located-yaml.ts';
import { isTopLevelKey, SECTIONS, SERVICE_KEYS } from './sections.ts';

/**
 * Whether a text is a compose file, whatever its name is: it has only sections of one, and services with an image or a build, or with nothing
 * but options of the engine, for a command that puts it over another file. Programs that put compose files together from parts add keys of
 * their own.
 */
export function isComposeText(text: string): boolean {
  const documents = parseYaml({ path: '', text });
  if ('reason' in documents) return LINES.every((line) => line.test(text)) && !TEMPLATE.test(text);
  const roots = documents.roots.map(asMapping).filter((root) => root !== undefined);
  if (roots.some(hasContainers)) return roots.every((root) => hasOnlySections(root) || isPartOfProject(root));
  return roots.length > 0 && roots.every(isOverride);
}

/** Whether it changes services of another file, in what the engine gives to their containers. */
function isOverride(root: TreeMapping): boolean {
  if (!hasOnlySections(root)) return false;
  const services = [...(asMapping(root.entries.get('services')?.node)?.entries.values() ?? [])].map(({ node }) => node);
  return services.every(hasOnlyOptions) && services.some(changesContainer);
}

function changesContainer(node: TreeNode): boolean {
  const entries = asMapping(node)?.entries;
  if (entries === undefined) return false;
  const nodeAt = (key: string): TreeNode | undefined => entries.get(key)?.node;
  return (
    GIVEN.some((key) => nodeAt(key)?.kind === 'scalar') ||
    GIVEN_LISTS.some((key) => nodeAt(key)?.kind === 'sequence') ||
    SHARED.some((key) => asScalar(nodeAt(key))?.value === 'host') ||
    PAIRS.some((key) => hasPair(nodeAt(key)))
  );
}

/** What no other program has under such a name. */
const GIVEN = ['privileged', 'network_mode', 'userns_mode', 'use_api_socket', 'cgroup_parent'];
const GIVEN_LISTS = ['cap_add', 'device_cgroup_rules', 'security_opt', 'volumes', 'volumes_from'];

/** The same, if it is `host`. */
const SHARED = ['pid', 'ipc', 'uts'];

/** The same, with a place of the host: settings of many programs have ports and devices. */
const PAIRS = ['ports', 'devices'];

/** `8080:80`, `/dev/kvm:/dev/kvm`, `published: 8080` */
function hasPair(node: TreeNode | undefined): boolean {
  return (
    node?.kind === 'sequence' &&
    node.items.some(
      ({ node: item }) => asScalar(item)?.value.includes(':') || asMapping(item)?.entries.has('published') === true,
    )
  );
}

/**
 * Whether this beginning of a long text may be one of a compose file: no key at the margin belongs to another kind of file. The rest of the
 * file will not be read.
 */
export function mayBeginCompose(text: string): boolean {
  for (const line of text.split('\n').slice(0, -1)) {
    const key = /^([A-Za-z][\w.-]*)[ \t]*:/.exec(line)?.[1];
    const isForeign = key !== undefined && !isTopLevelKey(key);
    if (isForeign || /^(?:- |\[)/.test(line)) return false;
  }
  return true;
}

/** Patterns that suggest a compose file when our reader rejects the text. */
const LINES: readonly RegExp[] = [/^services[ \t]*:[ \t\r]*(?:#.*)?$/m, /^[ \t]+(?:image|build)[ \t]*:/m];

/** Marks of templates, which are not YAML before they are rendered. */
const TEMPLATE = /\{\{|\{%|<%/;

/**
 * Whether it is worth reading the structure of a text. Only its ASCII characters have to be decoded correctly. A key that does not occur in
 * the text, not even in disguise, cannot be in the structure.
 */
export function mayBeComposeText(text: string): boolean {
  const hasWords = text.includes('services') && SERVICES.test(text) && (CONTAINER.test(text) || OVERRIDE.test(text));
  const mayHaveWords = hasWords || HIDDEN_WORDS.test(text) || (text.includes('&') && ANCHORED_KEY.test(text));
  return mayHaveWords && !hasOtherSection(text);
}

/** Also matches `? services` with the colon on the next line. */
const SERVICES = /services["']?(?:[ \t]*(?:#(?:(?!services["']?[ \t]*#).)*)?\r?\n)?[ \t]*:/;
const CONTAINER = /(?:image|build)["']?(?:[ \t]*(?:#(?:(?!(?:image|build)["']?[ \t]*#).)*)?\r?\n)?[ \t]*:/;

const OVERRIDE = new RegExp(`\\b(?:${[...GIVEN, ...GIVEN_LISTS, ...SHARED, ...PAIRS].join('|')})["']?[ \\t]{0,99}:`);

/** An alias may turn it into a key. */
const ANCHORED_KEY = /&[^\s&]*&{0,3} ["']?(?:services|image|build)\b/;

/** Whether a line begins a section of something else, before anything in which lines may begin with anything. */
function hasOtherSection(text: string): boolean {
  for (const { 0: all, 1: key = '', index } of text.matchAll(KEY_OF_ROOT)) {
    if (isTopLevelKey(key) || (!FOREIGN.has(key) && !beginsMapping(text, index + all.length))) continue;
    return !/[{["']/.test(text.slice(0, index));
  }
  return false;
}

const KEY_OF_ROOT = /^([A-Za-z][\w-]{0,100}):(?:[ \t\r]|$)/gm;

/** Whether the value of a key, from the end of its colon, may be a mapping: more lines that are not items. */
function beginsMapping(text: string, start: number): boolean {
  BLOCK.lastIndex = start;
  return BLOCK.test(text);
}

/** Nothing more on the line, and one with a margin after it that begins no item. */
const BLOCK = /[ \t\r]*\n[ \t]+[^\s-]/y;

/** Keys of Kubernetes, of CI services and of charts. */
const FOREIGN: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'image', 'jobs', 'steps', 'pipeline', 'stages']);

function hasOnlySections({ entries }: TreeMapping): boolean {
  return [...entries.keys()].every(isTopLevelKey);
}

/**
 * Whether it is a part of a compose file for a program that puts projects together, such as the fragments of BTCPay Server: it has a few
 * keys beside the sections, and nothing but services as Docker Compose accepts them.
 */
function isPartOfProject({ entries }: TreeMapping): boolean {
  for (const [key, { node }] of entries) if (!isTopLevelKey(key) && (FOREIGN.has(key) || !isPlain(node))) return false;
  const services = [...(asMapping(entries.get('services')?.node)?.entries.values() ?? [])].map(({ node }) => node);
  return services.every(hasOnlyOptions) && services.some(isOfEngine);
}

function isPlain(node: TreeNode): boolean {
  if (node.kind === 'sequence') return node.items.every((item) => item.node.kind === 'scalar');
  return node.kind === 'scalar';
}

function hasOnlyOptions(node: TreeNode): boolean {
  const service = asMapping(node);
  return service !== undefined && [...service.entries.keys()].every((key) => OPTIONS.has(key) || key.startsWith('x-'));
}

const OPTIONS: ReadonlySet<string> = new Set(SERVICE_KEYS);

/** CI services and charts have an image, ports and variables, too. */
function isOfEngine(node: TreeNode): boolean {
  return ENGINE_OPTIONS.some((key) => asMapping(node)?.entries.has(key) === true);
}

const ENGINE_OPTIONS = [
  'container_name',
  'restart',
  'networks',
  'network_mode',
  'depends_on',
  'expose',
  'links',
  'cap_add',
  'privileged',
];

function hasContainers(root: TreeMapping): boolean {
  const services = asMapping(root.entries.get('services')?.node);
  return services !== undefined && [...services.entries.values()].some(({ node }) => isContainer(node));
}

function isContainer(node: TreeNode): boolean {
  const [image, build] = ['image', 'build'].map((key) => asMapping(node)?.entries.get(key)?.node);
  return image?.kind === 'scalar' || build?.kind === 'scalar' || build?.kind === 'mapping';
}

/**
 * Whether a text that a command names may be a file of a project. Docker Compose merges a file without services, too, such as one that only
 * says what a volume is; some tools accept any section.
 */
export function mayBePartOfProject(text: string): boolean {
  const documents = parseYaml({ path: '', text });
  if ('reason' in documents) return SECTION.test(text);
  return documents.roots.every(isNull) || documents.roots.some(isPartOfMerge);
}

const SECTION = new RegExp(`\\b(?:include|${SECTIONS.join('|')})\\b`);

function isPartOfMerge(root: TreeNode): boolean {
  const mapping = asMapping(root);
  if (mapping === undefined) return false;
  const { entries } = mapping;
  const hasSection = SECTIONS.some((key) => entries.get(key)?.node.kind === 'mapping');
  return hasSection || entries.has('include') || hasOnlySections(mapping);
}
