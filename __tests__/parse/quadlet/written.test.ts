import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../../properties/soundness.ts';

const HEAD = '#!/bin/sh\nset -e\n';
const UNIT = '[Container]\nImage=registry.example.com/a:1.4\n';

/** `rule line` of some findings in a script, and the gaps that fail a change. */
async function found(text: string): Promise<readonly string[]> {
  const { findings, notifications } = await scanFiles({ 'deploy.sh': `${HEAD}${text}` });
  const rules = findings.filter(({ ruleId }) =>
    /^(?:privileged|cap-add-sys-admin|network-host|image-tag-.*)$/.test(ruleId),
  );
  const gaps = notifications.filter(({ gap }) => gap !== undefined && gap.weight !== 'expected');
  return [
    ...rules.map(({ ruleId, span }) => `${ruleId} ${span.file.text.slice(0, span.start).split('\n').length}`),
    ...gaps.map(({ message }) => message),
  ];
}

describe('units of containers that a script writes', () => {
  it.each([
    [`cat > /etc/containers/systemd/x.container <<E\n${UNIT}PodmanArgs=--privileged\nE\n`, 'privileged 6'],
    [`cat > /etc/containers/systemd/x.container <<'E'\n${UNIT}AddCapability=SYS_ADMIN\nE\n`, 'cap-add-sys-admin 6'],
    [`tee ~/.config/containers/systemd/x.container >/dev/null <<E\n${UNIT}Network=host\nE\n`, 'network-host 6'],
    [`cat <<E > "$D/x.container"\n${UNIT}PodmanArgs=--privileged\nE\npodman ps\n`, 'privileged 6'],
  ])('are read: %j', async (text, place) => {
    expect(await found(text)).toContain(place);
  });

  it('are told where there are too many', async () => {
    const text = Array.from({ length: 101 }, (_, at) => `cat > ${at}.container <<E\n${UNIT}E\n`).join('');
    expect(await found(text)).toEqual([expect.stringContaining('The script writes more Podman units than are read.')]);
  });

  it.each([
    `cat > /etc/containers/systemd/x.container <<E\n${UNIT}ReadOnly=true\nE\n`,
    `cat > /etc/containers/systemd/x.container <<E\n[Container]\nImage=registry.example.com/a:$TAG\nVolume=\${DATA}:/data\nE\n`,
    `cat > /tmp/notes.txt <<E\n${UNIT}PodmanArgs=--privileged\nx.container\nE\n`,
    `cat > x.container <<E\nPodmanArgs=--privileged\nE\n`,
  ])('are harmless: %j', async (text) => {
    expect(await found(text)).toEqual([]);
  });
});
