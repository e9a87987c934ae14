import { describe, expect, it } from '@jest/globals';
import type { Repository } from '../../src/discover/index.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { rules } from '../../src/rules/index.ts';
import { heavyIt, isHeavy } from '../support/heavy.ts';
import { fixedBy, madeUpRule, replacing } from './made-up-rules.ts';

const dockerfile = (...lines: readonly string[]): string => ['FROM scratch', ...lines, ''].join('\n');

/** Its fix makes the file longer, up to a length that takes too many rounds. */
const growing = madeUpRule('growing', 5, function* (file) {
  const length = /x+$/.exec(file.text.trimEnd())?.[0].length ?? 0;
  const span = { file, start: 0, end: 4 };
  const end = file.text.trimEnd().length;
  const edits = [{ span: { file, start: end, end }, text: 'x' }];
  const fix = { title: 'Grow', safety: 'safe' as const, edits };
  if (length > 0)
    for (let left = 0; left < 100 - length; left++) yield { at: span, message: '.', evidence: `${left}`, fix };
});

describe('fixes', () => {
  it('are made all at once', async () => {
    const { files, fixed, refused } = await fixedBy([replacing('a', 'one', 'two')], {
      Dockerfile: dockerfile('RUN one', 'RUN one'),
      'x/Dockerfile': dockerfile('RUN one'),
    });
    expect(files).toEqual({ Dockerfile: dockerfile('RUN two', 'RUN two'), 'x/Dockerfile': dockerfile('RUN two') });
    expect(fixed).toEqual(['a', 'a', 'a']);
    expect(refused).toEqual([]);
  });

  it('that overlap go to the worse finding, and the other one is asked again', async () => {
    const rules = [
      replacing('mild', 'one two', 'TWO', 3),
      replacing('bad', 'one', 'ONE', 8),
      replacing('late', 'ONE two', 'ok', 2),
    ];
    const { files, fixed, refused } = await fixedBy(rules, { Dockerfile: dockerfile('RUN one two') });
    expect(files).toEqual({ Dockerfile: dockerfile('RUN ok') });
    expect(fixed).toEqual(['bad', 'late']);
    expect(refused).toEqual([]);
  });

  it('that overlap one that fails are tried in the same round', async () => {
    const rules = [replacing('bad', 'one', 'one one', 8), replacing('mild', 'one two', 'ok', 3)];
    const { files, fixed } = await fixedBy(rules, { Dockerfile: dockerfile('RUN one two') });
    expect(files).toEqual({ Dockerfile: dockerfile('RUN ok') });
    expect(fixed).toEqual(['mild']);
  });

  it('that are equal are made once', async () => {
    const rules = [replacing('a', 'one', 'two'), replacing('b', 'one', 'two')];
    const { files, fixed } = await fixedBy(rules, { Dockerfile: dockerfile('RUN one') });
    expect(files).toEqual({ Dockerfile: dockerfile('RUN two') });
    expect(fixed).toEqual(['a', 'b']);
  });

  it('that insert at one place come one after the other', async () => {
    const inserting = (id: string, order: 8 | 5 | 3) =>
      madeUpRule(id, order, function* (file) {
        if (file.text.includes(`# ${id}`)) return;
        const end = file.text.length;
        const edits = [{ span: { file, start: end, end }, text: `# ${id}\n` }];
        yield { at: { file, start: 0, end: 4 }, message: `${id}.`, fix: { title: id, safety: 'safe', edits } };
      });
    const rules = [inserting('p', 8), inserting('q', 5), inserting('r', 3)];
    const { files } = await fixedBy(rules, { Dockerfile: dockerfile('RUN one') });
    expect(files).toEqual({ Dockerfile: dockerfile('RUN one', '# p', '# q', '# r') });
  });

  it('that fail do not make the others wait: few scans find those that an objection is about', async () => {
    const paths = Array.from({ length: 64 }, (_, at) => `d${at}/Dockerfile`);
    let scans = 0;
    const counting = madeUpRule('counting', 1, (file) => {
      if (file.path === 'd0/Dockerfile') scans += 1;
      return [];
    });
    const rules = [replacing('good', 'one', 'two'), replacing('vain', 'bad', 'bad bad'), counting];
    const { fixed, refused } = await fixedBy(
      rules,
      Object.fromEntries(
        paths.map((path) => [path, dockerfile('RUN one', ...(path === paths[40] ? ['RUN bad'] : []))]),
      ),
    );
    expect(fixed).toHaveLength(64);
    expect(refused).toEqual(['vain: it would not take the finding away']);
    // the first of all, the first of the lot, and with: all, the good ones, the bad one; then nothing is left
    expect(scans).toBeLessThanOrEqual(6);
  });

  it('change no file twice, although every scan checks the project that a list of files names', async () => {
    const parts = Array.from({ length: 60 }, (_, at) => `part${at}/compose.yaml`);
    const service = (name: string): string => `services:\n  ${name}:\n    image: ghcr.io/acme/one:1\n`;
    const { settled, files } = await fixedBy([replacing('a', 'one', 'two')], {
      '.env': 'COMPOSE_FILE=main.yaml:more.yaml\n',
      'main.yaml': `include:\n${parts.map((path) => `  - ${path}\n`).join('')}`,
      'more.yaml': service('more'),
      ...Object.fromEntries(parts.map((path, at) => [path, service(`s${at}`)])),
      'other/Dockerfile': dockerfile('RUN one'),
    });
    const changed = settled.flatMap(({ drafts }) => [...drafts.keys()]);
    expect(settled.length).toBeGreaterThan(1);
    expect(changed.toSorted()).toEqual([...parts, 'more.yaml', 'other/Dockerfile'].sort());
    expect(Object.values(files).filter((text) => text.includes('one'))).toEqual([]);
  });

  it('that never settle come to an end', async () => {
    const rules = [replacing('a', 'one', 'two'), replacing('b', 'two', 'one')];
    const { fixed, refused } = await fixedBy(rules, { Dockerfile: dockerfile('RUN one') });
    expect(fixed).toEqual([]);
    expect(refused).toEqual(['a: it would add a finding of b']);
  });

  it.each<[string, readonly string[], Partial<SourceFile>, Partial<Repository>]>([
    ['both files', ['two', 'four'], {}, {}],
    ['no file, as one is not asked for', ['one', 'three'], {}, { isInScope: (path) => path === 'b/Dockerfile' }],
    ['no file, as neither is asked for', ['one', 'three'], {}, { isInScope: () => false }],
    ['no file, as one could not be decoded', ['one', 'three'], { isLossy: true }, {}],
  ])('of two files change %s', async (_name, [first = '', second = ''], given, around) => {
    let other: SourceFile | undefined;
    const both = madeUpRule('both', 5, function* (file) {
      if (file.path === 'Dockerfile') other = file;
      const [here, there] = [file.text.indexOf('three'), other?.text.indexOf('one') ?? -1];
      if (other === undefined || here === -1 || there === -1) return;
      const span = { file, start: here, end: here + 5 };
      const far = Object.keys(given).length === 0 ? other : { ...other, ...given };
      const edits = [
        { span, text: 'four' },
        { span: { file: far, start: there, end: there + 3 }, text: 'two' },
      ];
      yield { at: span, message: 'both.', fix: { title: 'Mend both', safety: 'safe', edits } };
    });
    const sources = { Dockerfile: dockerfile('RUN one'), 'b/Dockerfile': dockerfile('RUN three') };
    const { files, refused } = await fixedBy([both], sources, false, around);
    expect(files).toEqual({ Dockerfile: dockerfile(`RUN ${first}`), 'b/Dockerfile': dockerfile(`RUN ${second}`) });
    expect(refused).toEqual([]);
  });

  it('of other files are made where one goes on and on', async () => {
    const rules = [growing, replacing('good', 'one', 'two'), replacing('bad', 'three', 'three')];
    const { settled, files } = await fixedBy(rules, {
      Dockerfile: dockerfile('RUN x'),
      'b/Dockerfile': dockerfile('RUN one', 'RUN three'),
    });
    expect(settled.map(({ isComplete, fixed }) => [isComplete, fixed[0]?.ruleId])).toEqual([
      [false, 'growing'],
      [true, 'good'],
    ]);
    expect(files['b/Dockerfile']).toBe(dockerfile('RUN two', 'RUN three'));
  });

  it('that go on and on come to an end', async () => {
    const { fixed, refused } = await fixedBy([growing], { Dockerfile: dockerfile('RUN x') });
    expect(fixed.length).toBeGreaterThan(0);
    expect(refused.length + fixed.length).toBeGreaterThan(50);
  });
});

