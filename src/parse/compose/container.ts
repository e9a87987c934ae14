import { type Container, type Device, type Hook, isPulled } from '../../model/containers/container.ts';
import type { Entry } from '../../model/containers/entry.ts';
import type { Image } from '../../model/images/image.ts';
import { DYNAMIC, known, type Setting, type Text } from '../../model/located.ts';
import type { Subject } from '../../model/subject.ts';
import { securityOption, shortDevice } from '../../syntax/lists/values.ts';
import type { LookUp } from '../../syntax/shell/index.ts';
import { entrySpan } from '../../syntax/tree/entry-span.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  isNull,
  spanOf,
  type TreeEntry,
  type TreeMapping,
  type TreeNode,
} from '../../syntax/tree/nodes.ts';
import type { BuildReference, InlineDockerfile } from '../frontend.ts';
import { additionEdits } from './additions.ts';
import { buildOf } from './build.ts';
import { commandOf, healthCommand } from './commands.ts';
import { imageAt, mountedImages } from './images.ts';
import { inlineFiles } from './inline-files.ts';
import { inlineScripts } from './inline-scripts.ts';
import { inlineSettings } from './inline-settings.ts';
import { hostNamesOf, joinsOpenNetwork, joinsSharedNetwork, networkModeOf } from './joined-networks.ts';
import { cpuLimit, memoryLimit, pidsLimit, restartOf } from './limits.ts';
import { mountsOf } from './mounts.ts';
import { otherVariables } from './other-variables.ts';
import type { VariablesOf } from './pieces.ts';
import { platformsAt } from './platforms.ts';
import { portsOf } from './ports.ts';
import type { ComposeModel } from './project.ts';
import { resolve, textOfScalar, writtenOf } from './resolved.ts';
import {
  booleanSetting,
  entriesAt,
  itemsOf,
  listSetting,
  numberSetting,
  settingOf,
  stringSetting,
  textAt,
  unique,
  uniqueEntriesAt,
  uniqueListSetting,
} from './values.ts';
import { environmentOf } from './variables/environment.ts';
import { commandVariables } from './variables/unset-in-commands.ts';

export interface ParsedService {
  readonly container: Container;
  /** The container, the images that it uses, and an inline Dockerfile. */
  readonly subjects: readonly Subject[];
  readonly build: BuildReference | undefined;
  readonly inline: InlineDockerfile | undefined;
  /** How the inline Dockerfile is built, for services that use its image. */
  readonly inlineMaker: BuildReference | undefined;
}

/** Turns a service, with everything that files declare about it merged, into a container. */
export function parseService(entry: TreeEntry, service: TreeMapping, project: ComposeModel): ParsedService {
  const name = entry.key.value;
  const profiles = uniqueListSetting(service, 'profiles', project.variables).items.map(({ value }) => value);
  const activatedBy = inactive(name, profiles, project);
  const image = imageIn(entry, imageAt(service, 'image', name, project, platformsAt(service, project.variables)));
  const build = buildOf(service, { name, ...(activatedBy && { activatedBy }) }, project);
  const own = containerOf(entry, service, project, { image, build: build?.build, profiles, activatedBy });
  const container = withInlineFiles(own, service, project);
  const mounted = mountedImages(service, name, project).map((one) => imageIn(entry, one));
  const images = [
    build === undefined || isPulled(container) || image?.isPulledIfMissing ? image : undefined,
    ...container.hooks.map((hook) => hook.image),
    ...mounted,
  ];
  return {
    container,
    subjects: subjectsOf(container, images, build),
    build: build?.reference,
    inline: build?.inline,
    inlineMaker: build?.inlineMaker,
  };
}

/** The image, with the file of the service where another one names it. */
function imageIn<Some extends Image | undefined>({ key }: TreeEntry, image: Some): Some {
  const usedIn = key.file.path;
  return image === undefined || image.reference.span.file.path === usedIn ? image : { ...image, usedIn };
}

function withInlineFiles(container: Container, service: TreeMapping, project: ComposeModel): Container {
  const files = inlineFiles(service, project);
  if (files.length === 0) return container;
  const scripts = inlineScripts(files, container);
  const settingsFiles = inlineSettings(files, container);
  return { ...container, ...(scripts.length > 0 && { scripts }), settingsFiles };
}

/** The parts of a container that other subjects share. */
type Parts = Pick<Container, 'image' | 'build'> & {
  readonly profiles: readonly string[];
  readonly activatedBy: Container['activatedBy'];
};

