import type { PostureDevice } from '../../analysis/posture/devices.ts';
import type { Posture } from '../../analysis/posture/index.ts';
import { isOfHost, type PostureMount } from '../../analysis/posture/mounts.ts';
import type { NamespaceName } from '../../analysis/posture/namespaces.ts';
import { isOrdinaryUser } from '../../analysis/posture/user-rights.ts';
import { DEFAULT_CAPABILITIES } from '../../data/capabilities.ts';
import { capabilityName } from '../../model/containers/capability.ts';
import type { Container } from '../../model/containers/container.ts';
import type { Related } from '../../model/findings/finding.ts';
import { known, type Option } from '../../model/located.ts';
import { type Span, spanText } from '../../model/source.ts';
import type { Answer, Condition, Fact } from './escape-path.ts';

/** Its first process runs as root, and so does an attacker who takes it over. */
export const root: Condition = ({ user }) => {
  if (user.value === 'other') return 'no';
  if (user.value === 'unknown') return 'unknown';
  if (user.assumes !== undefined) {
    return {
      phrase: '',
      steps: [],
      assumption: 'It is assumed to run as root, as no scanned file sets its user.',
    };
  }
  return {
    phrase: 'runs as root',
    steps: step(user.at, user.name === undefined ? 'the setting that makes it root' : 'the user'),
  };
};

/** Root, or a user who can become root with a set-user-id program. */
export const rootInTheEnd: Condition = (posture) => {
  const start = root(posture);
  if (typeof start !== 'string') return start;
  if (posture.noNewPrivileges.value !== 'no') return posture.noNewPrivileges.value === 'yes' ? start : 'unknown';
  return {
    phrase: 'may raise its privileges',
    steps: step(posture.user.at, 'the user'),
    assumption:
      posture.user.value === 'other'
        ? 'Its user is not root, so an attacker needs a set-user-id program first.'
        : 'Its user is not known; unless it is root, an attacker needs a set-user-id program first.',
    ...(isOrdinaryUser(posture.container) && { milder: 'its process is not root' }),
  };
};

export const privileged: Condition = ({ privileged: { value, at } }) =>
  value === 'yes' ? { phrase: 'is privileged', steps: step(at, 'privileged mode'), reportedBy: ['privileged'] } : value;

/** It certainly has these capabilities, provided that its user may use them. */
export function capabilities(...names: readonly string[]): Condition {
  return (posture: Posture): Answer => {
    const { certain, possible } = posture.capabilities.bounding;
    if (!names.every((name) => possible.has(name))) return 'no';
    if (!names.every((name) => certain.has(name))) return 'unknown';
    return {
      phrase: capabilityPhrase(names),
      steps: names.flatMap((name) => grants(posture, name)),
      reportedBy: ['cap-add-all', ...names.map(ruleAbout)],
    };
  };
}

/** The rule that reports that a capability is added. */
function ruleAbout(name: string): string {
  return name === 'NET_RAW' ? 'cap-keeps-net-raw' : `cap-add-${name.toLowerCase().replaceAll('_', '-')}`;
}

/** The message says "keeps" for default capabilities and "has" for others. */
function capabilityPhrase(names: readonly string[]): string {
  if (names.length === DEFAULT_CAPABILITIES.length) return '';
  return `${names.every((name) => DEFAULT_CAPABILITIES.includes(name)) ? 'keeps' : 'has'} ${list(names)}`;
}

/** It certainly lacks one of the capabilities. */
export function without(...names: readonly string[]): Condition {
  return ({ capabilities: { bounding } }) =>
    names.every((name) => bounding.certain.has(name))
      ? 'no'
      : names.every((name) => bounding.possible.has(name))
        ? 'unknown'
        : { phrase: '', steps: [] };
}

function grants({ container, privileged }: Posture, name: string): readonly Related[] {
  if (privileged.value === 'yes') return step(privileged.at, 'privileged mode');
  const written = (option: Option<string>) => capabilityName(known<string>(option) ?? '');
  const option =
    container.addedCapabilities.items.find((item) => written(item) === name) ??
    container.addedCapabilities.items.find((item) => written(item) === 'ALL');
  return step(option?.span ?? toldSpan(container, name), `the capability ${name}`);
}

/** For a capability that Podman lists although no option adds it: the configuration of Podman can add it. */
function toldSpan({ record, span }: Container, name: string): Span | undefined {
  const isAdded = !DEFAULT_CAPABILITIES.includes(name) && record?.boundingCapabilities?.has(name);
  return isAdded ? span : undefined;
}

const SHARED: Readonly<Partial<Record<NamespaceName, string>>> = {
  pid: 'shares the process ids of the host',
  ipc: 'shares the memory segments of the host',
  network: 'shares the network of the host',
  uts: 'shares the host name of the host',
};

const SETTINGS: Readonly<Partial<Record<NamespaceName, string>>> = {
  pid: 'the PID namespace of the host',
  ipc: 'the IPC namespace of the host',
  network: 'the network of the host',
  uts: 'the UTS namespace of the host',
};

