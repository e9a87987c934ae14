import type { Build, BuildExchange } from '../../model/build.ts';
import type { Entry } from '../../model/containers/entry.ts';
import { known, type Setting, type Text } from '../../model/located.ts';
import { excerptOf } from '../../syntax/lists/runs.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  spanOf,
  type TreeEntry,
  type TreeMapping,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import { contextFolder, dockerfilePathOf } from '../build-paths.ts';
import { parseDockerfile } from '../dockerfile/index.ts';
import { namedFolders } from '../dockerfile/named-contexts.ts';
import type { ParsedDockerfile } from '../dockerfile/readings/parsed-dockerfile.ts';
import type { BuildReference, WrittenContext } from '../frontend.ts';
import { isLocalName } from '../local-name.ts';
import { givenArguments } from '../open-arguments.ts';
import { builtNames, plainName } from '../plain-name.ts';
import { generatorIn } from '../run-options/builds/sbom-generators.ts';
import { builtImages } from './images.ts';
import { platformsOfBuild } from './platforms.ts';
import type { ComposeModel } from './project.ts';
import { resolve, runsOf, textOfScalar } from './resolved.ts';
import { booleanSetting, entriesAt, itemsOf, listSetting, stringSetting, textAt, uniqueEntriesAt } from './values.ts';
import { buildArguments, fileNamed } from './variables/environment.ts';
import { forPaths, likelyPath, onlyFolder, type WorkingFolders } from './variables/working-folder.ts';

export interface ParsedBuild {
  readonly build: Build;
  readonly reference: BuildReference | undefined;
  readonly inline: ParsedDockerfile | undefined;
  /** How the inline Dockerfile is built, for services that use its image. */
  readonly inlineMaker: BuildReference | undefined;
}

/** `build` of a service, as a text or a mapping. Only `docker buildx bake` reads the contexts of `x-bake`. */
export function buildOf(
  service: TreeMapping,
  of: Pick<Build, 'name' | 'activatedBy'>,
  project: ComposeModel,
): ParsedBuild | undefined {
  const entry = entryOf(service, 'build');
  if (entry === undefined) return undefined;
  const { variables } = project;
  const long = asMapping(entry.node);
  const files = filesOf(entry, project);
  const { context, dockerfilePath } = files;
  const target = textAt(long, 'target', variables);
  const args = buildArguments(long, project);
  const baked = asMapping(entryOf(long, 'x-bake')?.node);
  const additionalContexts = contextsAt(long, 'additional_contexts', files.folder, project);
  const everyContext = [...additionalContexts, ...contextsAt(baked, 'contexts', files.folder, project)];
  const names = namesGiven(additionalContexts, booleanSetting(long, 'pull', variables), project);
  const platforms = platformsOfBuild(service, long, baked, variables);
  const reference: BuildReference = {
    dockerfilePath: dockerfilePath ?? '',
    target: known(target),
    ...givenArguments(args),
    context: contextFolder(context, files.folder),
    name: of.name,
    ...sourcesOf({ service, build: long, project, contexts: everyContext }, files.folder),
    ...names,
    platforms,
    span: spanOf(entry.node),
  };
  const inline = files.inline && inlineDockerfile(files.inline, reference, project);
  return {
    build: {
      kind: 'build',
      format: 'compose',
      file: entry.key.file,
      name: of.name,
      span: spanOf(entry.node),
      context,
      dockerfile: files.dockerfile,
      dockerfilePath,
      inline: inline?.parsed.dockerfile,
      target,
      arguments: args,
      privileged: booleanSetting(long, 'privileged', variables),
      network: stringSetting(long, 'network', variables),
      entitlements: listSetting(long, 'entitlements', variables),
      ssh: listSetting(long, 'ssh', variables),
      additionalContexts: everyContext,
      localNames: names.localNames,
      ...exchangesOf(long, baked, variables),
      ...(platforms && { platforms }),
      ...(of.activatedBy && { activatedBy: of.activatedBy }),
    },
    reference: dockerfilePath === undefined ? undefined : reference,
    ...partsOf(inline),
  };
}