describe('a fix that fails is left out alone', () => {
  const good = replacing('good', 'one', 'two', 5);
  const before = dockerfile('RUN one', 'RUN three', 'RUN one');
  const after = dockerfile('RUN two', 'RUN three', 'RUN two');

  it.each([
    ['leaves its finding', replacing('bad', 'three', 'three'), 'it would not take the finding away'],
    ['makes another one of the same', replacing('bad', 'three', 'x three'), 'it would not take the finding away'],
    ['breaks the file', replacing('bad', 'RUN three', 'FROM'), 'the file would no longer parse'],
    ['adds a finding', replacing('bad', 'three', 'one', 1), 'it would add a finding of good'],
    ['overlaps itself', overlapping('bad', 'three'), 'its changes overlap'],
  ])('as it %s', async (_name, bad, reason) => {
    const { files, fixed, refused } = await fixedBy([good, bad], { Dockerfile: before });
    expect(files).toEqual({ Dockerfile: after });
    expect(fixed).toEqual(['good', 'good']);
    expect(refused).toEqual([`bad: ${reason}`]);
  });

  it('among many', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => (index % 20 === 7 ? 'RUN bad' : 'RUN one'));
    const bad = replacing('bad', 'bad', 'bad bad');
    const { files, fixed, refused } = await fixedBy([good, bad], { Dockerfile: dockerfile(...lines) });
    expect(files['Dockerfile']).toBe(dockerfile(...lines).replaceAll('one', 'two'));
    expect(fixed).toHaveLength(57);
    expect(refused).toHaveLength(3);
  });

  it('but may uncover what it hid, if that is milder', async () => {
    const hidden = madeUpRule('hidden', 2, function* (file) {
      const start = file.text.indexOf('secret');
      if (file.text.includes('three') || start === -1) return;
      yield { at: { file, start, end: start + 6 }, message: '.' };
    });
    const text = dockerfile('RUN three', 'RUN secret');
    const [mild, worse] = [replacing('bad', 'three', 'four', 1), replacing('bad', 'three', 'four', 3)];
    expect((await fixedBy([hidden, worse], { Dockerfile: text })).fixed).toEqual(['bad']);
    expect((await fixedBy([hidden, mild], { Dockerfile: text })).refused).toEqual([
      'bad: it would add a finding of hidden',
    ]);
  });

  const noticing = (id: string, word: string) =>
    madeUpRule(id, 1, function* (file) {
      const start = file.text.indexOf(word);
      if (start !== -1) yield { at: { file, start, end: start + word.length }, message: '.' };
    });

  it('but may leave a suppression without anything to suppress', async () => {
    const text = dockerfile('# hullcheck-ignore other -- a test', 'RUN one');
    const { fixed, refused } = await fixedBy([good, noticing('other', 'one')], { Dockerfile: text });
    expect({ fixed, refused }).toEqual({ fixed: ['good'], refused: [] });
  });

  it('if a finding would no longer be suppressed, however mild', async () => {
    const bad = replacing('bad', 'hullcheck-ignore other', 'nothing', 5);
    const text = dockerfile('# hullcheck-ignore other -- a test', 'RUN three');
    const { fixed, refused } = await fixedBy([bad, noticing('other', 'three')], { Dockerfile: text });
    expect({ fixed, refused }).toEqual({ fixed: [], refused: ['bad: it would add a finding of other'] });
  });

  it('if a suppression would come to cover something else', async () => {
    const bad = replacing('bad', 'RUN three\n', '', 5);
    const text = dockerfile('# hullcheck-ignore good -- a test', 'RUN three', 'RUN one');
    const { files, refused } = await fixedBy([good, bad], { Dockerfile: text });
    expect(refused).toEqual([]);
    // first the finding below is fixed, then there is nothing that the comment could cover
    expect(files['Dockerfile']).toBe(dockerfile('# hullcheck-ignore good -- a test', 'RUN two'));

    const unfixable = madeUpRule('good', 5, function* (file) {
      const start = file.text.indexOf('one');
      yield { at: { file, start, end: start + 3 }, message: '.' };
    });
    expect((await fixedBy([unfixable, bad], { Dockerfile: text })).refused).toEqual([
      'bad: a suppression would come to cover a finding of good',
    ]);
  });
});

