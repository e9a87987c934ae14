import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { type Command, everyPipeline, type Script } from '../../model/shell.ts';
import { withoutFlood } from './undecided-options.ts';

/** Commands that ask the API of an engine to start or change something: `curl --unix-socket /var/run/docker.sock -d … http://x/containers/create`. */
export function apiCalls(scripts: readonly Script[]): readonly GapNotification[] {
  const commands = scripts.flatMap(everyPipeline).flatMap((pipeline) => pipeline.commands.filter(asksEngine));
  return withoutFlood([...new Map(commands.map(({ span }) => [span.start, gapAt(span)])).values()]);
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

function gapAt(span: Command['span']): GapNotification {
  return notLookedAt({
    kind: 'unknown-value',
    weight: 'ordinary',
    thing: 'command',
    message: 'This command asks the engine through its API to start or change something, which was not checked.',
    wayOut: 'Start containers by docker run or a compose file.',
    span,
  });
}
