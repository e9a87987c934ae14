import { comesAfter } from '../../../analysis/commands/run-order.ts';
import { isVerification } from '../../../analysis/downloads/fetch.ts';
import { baseName } from '../../../analysis/paths/shell-paths.ts';
import { everyPipeline, type Script } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { addToGroup } from '../../../support/group-by.ts';

/** Downloads by the names of what holds them, with all names that each one ever had. */
export class NamedDownloads<T extends { readonly fetched: Span | undefined }> extends Map<string, T> {
  readonly names = new Map<Span, Set<string>>();

  override set(name: string, download: T): this {
    if (download.fetched !== undefined) addName(this.names, download.fetched, name);
    return super.set(name, download);
  }
}

function addName(names: Map<Span, Set<string>>, fetched: Span, name: string): void {
  const known = names.get(fetched);
  if (known === undefined) names.set(fetched, new Set([name]));
  else known.add(name);
}

/** Where something is run: its place, and the command that runs it. */
interface Run {
  readonly at: Span;
  readonly command: Span;
}

/**
 * Tells whether a command between a download and its run verifies it: one that reads a variable, a file or a descriptor that has it. In one file
 * the text tells what comes first, in several the order in which the script runs them.
 */
export function checksOf(
  script: Script | undefined,
  { names }: Pick<NamedDownloads<never>, 'names'>,
): (fetched: Span | undefined, run: Run) => boolean {
  const verifications = verificationsIn(script);
  return (fetched, { at, command }) => {
    if (fetched === undefined) return false;
    const checks = [...(names.get(fetched) ?? [])].flatMap((name) => verifications.get(keyOf(name)) ?? []);
    const isLater = (check: Span): boolean => comesAfter(script, check.file === at.file ? at : command, check);
    return checks.some((check) => comesAfter(script, check, fetched) && isLater(check));
  };
}

function keyOf(name: string): string {
  return name.startsWith('>') ? `>${baseName(name.slice(1))}` : name;
}

/** The commands that verify something, by what their pipelines name. */
function verificationsIn(script: Script | undefined): ReadonlyMap<string, readonly Span[]> {
  const verifications = new Map<string, Span[]>();
  for (const { commands, span } of everyPipeline(script)) {
    const verification = commands.find(isVerification);
    if (verification === undefined) continue;
    for (const name of new Set(namesIn(spanText(span)))) {
      addToGroup(verifications, name, verification.span);
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