function partsOf(inline: ReturnType<typeof inlineDockerfile> | undefined): Pick<ParsedBuild, 'inline' | 'inlineMaker'> {
  return { inline: inline?.parsed, inlineMaker: inline?.maker };
}

/** Where its files may be from, and the names that other builds find it by. */
function sourcesOf(
  {
    service,
    build,
    project,
    contexts,
  }: {
    readonly service: TreeMapping;
    readonly build: TreeMapping | undefined;
    readonly project: ComposeModel;
    readonly contexts: readonly Entry[];
  },
  folder: string,
): Pick<BuildReference, 'containerName' | 'tags' | 'contexts' | 'secretFiles'> {
  return {
    ...containerNameOf(service, project.variables),
    tags: tagsOf(service, project.variables),
    contexts: contexts.flatMap((one) => writtenContext(one, folder)),
    secretFiles: secretFilesOf(build, project),
  };
}

function containerNameOf(
  service: TreeMapping,
  variables: ComposeModel['variables'],
): Pick<BuildReference, 'containerName'> {
  const containerName = known<string>(textAt(service, 'container_name', variables));
  return containerName === undefined ? {} : { containerName };
}

function tagsOf(service: TreeMapping, variables: ComposeModel['variables']): readonly string[] {
  const image = asScalar(entryOf(service, 'image')?.node);
  return image === undefined ? [] : builtNames([resolve(image, variables).text]);
}

/** `secrets: [a]`, or `{ source: a, target: b }`, where Dockerfiles name the target. */
function secretFilesOf(build: TreeMapping | undefined, project: ComposeModel): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { node } of itemsOf(entryOf(build, 'secrets'))) {
    const long = asMapping(node);
    const source = asScalar(node)?.value ?? known<string>(textAt(long, 'source', project.variables));
    const declared = asMapping(entryOf(project.secrets, source ?? '')?.node);
    const file = asScalar(entryOf(declared, 'file')?.node);
    const path = file && fileNamed(file, project);
    const id = known<string>(textAt(long, 'target', project.variables)) ?? source;
    if (path !== undefined && id !== undefined) files.set(id, path);
  }
  return files;
}

/** A folder, or a service that makes the image: `service:base`. */
function writtenContext({ name, value }: Entry, folder: string): readonly WrittenContext[] {
  const text = known<string>(value);
  if (text === undefined) return [];
  const service = /^service:(.+)$/s.exec(text)?.[1];
  if (service !== undefined) return [{ name: plainName(name), madeBy: service }];
  const path = contextFolder(value, folder);
  return path === undefined ? [] : [{ name: plainName(name), folder: path }];
}

/** Where the build gets files and names from, where its results go, and what it writes into them. */
function exchangesOf(
  long: TreeMapping | undefined,
  baked: TreeMapping | undefined,
  variables: ComposeModel['variables'],
): Pick<Build, 'extraHosts' | 'exchanges' | 'generators' | 'labels'> {
  const at = (mapping: TreeMapping | undefined, key: string, use: BuildExchange['use']): readonly BuildExchange[] =>
    listSetting(mapping, key, variables).items.map((written) => ({ use, written }));
  return {
    extraHosts: entriesAt(long, 'extra_hosts', variables, ['=', ':']),
    exchanges: [
      ...at(long, 'cache_from', 'cache'),
      ...at(long, 'cache_to', 'push'),
      ...at(baked, 'cache-from', 'cache'),
      ...at(baked, 'cache-to', 'push'),
      ...at(baked, 'output', 'push'),
    ],
    generators: generatorsOf(long, baked, variables),
    labels: [long, baked].flatMap((mapping) => uniqueEntriesAt(mapping, 'labels', variables)),
  };
}

/** Images of `sbom`, and of `attest` of `x-bake`. */
function generatorsOf(
  long: TreeMapping | undefined,
  baked: TreeMapping | undefined,
  variables: ComposeModel['variables'],
): readonly Text[] {
  const own = generatorIn('sbom', textAt(long, 'sbom', variables));
  const attested = listSetting(baked, 'attest', variables).items.flatMap((item) => generatorIn('attest', item) ?? []);
  return own === undefined ? attested : [own, ...attested];
}