function overlapping(id: string, word: string) {
  return madeUpRule(id, 5, function* (file) {
    const start = file.text.indexOf(word);
    if (start === -1) return;
    const spans = [0, 1].map((shift) => ({ file, start: start + shift, end: start + shift + 2 }));
    const edits = spans.map((span) => ({ span, text: '' }));
    yield { at: { file, start, end: start + 3 }, message: '.', fix: { title: id, safety: 'safe', edits } };
  });
}

describe('a fix of several files', () => {
  /** Changes `one` in the file that is scanned last, and in the one that is scanned first. */
  function inBoth(text: string) {
    let first: SourceFile;
    return madeUpRule('both', 5, function* (file) {
      if (file.path === 'Dockerfile') first = file;
      const [here, there] = [file.text.indexOf('one'), first.text.indexOf('one')];
      if (file.path === 'Dockerfile' || here === -1) return;
      const at = { file, start: here, end: here + 3 };
      const edits = [
        { span: at, text: 'two' },
        { span: { file: first, start: there, end: there + 3 }, text },
      ];
      yield { at, message: '.', fix: { title: 'Both', safety: 'safe', edits } };
    });
  }

  const before = { Dockerfile: dockerfile('RUN one'), 'b/Dockerfile': dockerfile('RUN one') };
  const after = { Dockerfile: dockerfile('RUN two'), 'b/Dockerfile': dockerfile('RUN two') };

  it('is made in all of them', async () => {
    const { files, fixed } = await fixedBy([inBoth('two')], before);
    expect(fixed).toEqual(['both']);
    expect(files).toEqual(after);
  });

  it('is made in none of them when it breaks one', async () => {
    const { files, refused } = await fixedBy([inBoth('two\nFROM')], before);
    expect(refused).toEqual(['both: the file would no longer parse']);
    expect(files).toEqual(before);
  });
});

