import { posix } from 'node:path';
import type { BuildContext } from '../../../model/build-context.ts';
import type { Stage } from '../../../model/dockerfile.ts';
import { type GapNotification, notLookedAt } from '../../../model/findings/gap.ts';
import { everyCommand } from '../../../model/shell.ts';
import type { SourceFile } from '../../../model/source.ts';
import { copiedSources } from '../context-sources.ts';

/** With how many further contexts a Dockerfile is read. */
export const MOST_CONTEXTS = 8;

export function tooManyContexts(path: string): GapNotification {
  return notLookedAt({
    kind: 'limit-reached',
    weight: 'ordinary',
    message: 'This Dockerfile is built in too many folders to be read with each as its context.',
    wayOut: 'Build it in fewer of them.',
    path,
    evidence: 'contexts',
  });
}

/** What may bring files of the build context. */
export const COPIES = /\b(?:COPY|ADD)\b|--mount/i;

/** Whether commands of a Dockerfile may run a file of a context: one that it copies by its name, or with a folder or a pattern and then names. */
export function mayRunFilesOf({ files }: BuildContext, stages: readonly Stage[], text: string): boolean {
  const commands = text.replaceAll(COPYING_LINE, '');
  const isAny = SEARCHES.test(commands);
  const words = new Set(commands.split(SEPARATORS));
  return copiedSources(stages).some((source) => {
    const found = files(source);
    const [only] = found.length === 1 ? found : [];
    if (only !== undefined && posix.normalize(source.value) === only) return true;
    return isAny ? found.length > 0 : found.some((path) => words.has(posix.basename(path)));
  });
}

const COPYING_LINE = /^[ \t]{0,99}(?:COPY|ADD)[ \t].*$/gim;
/** Commands that run files whose names are not written. */
const SEARCHES =
  /\b(?:run-parts|xargs|-exec)\b|(?:^|[\s;&|(])(?:\.|source|exec|env|sudo|(?:ba|da|z|k|a)?sh|for)[ \t][^;&|\n]{0,200}[*?[]|(?:&&|\|\||;|RUN|\(|do|then)[ \t]{0,9}[./][^\s;&|]{0,100}[*?[]/i;
const SEPARATORS = /[\s"'/=,;:()[\]{}|&<>]+/;

/** What a builder fetches itself. */
export const FETCHES = /^[ \t]{0,99}ADD[ \t]/im;

interface Reading {
  readonly dockerfile: { readonly stages: readonly Stage[] };
  /** Those that are read while commands are. */
  readonly scripts: ReadonlySet<SourceFile>;
}

/** Whether commands run copied files in this reading of a Dockerfile that they do not run in the usual one. */
export function runsOtherFiles({ dockerfile: { stages }, scripts }: Reading, usual: Reading['scripts']): boolean {
  for (const { instructions, startedFiles } of stages) {
    const lines = instructions.flatMap((one) => ('line' in one ? (one.line ?? []) : []));
    for (const { script } of [...lines, ...startedFiles]) everyCommand(script);
  }
  const known = new Set([...usual].map(({ path }) => path));
  return [...scripts].some(({ path }) => !known.has(path));
}
