import type { Command, ShellWord } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { readOptions } from '../commands/options.ts';
import { type Tool, toolOf } from '../commands/tool.ts';

/** A debugger that listens on all addresses. */
export interface OpenDebugger {
  /** The name of the language. */
  readonly name: string;
  readonly port: number | undefined;
}

export interface PlacedDebugger extends OpenDebugger {
  readonly at: Span;
}

/** Options by which a runtime opens its debugger to everyone. */
const OPEN_OPTIONS: readonly { readonly name: string; readonly port?: number; readonly pattern: RegExp }[] = [
  {
    name: 'Node',
    port: 9229,
    pattern: /(?:^|\s)--inspect(?:-brk|-wait|-port)?=(?:0\.0\.0\.0|\[?::\]?|\*)(?::(\d{1,5}))?(?=\s|$)/,
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
  { name: 'Erlang', pattern: /(?:^|\s)-kernel inet_dist_use_interface \{0,0,0,0\}/ },
];

/** Java 8 and older listen on all addresses if only a port is written. */
const OLD_JAVA_OPTION =
  /jdwp[=:](?=(?:(?!jdwp[=:])\S)*?\bserver=y)(?:(?!jdwp[=:])\S)*?\baddress=(\d{1,5})(?=[,\s"']|$)/;

const OPTION_VARIABLES =
  /^(?:NODE_OPTIONS|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS|JAVA_OPTIONS|JAVA_ARGS|(?:[A-Z]{1,20}_){1,4}OPTS)$/;

/** The debugger that a variable with this name and value opens. `isOldJava`: the image has Java 8 or older. */
export function debuggerByVariable(name: string, value: string, isOldJava = false): OpenDebugger | undefined {
  const port = name === 'JPDA_ADDRESS' ? jpdaPort(value, isOldJava) : undefined;
  if (port !== undefined) return { name: 'Java', port: Number(port) };
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

/** The debugger that a variable opens which a command passes on: `NODE_OPTIONS=--inspect=0.0.0.0 node a.js`, `export JAVA_TOOL_OPTIONS=…`. */
export function debuggerPassedOn({ program, assignments }: Command, isOldJava = false): PlacedDebugger | undefined {
  if (program === '') return undefined;
  for (const { name, value, span } of assignments) {
    const open = debuggerByVariable(name, value?.pieces ?? '', isOldJava);
    if (open !== undefined) return { at: span, ...open };
  }
  return undefined;
}

/** The first of two options that open a debugger only together. */
const ONE_OF_TWO = /^--remote-debugging-address=|^-Dcom\.sun\.management\.jmxremote\.port=/;

/** `chrome --remote-debugging-address=0.0.0.0 --remote-debugging-port=9222`, also as the arguments of an entrypoint alone. */
function byTwoOptions({ program, programSpan, arguments: words }: Command): PlacedDebugger | undefined {
  const first = typeof program === 'string' ? [{ pieces: program, span: programSpan }] : [];
  const all = [...first, ...words];
  const at = all.find(({ pieces }) => ONE_OF_TWO.test(pieces))?.span;
  const open = at && debuggerByOption(all.map(({ pieces }) => pieces).join(' '));
  return at && open && { at, ...open };
}

function listeningDebugger({ name, arguments: words }: Tool): PlacedDebugger | undefined {
  if (name === 'debugpy') return listening(words, '--listen', /^(?:0\.0\.0\.0|\[?::\]?)(?::(\d+))?$/, 'Python');
  if (name === 'dlv') return listening(words, '--listen', /^(?::|0\.0\.0\.0:|\[::\]:)(\d+)$/, 'Delve');
  if (name === 'flask' || name === 'quart') return werkzeug(words);
  if (name !== 'gdbserver') return undefined;
  const address = words.find(({ pieces }) => /^(?:0\.0\.0\.0)?:\d+$/.test(pieces));
  return address && { at: address.span, name: 'gdb', port: Number(address.pieces.split(':')[1]) };
}

/** `flask run --debug --host 0.0.0.0` */
function werkzeug(words: readonly ShellWord[]): PlacedDebugger | undefined {
  const debug = words.find(({ pieces }) => pieces === '--debug' || pieces === '--debugger');
  const at = words.findIndex(({ pieces }) => pieces === '-h' || pieces === '--host');
  const host =
    at === -1 ? words.find(({ pieces }) => pieces.startsWith('--host='))?.pieces.slice(7) : words[at + 1]?.pieces;
  if (debug === undefined || !/^(?:0\.0\.0\.0|\[?::\]?)$/.test(host ?? '')) return undefined;
  const port = /^\d{1,5}$/.exec(
    words[words.findIndex(({ pieces }) => pieces === '-p' || pieces === '--port') + 1]?.pieces ?? '',
  );
  return { at: debug.span, name: 'Flask', port: port === null ? 5000 : Number(port[0]) };
}

function listening(
  words: readonly ShellWord[],
  option: string,
  address: RegExp,
  name: string,
): PlacedDebugger | undefined {
  const { options } = readOptions(words, { letters: 'l', names: new Set([option]) });
  for (const { name: written, value = '', valueWord, word } of options) {
    const match = written === option || written === '-l' ? address.exec(value) : null;
    if (match !== null)
      return { at: (valueWord ?? word).span, name, port: match[1] === undefined ? undefined : Number(match[1]) };
  }
  return undefined;
}
