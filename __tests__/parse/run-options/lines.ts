import type { Container } from '../../../src/model/containers/container.ts';
import type { Notification } from '../../../src/model/findings/notification.ts';
import { parseFile } from '../../../src/parse/index.ts';
import { parseContext } from '../../support/repository-view.ts';

/** The containers that a shell script starts. */
export function containersOf(text: string, path = 'run.sh'): readonly Container[] {
  const { subjects } = parseFile({ path, text }, parseContext());
  return subjects.filter((subject) => subject.kind === 'container');
}

/** What is said of a shell script besides. */
export function notificationsOf(text: string, path = 'run.sh'): readonly Notification[] {
  return parseFile({ path, text }, parseContext()).notifications;
}

/** The one container that a shell script starts. */
export function containerOf(text: string, path = 'run.sh'): Container {
  const [container, ...others] = containersOf(text, path);
  if (container === undefined || others.length > 0) throw new Error('there is not one container');
  return container;
}
