// Makes what a runner gives the Action for a pull request: a checkout with a merge commit, an event, and files for what the step writes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from './git.mjs';

const SERVICES = 25;

/**
 * Fifty files as people write them, of which the pull request changes one.
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv} for the Action, which uploads nothing
 */
export function writePullRequest(folder) {
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace, { recursive: true });
  git(workspace, 'init', '-q', '-b', 'main');
  for (let index = 0; index < SERVICES; index++) writeService(workspace, index, `"127.0.0.1:${8000 + index}:8080"`);
  const base = commit(workspace, 'base');
  git(workspace, 'checkout', '-q', '-b', 'topic');
  writeService(workspace, 3, `"${8003}:8080"\n    privileged: true`);
  const head = commit(workspace, 'change');
  git(workspace, 'checkout', '-q', 'main');
  git(workspace, 'merge', '-q', '--no-ff', '-m', 'merge', 'topic');
  return environmentOf(folder, workspace, { base, head });
}

/**
 * What the runner of a pull request sets.
 * @param {string} folder for the files of the step
 * @param {string} workspace where the merge commit is checked out
 * @param {{ base: string, head: string }} commits
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf(folder, workspace, { base, head }) {
  const repo = { full_name: 'acme/harbour' };
  const pull = { number: 7, head: { sha: head, repo }, base: { sha: base, ref: 'main', repo } };
  for (const name of ['output', 'summary']) writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'event.json'), JSON.stringify({ pull_request: pull }));
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_REPOSITORY: 'acme/harbour',
    GITHUB_SHA: git(workspace, 'rev-parse', 'HEAD'),
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: folder,
    INPUT_UPLOAD: 'never',
  };
}

/**
 * @param {string} workspace
 * @param {number} index
 * @param {string} port
 */
function writeService(workspace, index, port) {
  const folder = join(workspace, 'services', `service-${index}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'Dockerfile'), dockerfile(index));
  writeFileSync(join(folder, 'compose.yaml'), compose(index, port));
}

/** @param {number} index */
const dockerfile = (index) => `FROM node:22.21-alpine AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci && npm run build -- --service ${index}
COPY . .

FROM node:22.21-alpine
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/dist ./dist
EXPOSE 8080
USER node
CMD ["node", "dist/server.js"]
`;

/**
 * @param {number} index
 * @param {string} port
 */
const compose = (index, port) => `services:
  service-${index}:
    build: .
    ports:
      - ${port}
    environment:
      LOG_LEVEL: info
    volumes:
      - data:/data
    depends_on: [db]
  db:
    image: postgres:17.2
    volumes:
      - db:/var/lib/postgresql/data
volumes:
  data: {}
  db: {}
`;

/**
 * @param {string} workspace
 * @param {string} message
 */
export function commit(workspace, message) {
  git(workspace, 'add', '-A');
  git(workspace, 'commit', '-q', '-m', message);
  return git(workspace, 'rev-parse', 'HEAD');
}
