import type { Command, Pipeline } from '../../model/shell.ts';
import { baseName, nameOf } from '../paths/shell-paths.ts';
import { isChecksum, isVerification } from './fetch.ts';
import type { Flow, Tracked } from './flow.ts';
import { fileIn } from './tracked-files.ts';

/** Whether it compares a download; a checksum that is only printed does not. */
export function compares(command: Command, isRead: boolean): boolean {
  return isVerification(command) || (isRead && isChecksum(command));
}

/** Marks the downloads that a checksum or signature covers: those that are named, otherwise all so far. */
export function verify(flow: Flow, pipeline: Pipeline, list: Tracked | undefined): void {
  // once a container runs, it is too late
  if (flow.instruction !== undefined && flow.instruction.keyword !== 'RUN') return;
  const open = flow.tracked.filter(({ isVerified }) => !isVerified);
  if (open.length === 0) return;
  const text = textOf(pipeline);
  const named = open.filter((one) => one !== list && one.file !== undefined && text.includes(baseName(one.file)));
  for (const download of named.length > 0 ? named : open) download.isVerified = true;
}

/** The list of checksums, if it was downloaded too: `sha256sum -c SHA256SUMS` names the list, not the files it checks. */
export function listIn({ program, arguments: words }: Command, flow: Flow): Tracked | undefined {
  if (!/^(?:sha\d{1,3}|b2|md5)sum$|^shasum$/.test(String(program))) return undefined;
  return words.map((word) => fileIn(flow, word)).find((one) => one !== undefined);
}

/** The words of a pipeline, with its here-documents and the targets of its redirects. */
function textOf({ commands }: Pipeline): string {
  const texts = commands.flatMap(({ arguments: words, redirects }) => [
    ...words.flatMap((word) => [word.pieces, nameOf(word)]),
    ...redirects.flatMap(({ body, target }) => [body?.value ?? '', target === undefined ? '' : nameOf(target)]),
  ]);
  return texts.join('\n').slice(0, 20_000);
}
