import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spanText } from '../../src/model/source.ts';
import { commentSuppressions } from '../../src/triage/comments.ts';
import { dedent } from '../support/example.ts';
import { shortened } from '../support/heavy.ts';
import { inTime } from '../support/in-time.ts';
import { names, notes, reportedLines, triageMarked } from './findings.ts';

/** `I` stands for a comment that suppresses `rule-a`. */
const write = (text: string): string => dedent(text).replaceAll('# I', '# hullcheck-ignore rule-a -- known');

describe.each([
  ['Dockerfile', '\n'],
  ['Dockerfile', '\r\n'],
])('comments in a %s with %j', (path, lineEnd) => {
  it.each([
    ['above an instruction', 'FROM a\n# I\nUSER «root»\nUSER «root»', [4]],
    ['with blank lines and other comments between', 'FROM a\n# I\n\n# why\n  # more\nUSER «root»', []],
    ['indented', 'FROM a\n   # I\nUSER «root»', []],
    ['above all lines of an instruction', 'FROM a\n# I\nRUN a \\\n  «b» \\\n  «c»\nUSER «root»', [6]],
    ['above an instruction with comments inside', 'FROM a\n# I\nRUN a \\\n  # x\n\n  «b»\nUSER «root»', [7]],
    ['inside an instruction, for the next line', 'FROM a\nRUN «a» \\\n  # I\n  «b» \\\n  «c»', [2, 5]],
    ['above a here-document', 'FROM a\n# I\nRUN <<EOF\n«b»\nEOF\nUSER «root»', [6]],
    ['inside a here-document, for the next line', 'FROM a\nRUN <<EOF\n«a»\n# I\n«b»\n«c»\nEOF', [3, 6]],
    ['at the end of RUN', 'FROM a\nRUN «a» # I\nRUN «a»', [3]],
    ['at the end of a line in RUN', 'FROM a\nRUN «a» \\\n  «b» # I', [2]],
    ['with another escape character', '# escape=`\nFROM a\n# I\nRUN a `\n  «b»\nRUN c \\\nUSER «root»', [7]],
    ['above the first stage', '# I\n«FROM a»\n«FROM b»', [3]],
    ['below, which is not about it', 'FROM a\nUSER «root»\n# I', [2]],
    ['in quotes', 'FROM a\nRUN «echo» \' # I\'\nRUN «echo» " # I"', [2, 3]],
    ['without a blank before', 'FROM a\nRUN «echo» x#I', [2]],
  ])('hold %s', (_name, text, expected) => {
    const triaged = triageMarked(path, write(text).replaceAll('\n', lineEnd));
    expect(reportedLines(triaged)).toEqual(expected);
  });
});

