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
});
