import { posix } from 'node:path';
import { repositoryPath } from '../../../analysis/paths/mount-source.ts';
import { type Command, everyPipeline, type Script } from '../../../model/shell.ts';
import type { SourceFile } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { foldersAbove } from '../../../support/paths.ts';
import { byName, valuesOf } from '../flag-values.ts';
import { type BuildOptions, buildOptions } from './build-commands.ts';

/** A build with its context as written, if it has one. */
interface InlineBuild {
  readonly file: string | undefined;
  readonly context: string | undefined;
}

/** The folders that may be the context of a Dockerfile in a here-document, by the place of that text; missing where it has no context. */
export function inlineContexts(
  scripts: readonly Script[],
  { path }: SourceFile,
): ReadonlyMap<number, readonly string[]> {
  const pipelines = scripts.flatMap(everyPipeline).map(({ commands }) => commands);
  const builds = pipelines.flat().flatMap(buildIn);
  const found = new Map<number, readonly string[]>();
  if (builds.length === 0) return found;
  for (const commands of pipelines) {
    const reading = commands.flatMap(buildIn)[0];
    for (const { redirects } of commands) {
      const files = redirects.flatMap(({ operator, target }) =>
        operator.startsWith('>') ? (target?.pieces ?? []) : [],
      );
      const build = reading ?? builds.find((one) => files.some((file) => isBuiltFrom(file, one)));
      if (build?.context === undefined) continue;
      for (const { body } of redirects) if (body) found.set(body.span.start, foldersOf(build.context, path));
    }
  }
  return found;
}

function buildIn(command: Command): readonly InlineBuild[] {
  const options = buildOptions(command);
  return options === undefined ? [] : [{ file: fileOf(options), context: contextOf(options) }];
}

function fileOf({ flags }: BuildOptions): string | undefined {
  return valuesOf(byName(flags), 'file').at(-1)?.value.text;
}

/** With `-`, the Dockerfile itself is the context, or an archive. */
function contextOf({ operands: [context] }: BuildOptions): string | undefined {
  return context === undefined || context.text === '-' || REMOTE.test(context.text) ? undefined : context.text;
}

const REMOTE = /:\/\/|^[\w.-]+@/;

function isBuiltFrom(written: string, { file, context = '.' }: InlineBuild): boolean {
  return posix.normalize(written) === posix.normalize(file ?? `${context}/Dockerfile`);
}

/** A command runs in the folder of its file, or in one above it. */
function foldersOf(context: string, path: string): readonly string[] {
  const own = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const starts = [...new Set([own, ...foldersAbove(own), ''])];
  return context.includes(UNKNOWN_PIECE) ? starts : starts.flatMap((folder) => repositoryPath(folder, context) ?? []);
}