/** A single literal: objects assembled from others cost several times as much. */
function containerOf(
  entry: TreeEntry,
  service: TreeMapping,
  project: ComposeModel,
  { image, build, profiles, activatedBy }: Parts,
): Container {
  const { variables, services } = project;
  const name = entry.key.value;
  const environment = environmentOf(service, project);
  const lookUp = commandVariables(service, environment, variables);
  const [healthcheck, logging] = ['healthcheck', 'logging'].map((key) => asMapping(entryOf(service, key)?.node));
  const networks = uniqueListSetting(service, 'networks', variables);
  const entrypoint = commandOf(entryOf(service, 'entrypoint')?.node, variables, lookUp);
  return {
    kind: 'container',
    format: 'compose',
    file: entry.key.file,
    name,
    span: spanOf(entry.key),
    partial: partialReason(name, service, project),
    image,
    build,
    privileged: booleanSetting(service, 'privileged', variables),
    addedCapabilities: uniqueListSetting(service, 'cap_add', variables),
    droppedCapabilities: uniqueListSetting(service, 'cap_drop', variables),
    securityOptions: listSetting(service, 'security_opt', variables, securityOption),
    user: stringSetting(service, 'user', variables),
    workingDirectory: stringSetting(service, 'working_dir', variables),
    additionalGroups: listSetting(service, 'group_add', variables),
    runtime: stringSetting(service, 'runtime', variables),
    annotations: uniqueEntriesAt(service, 'annotations', variables),
    labels: labelsOf(service, variables),
    pidNamespace: stringSetting(service, 'pid', variables),
    ipcNamespace: stringSetting(service, 'ipc', variables),
    utsNamespace: stringSetting(service, 'uts', variables),
    userNamespace: stringSetting(service, 'userns_mode', variables),
    cgroupNamespace: stringSetting(service, 'cgroup', variables),
    cgroupParent: stringSetting(service, 'cgroup_parent', variables),
    networkMode: networkModeOf(service, networks, project),
    networks,
    hasOpenNetwork: joinsOpenNetwork(networks, project),
    sharesNetwork: joinsSharedNetwork(networks, project),
    readOnlyRootfs: booleanSetting(service, 'read_only', variables),
    mounts: mountsOf(service, project),
    volumesFrom: listSetting(service, 'volumes_from', variables),
    usesApiSocket: booleanSetting(service, 'use_api_socket', variables),
    devices: devicesOf(service, variables),
    deviceCgroupRules: listSetting(service, 'device_cgroup_rules', variables),
    gpus: gpusOf(service, variables),
    sharedMemorySize: stringSetting(service, 'shm_size', variables),
    storageSize: stringSetting(asMapping(entryOf(service, 'storage_opt')?.node), 'size', variables),
    memoryLimit: memoryLimit(service, variables),
    memorySwapLimit: stringSetting(service, 'memswap_limit', variables),
    cpuLimit: cpuLimit(service, variables),
    cpuRealtimeRuntime: stringSetting(service, 'cpu_rt_runtime', variables),
    pidsLimit: pidsLimit(service, variables),
    isOomKillDisabled: booleanSetting(service, 'oom_kill_disable', variables),
    oomScoreAdjustment: numberSetting(service, 'oom_score_adj', variables),
    ulimits: ulimitsOf(service, variables),
    restart: restartOf(service, variables),
    ports: portsOf(service, variables),
    environment,
    sysctls: uniqueEntriesAt(service, 'sysctls', variables),
    extraHosts: entriesAt(service, 'extra_hosts', variables, ['=', ':']),
    dns: uniqueListSetting(service, 'dns', variables),
    links: uniqueListSetting(service, 'links', variables),
    externalLinks: listSetting(service, 'external_links', variables),
    models: uniqueListSetting(service, 'models', variables),
    credentialSpec: entriesAt(service, 'credential_spec', variables),
    entrypoint,
    command: commandOf(entryOf(service, 'command')?.node, variables, lookUp, entrypoint),
    hasInit: booleanSetting(service, 'init', variables),
    healthcheckDisabled: healthcheckDisabled(healthcheck, variables),
    healthcheck: healthCommand(entryOf(healthcheck, 'test')?.node, variables, lookUp),
    logDriver: stringSetting(logging, 'driver', variables),
    logOptions: entriesAt(logging, 'options', variables),
    pullPolicy: stringSetting(service, 'pull_policy', variables),
    hooks: hooksOf(service, name, project, lookUp),
    ...watched(service, variables),
    profiles,
    provider: stringSetting(asMapping(entryOf(service, 'provider')?.node), 'type', variables),
    containerName: stringSetting(service, 'container_name', variables),
    hostNames: hostNamesOf(service, project),
    stage: undefined,
    seccompProfile: undefined,
    settingsFiles: [],
    otherVariables: otherVariables(service, project, build),
    joins: undefined,
    project: undefined,
    add: (additions) => additionEdits(entry, additions, services),
    ...startsOf(name, service, project, activatedBy),
  };
}

