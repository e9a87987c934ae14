import { mayStart, startedLines } from '../../analysis/processes/started-processes.ts';
import type { Container } from '../../model/containers/container.ts';
import { canLack } from '../../model/containers/missing-options.ts';
import type { StartedProcess } from '../../model/containers/started-process.ts';
import { replace } from '../../model/findings/fix.ts';
import { officialName } from '../../model/images/image.ts';
import { isOff, isOn, known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';
import { daemonOf } from './services.ts';

export default defineRule({
  id: 'init-missing',
  on: 'container',
  profile: 'strict',
  precision: 'medium',
  cwe: [404],
  docs: {
    title: 'Let an init process forward signals',
    why: 'The first process of this container is a shell that waits for the service. It does not forward the stop signal, so the service is killed after ten seconds, in the middle of its work, and orphaned child processes become zombies.',
    how: 'Begin the last command with `exec`, which replaces the shell with the service, or set `init: true`.',
    limits:
      'The rule reports containers only if the entrypoint is known and the last command is a service that is known to keep running. It also reports `init: true` in the process namespace of another container or of the host, where it has no effect.',
    fixTrap: {
      breaks: 'Signals reach the program through the init process, which ends it when its first process ends.',
      check: 'Start the container, stop it, and see how long `docker stop NAME` takes.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#init',
      'https://docs.docker.com/reference/cli/docker/container/run/#init',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: python:3.14
            command: sh -c "python manage.py migrate && «gunicorn» app:app"
      `,
      good: `
        services:
          app:
            image: python:3.14
            command: sh -c "python manage.py migrate && exec gunicorn app:app"
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: python:3.14
            init: «true»
            pid: host
      `,
      good: `
        services:
          app:
            image: python:3.14
            init: true
      `,
    },
  ],

  *check(container) {
    const { name, hasInit, pidNamespace } = container;
    const namespace = known(pidNamespace);
    if (isOn(hasInit)) {
      if (!/^(?:host$|service:|container:)/.test(namespace ?? '')) return;
      yield {
        at: hasInit,
        message: `Container "${name}" requests an init process, which has no effect in the process namespace of others.`,
      };
    } else if (
      isOff(hasInit) &&
      pidNamespace === undefined &&
      hasKnownEntrypoint(container) &&
      canLack(container, 'hasInit')
    ) {
      const process = waitedFor(container);
      if (process === undefined) return;
      const message = `Container "${name}" runs ${process.program} below a shell that does not forward signals, so stopping the container kills it in the middle of its work.`;
      yield {
        at: process.span ?? container.span,
        message,
        evidence: process.program,
        ...(hasInit && { fix: { title: 'Add an init process', safety: 'review', edits: [replace(hasInit, 'true')] } }),
      };
    }
  },
});

/** Without an entrypoint in the file, official images run the command unchanged. */
function hasKnownEntrypoint({ entrypoint, image, build, stage }: Container): boolean {
  if (entrypoint !== undefined) return true;
  if (build === undefined) return image !== undefined && officialName(image.reference.value) !== undefined;
  if (stage === undefined) return false;
  return (
    stage.entrypoint !== undefined ||
    (stage.baseImage !== undefined && officialName(stage.baseImage.value) !== undefined)
  );
}

/** The service that is the last of several commands of a shell. */
function waitedFor(container: Container): StartedProcess | undefined {
  if (!mayStart(container, /[&;\n]/)) return undefined;
  const lines = startedLines(container);
  if (lines.flat().some(hasInitProcess)) return undefined;
  for (const line of lines) {
    const last = line.at(-1);
    if (line.length < 2 || last?.isLast !== true || last.wrappers.includes('exec')) continue;
    if (daemonOf(last) !== undefined) return last;
  }
  return undefined;
}

const INITS = /^(?:tini(?:-static)?|dumb-init|catatonit|s6-.*|init|docker-init|my_init|supervisord)$/;

function hasInitProcess({ program, wrappers }: StartedProcess): boolean {
  return INITS.test(program) || wrappers.some((wrapper) => INITS.test(wrapper));
}
