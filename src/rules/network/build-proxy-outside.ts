import { linesWrittenTo } from '../../analysis/commands/file-lines.ts';
import { commandsOf, whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { outsideHostOf } from '../../analysis/hosts/outside-host.ts';
import { type Instruction, instructionsOf, isReachable, type Stage } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { known } from '../../model/located.ts';
import type { ShellWord } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';
import { PROXY_VARIABLE } from './proxy-variables.ts';

export default defineRule({
  id: 'build-proxy-outside',
  on: 'stage',
  danger: { attacker: 'server', reach: 'defences' },
  profile: 'changes',
  precision: 'high',
  cwe: [441],
  docs: {
    title: 'Look at proxies that a build uses',
    why: 'The build fetches packages and files through the proxy. Its operator reads and changes all that is not encrypted, and may put other code into the image where nothing checks certificates or checksums. A variable of ENV also applies to the program in the container.',
    how: 'Name a proxy in your own network, or let people pass theirs: `docker build --build-arg HTTPS_PROXY` needs no line in the Dockerfile.',
    limits:
      'The rule reads ENV, defaults of ARG, settings of npm, pip, git and apt, and options such as `--proxy`. A name without a dot, a name such as `proxy.internal`, and an address in a private network are not outside.',
    references: [
      'https://docs.docker.com/build/building/variables/#proxy-arguments',
      'https://cwe.mitre.org/data/definitions/441.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:13
        ARG «http_proxy=http://proxy.example.net:3128»
        ENV «HTTPS_PROXY=http://203.0.113.9:3128»
        RUN npm config set https-proxy «http://proxy.example.net:3128» && npm ci
        RUN echo «'Acquire::http::Proxy "http://203.0.113.9:3128";'» > /etc/apt/apt.conf.d/01proxy
      `,
      good: `
        FROM debian:13
        ARG http_proxy
        ENV HTTPS_PROXY=http://10.0.0.4:3128 NO_PROXY=proxy.example.net
        RUN npm config set https-proxy http://proxy:3128 && npm ci
        RUN echo 'Acquire::http::Proxy "http://apt-cacher:3142";' > /etc/apt/apt.conf.d/01proxy
      `,
    },
  ],

  check(stage) {
    return isReachable(stage) ? [...inVariables(stage), ...inCommands(stage), ...inSettings(stage)] : [];
  },
});

function* inVariables(stage: Stage): Generator<Problem> {
  for (const instruction of instructionsOf(stage, 'ENV', 'ARG')) {
    for (const { name, value, span } of instruction.isTriggered ? [] : instruction.pairs) {
      if (PROXY_VARIABLE.test(name.value)) yield* problems(stage, instruction, known(value) ?? '', span);
    }
  }
}

function* inCommands(stage: Stage): Generator<Problem> {
  for (const { command, instruction } of commandsOf(stage, 'RUN')) {
    for (const [at, word] of command.arguments.entries()) {
      const address = addressIn(word, command.arguments[at - 1]);
      if (address !== undefined) yield* problems(stage, instruction, address, word.span);
    }
  }
}

/** The value of `--proxy=a`, `--proxy a`, `config set https-proxy a`, `git config http.proxy a`. */
function addressIn({ pieces }: ShellWord, before: ShellWord | undefined): string | undefined {
  const own = /^(?:--(?:https?-)?proxy|(?:https?[.-])?proxy)=(.+)$/s.exec(pieces)?.[1];
  return (
    own ??
    (/^(?:--(?:https?-)?proxy|(?:https?[.-])?proxy|global\.proxy)$/.test(before?.pieces ?? '') ? pieces : undefined)
  );
}

function* inSettings(stage: Stage): Generator<Problem> {
  for (const { text, span, instruction } of linesWrittenTo(stage, /^\/etc\/apt\/apt\.conf/)) {
    const address = /^[^#/]{0,40}Acquire::\w{1,9}::Proxy[ \t]{0,9}"([^"\n]+)"/i.exec(text)?.[1];
    if (address !== undefined) yield* problems(stage, instruction, address, span);
  }
}

function* problems({ title }: Stage, instruction: Instruction, address: string, at: Span): Generator<Problem> {
  const host = outsideHostOf(address);
  if (host === undefined) return;
  const clause = `${title} fetches through the proxy ${host}, which is outside of private networks. Its operator changes all that is not encrypted or checked.`;
  yield { at, message: whenItRuns(instruction, clause), evidence: host };
}
