import type { KeyRule } from './keys.ts';

function rules(reads: KeyRule['reads'], pairs: Readonly<Record<string, string>>): [string, KeyRule][] {
  return Object.entries(pairs).map(([key, flag]) => [key, { flag, reads }]);
}

function securityRules(reads: KeyRule['reads'], pairs: Readonly<Record<string, string>>): [string, KeyRule][] {
  return Object.entries(pairs).map(([key, prefix]) => [key, { flag: 'security-opt', reads, prefix }]);
}

/** Keys that containers and pods share. */
const SHARED: readonly (readonly [string, KeyRule])[] = [
  ...rules('last', { ShmSize: 'shm-size', UserNS: 'userns' }),
  ...rules('all', { Network: 'network', DNS: 'dns', AddHost: 'add-host', PublishPort: 'publish', Volume: 'volume' }),
];

/**
 * The options that Podman derives from the keys of `[Container]`, in the order in which it writes them.
 * https://github.com/containers/podman/blob/main/pkg/systemd/quadlet/quadlet.go
 */
export const CONTAINER_KEYS: ReadonlyMap<string, KeyRule> = new Map<string, KeyRule>([
  ...rules('last', {
    ContainerName: 'name',
    Entrypoint: 'entrypoint',
    LogDriver: 'log-driver',
    Memory: 'memory',
    PidsLimit: 'pids-limit',
    Pull: 'pull',
    HealthCmd: 'health-cmd',
    HealthStartupCmd: 'health-startup-cmd',
  }),
  ...rules('all', {
    GroupAdd: 'group-add',
    LogOpt: 'log-opt',
    Tmpfs: 'tmpfs',
    Ulimit: 'ulimit',
    EnvironmentFile: 'env-file',
  }),
  ...rules('switch', { ReadOnly: 'read-only', RunInit: 'init' }),
  ...SHARED,
  ...securityRules('switch', {
    NoNewPrivileges: 'no-new-privileges',
    SecurityLabelDisable: 'label=disable',
    SecurityLabelNested: 'label=nested',
  }),
  ...securityRules('last', {
    SecurityLabelType: 'label=type:',
    SecurityLabelFileType: 'label=filetype:',
    SecurityLabelLevel: 'label=level:',
    AppArmor: 'apparmor=',
    SeccompProfile: 'seccomp=',
  }),
  ...rules('words', { AddDevice: 'device', DropCapability: 'cap-drop', AddCapability: 'cap-add', Sysctl: 'sysctl' }),
  ...rules('arguments', { Environment: 'env', Annotation: 'annotation', Mount: 'mount' }),
  ...securityRules('arguments', { Mask: 'mask=', Unmask: 'unmask=' }),
]);

/** Keys of a pod that apply to all of its containers; the ports belong to the pod. */
export const POD_KEYS: ReadonlyMap<string, KeyRule> = new Map<string, KeyRule>([
  ...rules('last', { PodName: 'name' }),
  ...SHARED,
]);

/** Limits of systemd itself: with `--cgroups=split`, the default, the container is in the control group of its service. */
export const SERVICE_KEYS: ReadonlyMap<string, KeyRule> = new Map<string, KeyRule>(
  rules('last', { MemoryMax: 'memory', CPUQuota: 'cpus', TasksMax: 'pids-limit' }),
);