function startsOf(
  name: string,
  service: TreeMapping,
  { scaledServices, extendedServices, variables }: ComposeModel,
  activatedBy: Parts['activatedBy'],
): Pick<Container, 'activatedBy' | 'isIdle' | 'isExtended'> {
  return {
    ...(activatedBy && { activatedBy }),
    ...(!scaledServices.includes(name) && hasNoReplicas(service, variables) && { isIdle: true }),
    ...(extendedServices.has(name) && { isExtended: true }),
  };
}

/** The container with the images that it may take from a registry, and its build. */
function subjectsOf(
  container: Container,
  images: readonly (Image | undefined)[],
  build: ReturnType<typeof buildOf>,
): readonly Subject[] {
  const { activatedBy } = container;
  const subjects: Subject[] = [container];
  for (const image of images) {
    if (image === undefined || (image.isBuiltHere && !image.isPulledIfMissing)) continue;
    subjects.push(activatedBy ? { ...image, activatedBy } : image);
  }
  if (build !== undefined) subjects.push(build.build, ...(build.inline?.subjects ?? []));
  return subjects;
}

function partialReason(name: string, service: TreeMapping, model: ComposeModel): string | undefined {
  if (service.lacks !== undefined) return service.lacks;
  if (!['image', 'build', 'provider'].some((key) => entryOf(service, key) !== undefined)) {
    return 'it has neither image nor build, so another file must add to it';
  }
  return model.partialReason(name);
}

/** The profiles that start a container that does not run by default. */
function inactive(
  name: string,
  profiles: readonly string[],
  { activeProfiles, startedServices }: ComposeModel,
): Container['activatedBy'] {
  const active = profiles.length === 0 || startedServices.includes(name) ? undefined : activeProfiles();
  return active === undefined || profiles.some((profile) => active.has(profile)) ? undefined : profiles;
}

function healthcheckDisabled(healthcheck: TreeMapping | undefined, variables: VariablesOf): Setting<boolean> {
  const test = entryOf(healthcheck, 'test');
  const node = test?.node;
  const first = node?.kind === 'sequence' ? asScalar(node.items[0]?.node) : asScalar(node);
  if (test !== undefined && first?.value === 'NONE') {
    return { value: true, span: spanOf(first), entry: entrySpan(test) };
  }
  return booleanSetting(healthcheck, 'disable', variables);
}

function devicesOf(service: TreeMapping, variables: VariablesOf): readonly Device[] {
  const devices = itemsOf(entryOf(service, 'devices')).flatMap((item): readonly Device[] => {
    const { node } = item;
    const entry = entrySpan(item);
    if (node.kind === 'scalar') {
      return isNull(node) ? [] : [shortDevice(writtenOf(resolve(node, variables)), entry, false)];
    }
    const long = asMapping(node);
    const source = textAt(long, 'source', variables);
    if (source === undefined) return [];
    const target = textAt(long, 'target', variables);
    return [{ source, target, permissions: textAt(long, 'permissions', variables), span: spanOf(node), entry }];
  });
  return unique(devices, ({ source, target = source }) => known(target));
}

/** `gpus: all`, or a list of requests there or in `deploy`. A request without count and ids takes all. */
function gpusOf(service: TreeMapping, variables: VariablesOf): Setting<string> {
  const entry = entryOf(service, 'gpus') ?? reservedGpus(service, variables);
  if (entry === undefined) return undefined;
  if (entry.node.kind === 'scalar') return settingOf(entry, variables, (text) => text);
  const requests = itemsOf(entry).map((item) => gpuRequest(item, variables));
  const isOpen = requests.some((request) => request === DYNAMIC);
  const value = requests.includes('all') ? 'all' : isOpen ? DYNAMIC : requests.join(',');
  return { value, span: spanOf(entry.node), entry: entrySpan(entry) };
}

