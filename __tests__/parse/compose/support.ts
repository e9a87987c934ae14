import type { Container } from '../../../src/model/containers/container.ts';
import { applyEdits, type Edit } from '../../../src/model/findings/fix.ts';
import type { Notification } from '../../../src/model/findings/notification.ts';
import { DYNAMIC } from '../../../src/model/located.ts';
import { type Span, spanText } from '../../../src/model/source.ts';
import { compose } from '../../../src/parse/compose/index.ts';
import type { Parsed } from '../../../src/parse/frontend.ts';
import { parseContext } from '../../support/repository-view.ts';

/** What stands around a compose file, by path from the root. */
export type Files = Readonly<Record<string, string>>;

export function parse(text: string, files: Files = {}, path = 'compose.yml'): Parsed {
  const readFile = (name: string) => {
    const found = files[name];
    return found === undefined ? undefined : { path: name, text: found };
  };
  return compose.parse({ path, text }, parseContext(readFile));
}

export function containersOf({ subjects }: Parsed): readonly Container[] {
  return subjects.filter((subject) => subject.kind === 'container');
}

/** The one container of a service that is written as the lines of `body`. */
export function service(body: string, rest = '', files: Files = {}): Container {
  const lines = body.split('\n').map((line) => (line === '' ? '' : `    ${line}`));
  const [container] = containersOf(parse(`services:\n  web:\n    image: a\n${lines.join('\n')}\n${rest}`, files));
  if (container === undefined) throw new Error('no container');
  return container;
}

/** Plain data in which places are their text in `«»`, unknown values `?`, and what is not there is left out. */
export function shown(value: unknown): unknown {
  if (value === DYNAMIC) return '?';
  if (Array.isArray(value)) return value.map(shown);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, one]) => [key, shown(one)]));
  if (typeof value !== 'object' || value === null) return value;
  if (isSpan(value)) return `«${spanText(value)}»`;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && typeof one !== 'function');
  return Object.fromEntries(entries.map(([key, one]) => [key, shown(one)]));
}

function isSpan(value: object): value is Span {
  return Object.keys(value).sort().join() === 'end,file,start';
}

export function levels({ notifications }: Parsed): readonly string[] {
  return notifications.map(({ level, code }: Notification) => `${level} ${code}`);
}

export function edited(container: Container, edits: readonly Edit[] | undefined): string | undefined {
  return edits === undefined ? undefined : applyEdits(container.file.text, edits);
}