describe('comments in a compose file', () => {
  it.each([
    ['at the end of a line', 'a:\n  b: «true» # I\n  c: «true»', [3]],
    ['alone above it', 'a:\n  # I\n  b: «true»\n  c: «true»', [4]],
    ['above a service, for its name only', 'services:\n  # I\n  «web»:\n    b: «true»', [4]],
    ['above a service with an anchor', 'services:\n  # I\n  «web»: &web\n    b: «true»', [4]],
    ['above an option with a list', 'a:\n  # I\n  b:\n    - «x»\n    - k: «y»\n      l: «z»\n  c: «true»', [7]],
    ['at the end of an option with a list', 'a:\n  b: # I\n    - «x»\n  c: «true»', [4]],
    ['above a list that is not indented', 'a:\n  # I\n  b:\n  - «x»\n  - «y»\n  c: «true»', [6]],
    ['above an item with its options', 'a:\n  - «x»\n  # I\n  - type: «bind»\n    source: «/»\n  - «y»', [2, 6]],
    ['above a block text', 'a:\n  # I\n  b: |\n    «x»\n\n    «y»\n  c: «z»', [7]],
    ['above a flow list', 'a:\n  # I\n  b: [\n    «x»,\n  ]\n  c: «z»', [6]],
    ['inside a block text, and not for what follows it', 'a: |\n  serve\n  # I\nb: «true»', [4]],
    ['inside a folded text, and not for what follows it', 'a: >-\n  serve\n  # I\nb: «true»', [4]],
    ['in the last line of quotes, and not for what follows them', 'a: "x\n  # I"\nb: «true»', [3]],
    ['in the last line of single quotes', "a: 'x\n  # I'\nb: «true»", [3]],
    ['below a block text, for what follows', 'a: |\n  serve\n# I\nb: «true»', []],
    ['inside a block text, for the next line', 'a: |\n  FROM a\n  # I\n  USER «root»\n  USER «root»', [5]],
    ['after an apostrophe in plain text', "a: it's «x» # I\nb: «y»", [2]],
    ['after closed quotes', "a: 'it''s' # I\nb: «y»", [2]],
    ['in quotes', "a: «'x' » ' # I'\nb: \"«y» \\\" # I\"", [1, 2]],
    ['without a blank before', 'a: «x»# I', [1]],
  ])('hold %s', (_name, text, expected) => {
    expect(reportedLines(triageMarked('compose.yaml', write(text)))).toEqual(expected);
  });

  it.each([
    [50, []],
    [51, [1]],
  ])('name at most 50 rules: %d', (count, expected) => {
    const ids = Array.from({ length: count }, () => 'rule-a').join(', ');
    const triaged = triageMarked('compose.yaml', `# hullcheck-ignore ${ids} -- x\na: «b»`);
    expect(reportedLines(triaged)).toEqual(expected.map((line) => line + 1));
    expect(notes(triaged).filter((note) => note.includes('It names more than 50 rules.'))).toHaveLength(
      expected.length,
    );
  });

  it('suppress by the first of several for one rule', () => {
    const text = '# hullcheck-ignore rule-a -- x\n# hullcheck-ignore rule-a -- y\na: «b»';
    const triaged = triageMarked('compose.yaml', text);
    expect(triaged.findings[0]?.suppressedBy?.reason).toBe('x');
    expect(notes(triaged)).toEqual([]);
  });

  it('add up when several stand above each other', () => {
    const text = '# hullcheck-ignore rule-b -- x\n# hullcheck-ignore rule-a -- y\na: «b»';
    const triaged = triageMarked('compose.yaml', text);
    expect(reportedLines(triaged)).toEqual([]);
    expect(triaged.findings[0]?.suppressedBy?.reason).toBe('y');
    expect(notes(triaged)).toEqual([
      '1:1 suppression-unused: There is nothing to suppress here for rule-b. Remove it.',
    ]);
  });
});

describe('comments in texts of several lines', () => {
  it.each([
    ['run.sh', 'echo "x\n# I"\ndocker run «--privileged» a', [3]],
    ['run.sh', "echo 'x\n# I\n'\ndocker run «--privileged» a", [4]],
    ['run.sh', 'cat <<EOF\n# I\nEOF\ndocker run «--privileged» a', [4]],
    [
      '.github/workflows/a.yml',
      'jobs:\n  a:\n    steps:\n      - run: |\n          docker ps\n          # I\n      - run: docker run «--privileged» a',
      [7],
    ],
    [
      '.github/workflows/a.yml',
      'jobs:\n  a:\n    steps:\n      - run: |\n          echo "x\n          # I"\n          docker run «--privileged» a',
      [7],
    ],
    [
      '.github/workflows/a.yml',
      'jobs:\n  a:\n    env:\n      NOTE: |\n        x\n        # I\n    container: «a»',
      [7],
    ],
    ['run.sh', 'echo \\ # I\ndocker run «--privileged» a \\ # I', [2]],
    ['run.sh', 'echo "x\ny # I"; docker run «--privileged» a', [2]],
    ['Makefile', 'up:\n\techo "a \\\n# I"\n\tdocker run «--privileged» a', [4]],
    ['Makefile', 'up:\n\techo "a \\\n\t# I"\n\tdocker run «--privileged» a', [4]],
    ['Makefile', "up:\n\t@echo 'a \\\n# I'\n\tdocker run «--privileged» a", [4]],
    ['Makefile', 'up:\n\techo $(Q)a \\\n# I\n\tdocker run «--privileged» a', [4]],
    ['Makefile', 'up:\n\techo "a \\\nb # I"; docker run «--privileged» a', [3]],
    ['Makefile', 'up:\n\techo \\ # I ; docker run «--privileged» a', [2]],
    ['Makefile', '.ONESHELL:\nup:\n\techo "a\n\t# I\n\t"\n\tdocker run «--privileged» a', [6]],
    ['Makefile', '.ONESHELL:\nup:\n\techo "a\n\t# I"\n\tdocker run «--privileged» a', [5]],
    ['Makefile', 'define up\necho "a \\\n# I"\ndocker run «--privileged» a\nendef', [4]],
    ['Makefile', 'up:\n\tcat a\n\t# I\nb: ; docker run «--privileged» a', [4]],
    ['justfile', 'up:\n  echo "a \\\n  # I"\n  docker run «--privileged» a', [4]],
    ['justfile', "up:\n  echo 'a \\\n  # I'\n  docker run «--privileged» a", [4]],
    ['justfile', 'up:\n  #!/bin/sh\n  echo "a\n  # I"\n  docker run «--privileged» a', [5]],
    ['justfile', 'up:\n  #!/bin/sh\n  cat <<E\n  # I\n  E\n  docker run «--privileged» a', [6]],
    ['justfile', "x := '''a\n# I'''\ny := `docker run «--privileged» a`", [3]],
    ['Dockerfile', 'FROM a\nRUN <<E\necho "a\n# I"\n«curl» x\nE', [5]],
    ['Dockerfile', "FROM a\nRUN <<-'E'\n\techo 'a\n\t# I'\n\t«curl» x\nE", [5]],
    ['Dockerfile', 'FROM a\nRUN <<E sh\ncat <<F\n# I\nF\n«curl» x\nE', [6]],
    ['Dockerfile', 'FROM a\nRUN echo "a \\\n b # I" && «curl» x', [3]],
    ['Dockerfile', 'FROM a\nRUN echo \\ # I && «curl» x', [2]],
    ['registries.conf', 'x = """\n# I"""\n«insecure» = true', [3]],
    ['compose.yaml', 'a:\n  command: >\n    x\n    # nosemgrep\n  b: «true»', [5]],
    ['compose.yaml', 'a:\n  command: |\n    # kics-scan ignore-line\n  b: «true»', [4]],
  ])('accept nothing outside of these: %s %j', (path, text, expected) => {
    expect(reportedLines(triageMarked(path, write(text)))).toEqual(expected);
  });
});

