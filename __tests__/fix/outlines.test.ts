import { expect, it } from '@jest/globals';
import { type Files, scanOf } from '../gate/failures.ts';

const BAD = 'curl -k https://x.example.com/a -o /a';

const editsOf = async (files: Files): Promise<readonly string[]> => {
  const { findings } = await scanOf(files);
  const own = findings.filter(({ ruleId }) => ruleId === 'tls-verify-disabled' || ruleId === 'chmod-world-writable');
  expect(own).not.toEqual([]);
  return own.flatMap(({ fix }) =>
    (fix?.edits ?? []).map(({ span, text }) => `${span.file.text.slice(span.start, span.end)} -> ${text}`),
  );
};

const image = (lines: string): Files => ({
  Dockerfile: `FROM registry.example.com/a:1.4.2\n${lines}\nUSER 1000\n`,
});

it.each([
  `RUN python3 -c "import os; os.system('${BAD}')"`,
  `RUN python3 <<E\nimport os\nos.system('${BAD}')\nos.system('chmod 777 /etc')\nE`,
  `RUN node -e 'require("child_process").execSync("chmod 777 /etc")'`,
  `RUN X='${BAD}' && sh -c "$X"`,
  `RUN X='${BAD}' && eval "$X"`,
  `RUN printf '%s' '${BAD}' | sh`,
  'RUN sh -c "curl \\"-k\\" https://x.example.com/a -o /a"',
  `RUN perl -e 'system("${BAD}")'`,
])('there is no fix where a command is not written as it is read: %s', async (lines) => {
  const edits = await editsOf(image(lines));
  expect(edits.filter((edit) => !/^ ?(?:-k|777) -> (?:755)?$/.test(edit))).toEqual([]);
});

it.each([
  [`RUN ${BAD}`, [' -k -> ']],
  [`RUN sh -c "${BAD}"`, [' -k -> ']],
  [`RUN X=a && sh -c "$X" && ${BAD}`, [' -k -> ']],
  ['RUN python3 -c "import os; os.system(\'true\')" && chmod 777 /etc', ['777 -> 755']],
  ['RUN chmod 777 /etc && sh -c "$X"', ['777 -> 755']],
])('there is one where it is: %s', async (lines, expected) => {
  expect(await editsOf(image(lines))).toEqual(expected);
});
