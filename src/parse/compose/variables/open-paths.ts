import { posix } from 'node:path';
import type { SourceFile, Span } from '../../../model/source.ts';
import { remember } from '../../../support/caches/remember.ts';
import {
  asScalar,
  spanOf,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
  type TreeSequence,
} from '../../../syntax/tree/nodes.ts';
import { composeYaml } from '../compose-yaml.ts';

/** What lies at a path: a part of a project, a Dockerfile, another file, or a file or a folder. */
export type OpenKind = 'part' | 'dockerfile' | 'file' | 'any';

/** The mark for a variable in a path. */
export const OPEN_PART = '*';

/** A path in a compose file with variables that the caller may decide. */
export interface OpenPath {
  /** From the folder of the project, with {@link OPEN_PART} in place of each variable. */
  readonly pattern: string;
  /** These variables, in order. */
  readonly variables: readonly OpenVariable[];
  readonly kind: OpenKind;
  readonly span: Span;
}

export interface OpenVariable {
  readonly name: string;
  /** What the path has without it, as written. */
  readonly default: string | undefined;
}

/** The paths of a compose file with variables, each once. */
export const openPaths = remember((file: SourceFile): readonly OpenPath[] => {
  if (!MAY_BE_OPEN.test(file.text)) return [];
  const documents = composeYaml(file);
  if ('reason' in documents) return [];
  const found = new Map<string, OpenPath>();
  for (const path of documents.roots.flatMap(pathsIn)) {
    const key = JSON.stringify([path.pattern, path.variables, path.kind]);
    if (!found.has(key)) found.set(key, path);
  }
  return [...found.values()];
});

/** A variable next to another part of a path, after a key or an item of a list. */
const MAY_BE_OPEN = /[\w./-]\$\{?\w|\$(?:\w+|\{[^\n}]{1,200}\}+)[./-]/;

/** What a text is, by the keys above it. */
type Role =
  | 'none'
  | 'include'
  | 'extends'
  | 'build'
  | 'mounts'
  | 'mounted files'
  | 'contexts'
  | 'options'
  | OpenKind
  | 'environment';

/** By the role of a mapping, or for any: the role of the values of its keys. */
const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['include', 'include'],
  ['include path', 'part'],
  ['include project_directory', 'any'],
  ['extends', 'extends'],
  ['extends file', 'part'],
  ['env_file', 'environment'],
  ['environment path', 'file'],
  ['label_file', 'file'],
  ['build', 'build'],
  ['build additional_contexts', 'contexts'],
  ['x-bake', 'none'],
  ['contexts', 'contexts'],
  ['volumes', 'mounts'],
  ['mounts source', 'any'],
  ['secrets', 'mounted files'],
  ['configs', 'mounted files'],
  ['mounted files file', 'file'],
  ['security_opt', 'options'],
]);

/** Roles of a mapping whose keys are names, or whose values have the same role. */
const KEPT: ReadonlySet<Role> = new Set<Role>(['mounted files', 'contexts']);

function roleBelow(role: Role, key: string): Role {
  const found = ROLES.get(`${role} ${key}`) ?? (role === 'build' ? undefined : ROLES.get(key));
  return found ?? (KEPT.has(role) ? role : 'none');
}

type Waiting = readonly [node: TreeNode, role: Role];

/** Each node once for each role: aliases may repeat it. */
function pathsIn(root: TreeNode): readonly OpenPath[] {
  const found: OpenPath[] = [];
  const seen = new Map<TreeNode, Set<Role>>();
  const waiting: Waiting[] = [[root, 'none']];
  // the loop also visits what is added meanwhile
  for (const [node, role] of waiting) {
    const roles = seen.get(node) ?? new Set();
    if (roles.has(role)) continue;
    seen.set(node, roles.add(role));
    if (node.kind === 'scalar') found.push(...pathsOf(node, role));
    else for (const one of below(node, role)) waiting.push(one);
    if (node.kind === 'mapping' && role === 'build') found.push(...pathsOfBuild(node));
  }
  return found;
}

function below(node: TreeSequence | TreeMapping, role: Role): readonly Waiting[] {
  return node.kind === 'sequence'
    ? node.items.map((item) => [item.node, role])
    : [...node.entries].map(([key, entry]) => [entry.node, roleBelow(role, key)]);
}

