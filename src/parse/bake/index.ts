import type { SourceFile } from '../../model/source.ts';
import { repositoryPath } from '../compose/mount-source.ts';
import type { BuildReference, Frontend, Parsed } from '../frontend.ts';
import { plainName } from '../given-names.ts';
import { parseYaml } from '../yaml/located-yaml.ts';
import { asMapping, asScalar, entryOf, spanOf, type YamlNode } from '../yaml/nodes.ts';
import { type HclValue, readHclBlocks } from './hcl.ts';

/** Bake files, for what they say about how Dockerfiles are built: https://docs.docker.com/build/bake/reference/ */
export const bake: Frontend = {
  name: 'bake',
  format: 'bake',
  matches: (path) => /(^|\/)docker-bake(\.[^/]+)?\.(hcl|json)$/.test(path),
  parse: parseBake,
};

/** A target with what it inherits, as far as it is written literally. */
interface Target {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, HclValue>;
  readonly start: number;
  readonly end: number;
}

function parseBake(file: SourceFile): Parsed {
  const targets = file.path.endsWith('.json') ? targetsOfJson(file) : targetsOfHcl(file);
  const byName = new Map(targets.map((target) => [target.name, target]));
  const builds = targets.flatMap((target) => buildOf(file, target, inherited(target, byName)));
  return { subjects: [], builds, notifications: [] };
}

function targetsOfHcl({ text }: SourceFile): readonly Target[] {
  return readHclBlocks(text)
    .filter(({ type, labels }) => type === 'target' && labels.length === 1)
    .map(({ labels, attributes, start, end }) => ({ name: labels[0] as string, attributes, start, end }));
}

/** JSON is YAML, so its places are known. */
function targetsOfJson(file: SourceFile): readonly Target[] {
  const parsed = parseYaml(file);
  const root = 'roots' in parsed ? asMapping(parsed.roots[0]) : undefined;
  const targets = asMapping(entryOf(root, 'target')?.node)?.entries ?? new Map();
  return [...targets].flatMap(([name, { node }]) => {
    const mapping = asMapping(node);
    if (mapping === undefined) return [];
    const attributes = new Map([...mapping.entries].map(([key, entry]) => [key, literal(entry.node)] as const));
    return [{ name, attributes, start: spanOf(node).start, end: spanOf(node).end }];
  });
}

function literal(node: YamlNode): HclValue {
  if (node.kind === 'sequence') return node.items.map((item) => asScalar(item.node)?.value);
  if (node.kind === 'scalar') return node.value.includes('${') ? undefined : node.value;
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, asScalar(entry.node)?.value]));
}

const DEEPEST = 20;

/** What a target has of its own stands before what it inherits; of several targets to inherit from, the last one wins. */
function inherited(target: Target, byName: ReadonlyMap<string, Target>, depth = 0): ReadonlyMap<string, HclValue> {
  const parents = target.attributes.get('inherits');
  const names = Array.isArray(parents) ? parents : [];
  const attributes = new Map<string, HclValue>();
  for (const name of depth < DEEPEST ? names : []) {
    const parent = byName.get(String(name));
    for (const [key, value] of parent === undefined ? [] : inherited(parent, byName, depth + 1))
      attributes.set(key, value);
  }
  for (const [key, value] of target.attributes) attributes.set(key, value);
  return attributes;
}

function buildOf(
  file: SourceFile,
  { start, end }: Target,
  attributes: ReadonlyMap<string, HclValue>,
): BuildReference[] {
  const context = textOf(attributes, 'context', '.');
  const dockerfile = textOf(attributes, 'dockerfile', 'Dockerfile');
  if (context === undefined || dockerfile === undefined || attributes.has('dockerfile-inline')) return [];
  if (/:\/\/|^git@/.test(context)) return [];
  // bake is run from the root of a repository, or from the folder of its file: where the Dockerfile is tells which
  const folder = file.path.split('/').slice(0, -1).join('/');
  const folders = [...new Set([folder, ''])];
  return folders.flatMap((from) => {
    const dockerfilePath = repositoryPath(from, `${context}/${dockerfile}`);
    if (dockerfilePath === undefined) return [];
    return [
      {
        dockerfilePath,
        target: textOf(attributes, 'target', undefined),
        arguments: argumentsOf(attributes.get('args')),
        context: repositoryPath(from, context),
        given: namesOf(attributes.get('contexts')),
        isGuess: folders.length > 1,
        span: { file, start, end },
      },
    ];
  });
}

function textOf(
  attributes: ReadonlyMap<string, HclValue>,
  name: string,
  otherwise: string | undefined,
): string | undefined {
  if (!attributes.has(name)) return otherwise;
  const value = attributes.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** A platform may follow: `base::linux/arm64`. */
function namesOf(value: HclValue): ReadonlySet<string> | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  return new Set(Object.keys(value).map((name) => plainName(name.replace(/::.*$/s, ''))));
}

function argumentsOf(value: HclValue): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])));
}
