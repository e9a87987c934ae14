import type { Build } from '../../model/build.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { DYNAMIC, known, type Text } from '../../model/located.ts';
import type { Subject } from '../../model/subject.ts';
import { parseDockerfile } from '../dockerfile/index.ts';
import type { BuildReference } from '../frontend.ts';
import { plainName } from '../given-names.ts';
import { excerptOf } from '../written/runs.ts';
import { asMapping, asScalar, entryOf, spanOf, type YamlMapping, type YamlScalar } from '../yaml/nodes.ts';
import { builtImages } from './built-images.ts';
import { repositoryPath } from './mount-source.ts';
import type { ComposeModel } from './project.ts';
import { resolve, runsOf, wholeText } from './resolved.ts';
import { booleanSetting, listSetting, stringSetting, textAt, uniqueEntriesAt } from './values.ts';

export interface ParsedBuild {
  readonly build: Build;
  readonly reference: BuildReference | undefined;
  /** Of an inline Dockerfile. */
  readonly subjects: readonly Subject[];
}

/** `build` of a service, as a text or a mapping. */
export function buildOf(
  service: YamlMapping,
  of: Pick<Build, 'name' | 'activatedBy'>,
  project: ComposeModel,
): ParsedBuild | undefined {
  const entry = entryOf(service, 'build');
  if (entry === undefined) return undefined;
  const { variables } = project;
  const long = asMapping(entry.node);
  const short = asScalar(entry.node);
  const context = short === undefined ? textAt(long, 'context', variables) : wholeText(resolve(short, variables));
  const target = textAt(long, 'target', variables);
  const inline = asScalar(entryOf(long, 'dockerfile_inline')?.node);
  const span = spanOf(entry.node);
  const folder = project.folderOf(short ?? entryOf(long, 'context')?.node ?? entry.node);
  const dockerfile = textAt(long, 'dockerfile', variables);
  const dockerfilePath = inline === undefined ? dockerfilePathOf(context, dockerfile, folder) : undefined;
  const args = uniqueEntriesAt(long, 'args', variables);
  const additionalContexts = uniqueEntriesAt(long, 'additional_contexts', variables);
  const given = givenTo(additionalContexts, project);
  const reference: BuildReference = {
    dockerfilePath: dockerfilePath ?? '',
    target: known(target),
    arguments: knownValues(args),
    context: contextFolder(context, folder),
    given,
    span,
  };
  const parsed = inline === undefined ? undefined : inlineDockerfile(inline, reference, project);
  return {
    build: {
      kind: 'build',
      format: 'compose',
      file: entry.key.file,
      ...of,
      span,
      context,
      dockerfile,
      dockerfilePath,
      inline: parsed?.dockerfile,
      target,
      arguments: args,
      privileged: booleanSetting(long, 'privileged', variables),
      network: stringSetting(long, 'network', variables),
      entitlements: listSetting(long, 'entitlements', variables),
      ssh: listSetting(long, 'ssh', variables),
      additionalContexts,
      given,
    },
    reference: dockerfilePath === undefined ? undefined : reference,
    subjects: parsed?.subjects ?? [],
  };
}

function givenTo(contexts: Build['additionalContexts'], project: ComposeModel): ReadonlySet<string> {
  const built = builtImages(project);
  return contexts.length === 0 ? built : new Set([...built, ...contexts.map(({ name }) => plainName(name))]);
}

function knownValues(args: Build['arguments']): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { name, value } of args) {
    const text = known(value);
    if (text !== undefined) values.set(name, text);
  }
  return values;
}

/** https://docs.docker.com/build/concepts/context/#remote-context */
const REMOTE = /^(?:https?:|git:|ssh:|git@|github\.com\/|oci-layout:|docker-image:)|^[^/]+:\/\/|\.git(?:#|$)/;

function dockerfilePathOf(context: Text | undefined, dockerfile: Text | undefined, folder: string): string | undefined {
  const contextPath = context === undefined ? '.' : context.value;
  const filePath = dockerfile === undefined ? 'Dockerfile' : dockerfile.value;
  if (contextPath === DYNAMIC || filePath === DYNAMIC) return undefined;
  if (REMOTE.test(contextPath as string) || REMOTE.test(filePath as string)) return undefined;
  // `..` of the Dockerfile may lead back into the repository
  if ((filePath as string).startsWith('/')) return undefined;
  if ((contextPath as string).startsWith('/') || (contextPath as string).startsWith('~')) return undefined;
  return repositoryPath(folder, `${contextPath as string}/${filePath as string}`);
}

/** From the root of the repository; undefined for what is elsewhere or not known. */
function contextFolder(context: Text | undefined, folder: string): string | undefined {
  const path = context === undefined ? '.' : context.value;
  return typeof path === 'string' && !REMOTE.test(path) ? repositoryPath(folder, path) : undefined;
}

function inlineDockerfile(
  scalar: YamlScalar,
  reference: BuildReference,
  { variables, notify }: ComposeModel,
): { readonly dockerfile: Dockerfile; readonly subjects: readonly Subject[] } {
  const excerpt = excerptOf(runsOf(resolve(scalar, variables)));
  const { dockerfile, subjects, notifications } = parseDockerfile(excerpt, scalar.file, { builds: [reference] });
  for (const notification of notifications) notify(notification);
  return { dockerfile, subjects };
}
