import { homedir } from 'node:os';
import type { Container, Mount } from '../../../src/model/containers/container.ts';
import { DYNAMIC, type ListSetting } from '../../../src/model/located.ts';
import { eachPort, numberOf, setVariables, sizeOf } from '../compose/reading.ts';
import { capabilities, type Facts, sorted } from './inspected.ts';

/** The same of a container that we read. */
export function factsOf(container: Container): Facts {
  return {
    privileged: container.privileged?.value ?? false,
    readOnly: container.readOnlyRootfs?.value ?? false,
    user: shown(container.user?.value),
    pid: shown(container.pidNamespace?.value),
    ipc: container.ipcNamespace?.value === 'private' ? '' : shown(container.ipcNamespace?.value),
    uts: shown(container.utsNamespace?.value),
    userns: shown(container.userNamespace?.value),
    network: shown(container.networkMode?.value),
    capAdd: capabilities(texts(container.addedCapabilities)),
    capDrop: capabilities(texts(container.droppedCapabilities)),
    groups: sorted(texts(container.additionalGroups)),
    rules: sorted(texts(container.deviceCgroupRules)),
    security: new Set(
      container.securityOptions.items
        .map(({ value }) => JSON.stringify(value))
        // an engine keeps what `systempaths` means in place of the option
        .filter((option) => !/label.*disable|systempaths/.test(option)),
    ).size,
    memory: sizeOf(container.memoryLimit?.value) ?? 0,
    cpus: numberOf(container.cpuLimit?.value) ?? 0,
    pids: Math.max(Number(container.pidsLimit?.value ?? 0), 0),
    oomScore: container.oomScoreAdjustment?.value ?? 0,
    devices: sorted(
      container.devices.map(({ source, target, permissions }) =>
        [source.value, target?.value ?? source.value, permissions?.value ?? 'rwm'].map(shown).join(' '),
      ),
    ),
    mounts: sorted(container.mounts.filter(isBind).map(mountText)),
    ports: sorted(container.ports.flatMap(eachPort).map((port) => port.replace(/ (?=\w+$)/, '/'))),
    environment: sorted(
      [...new Map(setVariables(container).map(({ name, value }) => [name, value]))].flatMap(([name, value]) =>
        value === undefined ? [] : [`${name}=${shown(value.value)}`],
      ),
    ),
  };
}

function shown(value: unknown): string {
  return value === DYNAMIC ? '?' : String(value ?? '');
}

function texts({ items }: ListSetting<string>): readonly string[] {
  return items.map(({ value }) => shown(value));
}

/** A volume of the project is another thing for the engine, wherever it leads. */
function isBind({ type, via, source }: Mount): boolean {
  return via === 'volumes' && type === 'bind' && !(source.kind === 'host' && source.path === '/var/run');
}

function mountText({ source, target, readOnly, propagation }: Mount): string {
  const place = placeOf(source);
  // the root and the folders around the project hold the engine's own folder, which must see what is unmounted later
  const isAround = place === '/' || (source.kind === 'project' && AROUND.test(source.path));
  const usual = isAround ? 'rslave' : 'rprivate';
  return `${place} ${shown(target?.value)}${readOnly?.value === true ? ' ro' : ''} ${shown(propagation?.value) || usual}`;
}

const AROUND = /^\.\.(?:\/\.\.)*\/?$/;

function placeOf(source: Mount['source']): string {
  if (source.kind !== 'host') return source.kind;
  return source.path === homedir() || source.path.startsWith(`${homedir()}/`) ? 'home' : source.path;
}