function contextsAt(
  mapping: TreeMapping | undefined,
  key: string,
  folder: string,
  { variables, workingFolders }: ComposeModel,
): readonly Entry[] {
  const entries = uniqueEntriesAt(mapping, key, forPaths(variables));
  return entries.map((one) => (one.value ? { ...one, value: likelyPath(one.value, folder, workingFolders) } : one));
}

/** The context and the Dockerfile. `folder` is where their paths begin. A command runs where it finds the Dockerfile. */
function filesOf(entry: TreeEntry, project: ComposeModel) {
  const { all, isThere } = project.workingFolders;
  const first = filesFrom(entry, project, project.workingFolders);
  if (first.dockerfilePath === undefined || !writtenPaths(entry).includes('PWD')) return first;
  const each = all.map((folder) => filesFrom(entry, project, onlyFolder(folder, project.workingFolders)));
  return each.find(({ dockerfilePath }) => dockerfilePath !== undefined && isThere(dockerfilePath)) ?? first;
}

function writtenPaths({ node }: TreeEntry): string {
  const long = asMapping(node);
  const written = [asScalar(node), ...['context', 'dockerfile'].map((key) => asScalar(entryOf(long, key)?.node))];
  return written.map((scalar) => scalar?.value).join(' ');
}

function filesFrom({ node }: TreeEntry, { variables, folderOf }: ComposeModel, folders: WorkingFolders) {
  const long = asMapping(node);
  const short = asScalar(node);
  const ofPaths = forPaths(variables);
  const named = short === undefined ? textAt(long, 'context', ofPaths) : textOfScalar(short, ofPaths);
  const inline = asScalar(entryOf(long, 'dockerfile_inline')?.node);
  const folder = folderOf(short ?? entryOf(long, 'context')?.node ?? node);
  const context = named && likelyPath(named, folder, folders);
  const file = textAt(long, 'dockerfile', ofPaths);
  const dockerfile = file && likelyPath(file, contextFolder(context, folder), folders);
  const dockerfilePath = inline === undefined ? dockerfilePathOf(context, dockerfile, folder) : undefined;
  return { context, inline, folder, dockerfile, dockerfilePath };
}

/**
 * With `pull`, base images come from a registry even if another service builds them. Otherwise builders take what the engine has under the
 * name, and else pull it: they do not know that another service builds it. Only a context such as `service:base` says that it comes first.
 * https://docs.docker.com/compose/how-tos/dependent-images/
 */
function namesGiven(
  additionalContexts: Build['additionalContexts'],
  pull: Setting<boolean>,
  project: ComposeModel,
): Record<'localNames' | 'pulledNames', ReadonlySet<string>> {
  const isPulling = pull !== undefined && pull.value !== false;
  const built = isPulling ? NOTHING_BUILT : builtImages(project);
  const contexts = new Set(additionalContexts.map(({ name }) => plainName(name)));
  const pulledNames = new Set([...built].filter((name) => !contexts.has(name) && !isLocalName(name)));
  return { localNames: contexts.size === 0 ? built : new Set([...built, ...contexts]), pulledNames };
}

const NOTHING_BUILT: ReadonlySet<string> = new Set();

function inlineDockerfile(
  scalar: TreeScalar,
  reference: BuildReference,
  { variables, findContext }: ComposeModel,
): { readonly parsed: ParsedDockerfile; readonly maker: BuildReference } {
  const text = excerptOf(runsOf(resolve(scalar, variables)));
  const parsed = parseDockerfile(text, scalar.file, {
    builds: [reference],
    findContext,
    named: namedFolders(reference.contexts, findContext),
  });
  const { file, start, end } = text.span(0, text.text.length);
  return { parsed, maker: { ...reference, dockerfilePath: file.path, inline: { text: text.text, start, end } } };
}
