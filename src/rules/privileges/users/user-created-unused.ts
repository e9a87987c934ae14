import { type Account, accountsOf } from '../../../analysis/processes/accounts.ts';
import { dropsPrivileges, setsRoot } from '../../../analysis/processes/process-user.ts';
import { rootBase, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { DYNAMIC, known } from '../../../model/located.ts';
import { sentence } from '../../../model/sentence.ts';
import { everyCommand } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { insertUser } from './root-user.ts';

export default defineRule({
  id: 'user-created-unused',
  on: 'stage',
  danger: { attacker: 'container', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [250],
  docs: {
    title: 'Switch to the user that was created',
    why: 'The build creates a user but does not use it, so the container runs as root, although readers of the file assume otherwise. An attacker in the application then has every file and capability of the container.',
    how: 'Write `USER app` before CMD or ENTRYPOINT, or do not create the user.',
    limits:
      'The rule reports only images that start an application: through a runtime such as `node` or `python`, or as a program in a folder such as `/app`. Servers and scripts may switch the user themselves. It reports nothing if the name is used anywhere else in the file.',
    fixTrap: {
      breaks: 'Files that belong to root cannot be written, and later commands run without root privileges.',
      check: 'Build the image, start it, and look for `Permission denied` in `docker logs NAME`.',
    },
    references: ['https://docs.docker.com/build/building/best-practices/#user'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN useradd --uid 10001 «webapp»
        COPY app /srv/webapp
        CMD ["/srv/webapp"]
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN useradd --uid 10001 webapp
        COPY app /srv/webapp
        USER webapp
        CMD ["/srv/webapp"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        RUN adduser -D «worker»
        USER root
        ENTRYPOINT ["node", "server.js"]
      `,
      isFixed: true,
      good: `
        FROM alpine:3.22
        RUN adduser -D worker
        USER root
        USER worker
        ENTRYPOINT ["node", "server.js"]
      `,
    },
  ],

  check(stage) {
    const { role, user } = stage;
    if (role !== 'target' || (user !== undefined && !setsRoot(user))) return [];
    const accounts = accountsOf(stage);
    const base = rootBase(stage).kind;
    if (accounts.length === 0 || base === 'unknown' || base === 'given') return [];
    return dropsPrivileges(stage) || !startsApplication(stage) ? [] : unused(accounts, stage);
  },
});

function* unused(accounts: readonly Account[], stage: Stage): Generator<Problem> {
  for (const { program, name, instruction } of accounts) {
    const text = known<string>(name);
    if (program === 'usermod' || text === undefined || instruction.isOnbuild) continue;
    if (!NAME.test(text) || OTHERS.test(text) || mentions(stage.file.text, text) > 1) continue;
    const edit = insertUser(stage, text, undefined);
    yield {
      at: name,
      message: sentence(
        `${stage.title} creates the user "${text}" but then runs as root, so an attacker in the application has every file and capability of the container.`,
      ),
      ...(edit && { fix: { title: `Run as ${text}`, safety: 'review', edits: [edit] } }),
    };
  }
}

/** Shorter names have too many other meanings. */
const NAME = /^[a-z_][\w-]{2,31}$/;

/** Users for tools that attach from outside, and for parts of servers. */
const OTHERS = /^(?:_|vscode$|codespace$|gitpod$|coder$|sshd$|git$)/;

/** Programs that run an application, and never switch the user. */
const RUNTIMES =
  /^(?:node|npm|npx|yarn|pnpm|bun|deno|python[\d.]*|uv|poetry|gunicorn|uvicorn|flask|celery|streamlit|java|ruby|bundle|rails|puma|dotnet|php|go|cargo|mix|elixir)$/;

/** The image starts an application: through a runtime, or as a program in an application folder. Servers switch the user themselves. */
function startsApplication({ entrypoint, command }: Stage): boolean {
  const [first] = everyCommand((entrypoint ?? command)?.line.script);
  if (first === undefined || first.program === DYNAMIC) return false;
  if (RUNTIMES.test(first.program)) return true;
  const path = spanText(first.programSpan);
  return (
    /^["']?(?:\.|\/(?:app|srv|opt|home|usr\/src|usr\/local\/app)(?=\/)|\/[\w-]+$)/.test(path) &&
    !/\.sh\b|entry|init|start/.test(path)
  );
}

/** How often a name appears in a text as a separate word; stops counting at 2. */
function mentions(text: string, name: string): number {
  let count = 0;
  for (let at = text.indexOf(name); at !== -1 && count < 2; at = text.indexOf(name, at + name.length)) {
    const around = text.charAt(at - 1) + text.charAt(at + name.length);
    // a path such as /srv/app is not the user
    if (!/[\w/.-]/.test(around)) count += 1;
  }
  return count;
}