describe('comments that a shell reads', () => {
  it.each([
    ['Makefile', 'up:\n\techo "a"\n\t# I\n\tdocker run «--privileged» a'],
    ['Makefile', 'up:\n\t# I\n\t-docker run $(X) «--privileged» a'],
    ['Makefile', 'up:\n# I\n\tdocker run \\\n\t  «--privileged» a'],
    ['Makefile', 'up:\n\tdocker run «--privileged» "$(A)" # I'],
    ['Makefile', 'up:\n\tdocker run \\\n\t  «--privileged» a # I'],
    ['Makefile', '.ONESHELL:\nup:\n\techo "a\n\t"\n\t# I\n\tdocker run «--privileged» a'],
    ['Makefile', '# I\nrun = docker run \\\n  «--privileged» a'],
    ['justfile', 'up:\n  # I\n  docker run {{x}} «--privileged» a'],
    ['justfile', 'up:\n  #!/bin/sh\n  # I\n  docker run «--privileged» a'],
    ['justfile', 'x := `docker run «--privileged» a` # I'],
    ['justfile', '# I\nx := `docker run «--privileged» a`'],
    ['Dockerfile', 'FROM a\nRUN <<E\necho "a"\n# I\n«curl» x\nE'],
    ['Dockerfile', 'FROM a\nRUN echo "a \\\n# I\n b" && «curl» x'],
    ['registries.conf', '# I\n«insecure» = true'],
  ])('suppress: %s %j', (path, text) => {
    expect(reportedLines(triageMarked(path, write(text)))).toEqual([]);
  });
});

describe.each([
  ['run.sh', '\n'],
  ['run.sh', '\r\n'],
  ['Makefile', '\n'],
  ['justfile', '\n'],
])('comments in %s with %j', (path, lineEnd) => {
  it.each([
    ['at the end of a line', 'docker run «a» # I\ndocker run «a»', [2]],
    ['above a command', '# I\n\tdocker run «a»\n\tdocker run «a»', [3]],
    ['above all lines of a command', '# I\ndocker run \\\n  «a» \\\n«b» \\\n  «c»\ndocker run «d»', [6]],
    ['above a variable', '# I\nRUN = docker run «a» \\\n  «b»\nX = «c»', [4]],
    ['in quotes that open inside of a word', "docker run «a» x'y # I'", [1]],
  ])('hold %s', (_name, text, expected) => {
    expect(reportedLines(triageMarked(path, write(text).replaceAll('\n', lineEnd)))).toEqual(expected);
  });
});

describe('comments in the steps of a workflow', () => {
  it.each([
    ['above a command', 'a:\n  - run: |\n      # I\n      docker run «a»\n      docker run «a»', [5]],
    [
      'above lines that are not indented deeper',
      'a:\n  - run: |\n      # I\n      docker run \\\n      «a» \\\n      «b»\n      «c»',
      [7],
    ],
    ['above a step', 'a:\n  # I\n  - run: |\n      docker run «a»\n  - run: «b»', [5]],
  ])('hold %s', (_name, text, expected) => {
    expect(reportedLines(triageMarked('.github/workflows/ci.yml', write(text)))).toEqual(expected);
  });
});

