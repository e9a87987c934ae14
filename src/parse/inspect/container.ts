import type { Container } from '../../model/containers/container.ts';
import { type Image, parseImageReference } from '../../model/images/image.ts';
import type { Setting } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { type Json, objectAt, partAt, partSpan, scalarAt, wordAt } from '../../syntax/json/values.ts';
import { spanOf, type TreeMapping, type TreeScalar } from '../../syntax/tree/nodes.ts';
import { isolationOf } from './isolation.ts';
import { mountsOf } from './mounts.ts';
import { portsOf } from './ports.ts';
import { processesOf } from './processes.ts';
import { isPodman, recordOf } from './record.ts';
import { resourcesOf } from './resources.ts';

/** Other objects that an engine inspects do not have these options. */
export function isContainer(object: Json): object is TreeMapping {
  return objectAt(object, 'HostConfig') !== undefined && partAt(object, 'RepoTags') === undefined;
}

/** An existing container, and its image. */
export function containerSubjects(object: TreeMapping): readonly Subject[] {
  const name = nameOf(object);
  const image = imageOf(object, name.value);
  const record = recordOf(object);
  const container: Container = {
    kind: 'container',
    format: 'inspect',
    file: object.file,
    name: name.value,
    span: name.span,
    containerName: name,
    partial: objectAt(object, 'Config') === undefined ? 'the document leaves its Config out' : undefined,
    cannotSay: unsaid(object),
    cannotEdit: true,
    record,
    ...(isPodman(object) && { podman: { runsAsRoot: record.host.rootless === true ? 'no' : 'yes' } }),
    image,
    build: undefined,
    ...isolationOf(object),
    mounts: mountsOf(object),
    ...resourcesOf(object),
    ports: portsOf(object),
    ...processesOf(object),
    models: NOTHING,
    credentialSpec: [],
    pullPolicy: undefined,
    hooks: [],
    profiles: [],
    provider: undefined,
    stage: undefined,
    add: () => undefined,
  };
  return image === undefined || image.isBuiltHere ? [container] : [container, image];
}

const NOTHING = { items: [], entry: undefined, complete: true } as const;

/** Without the slash that Docker puts before names. */
function nameOf(object: TreeMapping): NonNullable<Setting<string>> & { readonly value: string } {
  const name = scalarAt(object, 'Name');
  if (name !== undefined && name.value.length > 1) {
    const from = name.value.startsWith('/') ? 1 : 0;
    return { value: name.value.slice(from), span: partSpan(name, from), entry: spanOf(name) };
  }
  const id = scalarAt(object, 'Id');
  const span = id === undefined ? firstOf(object) : spanOf(id);
  return { value: id?.value.slice(0, SHORT_ID) || 'without a name', span, entry: span };
}

/** The length to which engines shorten ids. */
const SHORT_ID = 12;

function firstOf({ file, start }: TreeMapping): Span {
  return { file, start, end: start + 1 };
}

function imageOf(object: TreeMapping, usedBy: string): Image | undefined {
  const config = objectAt(object, 'Config');
  const written = [scalarAt(object, 'ImageName'), scalarAt(config, 'Image')].find(isReference);
  if (written === undefined) return undefined;
  const reference = { value: parseImageReference(written.value), span: spanOf(written) };
  const isBuiltHere = composeBuilds(objectAt(config, 'Labels')).includes(written.value);
  return {
    kind: 'image',
    use: 'container',
    usedBy,
    title: `container "${usedBy}"`,
    reference,
    facts: {},
    cannotEdit: true,
    ...(isBuiltHere && { isBuiltHere }),
  };
}

/** The names that Compose gives the image that it builds for a service, now and formerly. */
function composeBuilds(labels: Json): readonly string[] {
  const project = wordAt(labels, 'com.docker.compose.project');
  const service = wordAt(labels, 'com.docker.compose.service');
  if (project === undefined || service === undefined) return [];
  return [`${project}-${service}`, `${project}_${service}`];
}

/** A container can be started from the id of an image, which does not show where the image comes from. */
function isReference(scalar: TreeScalar | undefined): scalar is TreeScalar {
  return scalar !== undefined && scalar.value !== '' && !/^(?:sha256:)?[0-9a-f]{12,64}$/.test(scalar.value);
}

/** Options with their places in the output of an engine, which lists them even if nobody set them. */
const PLACES: readonly (readonly [keyof Container, 'HostConfig' | 'Config', ...(readonly string[])])[] = [
  ['privileged', 'HostConfig', 'Privileged'],
  ['addedCapabilities', 'HostConfig', 'CapAdd'],
  ['droppedCapabilities', 'HostConfig', 'CapDrop'],
  ['securityOptions', 'HostConfig', 'SecurityOpt'],
  ['readOnlyRootfs', 'HostConfig', 'ReadonlyRootfs'],
  ['pidNamespace', 'HostConfig', 'PidMode'],
  ['ipcNamespace', 'HostConfig', 'IpcMode'],
  ['networkMode', 'HostConfig', 'NetworkMode'],
  ['memoryLimit', 'HostConfig', 'Memory'],
  ['cpuLimit', 'HostConfig', 'NanoCpus', 'CpuQuota'],
  ['pidsLimit', 'HostConfig', 'PidsLimit'],
  ['restart', 'HostConfig', 'RestartPolicy'],
  ['logDriver', 'HostConfig', 'LogConfig'],
  ['user', 'Config', 'User'],
  ['environment', 'Config', 'Env'],
  ['command', 'Config', 'Cmd'],
];

/** Engines do not record these. */
const NEVER_SAID: readonly (keyof Container)[] = ['build', 'pullPolicy', 'hooks', 'profiles', 'provider', 'models'];

/** Options cut out of the document may be set nevertheless. */
function unsaid(object: TreeMapping): ReadonlySet<keyof Container> {
  const missing = PLACES.filter(([, part, ...names]) => {
    const entries = objectAt(object, part)?.entries;
    return entries === undefined || names.every((name) => !entries.has(name));
  });
  return missing.length === 0 ? SAID : new Set([...NEVER_SAID, ...missing.map(([option]) => option)]);
}

const SAID: ReadonlySet<keyof Container> = new Set(NEVER_SAID);
