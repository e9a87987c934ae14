import { afterEach, describe, expect, it } from '@jest/globals';
import { type Span, spanText } from '../../src/model/source.ts';
import { scanCheckout } from '../support/scan-checkout.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const TEMPLATE = 'services:\n  a:\n    image: "acme/app:{{ version }}"\n    privileged: true\n';

async function seenIn(path: string, text: string) {
  const folder = temporaryFolder({ [path]: text });
  folders.push(folder);
  const { findings, notifications } = await scanCheckout(folder);
  return {
    findings: findings.filter(({ ruleId }) => ruleId === 'privileged').map(({ span }) => span.file.path),
    gaps: notifications.map(({ gap }) => `${gap?.weight} ${gap?.kind}`),
  };
}

describe('a template of a compose file', () => {
  it.each([
    'compose.yaml.j2',
    'deploy/docker-compose.yml.tmpl',
    'docker-compose.prod.yml.jinja2',
    'docker-compose.j2',
    'roles/app/templates/compose.yml.erb',
    'app.compose.yaml.tpl',
  ])('is read as far as it is written: %s', async (path) => {
    expect(await seenIn(path, TEMPLATE)).toEqual({ findings: [path], gaps: [] });
  });

  it.each<[string, string]>([
    ['a branch', `services:\n  a:\n    image: a:1\n    {% if b %}\n    privileged: true\n    {% endif %}\n`],
    ['a loop', `services:\n{% for a in b %}\n  {{ a }}:\n    image: a:1\n    privileged: true\n{% endfor %}\n`],
    ['a comment', `{# a\n b #}\n${TEMPLATE}`],
    ['an action of Go', `services:\n  a:\n    image: a:1\n    {{- if .B }}\n    privileged: true\n    {{- end }}\n`],
    ['a block of ERB', `services:\n  a:\n    image: a:1\n<% if b %>\n    privileged: true\n<% end %>\n`],
    ['names without quotes', `services:\n  a:\n    image: {{ b }}\n    tty: {{ c }}\n    privileged: true\n`],
    ['a value by default', `services:\n  a:\n    image: a:1\n    privileged: {{ b | default(true) }}\n`],
    ['a default in quotes', `services:\n  a:\n    image: a:1\n    privileged: "{{ b | default(true) }}"\n`],
    [
      'two branches with the same list',
      `services:\n  a:\n    image: a:1\n    privileged: true\n    {% if b %}\n    tmpfs: [/a]\n    {% else %}\n    tmpfs: [/b]\n    {% endif %}\n`,
    ],
  ])('is read with %s', async (_what, text) => {
    expect(await seenIn('compose.yaml.j2', text)).toEqual({ findings: ['compose.yaml.j2'], gaps: [] });
  });

  it.each([
    '- {{ d | default("/") }}:/d',
    '- "{{ d | default(\'/\') }}:/d"',
    '- "{{ d | d(\'/\') }}:/d"',
    '- {{ .D | default "/" }}:/d',
  ])('mounts what is the default: %s', async (item) => {
    const mountsOf = async (text: string) => {
      const folder = temporaryFolder({ 'compose.yaml.j2': text });
      folders.push(folder);
      const { findings, notifications } = await scanCheckout(folder);
      return [findings.filter(({ ruleId }) => ruleId === 'host-root-mount').length, notifications.length];
    };
    const text = `services:\n  a:\n    image: a:1\n    volumes:\n      ${item}\n`;
    expect(await mountsOf(text)).toEqual([1, 0]);
    expect(await mountsOf(text.replace(/(['"])\/\1/, '$1/srv/d$1'))).toEqual([0, 0]);
  });

  it('counts as it is written where that is YAML, as it may be used so', async () => {
    const text = 'services:\n  a:\n    image: "a:{{ b }}"\n    # {#\n    privileged: true\n    # #}\n';
    expect(await seenIn('compose.tmpl.yaml', text)).toEqual({ findings: ['compose.tmpl.yaml'], gaps: [] });
  });

  it('without such a name is read, too', async () => {
    expect(await seenIn('compose.yaml', `{% if a %}\n${TEMPLATE}{% endif %}\n`)).toEqual({
      findings: ['compose.yaml'],
      gaps: [],
    });
  });

  it.each<[string, string]>([
    ['includes another', `{% include 'a' %}\n${TEMPLATE}`],
    ['sets a variable', `{% set a = true %}\n${TEMPLATE}`],
    ['has an expression of 2,000 characters', `${TEMPLATE}    tty: {{ ${'b'.repeat(2000)} }}\n`],
    ['has a line that is an expression', `${TEMPLATE}    {{ b }}\n`],
    ['is not YAML', `${TEMPLATE}  {% if a %}\n b:\n   - [\n  {% endif %}\n`],
  ])('that %s is told', async (_what, text) => {
    expect((await seenIn('compose.yaml.j2', text)).gaps[0]).toBe('ordinary template');
  });

  it.each<[string, string, string]>([
    ['an expression of any value', '    privileged: {{ 1 == 1 }}\n', '{{ 1 == 1 }}'],
    ['a branch within a value', '    pid: {% if b %}host{% endif %}\n', '{% if b %}'],
    ['an expression of any value in quotes', '    privileged: "{{ true }}"\n', '{{ true }}'],
    ['an option with an unknown name', '    {{ b }}: true\n', '{{ b }}'],
    ['an option with a name in parts', '    {{ b }}privileged: true\n', '{{ b }}privileged'],
    ['an expression for a whole list', '    volumes: {{ b }}\n', '{{ b }}'],
  ])('has a gap for %s', async (_what, option, place) => {
    const folder = temporaryFolder({ 'compose.yaml.j2': `services:\n  a:\n    image: a:1\n${option}` });
    folders.push(folder);
    const { notifications } = await scanCheckout(folder);
    expect(notifications[0]?.gap).toMatchObject({ kind: 'template', weight: 'ordinary', thing: 'value' });
    expect(spanText(notifications[0]?.span as Span)).toBe(place);
  });

  it('tells values that another branch replaces, and compares them', async () => {
    const gapsWith = async (value: string) => {
      const branches = `    {% if b %}\n    pid: ${value}\n    {% else %}\n    pid: service:c\n    {% endif %}\n`;
      const folder = temporaryFolder({ 'compose.yaml.j2': `services:\n  a:\n    image: a:1\n${branches}` });
      folders.push(folder);
      return (await scanCheckout(folder)).notifications;
    };
    const [before, after] = [await gapsWith('service:d'), await gapsWith('host')];
    expect(before.map(({ message }) => message)).toEqual([
      'Branches of this template write this key more than once, and only the last value was checked. Scan what it renders to.',
    ]);
    expect(after[0]?.gap?.evidence).not.toEqual(before[0]?.gap?.evidence);
  });

  it('has containers whose names it fills in, each of which is checked', async () => {
    const service = (name: string) => `  {{ ${name} }}:\n    image: a:1\n    privileged: true\n`;
    const folder = temporaryFolder({
      'compose.yaml.j2': `services:\n${service('a')}${service('b')}  "{{ c }}-d": {image: a:1, privileged: true}\n`,
    });
    folders.push(folder);
    const { findings, notifications } = await scanCheckout(folder);
    const privileged = findings.filter(({ ruleId }) => ruleId === 'privileged');
    expect(privileged.map(({ message }) => message.split(',', 1)[0])).toEqual([
      'Container "{{ a }}" runs privileged',
      'Container "{{ b }}" runs privileged',
      'Container "{{ c }}-d" runs privileged',
    ]);
    expect(notifications).toEqual([]);
  });

  it('with branches has no fixes, as an edit may be in another branch than it seems', async () => {
    const fixes = async (text: string) => {
      const folder = temporaryFolder({ 'compose.yaml.j2': text });
      folders.push(folder);
      return (await scanCheckout(folder)).findings.filter(({ ruleId, fix }) => ruleId === 'privileged' && fix).length;
    };
    expect(await fixes(TEMPLATE)).toBe(1);
    expect(await fixes(`{% if a %}\n${TEMPLATE}{% endif %}\n`)).toBe(0);
  });

  it.each(['compose.go.tmpl', 'compose.html.j2', 'docs/compose.md.j2', 'composer.json.j2', 'compose.yaml.bak'])(
    'is no other file: %s',
    async (path) => expect(await seenIn(path, TEMPLATE)).toEqual({ findings: [], gaps: [] }),
  );
});
