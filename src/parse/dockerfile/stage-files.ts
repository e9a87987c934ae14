import { isWithin, resolvePath } from '../../analysis/paths/shell-paths.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { Excerpt } from '../../model/source.ts';
import { setText } from '../../syntax/shell/files-of-script.ts';
import type { WrittenFiles } from '../../syntax/shell/script-files.ts';

/**
 * The files that instructions of a stage write. Scripts are read when a rule asks, and a script sees the files written before it. So each
 * instruction that writes is a step, and the steps are taken in the order of the file.
 */
export interface StageFiles {
  readonly all: FileSteps;
  readonly files: WrittenFiles;
  readonly steps: (() => unknown)[];
  taken: number;
}

/** The steps of all stages of a Dockerfile. */
export interface FileSteps {
  readonly stages: StageFiles[];
  /** How many stages from the start have taken all their steps. */
  over: number;
  /** How many characters and files may still be looked at. */
  readonly room: { left: number };
}

/** In characters: a script that several stages run is read again for each. */
const ROOM = 1_000_000;
/** The cost of a file that a stage may copy, in addition to its texts, its path and what it is compared with. */
const PER_FILE = 20;

export function noSteps(): FileSteps {
  return { stages: [], over: 0, room: { left: ROOM } };
}

export function filesOfStage(all: FileSteps, parent: StageFiles | undefined): StageFiles {
  const files = { folder: '/', texts: new Map(), paths: new Map(), room: all.room };
  const stage: StageFiles = { all, files, steps: [], taken: 0 };
  if (parent !== undefined) stage.steps.push(() => takeOver(parent, stage, ['/'], '/'));
  all.stages.push(stage);
  return stage;
}

/** Adds a here-document of COPY. */
export function addFile({ files, steps }: StageFiles, path: string, text: () => Excerpt): void {
  steps.push(() => setText(files, path, [text]));
}

/** `COPY --from`: the sources, or the files in them, are placed in the destination. */
export function copyFiles(from: () => number, to: StageFiles, sources: readonly string[], destination: string): void {
  to.steps.push(() => {
    const stage = to.all.stages[from()];
    if (stage !== undefined && stage !== to) takeOver(stage, to, sources, destination);
  });
}

function takeOver(from: StageFiles, to: StageFiles, sources: readonly string[], destination: string): void {
  for (const [path, texts] of from.files.texts) {
    to.all.room.left -= PER_FILE + sources.length + texts.length + path.length + destination.length;
    if (to.all.room.left < 0) return;
    const source = sources.find((one) => isWithin(path, one));
    if (source === undefined) continue;
    const isFile = path === source;
    const inside = path.slice(isFile ? path.lastIndexOf('/') : source.length);
    setText(to.files, resolvePath('/', `${destination}/${inside}`), [...texts]);
    // only the image knows whether the destination is a folder
    if (isFile && !destination.endsWith('/')) setText(to.files, resolvePath('/', destination), [...texts]);
  }
}

/** The files at the beginning of the current RUN, computed when they are asked for. */
export function filesHere(stage: StageFiles, workdir: string | Dynamic): () => WrittenFiles {
  const before = stage.steps.length;
  return () => filesAfter(stage, before, workdir);
}

/** The files when a container starts. The container may change its copies. */
export function filesAtEnd(stage: StageFiles, workdir: () => string | Dynamic): () => WrittenFiles {
  return () => {
    const { texts, paths, ...files } = filesAfter(stage, stage.steps.length, workdir());
    stage.all.room.left -= texts.size * PER_FILE;
    const isOver = stage.all.room.left < 0;
    return { ...files, texts: new Map(isOver ? [] : texts), paths: new Map(isOver ? [] : paths) };
  };
}

function filesAfter(stage: StageFiles, end: number, workdir: string | Dynamic): WrittenFiles {
  if (end > 0) takeSteps(stage, end);
  // most images start in `/`
  return { ...stage.files, folder: workdir === DYNAMIC ? '/' : workdir };
}

/** Takes the steps of earlier stages first, so that a step never has to take those of another stage. */
function takeSteps(stage: StageFiles, end: number): void {
  const { all } = stage;
  for (let earlier = all.stages[all.over]; earlier !== undefined && earlier !== stage; ) {
    all.over += 1;
    take(earlier, earlier.steps.length);
    earlier = all.stages[all.over];
  }
  take(stage, end);
}

function take(stage: StageFiles, end: number): void {
  while (stage.taken < end) {
    const step = stage.steps[stage.taken];
    stage.taken += 1;
    step?.();
  }
}