describe('files that are judged together', () => {
  it('are found by what builds them', async () => {
    const compose = 'services:\n  a:\n    build: { context: ., dockerfile: Special }\n';
    const { files } = await fixedBy([replacing('a', 'one', 'two')], {
      'compose.yaml': compose,
      Special: dockerfile('RUN one'),
      Dockerfile: dockerfile('RUN one'),
    });
    expect(files).toEqual({
      'compose.yaml': compose,
      Special: dockerfile('RUN two'),
      Dockerfile: dockerfile('RUN two'),
    });
  });

  it('are projects of several files', async () => {
    const service = 'services:\n  a:\n    image: a/b:1.4\n';
    const { files, fixed } = await fixedBy(
      rules.filter(({ id }) => ['privileged', 'cap-drop-missing'].includes(id)),
      { 'compose.yaml': service, 'compose.override.yaml': `${service}    privileged: true\n    cap_drop: [ALL]\n` },
      true,
    );
    // the capabilities that the override file drops are dropped
    expect(fixed).toEqual(['privileged']);
    expect(files).toEqual({ 'compose.yaml': service, 'compose.override.yaml': `${service}    cap_drop: [ALL]\n` });
  });

  it('are those that services of many files extend', async () => {
    const base = 'services:\n  base:\n    image: a/b:1.4\n    privileged: true\n    pid: host\n';
    const user = 'services:\n  a:\n    extends: { file: compose_base.yaml, service: base }\n    ipc: host\n';
    const users = Array.from({ length: 55 }, (_, index) => [`docker-compose-${index}.yaml`, user] as const);
    const wanted = rules.filter(({ id }) => ['privileged', 'pid-host', 'ipc-host'].includes(id));
    const all = { ...Object.fromEntries(users), 'compose_base.yaml': base };
    const { settled, files } = await fixedBy(wanted, all, true);
    expect(settled.filter(({ drafts }) => drafts.has('compose_base.yaml'))).toHaveLength(1);
    expect(files['compose_base.yaml']).toBe('services:\n  base:\n    image: a/b:1.4\n');
    expect(Object.values(files).filter((text) => text.includes('host'))).toEqual([]);
  });

  heavyIt('do not pay for others where there is too much to try', async () => {
    const bad = Array.from({ length: 120 }, (_, index) => `RUN bad${index}`);
    const failing = madeUpRule('failing', 5, function* (file) {
      for (const [word] of file.text.matchAll(/bad\d+/g)) {
        const start = file.text.indexOf(word);
        const span = { file, start, end: start + word.length };
        yield { at: span, message: '.', fix: { title: 'x', safety: 'safe', edits: [{ span, text: `${word}bad0` }] } };
      }
    });
    const { files, refused } = await fixedBy([failing, replacing('good', 'one', 'two', 1)], {
      'a/Dockerfile': dockerfile(...bad),
      'b/Dockerfile': dockerfile('RUN one'),
    });
    expect(files['b/Dockerfile']).toBe(dockerfile('RUN two'));
    expect(refused).toHaveLength(120);
    expect(refused).toContain('failing: there was too much to try; run it again');
  });
});

describe('large files', () => {
  const COUNT = isHeavy ? 150 : 50;

  it('are fixed in a few scans, also when fixes change what others have to do', async () => {
    const text = Array.from(
      { length: COUNT },
      (_, index) => `  s${index}:\n    image: a/b:1.4\n    privileged: true\n    cap_add: [SYS_ADMIN, NET_ADMIN]\n`,
    );
    let scans = 0;
    const counting = madeUpRule('counting', 1, () => {
      scans++;
      return [];
    });
    const active = [counting, ...rules];
    const { refused, fixed } = await fixedBy(active, { 'compose.yaml': `services:\n${text.join('')}` }, true);
    expect(refused).toEqual([]);
    expect(fixed).toHaveLength(4 * COUNT);
    expect(scans).toBeLessThan(12);
  });
});
