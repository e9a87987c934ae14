import { mayStart, startedLines } from '../../analysis/processes/started-processes.ts';
import type { Daemon } from '../../data/daemons.ts';
import type { Container } from '../../model/containers/container.ts';
import type { StartedProcess } from '../../model/containers/started-process.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { defineRule } from '../define-rule.ts';
import { daemonOf, isManager } from './services.ts';

export default defineRule({
  id: 'multi-process',
  on: 'container',
  danger: { attacker: 'weakness', reach: 'defences' },
  profile: 'strict',
  precision: 'high',
  cwe: [653],
  docs: {
    title: 'Run one service per container',
    why: 'Services in one container share its user, its files, its secrets and its network: an attacker who takes over one of them has them all. The engine watches only the first process, so it neither sees nor restarts the others when they fail, and limits apply to all of them together.',
    how: 'Run each service in a separate container. They can share data through a network or a volume that both name. For periodic jobs, run a container of the same image with another command.',
    limits:
      'The rule reads entrypoint and command of the container, and ENTRYPOINT and CMD of the Dockerfile that it is built from, not scripts that are copied into the image. A program for signals and zombies (`tini`, `dumb-init`), steps before the service (`migrate && exec serve`) and workers that a server forks itself count as one service. Commands that run only under a condition are left alone, and so is supervisord where the Dockerfile copies a configuration with a single program.',
    references: [
      'https://docs.docker.com/engine/containers/multi-service_container/',
      'https://docs.docker.com/build/building/best-practices/#decouple-applications',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            command: «/usr/bin/supervisord» -n
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            command: tini -- node server.js
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            command: sh -c "php-fpm -D && exec «nginx» -g 'daemon off;'"
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            command: sh -c "php artisan migrate --force && exec php-fpm"
      `,
    },
    {
      file: 'compose.yaml',
      files: {
        bad: { Dockerfile: 'FROM debian:12\nCMD cron && exec gunicorn app:app\n' },
        good: { Dockerfile: 'FROM debian:12\nCMD ["dumb-init", "gunicorn", "app:app"]\n' },
      },
      bad: `
        services:
          «app»:
            build: .
      `,
      good: `
        services:
          app:
            build: .
      `,
    },
  ],

  *check(container) {
    if (container.provider !== undefined || container.isBrief || !mayStart(container, HINT)) return;
    for (const processes of startedLines(container)) {
      const found = several(processes, container);
      if (found === undefined) continue;
      yield problem(container, found);
      return;
    }
  },
});

/** A command that starts several programs contains a process manager or a shell operator. */
const HINT =
  /[&;\n]|superv|s6-|runsv|init|monit|systemd|fore|overmind|hivemind|honcho|^nf$|pm2|circus|concurrently|run-p|run-all|multirun/;

interface Several {
  readonly how: string;
  readonly at: StartedProcess;
}

function several(processes: readonly StartedProcess[], { stage }: Pick<Container, 'stage'>): Several | undefined {
  const manager = stage?.supervisedPrograms === 1 ? undefined : processes.find(isManager);
  if (manager !== undefined)
    return { how: `is started by ${manager.program}, whose purpose is to run several services`, at: manager };
  if (processes.length < 2) return undefined;
  const services = processes.filter((process, index) => isService(process, index, processes));
  const [first, second] = services;
  if (first === undefined || second === undefined) return undefined;
  return { how: `runs ${nameOf(first)} and ${nameOf(second)}, which are two services`, at: second };
}

function problem(
  { name, span, stage }: Parameters<typeof startedLines>[0] & { name: string; span: Problem['at'] },
  { how, at }: Several,
): Problem {
  const message = `Container "${name}" ${how}. An attacker who takes over one of them has the secrets and files of all.`;
  if (at.span !== undefined) return { at: at.span, message };
  const related = stage === undefined ? [] : [{ span: stage.span, message: 'the stage that sets it' }];
  return { at: span, message, related, evidence: at.program };
}

/** Whether it keeps running as long as the container: in the background, or as the main process. */
function isService(process: StartedProcess, index: number, all: readonly StartedProcess[]): boolean {
  if (process.isInitScript) return /^(?:start|restart)$/.test(process.words);
  const daemon = daemonOf(process);
  if (process.isLast) return daemon !== undefined || isMainProgram(process, all.slice(0, index));
  if (daemon === undefined) return false;
  return process.isInBackground || daemon.detaches?.test(process.words) === true || isMeantToDetach(daemon, all);
}

/** `php-fpm && nginx`: its configuration probably detaches it, or else the next command would never start. */
function isMeantToDetach({ detaches }: Daemon, all: readonly StartedProcess[]): boolean {
  const last = all.at(-1);
  return detaches !== undefined && last?.isLast === true && daemonOf(last) !== undefined;
}

/** The last command of the shell, unless it only keeps the container alive, or is a client of an earlier service. */
function isMainProgram({ program }: StartedProcess, before: readonly StartedProcess[]): boolean {
  if (program === '' || HELPERS.test(program)) return false;
  return before.some((other) => other.isInitScript || daemonOf(other)?.detaches?.test(other.words));
}

const HELPERS =
  /^(?:tail|sleep|wait|cat|echo|printf|true|false|read|fg|exit|set|cd|trap|kill|test|\[|\[\[|ba?sh|sh|zsh|ash|curl|wget|mysql|psql|mongosh?|sqlcmd|redis-cli|[a-z]+ctl|php|python[\d.]*|pytest|phpunit|npx|mvn|make|go|cargo|less|watch|inotifywait|.*\.sh|\$.*)$/;

function nameOf({ program, words, isInitScript }: StartedProcess): string {
  if (isInitScript) return program;
  return /^(?:rc-)?service$/.test(program) ? (words.split(' ')[0] ?? program) : program;
}
