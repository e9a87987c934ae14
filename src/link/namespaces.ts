import type { Container, JoinableNamespace, JoinedNamespace } from '../model/containers/container.ts';
import type { Related } from '../model/findings/finding.ts';
import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import { known, type Setting } from '../model/located.ts';
import type { ContainerOf, ContainerReference } from './container-reference.ts';

const SETTINGS: Readonly<Record<JoinableNamespace, (container: Container) => Setting<string>>> = {
  pid: ({ pidNamespace }) => pidNamespace,
  ipc: ({ ipcNamespace }) => ipcNamespace,
  network: ({ networkMode }) => networkMode,
};

const NAMES: readonly JoinableNamespace[] = ['pid', 'ipc', 'network'];

/** No real project has a longer chain. The limit keeps the work linear. */
const LONGEST_CHAIN = 20;

/** The namespaces that a container joins, if any. Those that it joins through its pod were set by the parser. */
export function joinedNamespaces(
  container: Container,
  containerOf: ContainerOf,
  notify: (notification: Notification) => void,
): Container['joins'] {
  let joins: Partial<Record<JoinableNamespace, JoinedNamespace>> | undefined;
  for (const name of NAMES) {
    const read = container.joins?.[name];
    if (read !== undefined) {
      joins = { ...joins, [name]: read };
      continue;
    }
    const setting = SETTINGS[name](container);
    const reference = setting && referenceIn(known(setting));
    if (setting === undefined || reference === undefined) continue;
    const { lost, ...joined } = follow(container, reference, name, containerOf);
    if (lost !== undefined) notify(unresolved(container, setting, name, lost));
    joins = { ...joins, [name]: joined };
  }
  return joins;
}

function referenceIn(mode: string | undefined): ContainerReference | undefined {
  const [, by, name] = /^(service|container):(.+)$/s.exec(mode ?? '') ?? [];
  return by === undefined || name === undefined ? undefined : { by: by as ContainerReference['by'], name };
}

/** Why the owner of a namespace is not known. */
type Lost = 'circle' | 'limit';

interface Followed extends JoinedNamespace {
  readonly lost?: Lost;
}

/** Follows references until a container has its own namespace or the host's. */
function follow(
  start: Container,
  first: ContainerReference,
  namespace: JoinableNamespace,
  containerOf: ContainerOf,
): Followed {
  const steps: Related[] = [];
  const seen = new Set([start.name]);
  let reference = first;
  for (let length = 0; length < LONGEST_CHAIN; length++) {
    const owner = containerOf(reference);
    if (owner === undefined) return { mode: { kind: 'container', name: reference.name }, owner, steps };
    if (seen.has(owner.name)) return lostOn(namespace, 'circle', steps);
    seen.add(owner.name);
    const setting = SETTINGS[namespace](owner);
    if (setting !== undefined) steps.push({ span: setting.span, message: `the ${namespace} mode of "${owner.name}"` });
    const mode = known(setting);
    const next = referenceIn(mode);
    if (next === undefined) return { mode: endOf(owner, setting, mode), owner, steps };
    reference = next;
  }
  return lostOn(namespace, 'limit', steps);
}

function endOf(owner: Container, setting: Setting<string>, mode: string | undefined): JoinedNamespace['mode'] {
  if (mode === 'host') return { kind: 'host' };
  if (setting !== undefined && mode === undefined)
    return { kind: 'unknown', reason: `a variable decides for "${owner.name}"` };
  return { kind: 'container', name: owner.name };
}

function lostOn(namespace: JoinableNamespace, lost: Lost, steps: readonly Related[]): Followed {
  return { mode: { kind: 'unknown', reason: reasonFor(namespace, lost) }, owner: undefined, steps, lost };
}

function reasonFor(namespace: JoinableNamespace, lost: Lost): string {
  return `its ${namespace} mode leads ${lost === 'circle' ? 'in a circle' : 'through too many containers'}`;
}

function unresolved(
  { name }: Container,
  { span }: NonNullable<Setting<string>>,
  namespace: JoinableNamespace,
  lost: Lost,
): GapNotification {
  return notLookedAt({
    kind: lost === 'circle' ? 'refused-by-engine' : 'limit-reached',
    thing: 'container',
    message: `It is not known what container "${name}" shares with others: ${reasonFor(namespace, lost)}.`,
    wayOut: 'Name the container that owns the namespace.',
    span,
    evidence: lost === 'circle' ? name : undefined,
  });
}
