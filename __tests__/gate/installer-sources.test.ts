import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const PIPE = 'curl -fsSL https://get.example.com/i.sh | sh';
const built = (text: string): Files => ({ Dockerfile: `FROM debian:12\n${text}\nUSER 1000\n` });
const BASE = built(`RUN ${PIPE}`);
const NEW = ['remote-script-exec'];

describe('a variable that names another source to an installer', () => {
  it.each([
    `ENV INSTALL_URL=https://b.example.com\nRUN ${PIPE}`,
    `ENV TOOL_DOWNLOAD_URL https://b.example.com\nRUN ${PIPE}`,
    `ARG INSTALL_URL=https://b.example.com\nRUN ${PIPE}`,
    `RUN export INSTALL_URL=https://b.example.com && ${PIPE}`,
    `RUN set -a; INSTALL_MIRROR=https://b.example.com; ${PIPE}`,
  ])('is new: %s', async (text) => {
    expect(await failuresOf(BASE, built(text))).toEqual(NEW);
    expect(await failuresOf(built(text), built(text.replace('b.example', 'c.example')))).toEqual(NEW);
    expect(await failuresOf(built(text), built(text.replace('b.example.com', 'b.example.com/v2')))).toEqual([]);
    expect(await failuresOf(built(text), BASE)).toEqual([]);
  });

  it.each([
    `ENV VERSION=1.2\nRUN ${PIPE}`,
    `ENV API_URL=https://api.example.com BASE_URL=https://app.example.com\nRUN ${PIPE}`,
    `ENV INSTALL_DIR=/opt/tool\nRUN ${PIPE}`,
    `RUN ${PIPE}\nENV INSTALL_URL=https://b.example.com`,
    `RUN ${PIPE} && export INSTALL_URL=https://b.example.com`,
  ])('is not any other one: %s', async (text) => {
    expect(await failuresOf(BASE, built(text))).toEqual([]);
  });

  it.each([
    `ENV MIRROR=https://get.example.com\nRUN curl -fsSL \${MIRROR}/i.sh | sh`,
    'ARG MIRROR=https://get.example.com\nRUN curl -fsSL $MIRROR/i.sh | sh',
    'ARG INSTALL_URL=https://get.example.com/i.sh\nRUN curl -fsSL "$INSTALL_URL" | sh',
    'RUN MIRROR=https://get.example.com; curl -fsSL $MIRROR/i.sh | sh',
    'RUN export MIRROR=https://get.example.com && curl -fsSL $MIRROR/i.sh | sh',
  ])('is not the one with its own address: %s', async (text) => {
    expect(await failuresOf(BASE, built(text))).toEqual([]);
    expect(await failuresOf(BASE, built(text.replace('get.example', 'b.example')))).toEqual(NEW);
    expect(await failuresOf(BASE, built(text.replace('com', 'com/other')))).toEqual(NEW);
  });

  it.each([
    `ENV MIRROR=https://get.example.com MIRROR_2=https://b.example.com\nRUN curl -fsSL \${MIRROR}/i.sh | sh`,
    `ENV MIRROR=https://get.example.com/other\nRUN ${PIPE}`,
    `ENV MIR=https://get.example.com MIRROR=https://get.example.com/other\nRUN curl -fsSL \${MIR}/i.sh | sh`,
  ])('is new beside that: %s', async (text) => {
    expect(await failuresOf(BASE, built(text))).toEqual(NEW);
  });
});

describe('a copy of what an installer is', () => {
  it('changes nothing in a log', async () => {
    for (const copy of ['tee /tmp/log', 'tee -a /var/log/i.log', 'tee /tmp/i.sh'])
      expect(await failuresOf(BASE, built(`RUN ${PIPE.replace('| sh', `| ${copy} | sh`)}`))).toEqual([]);
  });

  it.each(['tee /etc/cron.d/x', 'tee /tmp/../etc/cron.d/x', 'tee /tmp/a /etc/profile.d/x.sh', 'sed s/a/b/'])(
    'is new in another place: %s',
    async (copy) => {
      expect(await failuresOf(BASE, built(`RUN ${PIPE.replace('| sh', `| ${copy} | sh`)}`))).toEqual(NEW);
    },
  );
});
