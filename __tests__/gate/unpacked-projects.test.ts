import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const UP = 'docker compose up -d\n';
const BASE: Files = { 'compose.yaml': 'services:\n  web:\n    image: registry.example.com/app:1.4\n' };

describe('an archive that is unpacked beside a project', () => {
  it.each(['tar xf site.tar', 'tar -xzf ./site.tar -C .', 'unzip -o site.tar', 'cpio -id < site.tar'])(
    '%s',
    async (command) => {
      const change: Files = { 'up.sh': `${command}\n${UP}`, 'site.tar': Buffer.from('a\0b') };
      expect(await failuresOf(BASE, change)).toEqual(['undecided-reference']);
      const again: Files = { 'site.tar': Buffer.from('a\0c') };
      expect(await failuresOf({ ...BASE, ...change }, again)).toEqual(['undecided-reference']);
      expect(await failuresOf({ ...BASE, ...change }, { other: 'a\n' })).toEqual([]);
    },
  );

  it.each([
    'curl -sL https://example.com/site.tgz | tar xz',
    'wget -qO- https://example.com/site.tgz | gunzip | tar x -C .',
    'curl -O https://example.com/site.tgz\ntar xzf site.tgz',
  ])('%s, from the network', async (command) => {
    expect(await failuresOf(BASE, { 'up.sh': `${command}\n${UP}` })).toEqual(['undecided-reference']);
  });

  it.each([
    'tar xzf backup.tgz',
    'tar xzf backup.tgz\ncurl -fsS https://example.com/health',
    'unzip backup.zip',
    'curl -sL https://example.com/site.tgz | tar xz -C data',
    'curl -sL https://example.com/site.tgz | tar tz',
    'tar czf site.tar compose.yaml',
    'tar xf assets.tgz -C /srv/assets',
    'tar xf "$1"',
    'unzip -l site.zip',
    'unzip assets.zip -d assets',
    'git checkout -b other',
    'git checkout other',
    'git checkout -- compose.yaml',
  ])('not %s', async (command) => expect(await failuresOf(BASE, { 'up.sh': `${command}\n${UP}` })).toEqual([]));

  it('not without a project', async () => {
    expect(await failuresOf(BASE, { 'up.sh': 'docker ps\ntar xf site.tar\n' })).toEqual([]);
  });
});

describe('a compose file of another commit', () => {
  it.each(['git checkout other -- compose.yaml', 'git restore --source=other compose.yaml'])('%s', async (command) => {
    expect(await failuresOf(BASE, { 'up.sh': `${command}\n${UP}` })).toEqual(['undecided-reference']);
  });
});
