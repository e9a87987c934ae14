import { type Posture, postureOf } from '../../src/analysis/posture/index.ts';
import { createLink } from '../../src/link/index.ts';
import type { Container } from '../../src/model/containers/container.ts';
import { DEFAULT_HOST, type HostAssumptions } from '../../src/model/containers/host-assumptions.ts';
import type { Notification } from '../../src/model/findings/notification.ts';
import { parseFile } from '../../src/parse/index.ts';
import { service } from './compose.ts';
import { dedent } from './example.ts';
import { parseContext, repositoryView } from './repository-view.ts';

export interface LinkedFile {
  readonly containers: ReadonlyMap<string, Container>;
  readonly notifications: readonly Notification[];
}

/** The containers of `compose.yaml`, linked; other files of its repository by path. */
export function linkedFile(text: string, files: Readonly<Record<string, string>> = {}): LinkedFile {
  const readFile = (path: string) => {
    const found = files[path];
    return found === undefined ? undefined : { path, text: dedent(found) };
  };
  const file = { path: 'compose.yaml', text: dedent(text) };
  const { subjects } = parseFile(file, parseContext(readFile));
  const linked = createLink(repositoryView(readFile))(subjects);
  const containers = linked.subjects.filter((subject) => subject.kind === 'container');
  return {
    containers: new Map(containers.map((container) => [container.name, container])),
    notifications: linked.notifications,
  };
}

export function containerIn(text: string, name = 'app', files: Readonly<Record<string, string>> = {}): Container {
  const container = linkedFile(text, files).containers.get(name);
  if (container === undefined) throw new Error(`container ${name} does not exist`);
  return container;
}

/** The posture of the service `app` with these options, one per line. */
export function postureWith(options: string, host: Partial<HostAssumptions> = {}): Posture {
  return postureOf(containerIn(service(options)), { ...DEFAULT_HOST, ...host });
}