function reservedGpus(service: TreeMapping, variables: VariablesOf): TreeEntry | undefined {
  const resources = asMapping(entryOf(asMapping(entryOf(service, 'deploy')?.node), 'resources')?.node);
  const devices = entryOf(asMapping(entryOf(resources, 'reservations')?.node), 'devices');
  const isGpu = ({ node }: { readonly node: TreeNode }) =>
    listSetting(asMapping(node), 'capabilities', variables).items.some(
      ({ value }) => value === 'gpu' || value === 'nvidia',
    );
  return itemsOf(devices).some(isGpu) ? devices : undefined;
}

function gpuRequest({ node }: ReturnType<typeof itemsOf>[number], variables: VariablesOf): string | typeof DYNAMIC {
  // `all` of one file is among the requests of several
  if (node.kind === 'scalar') return textOfScalar(node, variables).value;
  const request = asMapping(node);
  if (request === undefined) return DYNAMIC;
  const ids = entryOf(request, 'device_ids');
  const count = textAt(request, 'count', variables)?.value;
  if (count === undefined) return ids === undefined ? 'all' : 'ids';
  if (count === DYNAMIC) return DYNAMIC;
  return count === '-1' ? 'all' : count;
}

/** `nofile: 1024`, or the hard limit of `{soft, hard}`. */
function ulimitsOf(service: TreeMapping, variables: VariablesOf): readonly Entry[] {
  const limits = asMapping(entryOf(service, 'ulimits')?.node);
  return [...(limits?.entries.values() ?? [])].map((part) => {
    const pair = asMapping(part.node);
    const single = asScalar(part.node);
    const value =
      single === undefined
        ? (textAt(pair, 'hard', variables) ?? textAt(pair, 'soft', variables))
        : textOfScalar(single, variables);
    const span = { file: part.key.file, start: part.start, end: part.end };
    return { name: part.key.value, value, span, entry: entrySpan(part) };
  });
}

function watchesOf(service: TreeMapping): ReturnType<typeof itemsOf> {
  return itemsOf(entryOf(asMapping(entryOf(service, 'develop')?.node), 'watch'));
}

/** What `develop.watch` says. */
function watched(service: TreeMapping, variables: VariablesOf): Pick<Container, 'synchronised' | 'isWatched'> {
  const synchronised = synchronisedPaths(service, variables);
  return watchesOf(service).length === 0 ? { synchronised } : { synchronised, isWatched: true };
}

/** The paths of `develop.watch` whose action copies files rather than rebuilds. */
function synchronisedPaths(service: TreeMapping, variables: VariablesOf): readonly Text[] {
  return watchesOf(service).flatMap(({ node }) => {
    const long = asMapping(node);
    const action = known(textAt(long, 'action', variables));
    const path = action?.startsWith('sync') ? textAt(long, 'path', variables) : undefined;
    return path === undefined ? [] : [path];
  });
}

function hasNoReplicas(service: TreeMapping, variables: VariablesOf): boolean {
  const deploy = asMapping(entryOf(service, 'deploy')?.node);
  return [numberSetting(service, 'scale', variables), numberSetting(deploy, 'replicas', variables)].some(
    (one) => known(one) === 0,
  );
}

function labelsOf(service: TreeMapping, variables: VariablesOf): readonly Entry[] {
  const deploy = asMapping(entryOf(service, 'deploy')?.node);
  return [...uniqueEntriesAt(service, 'labels', variables), ...uniqueEntriesAt(deploy, 'labels', variables)];
}

const HOOKS = ['pre_start', 'post_start', 'pre_stop'] as const;

function hooksOf(service: TreeMapping, name: string, project: ComposeModel, lookUp: LookUp): readonly Hook[] {
  const hooks: Hook[] = [];
  const add = (kind: Hook['name'], node: TreeNode | undefined) => {
    const long = asMapping(node);
    if (long !== undefined) hooks.push(hookOf(kind, long, name, project, lookUp));
  };
  for (const kind of HOOKS) {
    for (const { node } of itemsOf(entryOf(service, kind))) add(kind, node);
  }
  for (const { node } of watchesOf(service)) add('watch', entryOf(asMapping(node), 'exec')?.node);
  return hooks;
}

function hookOf(kind: Hook['name'], hook: TreeMapping, name: string, project: ComposeModel, lookUp: LookUp): Hook {
  const { variables } = project;
  return {
    name: kind,
    span: spanOf(hook),
    privileged: booleanSetting(hook, 'privileged', variables),
    user: stringSetting(hook, 'user', variables),
    image: imageAt(hook, 'image', name, project),
    command: commandOf(entryOf(hook, 'command')?.node, variables, lookUp),
    environment: entriesAt(hook, 'environment', variables),
    workingDirectory: stringSetting(hook, 'working_dir', variables),
  };
}