describe('what a comment says', () => {
  it.each([
    ['# hullcheck-ignore rule-a -- why', ['rule-a'], 'why'],
    ['## hullcheck-ignore: rule-a,rule-b  --  why -- not', ['rule-a', 'rule-b'], 'why -- not'],
    ['#hullcheck-ignore rule-a rule-b -- ', ['rule-a', 'rule-b'], ''],
    ['# hullcheck-ignore rule-a because', ['rule-a', 'because'], ''],
    ['# hullcheck-ignore -- why', [], 'why'],
    ['# hullcheck-ignore', [], ''],
  ])('%s', (text, ruleIds, reason) => {
    const [suppression, ...others] = commentSuppressions({ path: 'compose.yml', text: `a: b ${text}\r\n` }, 'compose');
    expect(others).toEqual([]);
    expect(suppression).toMatchObject({ kind: 'comment', path: 'compose.yml', ruleIds, reason });
    expect(suppression?.span && spanText(suppression.span)).toBe(text.trimEnd());
  });

  it.each([['# see hullcheck-ignore rule-a -- why'], ['hullcheck-ignore rule-a -- why'], ['x: hullcheck-ignore']])(
    'is not read from %s',
    (text) => expect(commentSuppressions({ path: 'compose.yml', text }, 'compose')).toEqual([]),
  );

  it.each([
    ['rule-a', 'It gives no reason. Write one after two dashes: rule -- reason.'],
    ['rule-a rule-b why', 'It gives no reason. Write one after two dashes: rule -- reason.'],
    ['', 'It names no rule.'],
    ['-- why', 'It names no rule.'],
    ['rul-a -- why', 'The rule "rul-a" does not exist; did you mean "rule-a"?'],
    ['former-bb -- why', 'The rule "former-bb" does not exist; did you mean "rule-b"?'],
    ['DL3008 -- why', 'The rule "DL3008" does not exist.'],
    ['\u001b[31m::error:: -- why', 'This rule does not exist.'],
  ])('is refused: %j', (text, reason) => {
    const triaged = triageMarked('Dockerfile', `FROM a\nRUN «b» # hullcheck-ignore ${text}\n`);
    expect(notes(triaged)).toEqual([`2:7 suppression-not-honoured: This suppression does not apply. ${reason}`]);
    expect(reportedLines(triaged)).toEqual([2]);
  });

  it('applies for the rules that exist where it names others, too', () => {
    const triaged = triageMarked('Dockerfile', 'FROM a\n# hullcheck-ignore rule-a, rul-b -- why\nRUN «b»\n');
    expect(notes(triaged)).toEqual([
      '2:1 suppression-not-honoured: The rule "rul-b" does not exist; did you mean "rule-b"? The rest of this comment applies.',
    ]);
    expect(reportedLines(triaged)).toEqual([]);
  });

  it('is refused with an unknown ending', () => {
    expect(notes(triageMarked('compose.yml', 'a: «b» # hullcheck-ignore-next-line rule-a -- why'))).toEqual([
      '1:6 suppression-not-honoured: This suppression does not apply. It must read: hullcheck-ignore rule -- reason.',
    ]);
  });

  it.each(['FROM «a»', 'USER «root»', 'COPY «a» b'])('is refused where Dockerfiles have no comments: %s', (line) => {
    const triaged = triageMarked('Dockerfile', `FROM x\n${line} # hullcheck-ignore rule-a -- why\n`);
    expect(reportedLines(triaged)).toEqual([2]);
    expect(notes(triaged)).toEqual([
      expect.stringMatching(/^2:\d+ suppression-not-honoured: .*A Dockerfile has no comments at the end of a line/),
    ]);
  });

  it('may use a former id', () => {
    expect(names.get('former-b')).toBe('rule-b');
    const { notifications } = triageMarked('compose.yml', '# hullcheck-ignore former-b -- why\na: b');
    expect(notifications[0]?.message).toBe('There is nothing to suppress here for former-b. Remove it.');
  });

  it('says nothing about rules that did not run', () => {
    expect(notes(triageMarked('compose.yml', '# hullcheck-ignore inactive-rule -- why\na: b'))).toEqual([]);
  });
});

