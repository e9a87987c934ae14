import { commandAt } from '../../analysis/commands/plain-command.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import { type Command, everyCommand, everyPipeline, type Script, type ShellWord } from '../../model/shell.ts';
import { type SourceFile, type Span, spanText } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { shortText } from '../../support/short-text.ts';
import { readJsonValues } from '../../syntax/json/located-json.ts';
import { asMapping, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { containerSubjects, isContainer } from '../inspect/container.ts';

/**
 * Commands that ask the API of an engine to start or change something:
 * `curl --unix-socket /var/run/docker.sock -d … http://x/containers/create`. A container whose description can be read is not a gap.
 */
export function apiCalls(scripts: readonly Script[], fileNear: FileNear): readonly GapNotification[] {
  const gaps = scripts.flatMap(everyPipeline).flatMap(({ commands }) =>
    commands.filter(asksEngine).flatMap((command) => {
      const bodies = bodiesOf(command, fileNear);
      const isWhole = bodies.length > 0 && bodies.length === sentBy(command).length;
      const isRead = isCreation(command) && isWhole && bodies.every((body) => objectIn(body) !== undefined);
      return isRead ? [] : [gapAt(command.span, [...commands.flatMap(inputsOf), ...bodies.map(({ text }) => text)])];
    }),
  );
  return withoutFlood([...new Map(gaps.map((gap) => [gap.span?.start, gap])).values()]);
}

/** The containers that such commands describe by JSON: https://docs.docker.com/reference/api/engine/ */
export function apiContainers(scripts: readonly Script[], fileNear: FileNear): readonly Subject[] {
  const commands = scripts.flatMap(everyCommand).filter((command) => asksEngine(command) && isCreation(command));
  return commands
    .flatMap((command) => bodiesOf(command, fileNear))
    .flatMap((body) => {
      const object = objectIn(body);
      return isContainer(object) ? containerSubjects(object) : [];
    });
}

/** Finds a file that a script names; undefined if it is not in the repository. */
export type FileNear = (name: string) => SourceFile | undefined;

function isCreation({ arguments: words }: Command): boolean {
  return words.some(({ pieces }) => /\/containers\/create(?=[?\s"']|$)/.test(pieces));
}

function objectIn(body: SourceFile): TreeMapping | undefined {
  const { values, error } = readJsonValues(body);
  const [only, ...others] = values;
  return error === undefined && others.length === 0 ? asMapping(only) : undefined;
}

/** What a command sends: literal texts at their place, and files of the repository. */
function bodiesOf(command: Command, fileNear: FileNear): readonly SourceFile[] {
  const { redirects } = command;
  return sentBy(command).flatMap((word) => {
    if (word.pieces === '@-') return redirects.flatMap(({ body }) => (body === undefined ? [] : literalIn(body.span)));
    if (word.pieces.startsWith('@')) return fileNear(word.pieces.slice(1)) ?? [];
    const { file, start, end } = word.span;
    const isLiteral = word.raw === `'${word.pieces}'` && end - start === word.raw.length;
    return isLiteral ? [masked({ file, start: start + 1, end: end - 1 })] : [];
  });
}

/** The values of its options for data. */
function sentBy({ arguments: words }: Command): readonly ShellWord[] {
  return words.filter((_, at) => DATA.test(words[at - 1]?.pieces ?? ''));
}

const DATA = /^(?:-d|--data(?:-raw|-binary|-ascii)?|--json|--post-data|--body-data)$/;

/** The text of a here-document, unless a shell may replace something in it. */
function literalIn(span: Span): readonly SourceFile[] {
  return /[$`]/.test(spanText(span)) ? [] : [masked(span)];
}

/** The file with everything else blanked out, so that places stay the same. */
function masked({ file, start, end }: Span): SourceFile {
  return { path: file.path, text: file.text.slice(0, start).replaceAll(/[^\n]/g, ' ') + file.text.slice(start, end) };
}

function inputsOf({ span, redirects }: Command): readonly string[] {
  return [commandAt(span), ...redirects.flatMap(({ body }) => body?.value ?? [])];
}

function asksEngine({ program, arguments: words }: Command): boolean {
  const texts = words.map(({ pieces }) => pieces);
  if (!texts.some((text) => ENGINE.test(text))) return false;
  return CONNECTORS.has(program) || texts.some((text) => REQUEST.test(text));
}

/** A socket, or a port, at which an engine listens. */
const ENGINE = /(?:docker|podman|balena-engine)\.sock\b|:237[56]\b/;

/** Programs that send whatever they read. */
const CONNECTORS: ReadonlySet<unknown> = new Set(['socat', 'nc', 'ncat', 'netcat']);

/** https://docs.docker.com/reference/api/engine/ */
const REQUEST =
  /\/(?:containers\/(?:create|[^/\s?]+\/(?:update|exec|start|archive))|exec\/[^/\s?]+\/start|services\/(?:create|[^/\s?]+\/update)|(?:build|commit|plugins\/pull|swarm\/(?:init|join))(?=[?\s"']|$))/;

function gapAt(span: Span, texts: readonly string[]): GapNotification {
  return notLookedAt({
    kind: 'unknown-value',
    weight: 'ordinary',
    thing: 'command',
    message: 'This command asks the engine through its API to start or change something, which was not checked.',
    wayOut: 'Start containers by docker run or a compose file.',
    span,
    evidence: shortText(texts.join('\0'), 0),
  });
}
