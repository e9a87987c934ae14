import type { ShellWord } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { readOptions } from '../commands/options.ts';
import type { Tool } from '../commands/tool.ts';

/** A debugger that listens on all addresses. */
export interface OpenDebugger {
  /** The name of the language. */
  readonly name: string;
  readonly port: number | undefined;
}

export interface PlacedDebugger extends OpenDebugger {
  readonly at: Span;
}

/** A program with options that open a debugger, or a shell of a language, to everyone. */
interface Listener {
  readonly programs: readonly string[];
  readonly name: string;
  /** The options whose value is the address, with the letters of those that take one. */
  readonly options: readonly string[];
  readonly letters: string;
  /** The address, which may capture the port. */
  readonly address: RegExp;
  /** The options with the port, and the port without them. */
  readonly ports?: readonly string[];
  readonly port?: number;
  /** A word that has to be there as well. */
  readonly needs?: RegExp;
}

const EVERYONE = /^(?:0\.0\.0\.0|\[?::\]?)$/;
const PORT = ['-p', '--port'];

const LISTENERS: readonly Listener[] = [
  {
    programs: ['debugpy'],
    name: 'Python',
    options: ['--listen'],
    letters: '',
    address: /^(?:0\.0\.0\.0|\[?::\]?)(?::(\d+))?$/,
  },
  {
    programs: ['dlv'],
    name: 'Delve',
    options: ['--listen', '-l'],
    letters: 'l',
    address: /^(?::|0\.0\.0\.0:|\[::\]:)(\d+)$/,
  },
  {
    programs: ['ptvsd'],
    name: 'Python',
    options: ['--host', '--server-host'],
    letters: '',
    address: EVERYONE,
    ports: PORT,
    port: 5678,
  },
  {
    programs: ['web_pdb'],
    name: 'Python',
    options: ['--host'],
    letters: '',
    address: EVERYONE,
    ports: PORT,
    port: 5555,
  },
  // https://github.com/ruby/debug#remote-debugging
  {
    programs: ['rdbg'],
    name: 'Ruby',
    options: ['--host'],
    letters: 're',
    address: EVERYONE,
    ports: ['--port'],
    needs: /^(?:-\w{0,9}O|--open(?:=|$))/,
  },
  // https://github.com/ruby-debug/ruby-debug-ide
  {
    programs: ['rdebug-ide'],
    name: 'Ruby',
    options: ['-h', '--host'],
    letters: 'hpI',
    address: EVERYONE,
    ports: PORT,
    port: 1234,
  },
  // https://lldb.llvm.org/man/lldb-server.html
  {
    programs: ['lldb-server'],
    name: 'LLDB',
    options: ['-L', '--listen'],
    letters: 'Lpm',
    address: /^(?:\*|0\.0\.0\.0|\[::\])?:(\d+)$/,
    needs: /^p(?:latform)?$/,
  },
  // https://nrepl.org/nrepl/usage/server.html
  {
    programs: ['clojure', 'clj', 'java'],
    name: 'Clojure',
    options: ['-b', '--bind'],
    letters: 'bpm',
    address: EVERYONE,
    ports: PORT,
    needs: /^nrepl\.cmdline$/,
  },
];

const LISTENERS_OF: ReadonlyMap<string, Listener> = new Map(
  LISTENERS.flatMap((listener) => listener.programs.map((program) => [program, listener] as const)),
);

/** What certain words open, whatever the program: `gdbserver :1234`, `lein repl :headless :host 0.0.0.0`. */
const OPERANDS: readonly {
  readonly name: string;
  readonly programs: RegExp;
  readonly words: RegExp;
  readonly port?: number;
}[] = [
  { name: 'gdb', programs: /^gdbserver$/, words: /(?:^| )(?:0\.0\.0\.0|\[::\])?:(\d+)(?= |$)/ },
  {
    name: 'LLDB',
    programs: /^lldb-server$/,
    words: /^g(?:dbserver)? (?:-\S{1,40} )*(?:\*|0\.0\.0\.0|\[::\])?:(\d+)(?= |$)/,
  },
  { name: 'Clojure', programs: /^lein$/, words: /^(?=(?:.* )?repl )(?:.* )?:host (?:0\.0\.0\.0|::)(?= |$)/ },
  {
    name: 'Django',
    programs: /^(?:python|manage\.py|django-admin)$/,
    words: /(?:^| )runserver_plus (?:.* )?(?:0\.0\.0\.0|\[::\]):(\d{1,5})(?= |$)/,
  },
];

/** The debugger that a program opens by its own options or words. */
export function listeningDebugger(tool: Tool): PlacedDebugger | undefined {
  if (tool.name === 'flask' || tool.name === 'quart') return werkzeug(tool.arguments);
  const listener = LISTENERS_OF.get(tool.name);
  return (listener && listening(tool.arguments, listener)) ?? byOperands(tool);
}

function listening(words: readonly ShellWord[], listener: Listener): PlacedDebugger | undefined {
  const { options: names, letters, address, ports = [], port, needs, name } = listener;
  if (needs !== undefined && !words.some(({ pieces }) => needs.test(pieces))) return undefined;
  const long = [...names, ...ports].filter((one) => one.startsWith('--'));
  const { options } = readOptions(words, { letters, names: new Set(long) });
  for (const { name: written, value = '', valueWord, word } of options) {
    const match = names.includes(written) ? address.exec(value) : null;
    if (match === null) continue;
    const given = match[1] ?? options.find((one) => ports.includes(one.name))?.value;
    return { at: (valueWord ?? word).span, name, port: portOf(given) ?? port };
  }
  return undefined;
}

function portOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

function byOperands({ name, arguments: words }: Tool): PlacedDebugger | undefined {
  const row = OPERANDS.find(({ programs }) => programs.test(name));
  const text = row && words.map(({ pieces }) => pieces).join(' ');
  const match = row && text !== undefined ? row.words.exec(text) : null;
  if (match === null || row === undefined) return undefined;
  const at = words.find(({ pieces }) => /^(?:\*|0\.0\.0\.0|\[?::\]?)?(?::\d+)?$/.test(pieces) && /[*0:]/.test(pieces));
  return at && { at: at.span, name: row.name, port: portOf(match[1]) ?? row.port };
}

/** `flask run --debug --host 0.0.0.0` */
function werkzeug(words: readonly ShellWord[]): PlacedDebugger | undefined {
  const debug = words.find(({ pieces }) => pieces === '--debug' || pieces === '--debugger');
  const at = words.findIndex(({ pieces }) => pieces === '-h' || pieces === '--host');
  const host =
    at === -1 ? words.find(({ pieces }) => pieces.startsWith('--host='))?.pieces.slice(7) : words[at + 1]?.pieces;
  if (debug === undefined || !EVERYONE.test(host ?? '')) return undefined;
  const port = words[words.findIndex(({ pieces }) => pieces === '-p' || pieces === '--port') + 1]?.pieces;
  return { at: debug.span, name: 'Flask', port: portOf(port) ?? 5000 };
}
