import { looksLikeSecretName } from '../analysis/secrets/secret.ts';
import type { Build } from '../model/build.ts';
import type { Container } from '../model/containers/container.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Image } from '../model/images/image.ts';
import { isSetTo } from '../model/located.ts';
import type { StageSummary } from '../model/stage-summary.ts';
import type { Subject } from '../model/subject.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { imageCommandsOf, variableCommandsOf } from '../parse/run-options/variable-commands.ts';
import { climbingMounts } from './climbing-mounts.ts';
import { committedSecrets } from './committed-secrets.ts';
import type { ContainerOf } from './container-reference.ts';
import { containerScripts } from './container-scripts.ts';
import { contextImages } from './context-images.ts';
import { type EnvironmentContext, environmentReader } from './environment-files.ts';
import { fetchedByStages } from './fetched-images.ts';
import { linkedContexts } from './linked-contexts.ts';
import { linkedSources } from './linked-sources.ts';
import { mountedEngines } from './mounted-engines.ts';
import { mountsOfRepository } from './mounted-files.ts';
import { joinedNamespaces } from './namespaces.ts';
import { nestedEngine } from './nested-engines.ts';
import { seccompProfileOf } from './seccomp-profiles.ts';
import { settingsFilesOf } from './settings-files.ts';
import { stageReader } from './stages.ts';
import { mountInheritance } from './volumes-from.ts';

export interface Linked {
  readonly subjects: readonly Subject[];
  readonly notifications: readonly Notification[];
}

/** Adds information from other files and containers to the subjects of one file. */
export type Link = (subjects: readonly Subject[]) => Linked;

/** Reuses summaries of Dockerfiles from one file to the next. */
export function createLink(
  repository: RepositoryView,
  {
    isIgnored = () => false,
    writtenEnvironment = () => [],
  }: Partial<Pick<EnvironmentContext, 'isIgnored' | 'writtenEnvironment'>> = {},
): Link {
  const stageOf = stageReader(repository);
  return (given) => {
    const images = [...contextImages(given), ...fetchedByStages(given)];
    const notifications: Notification[] = [];
    const notify = (notification: Notification): void => void notifications.push(notification);
    const withVariables = environmentReader({ repository, isIgnored, writtenEnvironment, notify });
    const subjects = (images.length === 0 ? given : [...given, ...images]).map((subject) => {
      if (subject.kind === 'build') return withDeclared(subject, stageOf);
      return subject.kind === 'container' ? withVariables(subject) : subject;
    });
    const project = subjects.filter((subject) => subject.kind === 'container');
    for (const subject of subjects) {
      if (subject.kind === 'build') for (const gap of linkedContexts(subject, repository)) notify(gap);
    }
    if (project.length === 0) return { subjects, notifications };
    const linked = containerLinks(project, { repository, stageOf, notify });
    const all = new Map(project.map((container) => [container, linked(container)]));
    return { subjects: withContainers(subjects, all), notifications };
  };
}

interface LinkContext {
  readonly repository: RepositoryView;
  readonly stageOf: ReturnType<typeof stageReader>;
  readonly notify: (notification: Notification) => void;
}

/** Adds to a container what it takes from other files and from other containers of its project. */
function containerLinks(
  project: readonly Container[],
  { repository, stageOf, notify }: LinkContext,
): (container: Container) => Container {
  const containerOf = containerNames(project);
  const inherit = mountInheritance(containerOf, notify);
  const scriptsOf = containerScripts(repository, notify);
  const read = new Set<string>();
  const secretsOf = committedSecrets(repository);
  return (container) => {
    const joins = joinedNamespaces(container, containerOf, notify);
    const stage = container.build && stageOf(container.build, notify);
    const mounts = linkedSources(inherit(container), repository);
    const own = mountsOfRepository(mounts, repository);
    for (const gap of climbingMounts({ ...container, mounts })) notify(gap);
    const whole = own.length === 0 ? container : { ...container, stage, mounts };
    // V8 copies an object in one step if no key is added to it
    return {
      ...container,
      stage,
      mounts,
      command: commandOf(container, stage),
      variableCommands: [...variableCommandsOf(container), ...imageCommandsOf(container, stage)],
      seccompProfile: seccompProfileOf(container, repository, notify),
      scripts: scriptsOf(whole, own),
      settingsFiles: settingsFilesOf(whole, { repository, mounts: own }, read),
      committedSecrets: own.length === 0 ? NO_SECRETS : secretsOf(own),
      joins,
      project: container.project ?? project,
    };
  };
}

const NO_SECRETS: readonly never[] = [];

/** The command as the entrypoint of the image reads it, if the container keeps that: `["sh", "-c"]` reads it as code. */
function commandOf({ entrypoint, command }: Container, stage: StageSummary | undefined): Container['command'] {
  if (entrypoint !== undefined || stage?.entrypoint === undefined) return command;
  const { span } = stage;
  const words = stage.entrypoint.map((value) => ({ value, span }));
  return command?.readBy?.({ span, words, script: undefined }) ?? command;
}

/** The subjects with linked containers, and the engines in them. */
function withContainers(subjects: readonly Subject[], linked: ReadonlyMap<Container, Container>): readonly Subject[] {
  const containers = [...linked.values()];
  const runs = new Map([...linked.keys()].map((container) => [container.image?.reference, container]));
  const engines = containers.flatMap((container) => [nestedEngine(container) ?? [], mountedEngines(container)].flat());
  return [...subjects, ...engines].map((subject) => {
    if (subject.kind === 'project') return { ...subject, containers };
    if (subject.kind === 'image') return withOverrides(subject, runs.get(subject.reference));
    return subject.kind === 'container' ? (linked.get(subject) ?? subject) : subject;
  });
}

/** Only where a build gets what may be a secret, because the Dockerfile is read for it. */
function withDeclared(build: Build, stageOf: ReturnType<typeof stageReader>): Build {
  if (!build.arguments.some(({ name }) => looksLikeSecretName(name))) return build;
  return { ...build, declared: stageOf(build, () => undefined)?.declares };
}

/** A setting that is only known at run time counts as an override. */
function withOverrides(image: Image, container: Container | undefined): Image {
  if (container === undefined) return image;
  const { user, healthcheck, healthcheckDisabled, pullPolicy, partial } = container;
  const isNeverPulled = isSetTo(pullPolicy, 'never') || isSetTo(pullPolicy, 'build');
  const overrides = new Set<'user' | 'healthcheck'>();
  if (partial !== undefined || (user !== undefined && user.value !== '')) overrides.add('user');
  if (partial !== undefined || healthcheck !== undefined || healthcheckDisabled !== undefined) {
    overrides.add('healthcheck');
  }
  return { overrides, ...image, ...(isNeverPulled && { isBuiltHere: true }) };
}

function containerNames(project: readonly Container[]): ContainerOf {
  const services = new Map<string, Container>();
  const containers = new Map<string, Container>();
  for (const container of project) {
    services.set(container.name, container);
    const written = container.containerName?.value;
    if (typeof written === 'string') containers.set(written, container);
    const id = container.record?.id;
    if (id !== undefined) containers.set(id, container);
  }
  return ({ by, name }) => (by === 'service' ? services : containers).get(name);
}
