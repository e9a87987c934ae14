import { isVerification } from '../../../analysis/downloads/fetch.ts';
import { baseName } from '../../../analysis/paths/shell-paths.ts';
import { everyPipeline, type Script } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';

/** Downloads by the names of what holds them, with all names that each one ever had. */
export class NamedDownloads<T extends { readonly fetchedAt: number }> extends Map<string, T> {
  readonly names = new Map<number, Set<string>>();

  override set(name: string, download: T): this {
    const known = this.names.get(download.fetchedAt);
    if (known === undefined) this.names.set(download.fetchedAt, new Set([name]));
    else known.add(name);
    return super.set(name, download);
  }
}

/** For each download the offset of the first command that verifies it: one that reads a variable, a file or a descriptor that has it. */
export function firstChecks(
  script: Script | undefined,
  { names }: Pick<NamedDownloads<never>, 'names'>,
): ReadonlyMap<number, number> {
  const verifications = verificationsIn(script);
  const first = new Map<number, number>();
  for (const [fetchedAt, known] of names) {
    for (const name of known) {
      const found = verifications.get(keyOf(name))?.find((start) => start > fetchedAt);
      if (found !== undefined && found < (first.get(fetchedAt) ?? Number.POSITIVE_INFINITY))
        first.set(fetchedAt, found);
    }
  }
  return first;
}

function keyOf(name: string): string {
  return name.startsWith('>') ? `>${baseName(name.slice(1))}` : name;
}

/** The offsets of the commands that verify something, by what their pipelines name. */
function verificationsIn(script: Script | undefined): ReadonlyMap<string, readonly number[]> {
  const verifications = new Map<string, number[]>();
  for (const { commands, span } of everyPipeline(script)) {
    const verification = commands.find(isVerification);
    if (verification === undefined) continue;
    for (const name of new Set(namesIn(spanText(span)))) {
      const starts = verifications.get(name) ?? [];
      verifications.set(name, starts);
      starts.push(verification.span.start);
    }
  }
  return verifications;
}

/** What a text may read: `$S`, the descriptor `<&3`, and the file of each word. */
function* namesIn(text: string): Generator<string> {
  for (const [, name = ''] of text.matchAll(/\$\{?(\w+|[@*])/g)) yield name;
  for (const [, descriptor = ''] of text.matchAll(/<(&\d+)/g)) yield descriptor;
  for (const [word] of text.matchAll(/[\w.-]+/g)) yield `>${word}`;
}
