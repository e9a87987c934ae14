import { exportedNames } from '../../analysis/commands/exported-names.ts';
import { writtenLines } from '../../analysis/commands/file-lines.ts';
import { commandsOf, whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { hasOldJava } from '../../analysis/processes/java-release.ts';
import type { PlacedDebugger } from '../../analysis/processes/listening-debuggers.ts';
import {
  debuggerByOption,
  debuggerByVariable,
  debuggerOf,
  debuggerPassedOn,
} from '../../analysis/processes/open-debugger.ts';
import {
  type CommandInstruction,
  instructionsOf,
  isNamedForDevelopment,
  isShipped,
  type PairsInstruction,
  type Stage,
} from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import type { Fix } from '../../model/findings/fix.ts';
import { known } from '../../model/located.ts';
import { type Command, everyCommand, everyPipeline } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'remote-debugger-exposed',
  on: 'stage',
  danger: { attacker: 'network', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [489],
  docs: {
    title: 'Do not let everyone attach a debugger',
    why: 'A debugger reads all memory of the program and runs any code in it, and it asks for no password. When it listens on all addresses, every container of the network, and with a published port everyone, can use it. Internet-wide scans look for open ports of the Java debugger and of Node, and attackers put miners there.',
    how: 'Remove the debugger from the image, or let it listen on this machine only: `--inspect=127.0.0.1:9229`, `address=127.0.0.1:5005`. Start it only for development, for instance with `command` in a compose file.',
    limits:
      'The rule checks CMD, ENTRYPOINT and the scripts and supervisors that they start, with the variables that these pass on, ENV, and the lines that RUN writes into files. A Java debugger with a port alone is reported where the name of the image or a package says that Java is of release 8 or older; since release 9 it then listens on this machine only. It leaves alone stages that are for development or debugging by their name.',
    ways: [
      {
        do: 'Remove the option from the image, and add it in a compose file for development: `command: node --inspect=0.0.0.0:9229 server.js`.',
        trap: '`command` replaces CMD as a whole: keep the other options.',
      },
      {
        do: 'Let it listen on this machine: `--inspect=127.0.0.1:9229`, `address=127.0.0.1:5005`.',
        trap: 'A published port does not reach it any more: attach with `docker exec`, or in the network of the container.',
      },
      {
        do: 'Build a stage of its own for it: `FROM app AS debug`, and `docker build --target debug`.',
        trap: 'The last stage is the one that is built by default: put `debug` before it.',
      },
    ],
    verify: {
      run: "docker image inspect -f '{{json .Config.Entrypoint}} {{json .Config.Cmd}} {{json .Config.Env}}' IMAGE",
      prints:
        'Neither `--inspect=0.0.0.0` nor `address=*:`, nor another option that starts a debugger for all addresses.',
    },
    fixTrap: {
      breaks: 'Debuggers outside of the container no longer connect.',
      check: 'Attach the debugger in the way that you use it, for instance with `docker exec`.',
    },
    references: [
      'https://nodejs.org/en/learn/getting-started/debugging#security-implications',
      'https://docs.oracle.com/en/java/javase/21/docs/specs/jpda/conninv.html',
      'https://cwe.mitre.org/data/definitions/489.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22
        CMD ["node", "«--inspect=0.0.0.0:9229»", "server.js"]
      `,
      isFixed: true,
      good: `
        FROM node:22
        CMD ["node", "--inspect=127.0.0.1:9229", "server.js"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM eclipse-temurin:21
        ENV «JAVA_TOOL_OPTIONS="-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005"»
        CMD ["java", "-jar", "app.jar"]
      `,
      isFixed: true,
      good: `
        FROM eclipse-temurin:21
        ENV JAVA_TOOL_OPTIONS="-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:5005"
        CMD ["java", "-jar", "app.jar"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM eclipse-temurin:8u442-b06-jre
        CMD ["java", "«-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=5005»", "-jar", "app.jar"]
      `,
      good: `
        FROM eclipse-temurin:17-jre
        CMD ["java", "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=5005", "-jar", "app.jar"]
      `,
    },
  ],

  check(stage) {
    return isShipped(stage) && !isNamedForDevelopment(stage) ? problemsOf(stage) : [];
  },
});

function* problemsOf(stage: Stage): Generator<Problem> {
  for (const env of instructionsOf(stage, 'ENV')) {
    if (!env.isTriggered) yield* inVariables(stage, env);
  }
  yield* inCommands(stage);
  yield* inFiles(stage);
}

/** Variables count where no command has such an option, since they may be what passes it on. */
function* inCommands(stage: Stage): Generator<Problem> {
  const isOldJava = hasOldJava(stage);
  const commands = commandsOf(stage, 'CMD', 'ENTRYPOINT').filter(({ instruction }) => isLastOf(stage, instruction));
  const started = stage.startedFiles.flatMap(({ script, isOnlyNamed }) => (isOnlyNamed ? [] : everyCommand(script)));
  const passedOn = variablesPassedOn(stage, [...commands.map(({ command }) => command), ...started]);
  const found = foundBy(commands, ({ command }) => debuggerOf(command, isOldJava));
  const all =
    found.length > 0 ? found : foundBy(commands, ({ command }) => debuggerPassedOn(command, passedOn, isOldJava));
  for (const [{ command, instruction }, { at, name }] of all) {
    const isBranch = everyPipeline(instruction.line?.script).some(
      ({ isConditional, inFunction, commands: some }) =>
        isConditional && inFunction === undefined && some.includes(command),
    );
    yield problem(stage, instruction, at, name, isBranch ? ', in a branch of its script,' : '');
  }
  const opened = started.flatMap(
    (one) => debuggerOf(one, isOldJava) ?? debuggerPassedOn(one, passedOn, isOldJava) ?? [],
  );
  for (const { at, name } of opened) yield problem(stage, { isOnbuild: false }, at, name);
}

/** A variable that the container has from its start needs no `export`. */
function variablesPassedOn({ environment }: Stage, commands: readonly Command[]): ReadonlySet<string> {
  const given = [...environment.values()].filter(({ kind }) => kind === 'ENV');
  return new Set([...given.map(({ name }) => name), ...exportedNames(commands)]);
}

function foundBy<T>(
  commands: Iterable<T>,
  find: (command: T) => PlacedDebugger | undefined,
): readonly (readonly [T, PlacedDebugger])[] {
  return [...commands].flatMap((one) => {
    const found = find(one);
    return found === undefined ? [] : [[one, found] as const];
  });
}

/** Options in files of options and start scripts: `echo -agentlib:jdwp=… >> app.vmoptions`. */
function* inFiles(stage: Stage): Generator<Problem> {
  for (const { text, span, instruction } of writtenLines(stage)) {
    if (!text.includes('jdwp') || /^\s*#/.test(text)) continue;
    const open = debuggerByOption(text, hasOldJava(stage));
    if (open !== undefined) yield problem(stage, instruction, span, open.name);
  }
}

/** An earlier CMD or ENTRYPOINT of the stage has no effect. */
function isLastOf(stage: Stage, instruction: CommandInstruction): boolean {
  return instruction.isOnbuild || stage.command === instruction || stage.entrypoint === instruction;
}

function* inVariables(stage: Stage, env: PairsInstruction): Generator<Problem> {
  for (const { name, value, span } of env.pairs) {
    const open = debuggerByVariable(name.value, known(value) ?? '', hasOldJava(stage));
    if (open !== undefined) yield problem(stage, env, span, open.name);
  }
}

/** Explicit addresses only. A value that begins with `:` or has no address listens on all as well, and is left alone. */
const EVERYWHERE = /(?:0\.0\.0\.0|\*|\[::\])(?=[:"'\s]|$)/g;

function onLoopback({ file, start, end }: Span): Fix | undefined {
  const found = [...file.text.slice(start, end).matchAll(EVERYWHERE)];
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  const at = start + only.index;
  const edits = [{ span: { file, start: at, end: at + only[0].length }, text: '127.0.0.1' }];
  return { title: 'Listen on 127.0.0.1 only', safety: 'review', edits };
}

function problem({ title }: Stage, instruction: { isOnbuild: boolean }, at: Span, name: string, where = ''): Problem {
  const fix = onLoopback(at);
  return {
    ...(fix && { fix }),
    at,
    message: whenItRuns(
      instruction,
      `${title}${where} starts a debugger for ${name} that listens on all addresses, and runs any code that anyone sends it.`,
    ),
  };
}