function pathsOf(scalar: TreeScalar, role: Role): readonly OpenPath[] {
  const open = openText(scalar);
  if (open === undefined) return [];
  const path = (kind: OpenKind, pattern = open.pattern) => openPath({ ...open, pattern }, kind, scalar);
  switch (role) {
    case 'include':
      return path('part');
    case 'environment':
      return path('file');
    case 'build':
      return [...path('any'), ...path('dockerfile', posix.join(open.pattern, 'Dockerfile'))];
    case 'mounts':
      return /^\.{1,2}\//.test(open.pattern) ? path('any', open.pattern.split(':', 1)[0]) : [];
    case 'contexts':
      return path('any', open.pattern.replace(/^[\w.-]{1,100}=/, ''));
    case 'options':
      return /^seccomp[:=]/.test(open.pattern) ? path('file', open.pattern.slice('seccomp:'.length)) : [];
    case 'part':
    case 'file':
    case 'any':
      return path(role);
    default:
      return [];
  }
}

/** The context and the Dockerfile, whose path starts there. */
function pathsOfBuild(build: TreeMapping): readonly OpenPath[] {
  const at = (key: string): TreeScalar | undefined => asScalar(build.entries.get(key)?.node);
  const [context, dockerfile] = [at('context'), at('dockerfile')];
  const folder = context && openText(context);
  const name = dockerfile && openText(dockerfile);
  const [placed] = [dockerfile, context].filter((scalar) => scalar?.value.includes('$'));
  if (placed === undefined) return [];
  const [from, to] = [folder?.pattern ?? context?.value ?? '.', name?.pattern ?? dockerfile?.value ?? 'Dockerfile'];
  const pattern = to.startsWith('/') ? to : posix.join(from, to);
  const variables = [...(folder?.variables ?? []), ...(name?.variables ?? [])];
  const isWhole = folder === undefined && name !== undefined && !TELLING.test(name.pattern);
  const isInline = build.entries.has('dockerfile_inline');
  return [
    ...(isInline || isWhole ? [] : openPath({ pattern, variables }, 'dockerfile', placed)),
    ...(folder === undefined || context === undefined ? [] : openPath(folder, 'any', context)),
  ];
}

type OpenText = Pick<OpenPath, 'pattern' | 'variables'>;

function openPath({ pattern, variables: all }: OpenText, kind: OpenKind, scalar: TreeScalar): readonly OpenPath[] {
  const telling = kind === 'part' || kind === 'dockerfile' ? TELLING : TELLING_ALONE;
  // the place in the container may have others
  const variables = all.slice(0, pattern.split(OPEN_PART).length - 1);
  const isOpen = variables.length > 0 && !pattern.startsWith('/') && !OTHER.test(pattern) && telling.test(pattern);
  return isOpen ? [{ pattern, variables, kind, span: spanOf(scalar) }] : [];
}

/** What shows which files are meant; more of it where nothing in the files does. */
const TELLING = /\w/;
const TELLING_ALONE = /\w.*\w/;
/** Addresses, expressions of templates, what the home folder has, and folders that a path leaves again. */
const OTHER = /:|\$|\{\{|^~|^git@|\*[^/*]{0,100}\/\.\./;

/** The text with marks for its variables; undefined without one, and for what cannot be a path. */
function openText({ value }: TreeScalar): OpenText | undefined {
  if (!value.includes('$') || value.length > LONGEST_PATH || value.includes(OPEN_PART)) return undefined;
  const written = value.replace(OF_FOLDER, './');
  const pattern = written.replaceAll(VARIABLE, OPEN_PART);
  const variables = Array.from(written.matchAll(VARIABLE), ([, braced, instead, plain]) => ({
    name: braced ?? plain ?? '',
    default: instead,
  }));
  const isOfMachine = variables.some(({ name }) => OF_MACHINE.test(name));
  return variables.length === 0 || isOfMachine || pattern.includes('$') ? undefined : { pattern, variables };
}

/** Longer ones are those of attacks. */
const LONGEST_PATH = 1_000;
const OF_FOLDER = /^\$(?:PWD|\{PWD(?::?-\.)?\})\//;
/** `$A`, `${A}`, `${A:-default}`, `${A:?message}`, with variables in the default */
const VARIABLE =
  /\$(?:\{([A-Za-z_]\w{0,100})(?::?[-?]((?:[^{}$\n]|\$\{[^{}\n]{0,100}\}|\$(?!\{)){0,200}))?\}|([A-Za-z_]\w{0,100}))/g;
/** Their values are folders, or nothing in a repository. */
const OF_MACHINE = /^(?:HOME|PWD|OLDPWD|TMPDIR|TMP|TEMP|PATH|SHELL|USERPROFILE|APPDATA|XDG_\w{1,60}|GITHUB_WORKSPACE)$/;
