import type { HardenedEngine, HardenedPart, LostHardening } from '../model/containers/engine-hardening.ts';
import type { EngineSettings } from '../model/containers/engine-settings.ts';
import { ENGINE_FILES } from '../parse/formats.ts';
import type { Group } from '../support/group-by.ts';
import { addToGroup, groupBy } from '../support/group-by.ts';

/** The engines that the files of both sides set up. */
export interface EnginesOfSides {
  readonly base: readonly HardenedEngine[];
  readonly head: readonly HardenedEngine[];
  /** From a path of the base to the path in the change, where a link there leads. */
  readonly mapPath: (path: string) => string;
  /** The text of a file of the change; undefined if it has none at the path. */
  readonly textOf: (path: string) => string | undefined;
}

/** What a change removes from the hardening of engines. A setting that another place of the same engine gets instead is not removed. */
export function lostHardening(sides: EnginesOfSides): readonly EngineSettings[] {
  const { base, head, mapPath } = sides;
  const stay = (path: string): string => path;
  const names = intersectionOf(containersOf(base, mapPath), containersOf(head, stay));
  const before = groupBy(base, (engine) => keyOf(engine, mapPath, names));
  const after = groupBy(head, (engine) => keyOf(engine, stay, names));
  const lost = [...before].flatMap(([key, engines]) => lostBy(engines, after.get(key) ?? [], sides));
  const left = gains(before, after);
  const inNewFiles = gains(
    groupBy(base, (engine) => keyOf(engine, stay, names)),
    after,
  );
  // a file that stays needs a setting of its own, and several that are gone may have become one
  const isElsewhere = ({ reader, part, isDeleted }: Lost): boolean => {
    const name = partKey(reader, part);
    if (isDeleted) return inNewFiles.has(name);
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count > 0;
  };
  return subjectsOf(lost.filter((one) => !isElsewhere(one)));
}

function intersectionOf(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one].filter((name) => other.has(name)));
}

interface Lost extends LostHardening {
  readonly reader: string;
}

/** The engine of a container is that of the container with the same name in the same file, where both sides have one. */
function keyOf(engine: HardenedEngine, mapPath: (path: string) => string, names: ReadonlySet<string>): string {
  const { reader, span } = engine;
  const name = containerOf(engine, mapPath);
  return name !== undefined && names.has(name) ? name : JSON.stringify([reader, mapPath(span.file.path)]);
}

function containerOf({ reader, container, span }: HardenedEngine, mapPath: (path: string) => string) {
  return container === undefined ? undefined : JSON.stringify([reader, mapPath(span.file.path), container]);
}

function containersOf(engines: readonly HardenedEngine[], mapPath: (path: string) => string): Set<string> {
  return new Set(engines.flatMap((engine) => containerOf(engine, mapPath) ?? []));
}

function partKey(reader: string, part: HardenedPart): string {
  return `${reader} ${part}`;
}

function lostBy(
  before: readonly HardenedEngine[],
  after: readonly HardenedEngine[],
  sides: EnginesOfSides,
): readonly Lost[] {
  const spare = Math.max(0, ...after.map(({ unknownWords }) => unknownWords));
  const wasUnknown = Math.max(...before.map(({ unknownWords }) => unknownWords));
  if (spare > wasUnknown) return [];
  return partsOf(before).flatMap((part): readonly Lost[] => {
    const had = before.filter((engine) => engine.on.has(part));
    const lacks = after.filter((engine) => !mayHave(engine, part));
    const missing = had.length - (after.length - lacks.length);
    if (after.length === 0) return whereGone(had, part, sides);
    return lacks
      .filter((engine) => part !== 'clients' || mayListenElsewhere(had, engine))
      .slice(0, Math.max(0, missing))
      .map((engine) => ({ reader: engine.reader, part, at: engine.off.get(part) ?? engine.span, isDeleted: false }));
  });
}

function partsOf(engines: readonly HardenedEngine[]): readonly HardenedPart[] {
  return [...new Set(engines.flatMap(({ on }) => [...on.keys()]))];
}

function mayHave({ on, unknown }: HardenedEngine, part: HardenedPart): boolean {
  return on.has(part) || unknown.has(part);
}

/**
 * Whether the engine may listen on an address that is set elsewhere, since none is set here, before or after the change. If one is set here
 * without certificates, another rule reports it; if the change removes it, nobody can connect.
 */
function mayListenElsewhere(had: readonly HardenedEngine[], after: HardenedEngine): boolean {
  return !after.listens && !had.some(({ listens }) => listens);
}

/** What is lost where no engine is set up any more: an engine goes on without a deleted file, and a script starts none then. */
function whereGone(
  [engine]: readonly HardenedEngine[],
  part: HardenedPart,
  { mapPath, textOf }: EnginesOfSides,
): readonly Lost[] {
  if (engine === undefined) return [];
  const { path, text } = engine.span.file;
  if (engine.isCommand && !UNIT.test(path)) return [];
  if (part === 'clients' && engine.listens) return [];
  const now = mapPath(path);
  const after = textOf(now);
  // a link may lead to the same settings
  if (textOf(path) === text) return [];
  // a file that cannot be read is reported by itself
  if (after !== undefined && (now === path || TEMPLATE.test(now) || isSettings(now))) {
    if (!engine.isCommand || now !== path) return [];
  }
  return [{ reader: engine.reader, part, at: engine.on.get(part) ?? engine.span, isDeleted: true }];
}

/** The unit of the engine, and what is added to it: without them, those of the distribution apply. */
const UNIT = /(?:^|\/)docker\.service(?:\.d\/[^/]+\.conf)?$/;

const TEMPLATE = /\.(?:j2|jinja2?|tmpl|tpl|gotmpl|erb|mustache|hbs|template|in)$/i;

function isSettings(path: string): boolean {
  return ENGINE_FILES.daemon.test(path) || ENGINE_FILES.containers.test(path);
}

type EnginesByKey = ReadonlyMap<string, Group<HardenedEngine>>;

/** How many places of the change harden a part that they did not before. */
function gains(before: EnginesByKey, after: EnginesByKey): Map<string, number> {
  const gained = new Map<string, number>();
  for (const [key, engines] of after) {
    const [{ reader }] = engines;
    const parts = new Set(engines.flatMap(({ on, unknown }) => [...on.keys(), ...unknown]));
    for (const part of parts) {
      const count = (some: readonly HardenedEngine[] = []) => some.filter((one) => mayHave(one, part)).length;
      const more = count(engines) - count(before.get(key));
      const name = partKey(reader, part);
      if (more > 0) gained.set(name, (gained.get(name) ?? 0) + more);
    }
  }
  return gained;
}

/** A subject for each file. */
function subjectsOf(lost: readonly Lost[]): readonly EngineSettings[] {
  const byFile = new Map<string, Group<Lost>>();
  for (const one of lost) addToGroup(byFile, JSON.stringify([one.reader, one.at.file.path]), one);
  return [...byFile.values()].map((all) => {
    const [{ reader, at }] = all;
    const none = { registries: [], listeners: [], verifiesClients: undefined };
    return { kind: 'engine', file: at.file, span: at, reader, ...none, lost: all };
  });
}
