import { describe, expect, it } from '@jest/globals';
import { INTRUDER_TOOLS } from '../../../src/data/intruder-tools.ts';
import runtimeAttackSurface from '../../../src/rules/hardening/runtime-attack-surface.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

describe.each(INTRUDER_TOOLS.map((tool) => [tool.name, tool] as const))('%s', (_name, { example, counterexample }) => {
  const found = (command: string) =>
    checkText(runtimeAttackSurface, 'Dockerfile', `FROM a\nRUN ${command}\n`).findings.length;

  it('are found in the example, and not in the counterexample', () => {
    expect(found(example)).toBe(1);
    expect(found(counterexample)).toBe(0);
    expect(found(`echo ${example}`)).toBe(0);
  });
});

describe('what an intruder can work with', () => {
  it.each([
    'RUN apk add «curl=8.14.1-r2» nmap\nRUN apk add «wget»',
    // removed again, by its name or that of its group
    'RUN apt-get install -y curl gcc && apt-get purge -y curl gcc',
    'RUN apk add --virtual .build gcc musl-dev && make && apk del .build',
    'RUN apt-get install -y «gcc» curl && apt-get purge -y curl',
    // the image runs it
    'RUN apk add curl «nmap»\nHEALTHCHECK CMD curl -f http://localhost/',
    'RUN apk add nmap\nENTRYPOINT ["nmap"]',
    'RUN apt-get install -y $PACKAGES && npm install curl && echo apk add curl',
    // not on words
    'RUN curl -fsSL https://downloads.example.com/a && apt-get install -y libcurl4 python3-devscripts',
    'ONBUILD RUN apk add «curl»',
  ])('%s', (text) => {
    expectMarks(runtimeAttackSurface, 'Dockerfile', `FROM a\n${text}`);
  });

  it('is listed, and does not matter where it is not shipped', () => {
    const text = 'FROM a\nRUN apk add curl gcc jq curl musl-dev make';
    expect(messagesOf(runtimeAttackSurface, 'Dockerfile', text)).toEqual([
      'This Dockerfile ships "curl", "gcc", "musl-dev" and 1 more, which an intruder can use.',
    ]);
    expectMarks(runtimeAttackSurface, 'Dockerfile', 'FROM a AS b\nRUN apk add gcc\nFROM c\nCOPY --from=b /a /a');
  });
});
