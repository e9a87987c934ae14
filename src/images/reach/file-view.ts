import { lazy } from '../../support/caches/lazy.ts';
import { addToGroup } from '../../support/group-by.ts';
import type { LayerContents } from '../layers/contents.ts';
import type { ProgramFile } from './program-file.ts';

/** A layer, with the question whether it hides a path of those below. */
export interface StackedLayer {
  readonly contents: LayerContents;
  isHidden(path: string): boolean;
}

/** A program at its place, after all links. */
export interface PlacedFile {
  /** Without a leading slash. */
  readonly path: string;
  readonly file: ProgramFile;
}

/** The programs that a container sees. */
export interface FileView {
  /** The program that an absolute path leads to. Undefined without a program, and where links go in a circle. */
  find(path: string): PlacedFile | undefined;
  /** The visible programs with this name in any folder. */
  named(name: string): readonly PlacedFile[];
  /** The lines of a file of {@link isSetting}; empty without the file, and undefined where it is not known. */
  setting(path: string): readonly string[] | undefined;
  /** The hard link with which a file shares its contents. */
  twin(path: string): string | undefined;
  /** So much was searched for that the rest was not found. */
  isExhausted(): boolean;
}

/** The limit of Linux. */
const MOST_LINKS = 40;
const LONGEST_PATH = 4096;
/** Paths in layers. An image with ten layers takes a few thousand. */
const MOST_LOOKS = 1_000_000;

/** The layers of an image, from the topmost to the lowest, and what was found in them. */
interface Stack {
  readonly layers: readonly (LayerThings & Pick<StackedLayer, 'isHidden'>)[];
  readonly known: Map<string, VisibleThing>;
  looks: number;
}

/** @param layers from the lowest to the topmost */
export function createFileView(layers: readonly StackedLayer[]): FileView {
  const stack: Stack = { layers: layers.toReversed().map(thingsOf), known: new Map(), looks: 0 };
  const byName = lazy(() =>
    pathsByName(stack.layers.flatMap(({ files, links }) => [...files.keys(), ...links.keys()])),
  );
  return {
    find: (path) => find(stack, path),
    setting(path) {
      const real = followed(path, (one) => visible(stack, one).target);
      // only files at their usual places are read
      const { setting = [] } = visible(stack, path);
      return real === path && setting !== null ? setting : undefined;
    },
    twin: (path) => visible(stack, path).twin,
    isExhausted: () => stack.looks > MOST_LOOKS,
    named(name) {
      const found = (byName().get(name) ?? []).flatMap((path) => find(stack, `/${path}`) ?? []);
      return [...new Map(found.map((one) => [one.path, one])).values()];
    },
  };
}

function thingsOf({ contents: { programs }, isHidden }: StackedLayer): Stack['layers'][number] {
  return {
    files: new Map(programs?.files),
    links: new Map(programs?.links),
    twins: new Map(programs?.twins),
    settings: new Map(programs?.settings),
    isHidden,
  };
}

function find(stack: Stack, path: string): PlacedFile | undefined {
  const real = followed(path, (one) => visible(stack, one).target);
  const file = real === undefined ? undefined : visible(stack, real).file;
  return real === undefined || file === undefined ? undefined : { path: real, file };
}

function visible(stack: Stack, path: string): VisibleThing {
  const thing = stack.known.get(path) ?? searched(stack, path);
  stack.known.set(path, thing);
  return thing;
}

/** The topmost layer with the path decides, and so does one that hides it. */
function searched(stack: Stack, path: string): VisibleThing {
  stack.looks += stack.layers.length;
  if (stack.looks > MOST_LOOKS) return {};
  for (const layer of stack.layers) {
    const thing = thingIn(layer, path);
    if (thing !== undefined) return thing;
    if (layer.isHidden(path)) return {};
  }
  return {};
}

interface VisibleThing {
  readonly file?: ProgramFile;
  /** Of a link. */
  readonly target?: string;
  readonly twin?: string;
  readonly setting?: readonly string[] | null;
}

interface LayerThings {
  readonly files: ReadonlyMap<string, ProgramFile>;
  readonly links: ReadonlyMap<string, string>;
  readonly twins: ReadonlyMap<string, string>;
  readonly settings: ReadonlyMap<string, readonly string[] | null>;
}

function thingIn({ files, links, twins, settings }: LayerThings, path: string): VisibleThing | undefined {
  const [file, target, twin, setting] = [files.get(path), links.get(path), twins.get(path), settings.get(path)];
  if (setting !== undefined) return { setting };
  if (file !== undefined) return { file, ...(twin !== undefined && { twin }) };
  return target === undefined ? undefined : { target };
}

/** The path after all links in it, without a leading slash. A path cannot leave the image: `..` of the root is the root. */
function followed(path: string, targetOf: (path: string) => string | undefined): string | undefined {
  let left = path.split('/').reverse();
  let real: string[] = [];
  let links = 0;
  for (let step = left.pop(); step !== undefined; step = left.pop()) {
    if (step === '' || step === '.') continue;
    if (step === '..') {
      real.pop();
      continue;
    }
    const target = targetOf([...real, step].join('/'));
    if (target === undefined) real.push(step);
    else if (++links > MOST_LINKS || target.length > LONGEST_PATH) return undefined;
    else {
      left = [...left, ...target.split('/').reverse()];
      if (target.startsWith('/')) real = [];
    }
  }
  return real.join('/');
}

function pathsByName(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, string[]>();
  for (const path of new Set(paths)) addToGroup(known, path.slice(path.lastIndexOf('/') + 1), path);
  return known;
}
