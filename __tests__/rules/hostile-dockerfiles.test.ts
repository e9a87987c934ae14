import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { parseFile } from '../../src/parse/index.ts';
import { rules } from '../../src/rules/index.ts';
import { isHeavy, shortened, timeFor } from '../support/heavy.ts';
import { inTime } from '../support/in-time.ts';
import { parseContext } from '../support/repository-view.ts';

/** Texts that make careless patterns and loops slow. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['many ports', `EXPOSE ${'22 '.repeat(shortened(20_000))}`],
  ['a long mode', `RUN chmod ${'a'.repeat(shortened(100_000))} /a`],
  ['many operators in a mode', `RUN chmod ${'+='.repeat(shortened(50_000))} /a`],
  ['many words and many files', `RUN echo ${'a '.repeat(shortened(10_000))} ${'> /x.repo '.repeat(shortened(5_000))}`],
  [
    'many words and many commands',
    `RUN echo ${'a '.repeat(shortened(5_000))} ${'| tee /x.repo '.repeat(shortened(5_000))}`,
  ],
  ['a program for sed', `RUN sed -i '${'s/'.repeat(shortened(50_000))}' /x.repo`],
  ['blanks in a file', `COPY <<EOF /etc/pacman.conf\nSigLevel =${' '.repeat(shortened(100_000))}x\nEOF`],
  [
    'many addresses',
    `ENV ${Array.from({ length: 300 }, (_, i) => `A${i}_PASSWORD=a://${':'.repeat(shortened(1_000))}`).join(' ')}`,
  ],
  [
    'many arguments of one name',
    `${'ARG A_TOKEN\n'.repeat(shortened(1_500))}${'RUN a $A_TOKEN\n'.repeat(shortened(1_500))}`,
  ],
  ['many wrappers', `RUN ${'sudo -E '.repeat(shortened(5_000))} a`],
  ['many pipes', `RUN curl a ${'| tee a '.repeat(shortened(5_000))} | sh`],
  ['nested substitutions', `RUN ${'echo $('.repeat(500)}curl a${')'.repeat(500)} | sh`],
  ['many downloads', `RUN ${'curl https://example.com/a | sh; '.repeat(shortened(2_000))}`],
  [
    'many downloads that are used',
    `RUN ${'curl -o a https://example.com/a && chmod +x a && tar xf a && sha256sum -c b && '.repeat(shortened(1_000))}a`,
  ],
  [
    'many copies of many downloads',
    `RUN ${'curl -O https://example.com/a && mv a b1 && '.repeat(200)}wget ${Array.from({ length: 300 }, (_, i) => `https://example.com/f${i}`).join(' ')}\nFROM debian:12\n${'COPY --from=0 /a /f* /x*y*z /b\n'.repeat(shortened(4_000))}RUN sh /b/f1`,
  ],
  [
    'many names of a download and many patterns',
    `RUN curl -O https://example.com/a && ${Array.from({ length: shortened(5_000) }, (_, i) => `mv a b${i}`).join(' && ')} && ${'sh *x; '.repeat(shortened(5_000))}`,
  ],
  [
    'functions that call each other twice',
    `RUN f0() { curl a | cat; }; ${Array.from({ length: 40 }, (_, i) => `f${i + 1}() { f${i} | f${i}; }; `).join('')} f40 | sh`,
  ],
  [
    'many names of a download in many pipes',
    `RUN curl -O https://example.com/a && ${Array.from({ length: 500 }, (_, i) => `cp a b${i}`).join(' && ')} && ${'cat b* | '.repeat(shortened(2_000))} sh`,
  ],
  ['many verifications', `RUN ${'sha256sum -c a && '.repeat(shortened(5_000))}a || true`],
  ['many keys', `RUN ${'ssh-keygen -f a && '.repeat(shortened(3_000))}rm b`],
  ['many written secrets', `RUN ${'echo "x=$A_TOKEN" > /a && '.repeat(shortened(3_000))}rm b`],
  ['many passwords in addresses', 'RUN curl https://me:blue-Kettle-71@a.example.com/\n'.repeat(shortened(2_000))],
  ['many here-documents in a text', `RUN cat <<EOF > /a\n${'x=$A_TOKEN <<A\n'.repeat(shortened(3_000))}EOF`],
  ['many pipes of unpackers', 'RUN zcat a | cat\n'.repeat(shortened(3_000))],
  ['blanks after sudo', `RUN sudo${' '.repeat(shortened(50_000))}a`],
];

/** Several times what the slowest one takes; what is quadratic takes longer. */
const FIRST_LIMIT = timeFor(4000);
const LIMIT = isHeavy ? 1500 : 500;

const ACTIVE = activeRules(rules, 'strict');

describe('rules on hostile Dockerfiles', () => {
  it.each(HOSTILE)('are quick with %s', (_name, text) => {
    const file = { path: 'Dockerfile', text: `FROM debian:12\n${text}\n` };
    const subjects = inTime(FIRST_LIMIT, () => {
      const parsed = parseFile(file, parseContext()).subjects;
      runRules(ACTIVE, parsed);
      return parsed;
    });
    // what is read and computed when somebody first asks is known now
    const { notifications } = inTime(LIMIT, () => runRules(ACTIVE, subjects));
    expect(notifications.filter(({ code }) => code === 'rule-crashed')).toEqual([]);
  });
});
