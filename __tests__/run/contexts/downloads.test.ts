import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../../properties/soundness.ts';

/** `severity rule line: text` of what an image downloads and runs. */
async function found(lines: string): Promise<readonly string[]> {
  const { findings } = await scanFiles({ Dockerfile: `${lines}\n` });
  return findings
    .filter(({ ruleId, severity }) => RULES.has(ruleId) && severity === 'high')
    .map(({ ruleId, span: { file, start, end } }) => {
      const text = file.text.slice(start, end);
      return `${ruleId} ${file.text.slice(0, start).split('\n').length}: ${text}`;
    });
}

const RULES: ReadonlySet<string> = new Set(['add-remote-no-checksum', 'download-unverified', 'remote-script-exec']);
const ADD = 'FROM debian:12 AS s\nADD https://get.example.com/x.sh /o/x';
const GET = 'FROM debian:12\nRUN mkdir /o && curl -fsSLo /o/x.sh https://get.example.com/x.sh';

describe('a file that ADD brings from a web address', () => {
  it.each<[lines: string, place: string]>([
    [`${ADD}\nFROM debian:12\nCOPY --from=s /o/x /x\nRUN sh /x`, 'add-remote-no-checksum 5: sh /x'],
    [`${ADD}\nFROM debian:12\nCOPY --from=s /o /p\nRUN sh /p/x`, 'add-remote-no-checksum 5: sh /p/x'],
    [`${ADD}\nFROM s\nRUN sh /o/x`, 'add-remote-no-checksum 4: sh /o/x'],
    [`${ADD}\nWORKDIR /o\nFROM s\nRUN sh ./x`, 'add-remote-no-checksum 5: sh ./x'],
    [`${ADD}\nWORKDIR /o\nFROM s\nWORKDIR /\nRUN sh o/x`, 'add-remote-no-checksum 6: sh o/x'],
    [`${ADD}\nFROM debian:12\nRUN --mount=from=s,target=/m sh /m/o/x`, 'add-remote-no-checksum 4: sh /m/o/x'],
    [`${ADD}\nRUN mv /o/x /y\nFROM s\nRUN sh /y`, 'add-remote-no-checksum 5: sh /y'],
    [`${ADD}\nFROM debian:12 AS t\nCOPY --from=s /o /o\nFROM t\nRUN sh /o/x`, 'add-remote-no-checksum 6: sh /o/x'],
    [`${ADD}\nFROM debian:12\nCOPY --from=s /o/x /x\nENTRYPOINT ["sh", "/x"]`, 'add-remote-no-checksum 5: sh", "/x'],
  ])('is run in another stage: %j', async (lines, place) => {
    expect(await found(lines)).toEqual([place]);
  });

  it.each([
    `${ADD}\nFROM debian:12\nCOPY --from=s /o/x /x`,
    `${ADD}\nFROM debian:12\nCOPY --from=s /o/x /x\nRUN cat /x`,
    `${ADD}\nFROM debian:12\nRUN sh /o/x`,
    `${ADD}\nWORKDIR /p\nFROM s\nRUN sh ./x`,
    `${ADD}\nFROM debian:12\nCOPY --from=s /a /o/x\nRUN sh /o/x`,
    `${ADD.replace('ADD', `ADD --checksum=sha256:${'a'.repeat(64)}`)}\nFROM s\nRUN sh /o/x`,
    `${ADD}\nFROM debian:12\nCOPY --from=s /o/x /x\nRUN echo "${'a'.repeat(64)}  /x" | sha256sum -c && sh /x`,
    `${ADD.replace('https://get.example.com/x.sh', 'x.sh')}\nFROM s\nRUN sh /o/x`,
  ])('says nothing of %j', async (lines) => {
    expect(await found(lines)).toEqual([]);
  });
});

describe('a file that ONBUILD ADD brings', () => {
  const TRIGGER = 'FROM debian:12\nONBUILD ADD https://get.example.com/x.sh /x';

  it.each([
    `${TRIGGER}\nONBUILD RUN sh /x`,
    `${TRIGGER}\nONBUILD RUN mv /x /y\nONBUILD RUN sh /y`,
    `${TRIGGER}\nCMD ["sh", "/x"]`,
  ])('is as dangerous as that of ADD: %j', async (lines) => {
    expect(await found(lines)).toEqual(['add-remote-no-checksum 2: https://get.example.com/x.sh']);
  });

  it.each([
    TRIGGER,
    `${TRIGGER}\nRUN sh /x`,
    `${TRIGGER}\nONBUILD RUN cat /x`,
    `${TRIGGER.replace('ADD', `ADD --checksum=sha256:${'a'.repeat(64)}`)}\nONBUILD RUN sh /x`,
  ])('says no more of %j', async (lines) => {
    expect(await found(lines)).toEqual([]);
  });
});

describe('a long chain of stages', () => {
  const chain = Array.from({ length: 298 }, (_, at) => `FROM s${at} AS s${at + 1}`).join('\n');

  it('is followed to its end', async () => {
    expect(await found(`FROM debian:12 AS s0\nADD https://get.example.com/x /x\n${chain}\nRUN sh /x`)).toEqual([
      'add-remote-no-checksum 301: sh /x',
    ]);
  });

  it('without downloads is no limit', async () => {
    const { notifications } = await scanFiles({ Dockerfile: `FROM debian:12 AS s0\n${chain}\nUSER 1000\n` });
    expect(notifications.filter(({ gap }) => gap?.kind === 'limit-reached')).toEqual([]);
  });
});

describe('a download that is moved with its folder', () => {
  it.each([
    `${GET}\nRUN cp -r /o /p\nCMD sh /p/x.sh`,
    `${GET}\nRUN cp -a /o/. /p && sh /p/x.sh`,
    `${GET}\nRUN mv /o /p && sh /p/x.sh`,
    `${GET}\nRUN mkdir /p && mv /o /p/ && sh /p/o/x.sh`,
    `${GET}\nWORKDIR /\nRUN cp -r o p\nRUN sh p/x.sh`,
  ])('is followed: %j', async (lines) => {
    expect(await found(lines)).toEqual(['download-unverified 2: https://get.example.com/x.sh']);
  });

  it.each([
    `${GET}\nRUN cp -r /o /p\nCMD sh /q/x.sh`,
    `${GET}\nRUN cp -r /other /p\nCMD sh /p/x.sh`,
    `${GET}\nRUN cp -r /o /p\nCMD cat /p/x.sh`,
    `${GET} && echo "${'a'.repeat(64)}  /o/x.sh" | sha256sum -c\nRUN cp -r /o /p\nCMD sh /p/x.sh`,
  ])('says nothing of %j', async (lines) => {
    expect(await found(lines)).toEqual([]);
  });
});