describe('hostile comments', () => {
  it.each([
    ['many comments', '# hullcheck-ignore rule-a -- x\n'.repeat(20_000)],
    ['many names', `# hullcheck-ignore ${'x-'.repeat(20)} ${'b,'.repeat(300_000)} -- x\n`],
    ['many unknown names', '# hullcheck-ignore privileged-containr-of-some-length -- x\n'.repeat(10_000)],
    ['a long line of quotes', `a: ${`'"`.repeat(300_000)} # hullcheck-ignore rule-a -- x\n`],
    ['a long line of blanks', `a: ${' '.repeat(600_000)}# hullcheck-ignore rule-a${' '.repeat(300_000)}-- x\n`],
    ['a long line of anchors', `a:${' &a'.repeat(300_000)} # hullcheck-ignore rule-a -- x\n`],
    [
      'a long statement',
      `# hullcheck-ignore rule-a -- x\na:\n${' - b # hullcheck-ignore rule-a -- x\n'.repeat(shortened(20_000))}`,
    ],
  ])('%s take little time', (_name, text) => {
    inTime(6000, () => {
      for (const path of ['compose.yml', 'Dockerfile'])
        triageMarked(path, path === 'Dockerfile' ? `FROM a\nRUN ${text}` : text);
    });
  });

  it('never break, and stay inside the file', () => {
    const piece = fc.constantFrom(
      '# hullcheck-ignore rule-a -- x',
      'hullcheck-ignore',
      '#',
      '\n',
      '\r',
      '\r\n',
      'RUN ',
      'FROM a',
      '<<EOF',
      'EOF',
      ' \\',
      ' ',
      "'",
      '"',
      'a:',
      '- ',
      ': |',
      '\u2028',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('dockerfile', 'compose'), (pieces, format) => {
        const file = { path: 'x', text: pieces.join('') };
        for (const { span } of commentSuppressions(file, format as 'dockerfile')) {
          expect(span?.start).toBeLessThan(span?.end ?? 0);
          expect(span?.end).toBeLessThanOrEqual(file.text.length);
          expect(span && spanText(span)).toMatch(/^#+[ \t]*hullcheck-ignore/);
        }
      }),
    );
  });

  it('are counted', () => {
    const triaged = triageMarked('compose.yml', `${'# hullcheck-ignore rule-a -- x\n'.repeat(1500)}a: «b»`);
    expect(triaged.findings[0]?.suppressedBy).toBeDefined();
    expect(notes(triaged)).toEqual([
      '1001:1 suppression-not-honoured: This suppression does not apply. Only the first 1000 suppressions of a file are read. Use the configuration instead.',
    ]);
  });
});

describe('comments in a dev container file', () => {
  it.each([
    ['at the end of a line', '{\n  "a": «true», // I\n  "b": «true»\n}', [3]],
    ['alone above it', '{\n\t// I\n\t"a": «true»,\n\t"b": «true»\n}', [4]],
    ['above a list', '{\n\t// I\n\t"a": [\n\t\t"«x»",\n\t\t"«y»"\n\t],\n\t"b": «true»\n}', [7]],
    ['above an object, for its key only', '{\n  // I\n  "a": {\n    "b": «x»\n  }\n}', [4]],
    ['above an object in a list', '{\n  "a": [\n    // I\n    {\n      "b": "«x»"\n    },\n    "«y»"\n  ]\n}', [7]],
    ['in quotes', '{\n  "a": "«x» // I"\n}', [2]],
    ['after another mark', '{\n  "a": «true» # I\n}', [2]],
  ])('hold %s', (_name, text, expected) => {
    const written = text
      .replace('// I', '// hullcheck-ignore rule-a -- known')
      .replace('# I', '# hullcheck-ignore rule-a -- known');
    expect(reportedLines(triageMarked('.devcontainer.json', written))).toEqual(expected);
  });
});

describe('comments in a Podman unit', () => {
  it.each([
    ['alone above a key', '[Container]\n# I\nA=«x»\nB=«y»', [4]],
    ['with a semicolon', '[Container]\n; I\nA=«x»\nB=«y»', [4]],
    ['above a continued line', '[Container]\n# I\nA=«x» \\\n  «y»\nB=«z»', [5]],
    ['not at the end of a line, where it is a part of the value', '[Container]\nA=«x» # I', [2]],
  ])('hold %s', (_name, text, expected) => {
    const written = text.replace(/([#;]) I/, '$1 hullcheck-ignore rule-a -- known');
    expect(reportedLines(triageMarked('web.container', written))).toEqual(expected);
  });
});
