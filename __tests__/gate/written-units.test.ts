import { describe, expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

const IMAGE = 'registry.example.com/app:1.4';
const BAD = `docker run --rm --privileged ${IMAGE} true`;
const GOOD = `docker run --rm --read-only ${IMAGE} true`;

const script = (text: string) => ({ 'setup.sh': `#!/bin/sh\n${text}\n` });

/** Scripts that write a file which something starts with the command. */
const WRITERS: readonly (readonly [name: string, write: (command: string) => string])[] = [
  ['a unit', (command) => `cat > /etc/systemd/system/a.service <<E\n[Service]\nExecStart=/usr/bin/${command}\nE`],
  ['a unit of a user', (command) => `cat > ~/.config/systemd/user/a.service <<E\n[Service]\nExecStart=${command}\nE`],
  [
    'a unit in a folder of a variable',
    (command) => `cat <<E > "$DIR/a.service"\n[Service]\nExecStartPre=-${command}\nE`,
  ],
  ['a drop-in', (command) => `tee /etc/systemd/system/a.service.d/b.conf <<E\n[Service]\nExecStartPost=${command}\nE`],
  [
    'a unit by printf',
    (command) => `printf '[Service]\\nExecStart=${command}\\n' | sudo tee /etc/systemd/system/a.service`,
  ],
  ['a table of cron', (command) => `echo '* * * * * root ${command}' > /etc/cron.d/a`],
  ['a script of cron', (command) => `cat > /etc/cron.daily/a <<'E'\n#!/bin/sh\n${command}\nE`],
  ['a script of the start', (command) => `echo '${command}' >> /etc/rc.local`],
];

describe('files that scripts write for something that starts them', () => {
  it.each(WRITERS)('%s', async (_name, write) => {
    const failures = await failuresOf({}, script(write(BAD)));
    expect(failures).toContain('privileged');
    expect(await failuresOf({}, script(write(GOOD)))).toEqual([]);
  });

  it('reports an engine that a drop-in starts', async () => {
    const write = (flags: string) =>
      script(
        `cat > /etc/systemd/system/docker.service.d/a.conf <<E\n[Service]\nExecStart=\nExecStart=/usr/bin/dockerd -H ${flags}\nE`,
      );
    expect(await failuresOf({}, write('tcp://0.0.0.0:2375'))).toEqual(['daemon-tcp-without-tls']);
    expect(await failuresOf({}, write('fd://'))).toEqual([]);
  });

  it.each([
    ['a file that nothing starts', `cat > notes.txt <<E\nExecStart=${BAD}\nE`],
    ['a comment', `cat > /etc/systemd/system/a.service <<E\n[Service]\n# ExecStart=${BAD}\nE`],
    ['a description', `cat > /etc/systemd/system/a.service <<E\n[Unit]\nDescription=${BAD}\nE`],
  ])('not %s', async (_name, text) => {
    expect(await failuresOf({}, script(`docker ps\n${text}`))).toEqual([]);
  });
});