const OPTIONS = {
  pid: 'pidNamespace',
  ipc: 'ipcNamespace',
  network: 'networkMode',
  uts: 'utsNamespace',
} as const;

/** It is in a namespace of the host, either directly or through other containers. */
export function hostNamespace(name: keyof typeof OPTIONS): Condition {
  return ({ namespaces }) => {
    const { value, at, steps } = namespaces[name];
    if (value.kind === 'unknown') return 'unknown';
    if (value.kind !== 'host') return 'no';
    return {
      phrase: SHARED[name] as string,
      steps: [
        ...step(at, steps.length === 0 ? (SETTINGS[name] as string) : 'the container whose namespace it is in'),
        ...steps,
      ],
      reportedBy: [`${name}-host`],
    };
  };
}

/** Some of its mounts; `does` is how the phrase describes them. */
export function mounts(
  matches: (mount: PostureMount) => boolean,
  { does, reportedBy = [] }: { readonly does: string; readonly reportedBy?: readonly string[] },
): Condition {
  return (posture) => {
    const found = posture.mounts.filter(matches);
    if (found.length === 0) return 'no';
    return {
      phrase: `${does} ${paths(found)}`,
      steps: found
        .slice(0, MAXIMUM_STEPS)
        .flatMap(({ at, origin }) => [
          { span: at, message: origin === undefined ? 'the mount' : 'the option that repeats the mount' },
          ...(origin === undefined ? [] : [origin]),
        ]),
      reportedBy: ['volumes-from', ...reportedBy],
      ...grantOf(found),
    };
  };
}

function grantOf([mount, ...others]: readonly PostureMount[]): Pick<Fact, 'grant'> {
  if (mount === undefined || others.length > 0 || !isOfHost(mount) || mount.path === '') return {};
  return { grant: { kind: 'path', path: mount.path, isWritable: mount.access !== 'ro' } };
}

/** More steps of one kind show nothing new. */
const MAXIMUM_STEPS = 10;

/** Longer lists of paths would hide the problem. */
const NAMED_PATHS = 3;

/** The path as written, if it differs only by the link from /var/run to /run. */
function shownPath({ path, target, at }: PostureMount): string {
  const written = spanText(at);
  const isSame = written.replace(/^\/var(?=\/run(?:\/|$))/, '') === path;
  return isSame ? written : path || target || 'a mount';
}

function paths(found: readonly PostureMount[]): string {
  const named = [...new Set(found.map(shownPath))];
  const rest = named.length - NAMED_PATHS;
  return list([...named.slice(0, NAMED_PATHS), ...(rest > 0 ? [`${rest} more`] : [])]);
}

export function isAtOrBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

export function devices(matches: (device: PostureDevice) => boolean, reportedBy: readonly string[]): Condition {
  return (posture) => {
    const found = posture.devices.filter(matches);
    if (found.length === 0) return 'no';
    return {
      phrase: `has the device ${list([...new Set(found.map(({ path }) => path))].slice(0, NAMED_PATHS))}`,
      steps: found.slice(0, MAXIMUM_STEPS).map(({ at }) => ({ span: at, message: 'the device' })),
      reportedBy,
    };
  };
}

/** A named disk, or a cgroup rule that allows the use of disks once their nodes are made. */
export const disk: Condition = (posture) => {
  const named = namedDisk(posture);
  if (typeof named !== 'string') return named;
  const rules = posture.deviceRules.filter(({ kind, permissions }) => kind !== 'c' && /[rw]/.test(permissions));
  if (rules.length === 0) return 'no';
  const nodes = allNodes(posture);
  const making = rules.filter(({ permissions }) => permissions.includes('m'));
  const canMake = making.length === 0 ? 'no' : makesNodes(posture);
  const way = typeof nodes === 'string' ? canMake : nodes;
  if (typeof way === 'string') return way;
  return {
    phrase: typeof nodes === 'string' ? 'may make and use the nodes of disks' : 'may use the nodes of disks in /dev',
    steps: [
      ...(typeof nodes === 'string' ? making : rules)
        .slice(0, MAXIMUM_STEPS)
        .map(({ at }) => ({ span: at, message: 'the rule for devices' })),
      ...way.steps,
    ],
    reportedBy: ['device-cgroup-rule-broad'],
  };
};

const namedDisk = devices(
  ({ class: kind, permissions }) => kind === 'disk' && /[rw]/.test(permissions),
  ['device-block'],
);
const allNodes = mounts(({ path }) => path === '/dev', { does: 'mounts' });
const makesNodes = capabilities('MKNOD');

/** The first condition that is met; `unknown` when none is, but one may be. */
export function anyOf(...conditions: readonly Condition[]): Condition {
  return (posture) => {
    const answers = conditions.map((one) => one(posture));
    const fact = answers.find((answer): answer is Fact => typeof answer !== 'string');
    return fact ?? (answers.includes('unknown') ? 'unknown' : 'no');
  };
}

/** A step at a place, if there is one. */
export function step(span: Related['span'] | undefined, message: string): readonly Related[] {
  return span === undefined ? [] : [{ span, message }];
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
