import { LASTING } from '../../../analysis/downloads/bypasses.ts';
import { instructionsOf, type RunInstruction, type Stage } from '../../../model/dockerfile.ts';
import { known } from '../../../model/located.ts';
import { everyCommand } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { hostOf } from '../../../model/web-address.ts';
import { remember } from '../../../support/caches/remember.ts';

/** Names of variables by which installers get what they install from another place. */
const SOURCE = /(?:^|_)(?:INSTALL|INSTALLER|DOWNLOAD|DOWNLOADS|MIRROR)(?:_|$)/i;

/** An installer, at a place of a RUN, and the host that it comes from, if that is known. */
interface Installer {
  readonly at: Span;
  readonly host: string | undefined;
}

/** The variables that name another source to an installer, each with the host. */
export function sourcesFor(stage: Stage, run: RunInstruction, installer: Installer): readonly string[] {
  const inStage = sourcesOf(stage).filter(({ at }) => at.file === run.span.file && at.start <= run.span.start);
  const inScript = sourcesIn(run).filter(({ at }) => at.start < installer.at.start);
  const others = [...inStage, ...inScript].filter((one) => !isOwnAddress(one, installer));
  return [...new Set(others.map(({ name, host }) => `${name} at ${host}`))];
}

/** Whether the installer itself comes from the address in the variable, so that the command has all of it. */
function isOwnAddress({ name, host }: Source, installer: Installer): boolean {
  if (host !== installer.host) return false;
  const words = spanText(installer.at).split('$').slice(1);
  return words.some(
    (word) => word.startsWith(`{${name}}`) || (word.startsWith(name) && !/\w/.test(word[name.length] ?? '')),
  );
}

interface Source {
  readonly name: string;
  readonly host: string;
  readonly at: Span;
}

/** A stage has a few. Further ones are not told apart. */
const MOST_SOURCES = 20;

const sourcesOf = remember((stage: Stage): readonly Source[] =>
  instructionsOf(stage, 'ENV', 'ARG')
    .filter(({ isTriggered }) => !isTriggered)
    .flatMap(({ pairs, span }) => pairs.flatMap(({ name, value }) => sourceAt(name.value, known<string>(value), span)))
    .slice(0, MOST_SOURCES),
);

const sourcesIn = remember((run: RunInstruction): readonly Source[] =>
  everyCommand(run.line.script)
    .filter(({ program }) => LASTING.has(String(program)))
    .flatMap(({ assignments, span }) =>
      assignments.flatMap(({ name, value }) => sourceAt(name, value && known<string>(value), span)),
    )
    .slice(0, MOST_SOURCES),
);

function sourceAt(name: string, value: string | undefined, at: Span): readonly Source[] {
  const host = SOURCE.test(name) && value !== undefined ? hostOf(value) : undefined;
  return host === undefined ? [] : [{ name, host, at }];
}
