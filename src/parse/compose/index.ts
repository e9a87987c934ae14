import { startOf } from '../../analysis/commands/started-text.ts';
import type { Container } from '../../model/containers/container.ts';
import { notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { groupBy } from '../../support/group-by.ts';
import { asMapping, isNull, spanOf, type TreeEntry } from '../../syntax/tree/nodes.ts';
import { composeFormat } from '../formats.ts';
import {
  type BuildReference,
  type CompanionFiles,
  type Frontend,
  type InlineDockerfile,
  NO_COMPANIONS,
  type ParseContext,
  type Parsed,
  type UnsetReading,
} from '../frontend.ts';
import { withInlineMakers } from '../written-contexts.ts';
import { composeComments } from './comments.ts';
import { parseService } from './container.ts';
import { type Loaded, loadProject } from './load.ts';
import type { ComposeModel } from './project.ts';
import { projectOf } from './top-level.ts';
import { takeReadings } from './variables/unset-variables.ts';

export const compose: Frontend = {
  ...composeFormat,
  comments: composeComments,
  parse: parseCompose,
};

function parseCompose(file: SourceFile, context: ParseContext, together: CompanionFiles = NO_COMPANIONS): Parsed {
  const notifications: Notification[] = [];
  takeReadings();
  const loaded = loadProject(file, together, context, (notification) => notifications.push(notification));
  const { model, files, environmentFiles: valueFiles, parts, overridden } = loaded;
  const subjects: Subject[] = files.map((one) => ({ kind: 'text', file: one }));
  const builds: BuildReference[] = [];
  const inlineDockerfiles = model === undefined ? [] : addProject(model, subjects, builds);
  const ways = takeReadings();
  const isForCaller = together.variables !== undefined;
  const unset =
    loaded.unset && ways > 0 && !isForCaller ? { unset: () => unsetReadings(ways, loaded.unset) } : undefined;
  const parsed = { subjects, builds, notifications, inlineDockerfiles, valueFiles, parts, overridden, ...unset };
  return together.isOnlyBuilt ? onlyBuilt(parsed) : parsed;
}

/** What bake takes from a project: nothing that is started, and no path that only a container has. */
function onlyBuilt({ subjects, builds, inlineDockerfiles, notifications }: Parsed): Parsed {
  return {
    subjects: subjects.filter(({ kind }) => !OF_STARTED.has(kind)),
    builds: builds.map(({ starts: _, ...build }) => build),
    ...(inlineDockerfiles && { inlineDockerfiles }),
    notifications,
  };
}

const OF_STARTED: ReadonlySet<Subject['kind']> = new Set(['container', 'project']);

function* unsetReadings(ways: number, unset: Loaded['unset']): Iterable<UnsetReading> {
  for (let set = 0; set < ways && unset !== undefined; set++) {
    const { model, places } = unset(set);
    const subjects: Subject[] = [];
    addProject(model, subjects, []);
    yield { subjects, places };
  }
}

/** A service without a value may get all its options from another file. */
function noMapping({ key, node }: TreeEntry): Notification {
  return notLookedAt({
    kind: 'refused-by-engine',
    thing: 'service',
    weight: isNull(node) ? 'expected' : 'ordinary',
    message: 'This service is not a mapping, so it was not checked.',
    wayOut: 'Write its options below it.',
    span: spanOf(key),
  });
}

/** Returns the inline Dockerfiles. */
function addProject(model: ComposeModel, subjects: Subject[], builds: BuildReference[]): readonly InlineDockerfile[] {
  const containers: Container[] = [];
  const built: BuiltService[] = [];
  const inlineDockerfiles: InlineDockerfile[] = [];
  const inlineMakers = new Map<string, BuildReference>();
  for (const entry of model.services) {
    const service = asMapping(entry.node);
    if (service === undefined) {
      model.notify(noMapping(entry));
      continue;
    }
    const parsed = parseService(entry, service, model);
    containers.push(parsed.container);
    subjects.push(...parsed.subjects);
    if (parsed.build !== undefined) built.push({ build: parsed.build, container: parsed.container });
    if (parsed.inline !== undefined) inlineDockerfiles.push(parsed.inline);
    if (parsed.inlineMaker !== undefined) inlineMakers.set(parsed.container.name, parsed.inlineMaker);
  }
  builds.push(...withInlineMakers(withStarts(built, containers), inlineMakers));
  const project = projectOf(model, containers);
  if (project !== undefined) subjects.push(project);
  return inlineDockerfiles;
}

interface BuiltService {
  readonly build: BuildReference;
  readonly container: Container;
}

/** Other services may start the image that a service builds. */
function withStarts(built: readonly BuiltService[], all: readonly Container[]): readonly BuildReference[] {
  if (built.length === 0) return [];
  const started = groupBy(
    all.filter((one) => one.build === undefined),
    imageOf,
  );
  return built.map(({ build, container }) => {
    const name = imageOf(container);
    const ofImage = name === undefined ? [] : (started.get(name) ?? []);
    return { ...build, starts: [container, ...ofImage].map(startOf) };
  });
}

function imageOf({ image }: Container): string | undefined {
  return image?.reference.value.text;
}
