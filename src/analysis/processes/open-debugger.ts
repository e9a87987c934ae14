import { type Command, textsOfWord } from '../../model/shell.ts';
import { toolOf } from '../commands/tool.ts';
import { listeningDebugger, type OpenDebugger, type PlacedDebugger } from './listening-debuggers.ts';

/** Options by which a runtime opens its debugger to everyone. */
const OPEN_OPTIONS: readonly { readonly name: string; readonly port?: number; readonly pattern: RegExp }[] = [
  {
    name: 'Node',
    port: 9229,
    pattern:
      /(?:^|\s)--inspect(?:-brk|-wait|-port)?=(?:wss?:\/\/)?(?:0\.0\.0\.0|\[?::\]?|\*)(?::(\d{1,5}))?(?:\/\S*)?(?=\s|$)/,
  },
  { name: 'Java', pattern: /jdwp[=:](?:(?!jdwp[=:])\S)*?\baddress=(?:\*|0\.0\.0\.0|\[::\]):(\d{1,5})/ },
  {
    name: 'Java (JMX)',
    pattern:
      /^(?=.*-Dcom\.sun\.management\.jmxremote\.authenticate=false).*?-Dcom\.sun\.management\.jmxremote\.port=(\d{1,5})/s,
  },
  // https://developer.chrome.com/docs/chromium/headless
  {
    name: 'Chrome',
    pattern:
      /^(?=.*--remote-debugging-address=(?:0\.0\.0\.0|\[?::\]?)(?=["'\s]|$)).*?--remote-debugging-port=(\d{1,5})/s,
  },
  // https://www.mono-project.com/docs/advanced/runtime/docs/soft-debugger-wire-format/
  {
    name: 'Mono',
    pattern: /--debugger-agent=(?=\S*\bserver=y)\S*?\baddress=(?:\*|0\.0\.0\.0|\[::\]):(\d{1,5})/,
  },
  // https://clojure.org/reference/repl_and_main#_launching_a_socket_server
  { name: 'Clojure', pattern: /^(?=.*-Dclojure\.server\.\w+=\{)(?=.*:address\s+\\?"0\.0\.0\.0).*:port\s+(\d{1,5})/s },
  // without the option, clients need a code that the program prints
  {
    name: 'Dart',
    pattern:
      /^(?=.*--disable-service-auth-codes).*?--(?:enable-vm-service|observe)=(\d{1,5})\/(?:0\.0\.0\.0|\[?::\]?)(?=\s|$)/s,
  },
  { name: 'Erlang', pattern: /(?:^|\s)-kernel inet_dist_use_interface \{0,0,0,0\}/ },
];

/** Java 8 and older listen on all addresses if only a port is written. */
const OLD_JAVA_OPTION =
  /jdwp[=:](?=(?:(?!jdwp[=:])\S)*?\bserver=y)(?:(?!jdwp[=:])\S)*?\baddress=(\d{1,5})(?=[,\s"']|$)/;

const OPTION_VARIABLES =
  /^(?:NODE_OPTIONS|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS|JAVA_OPTIONS|JAVA_ARGS|MONO_ENV_OPTIONS|(?:[A-Z]{1,20}_){1,4}OPTS)$/;

/** Variables with the address of a debugger. */
const ADDRESS_VARIABLES: readonly { readonly variable: string; readonly name: string; readonly address: RegExp }[] = [
  { variable: 'RUBY_DEBUG_HOST', name: 'Ruby', address: /^(?:0\.0\.0\.0|\[?::\]?)$/ },
  { variable: 'REMOTE_PDB_HOST', name: 'Python', address: /^(?:0\.0\.0\.0|\[?::\]?)$/ },
  { variable: 'BUN_INSPECT', name: 'Bun', address: /^(?:wss?:\/\/)?(?:0\.0\.0\.0|\[::\])(?::\d{1,5})?(?:\/|$)/ },
];

/** The debugger that a variable with this name and value opens. `isOldJava`: the image has Java 8 or older. */
export function debuggerByVariable(name: string, value: string, isOldJava = false): OpenDebugger | undefined {
  const port = name === 'JPDA_ADDRESS' ? jpdaPort(value, isOldJava) : undefined;
  if (port !== undefined) return { name: 'Java', port: Number(port) };
  const listens = ADDRESS_VARIABLES.find((row) => row.variable === name && row.address.test(value));
  if (listens !== undefined) return { name: listens.name, port: undefined };
  return OPTION_VARIABLES.test(name) ? debuggerByOption(value, isOldJava) : undefined;
}

function jpdaPort(address: string, isOldJava: boolean): string | undefined {
  return /^(?:\*|0\.0\.0\.0):(\d{1,5})$/.exec(address)?.[1] ?? (isOldJava ? /^\d{1,5}$/.exec(address)?.[0] : undefined);
}

/** The debugger that an option in the text opens. */
export function debuggerByOption(text: string, isOldJava = false): OpenDebugger | undefined {
  const old = isOldJava ? OLD_JAVA_OPTION.exec(text) : null;
  if (old !== null) return { name: 'Java', port: Number(old[1]) };
  for (const { name, port, pattern } of OPEN_OPTIONS) {
    const match = pattern.exec(text);
    if (match !== null) return { name, port: match[1] === undefined ? port : Number(match[1]) };
  }
  return undefined;
}

/** The debugger that a command opens. */
export function debuggerOf(command: Command, isOldJava = false): PlacedDebugger | undefined {
  const tool = toolOf(command);
  if (tool === undefined || tool.name === 'echo') return undefined;
  for (const { pieces, span } of tool.arguments) {
    const open = pieces.startsWith('-') ? debuggerByOption(pieces, isOldJava) : undefined;
    if (open !== undefined) return { at: span, ...open };
  }
  return listeningDebugger(tool) ?? byTwoOptions(command);
}

/**
 * The debugger that a variable opens which a command passes on: `NODE_OPTIONS=--inspect=0.0.0.0 node a.js`, `export JAVA_TOOL_OPTIONS=…`. Alone, an
 * assignment passes on the variables that are exported.
 */
export function debuggerPassedOn(
  { program, assignments }: Command,
  exported: ReadonlySet<string>,
  isOldJava = false,
): PlacedDebugger | undefined {
  for (const { name, value, span } of assignments) {
    if (value === undefined || (program === '' && !exported.has(name))) continue;
    for (const text of textsOfWord(value)) {
      const open = debuggerByVariable(name, text, isOldJava);
      if (open !== undefined) return { at: span, ...open };
    }
  }
  return undefined;
}

/** The first of two options that open a debugger only together. */
const ONE_OF_TWO =
  /^--remote-debugging-address=|^--(?:enable-vm-service|observe)=|^-Dcom\.sun\.management\.jmxremote\.port=/;

/** `chrome --remote-debugging-address=0.0.0.0 --remote-debugging-port=9222`, also as the arguments of an entrypoint alone. */
function byTwoOptions({ program, programSpan, arguments: words }: Command): PlacedDebugger | undefined {
  const first = typeof program === 'string' ? [{ pieces: program, span: programSpan }] : [];
  const all = [...first, ...words];
  const at = all.find(({ pieces }) => ONE_OF_TWO.test(pieces))?.span;
  const open = at && debuggerByOption(all.map(({ pieces }) => pieces).join(' '));
  return at && open && { at, ...open };
}
