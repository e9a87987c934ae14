import type { Container } from '../../model/containers/container.ts';
import { known } from '../../model/located.ts';
import { type Command, everyCommand } from '../../model/shell.ts';
import { isOldJavaImage } from './java-release.ts';
import type { PlacedDebugger } from './listening-debuggers.ts';
import { debuggerByOption, debuggerByVariable, debuggerOf } from './open-debugger.ts';
import { mayStart } from './started-processes.ts';

type Given = Pick<Container, 'environment' | 'entrypoint' | 'command' | 'image' | 'stage'>;

/** The ports on which its debuggers listen, where they are known. */
export function debuggerPorts(container: Given): readonly number[] {
  return debuggersIn(container).flatMap(({ port }) => port ?? []);
}

/** A command without any of these does not start a debugger. */
const DEBUGGERS =
  /--inspect|jdwp|jmxremote|inet_dist|debugpy|ptvsd|web_pdb|dlv|gdbserver|lldb-server|rdbg|rdebug|--debug|--remote-debugging|--disable-service-auth|clojure\.server|nrepl|lein|runserver_plus/;

/** The debuggers that its variables, its entrypoint and its command open to everyone. */
export function debuggersIn(container: Given): readonly PlacedDebugger[] {
  const { environment, entrypoint, command } = container;
  const isOldJava = hasOldJava(container);
  const found: PlacedDebugger[] = [];
  for (const { name, value, span } of environment) {
    const open = debuggerByVariable(name, known(value) ?? '', isOldJava);
    if (open !== undefined) found.push({ at: span, ...open });
  }
  if (!mayStart({ entrypoint, command, stage: undefined }, DEBUGGERS)) return found;
  for (const script of [entrypoint?.script, command?.script]) {
    for (const one of everyCommand(script)) {
      const open = debuggerOf(one, isOldJava) ?? optionFirst(one, isOldJava);
      found.push(...(open === undefined ? variablesOf(one, isOldJava) : [open]));
    }
  }
  return found;
}

/** `command: --inspect=… server.js`, which becomes the arguments of the image's entrypoint. */
function optionFirst({ program, programSpan }: Command, isOldJava: boolean): PlacedDebugger | undefined {
  const isOption = typeof program === 'string' && program.startsWith('-');
  const open = isOption ? debuggerByOption(program, isOldJava) : undefined;
  return open && { at: programSpan, ...open };
}

/** `env NODE_OPTIONS=--inspect=… node server.js`, `export NODE_OPTIONS=…` */
function variablesOf({ program, assignments }: Command, isOldJava: boolean): readonly PlacedDebugger[] {
  if (program === '') return [];
  return assignments.flatMap(({ name, value }) => {
    const open = value && debuggerByVariable(name, value.pieces, isOldJava);
    return open && value ? [{ at: value.span, ...open }] : [];
  });
}

function hasOldJava({ stage, image }: Given): boolean {
  const reference = stage === undefined ? image?.reference : stage.baseImage;
  return reference !== undefined && isOldJavaImage(reference.value);
}
