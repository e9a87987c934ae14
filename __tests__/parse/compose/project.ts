import type { Container } from '../../../src/model/containers/container.ts';
import type { Notification } from '../../../src/model/findings/notification.ts';
import { DYNAMIC, type ListSetting, type Setting } from '../../../src/model/located.ts';
import type { Project } from '../../../src/model/project.ts';
import { type Span, spanText } from '../../../src/model/source.ts';
import { compose } from '../../../src/parse/compose/index.ts';
import { composeProjects } from '../../../src/parse/compose/projects.ts';
import type { Parsed } from '../../../src/parse/frontend.ts';
import { parseContext } from '../../support/repository-view.ts';
import { containersOf, type Files } from './support.ts';

export interface ParsedProject {
  readonly main: string;
  readonly isGuess: boolean;
  readonly parsed: Parsed;
}

const isCompose = (path: string): boolean => compose.matches(path);

/** What is found in a repository that has only these files. */
export function projectsIn(files: Files): readonly ParsedProject[] {
  const readFile = (path: string) => {
    const text = files[path];
    return text === undefined ? undefined : { path, text };
  };
  const paths = Object.keys(files).filter(isCompose).sort();
  const { projects } = composeProjects({ paths, readFile, isComplete: () => true });
  return projects.map(({ path, isGuess, ...together }) => {
    const main = readFile(path) ?? { path, text: '' };
    return { main: path, isGuess, parsed: compose.parse(main, parseContext(readFile), together) };
  });
}

/** The project of `compose.yml`. */
export function projectIn(files: Files, main = 'compose.yml'): Parsed {
  const found = projectsIn(files).find((project) => project.main === main);
  if (found === undefined) throw new Error(`no project of ${main}`);
  return found.parsed;
}

export function serviceIn(parsed: Parsed, name: string): Container | undefined {
  return containersOf(parsed).find((container) => container.name === name);
}

export function modelIn({ subjects }: Parsed): Project | undefined {
  return subjects.find((subject) => subject.kind === 'project');
}

export function messages({ notifications }: Parsed): readonly string[] {
  return notifications.map(({ level, message }: Notification) => `${level}: ${message}`);
}

/** A place as `path: text`. */
export function place({ file, ...span }: Span): string {
  return `${file.path}: ${spanText({ file, ...span })}`;
}

/** What a merged service says, in short texts, and without what it does not say. */
export function outline(container: Container): Readonly<Record<string, unknown>> {
  const texts = <T>({ items }: ListSetting<T>) => items.map(({ value }) => textOf(value));
  const all = {
    image: container.image?.reference.value.text,
    build: container.build && {
      context: textOf(container.build.context?.value),
      dockerfile: container.build.dockerfilePath,
      target: textOf(container.build.target?.value),
      args: pairs(container.build.arguments),
    },
    privileged: option(container.privileged),
    user: option(container.user),
    readOnly: option(container.readOnlyRootfs),
    capAdd: texts(container.addedCapabilities),
    capDrop: texts(container.droppedCapabilities),
    securityOpt: container.securityOptions.items.map(({ value }) => optionText(value)),
    network: option(container.networkMode),
    networks: texts(container.networks),
    pid: option(container.pidNamespace),
    volumes: container.mounts.map((mount) => {
      const source = 'path' in mount.source ? mount.source.path : 'name' in mount.source ? mount.source.name : '';
      return `${source}:${textOf(mount.target?.value)}${mount.readOnly?.value === true ? ':ro' : ''}`;
    }),
    devices: container.devices.map(
      ({ source, target }) => `${textOf(source.value)}:${textOf((target ?? source).value)}`,
    ),
    ports: container.ports.map(({ hostIp, published, target, protocol }) =>
      [hostIp && textOf(hostIp.value), range(published), `${range(target)}/${textOf(protocol)}`]
        .filter((part) => part !== undefined)
        .join(':'),
    ),
    environment: Object.fromEntries(container.environment.map(({ name, value }) => [name, textOf(value?.value)])),
    sysctls: pairs(container.sysctls),
    annotations: pairs(container.annotations),
    extraHosts: container.extraHosts.map(({ name, value }) => `${name}=${textOf(value?.value)}`),
    ulimits: pairs(container.ulimits),
    dns: texts(container.dns),
    links: texts(container.links),
    groups: texts(container.additionalGroups),
    volumesFrom: texts(container.volumesFrom),
    command: container.command?.words.map(({ value }) => textOf(value)),
    entrypoint: container.entrypoint?.words.map(({ value }) => textOf(value)),
    healthcheck: container.healthcheck?.words.map(({ value }) => textOf(value)),
    logDriver: option(container.logDriver),
    logOptions: pairs(container.logOptions),
    memory: option(container.memoryLimit),
    restart: option(container.restart),
    init: option(container.hasInit),
    pullPolicy: option(container.pullPolicy),
    hooks: container.hooks.map(({ name }) => name),
    profiles: container.profiles,
    activatedBy: container.activatedBy,
    partial: container.partial,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined) return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function textOf(value: unknown): unknown {
  return value === DYNAMIC ? '?' : value;
}

function option<T>(setting: Setting<T>): unknown {
  return textOf(setting?.value);
}

function optionText(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('name' in value)) return textOf(value);
  const { name, value: text } = value as { name: string; value: string | undefined };
  return text === undefined ? name : `${name}=${text}`;
}

function pairs(entries: Container['sysctls']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(entries.map(({ name, value }) => [name, textOf(value?.value)]));
}

function range(ports: Container['ports'][number]['published']): unknown {
  if (ports === undefined || ports === DYNAMIC) return ports === undefined ? undefined : '?';
  const { from, to } = ports as { from: number; to: number };
  return from === to ? `${from}` : `${from}-${to}`;
}
