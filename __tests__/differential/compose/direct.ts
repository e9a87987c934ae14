import { homedir } from 'node:os';
import { load } from 'js-yaml';
import { pathSource } from '../../../src/analysis/paths/mount-source.ts';
import type { Container, Mount, MountSource } from '../../../src/model/containers/container.ts';
import { DYNAMIC, type ListSetting } from '../../../src/model/located.ts';
import { eachPort, setVariables, trimmed } from './reading.ts';

/** What matters most of each service, in short texts; `?` is what only run time knows. */
export type Essentials = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Service {
  readonly image?: string;
  readonly privileged?: boolean;
  readonly read_only?: boolean;
  readonly user?: string;
  readonly pid?: string;
  readonly ipc?: string;
  readonly uts?: string;
  readonly userns_mode?: string;
  readonly cgroup?: string;
  readonly network_mode?: string;
  readonly runtime?: string;
  readonly cap_add?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly group_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly device_cgroup_rules?: readonly string[];
  readonly devices?: readonly { source: string; target?: string; permissions?: string }[];
  readonly volumes?: readonly { type: string; source?: string; target: string; read_only?: boolean }[];
  readonly ports?: readonly { host_ip?: string; published?: string | number; target: number; protocol?: string }[];
  readonly environment?: Readonly<Record<string, string | null>>;
}

/** Read in what Compose printed, by a library and without any of our code but for the shape of paths. */
export function essentialsOf(yaml: string): Essentials {
  const { services = {} } = (load(withoutBinary(yaml), { maxDepth: 1000 }) ?? {}) as {
    services?: Record<string, Service>;
  };
  return Object.fromEntries(Object.entries(services).map(([name, service]) => [name, ofService(service)]));
}

/** Compose prints a text that is not UTF-8 encoded. */
function withoutBinary(yaml: string): string {
  return yaml.replaceAll(/(?<=: |- |^ *)!!binary ([\w+/=]+)/gm, (_, text: string) =>
    JSON.stringify(Buffer.from(text, 'base64').toString()),
  );
}

function ofService(service: Service): Readonly<Record<string, unknown>> {
  return {
    image: service.image,
    privileged: service.privileged === true,
    readOnly: service.read_only === true,
    user: word(service.user),
    pid: word(service.pid),
    ipc: word(service.ipc),
    uts: word(service.uts),
    userns: word(service.userns_mode),
    cgroup: word(service.cgroup),
    network: word(service.network_mode),
    runtime: word(service.runtime),
    capAdd: sorted(service.cap_add),
    capDrop: sorted(service.cap_drop),
    groups: sorted(service.group_add),
    rules: sorted(service.device_cgroup_rules),
    security: new Set(service.security_opt).size,
    devices: sorted(
      service.devices?.map(({ source, target = source, permissions = 'rwm' }) =>
        [source, target, permissions].join(' '),
      ),
    ),
    volumes: sorted(service.volumes?.filter(({ type }) => type === 'bind').map(bindText)),
    ports: sorted(service.ports?.flatMap(portTexts)),
    environment: sorted(
      Object.entries(service.environment ?? {}).flatMap(([name, value]) =>
        name === '' ? [] : [`${name}=${value ?? ''}`],
      ),
    ),
  };
}

function word(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

function sorted(texts: readonly string[] | undefined): readonly string[] {
  return [...new Set(texts ?? [])].sort();
}

function bindText({
  source,
  target,
  read_only: readOnly,
}: {
  source?: string;
  target: string;
  read_only?: boolean;
}): string {
  return `${sourceText(pathSource(source ?? '', undefined, ''))} ${trimmed(target)}${readOnly === true ? ' ro' : ''}`;
}

/** Compose prints paths of included projects from the folder of the main one. */
function sourceText(source: MountSource): string {
  if (source.kind === 'project' || source.kind === 'none') return 'project';
  const isHome = source.kind === 'home' || (source.kind === 'host' && source.path.startsWith(homedir()));
  return isHome ? 'home' : JSON.stringify(source);
}

function portTexts({
  host_ip: address = '',
  published = '',
  target,
  protocol = 'tcp',
}: NonNullable<Service['ports']>[number]): string[] {
  // Compose leaves it to the engine to refuse others
  const isKnown = /^(?:\d+(?:-\d+)?)?$/.test(String(published));
  return [isKnown ? `${address === '0.0.0.0' ? '' : address} ${published} ${target} ${protocol}` : '?'];
}

/** The same of a container that we read. */
export function essentialsOfContainer(container: Container): Readonly<Record<string, unknown>> {
  return {
    image: container.image?.reference.value.text,
    privileged: shown(container.privileged?.value ?? false),
    readOnly: shown(container.readOnlyRootfs?.value ?? false),
    user: shown(container.user?.value),
    pid: shown(container.pidNamespace?.value),
    ipc: shown(container.ipcNamespace?.value),
    uts: shown(container.utsNamespace?.value),
    userns: shown(container.userNamespace?.value),
    cgroup: shown(container.cgroupNamespace?.value),
    network: shown(container.networkMode?.value),
    runtime: shown(container.runtime?.value),
    capAdd: texts(container.addedCapabilities),
    capDrop: texts(container.droppedCapabilities),
    groups: texts(container.additionalGroups),
    rules: texts(container.deviceCgroupRules),
    security: container.securityOptions.complete
      ? new Set(container.securityOptions.items.map(({ value }) => JSON.stringify(value))).size
      : '?',
    devices: sorted(
      container.devices.map(({ source, target, permissions }) =>
        [source.value, target?.value ?? source.value, permissions?.value ?? 'rwm'].map(shown).join(' '),
      ),
    ),
    volumes: sorted(
      container.mounts
        .filter(isWrittenBind)
        .map(
          ({ source, target, readOnly }) =>
            `${sourceText(source)} ${trimmed(target?.value)}${readOnly?.value === true ? ' ro' : ''}`,
        ),
    ),
    ports: sorted(container.ports.flatMap(eachPort)),
    environment: sorted(
      [
        ...new Map(
          setVariables(container)
            .filter(isNamed)
            .map(({ name, value }) => [name, String(shown(value?.value) ?? '')]),
        ),
      ].map((pair) => pair.join('=')),
    ),
  };
}

function isNamed({ name }: Container['environment'][number]): boolean {
  return name !== '';
}

function shown(value: unknown): unknown {
  return value === DYNAMIC ? '?' : value === '' ? undefined : value;
}

function texts<T>({ items, complete }: ListSetting<T>): readonly string[] {
  return sorted([...items.map(({ value }) => String(shown(value) ?? '')), ...(complete ? [] : ['?'])]);
}

/** A volume of the project may stand for a folder of the host, which Compose prints at the volume. */
function isWrittenBind({ type, via, source }: Mount): boolean {
  return (
    via === 'volumes' &&
    (type === 'bind' || type === 'npipe') &&
    !(source.kind === 'host' && source.path === '/var/run')
  );
}
