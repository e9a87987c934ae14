import { createLink } from '../../src/link/index.ts';
import type { Container } from '../../src/model/containers/container.ts';
import type { Notification } from '../../src/model/findings/notification.ts';
import { DYNAMIC } from '../../src/model/located.ts';
import { spanText } from '../../src/model/source.ts';
import type { Subject } from '../../src/model/subject.ts';
import type { BuildReference } from '../../src/parse/frontend.ts';
import { parseFile } from '../../src/parse/index.ts';
import { dedent } from './example.ts';
import { parseContext, repositoryView } from './repository-view.ts';

export interface ReadFileOf {
  readonly containers: readonly Container[];
  readonly subjects: readonly Subject[];
  readonly builds: readonly BuildReference[];
  readonly notifications: readonly Notification[];
}

/** Reads and links a file of any format; other files of its repository by path. */
export function readText(path: string, text: string, files: Readonly<Record<string, string>> = {}): ReadFileOf {
  const readFile = (other: string) => {
    const found = files[other];
    return found === undefined ? undefined : { path: other, text: dedent(found) };
  };
  const parsed = parseFile({ path, text: dedent(text) }, parseContext(readFile, Object.keys(files)));
  const { subjects } = createLink(repositoryView(readFile))(parsed.subjects);
  const containers = subjects.filter((subject) => subject.kind === 'container');
  return { containers, subjects, builds: parsed.builds, notifications: parsed.notifications };
}

/** A setting with the text that it points at: `host @ host`. A list has one entry per item; missing settings are left out. */
export function said(container: Container | undefined, option: keyof Container): readonly string[] {
  const value = container?.[option];
  const all: readonly unknown[] = [listOf(value)].flat();
  return all.flatMap((one) => (isSaid(one) ? [`${named(one)} @ ${spanText(one.span)}`] : []));
}

interface Said {
  readonly name?: unknown;
  readonly value: unknown;
  readonly span: Parameters<typeof spanText>[0];
}

function listOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'items' in value ? value.items : value;
}

function isSaid(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && 'value' in value && 'span' in value;
}

/** An entry with its name. */
function named({ name, value }: Said): string {
  if (typeof name !== 'string') return textOf(value);
  return value === undefined ? name : `${name}=${textOf((value as Said).value)}`;
}

function textOf(value: unknown): string {
  if (value === DYNAMIC) return '?';
  if (typeof value !== 'object' || value === null) return String(value);
  if ('separator' in value) {
    const { name, separator, value: inner } = value as unknown as Record<string, string>;
    return `${name}${separator}${inner ?? ''}`;
  }
  return JSON.stringify(value);
}

/** Each mount as `source @ place of the source > target`. */
export function mountsIn(container: Container | undefined): readonly string[] {
  return (container?.mounts ?? []).map(({ source, sourceSpan, target, readOnly }) => {
    const { kind, ...rest } = source;
    const access = readOnly === undefined ? '' : readOnly.value === true ? ' ro' : ' ?';
    return `${kind}:${Object.values(rest).join('')} @ ${spanText(sourceSpan)} > ${String(target === undefined ? '' : textOf(target.value))}${access}`;
  });
}
