import type { Container, Mount, SecurityOption } from '../../model/containers/container.ts';
import type { Option } from '../../model/located.ts';
import { spanText } from '../../model/source.ts';
import { openPorts } from '../posture/published-services.ts';

/** The aspects of a container that a rule can ask for: an option that is set, or one kind of its values. */
export type ContainerAspect = keyof typeof ASPECTS;

/** For each aspect, whether a container has it. */
export const ASPECTS = {
  privileged: (container: Container): boolean => container.privileged !== undefined,
  runtime: (container: Container): boolean => container.runtime !== undefined,
  provider: (container: Container): boolean => container.provider !== undefined,
  user: (container: Container): boolean => container.user !== undefined,
  networkMode: (container: Container): boolean => container.networkMode !== undefined,
  pidNamespace: (container: Container): boolean => container.pidNamespace !== undefined,
  ipcNamespace: (container: Container): boolean => container.ipcNamespace !== undefined,
  utsNamespace: (container: Container): boolean => container.utsNamespace !== undefined,
  userNamespace: (container: Container): boolean => container.userNamespace !== undefined,
  cgroupNamespace: (container: Container): boolean => container.cgroupNamespace !== undefined,
  cgroupParent: (container: Container): boolean => container.cgroupParent !== undefined,
  usesApiSocket: (container: Container): boolean => container.usesApiSocket !== undefined,
  gpus: (container: Container): boolean => container.gpus !== undefined,
  sharedMemorySize: (container: Container): boolean => container.sharedMemorySize !== undefined,
  cpuRealtimeRuntime: (container: Container): boolean => container.cpuRealtimeRuntime !== undefined,
  isOomKillDisabled: (container: Container): boolean => container.isOomKillDisabled !== undefined,
  oomScoreAdjustment: (container: Container): boolean => container.oomScoreAdjustment !== undefined,
  memorySwapLimit: (container: Container): boolean => container.memorySwapLimit !== undefined,
  restart: (container: Container): boolean => container.restart !== undefined,
  publishesAll: (container: Container): boolean => container.publishesAll !== undefined,
  pullPolicy: (container: Container): boolean => container.pullPolicy !== undefined,
  logDriver: (container: Container): boolean => container.logDriver !== undefined,
  healthcheckDisabled: (container: Container): boolean => container.healthcheckDisabled !== undefined,
  registryPassword: (container: Container): boolean => container.registryPassword !== undefined,
  runnerSocket: (container: Container): boolean => container.runnerSocket !== undefined,
  seccompProfile: (container: Container): boolean => container.seccompProfile !== undefined,
  record: (container: Container): boolean => container.record !== undefined,
  image: (container: Container): boolean => container.image !== undefined,
  stage: (container: Container): boolean => container.stage !== undefined,
  entrypoint: (container: Container): boolean => container.entrypoint !== undefined,
  command: (container: Container): boolean => container.command !== undefined,
  healthcheck: (container: Container): boolean => container.healthcheck !== undefined,
  addedCapabilities: (container: Container): boolean => container.addedCapabilities.items.length > 0,
  additionalGroups: (container: Container): boolean => container.additionalGroups.items.length > 0,
  securityOptions: (container: Container): boolean => container.securityOptions.items.length > 0,
  volumesFrom: (container: Container): boolean => container.volumesFrom.items.length > 0,
  deviceCgroupRules: (container: Container): boolean => container.deviceCgroupRules.items.length > 0,
  dns: (container: Container): boolean => container.dns.items.length > 0,
  links: (container: Container): boolean => container.links.items.length > 0,
  externalLinks: (container: Container): boolean => container.externalLinks.items.length > 0,
  annotations: (container: Container): boolean => container.annotations.length > 0,
  mounts: (container: Container): boolean => container.mounts.length > 0,
  devices: (container: Container): boolean => container.devices.length > 0,
  ulimits: (container: Container): boolean => container.ulimits.length > 0,
  ports: (container: Container): boolean => container.ports.length > 0,
  environment: (container: Container): boolean => container.environment.length > 0,
  sysctls: (container: Container): boolean => container.sysctls.length > 0,
  extraHosts: (container: Container): boolean => container.extraHosts.length > 0,
  credentialSpec: (container: Container): boolean => container.credentialSpec.length > 0,
  hooks: (container: Container): boolean => container.hooks.length > 0,
  synchronised: ({ synchronised }: Container): boolean => synchronised !== undefined && synchronised.length > 0,
  /** Mounts that may expose part of the host: any source except a named volume or a project folder, or any source with a variable. */
  hostMounts: ({ mounts }: Container): boolean => mounts.some(mayBeOfHost),
  /** Security options other than `no-new-privileges`. */
  confinement: ({ securityOptions: { items } }: Container): boolean => items.some(isOfConfinement),
  /** Ports that are open to everyone who can reach the host. */
  openPorts: (container: Container): boolean => openPorts(container).length > 0,
} as const;

function mayBeOfHost({ source, sourceSpan, origin }: Mount): boolean {
  // in the long form a volume's name may look like a folder
  const isPlain =
    source.kind === 'project' || source.kind === 'none' || (source.kind === 'volume' && /^[\w.-]*$/.test(source.name));
  // without a value, the name of a variable can still show what it refers to
  return !isPlain || spanText(origin?.span ?? sourceSpan).includes('$');
}

function isOfConfinement({ value }: Option<SecurityOption>): boolean {
  return typeof value !== 'object' || value.name !== 'no-new-privileges';
}
