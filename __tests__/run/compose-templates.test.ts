import { afterEach, describe, expect, it } from '@jest/globals';
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

  it('that cannot be read is told', async () => {
    expect(await seenIn('compose.yaml.j2', `{% if a %}\n${TEMPLATE}{% endif %}\n`)).toEqual({
      findings: [],
      gaps: ['ordinary template'],
    });
  });

  it('has containers whose names it fills in, each of which is checked', async () => {
    const service = (name: string) => `  {{ ${name} }}:\n    image: a:1\n    privileged: true\n`;
    const folder = temporaryFolder({ 'compose.yaml.j2': `services:\n${service('a')}${service('b')}` });
    folders.push(folder);
    const { findings, notifications } = await scanCheckout(folder);
    const privileged = findings.filter(({ ruleId }) => ruleId === 'privileged');
    expect(privileged.map(({ message }) => message.split(',', 1)[0])).toEqual([
      'Container "{{ a }}" runs privileged',
      'Container "{{ b }}" runs privileged',
    ]);
    expect(notifications.map(({ message }) => message)).toEqual([
      'A template (Jinja or Go template) writes this key, so its name is not known. Scan what it renders to.',
      'A template (Jinja or Go template) writes this key, so its name is not known. Scan what it renders to.',
    ]);
  });

  it.each(['compose.go.tmpl', 'compose.html.j2', 'docs/compose.md.j2', 'composer.json.j2', 'compose.yaml.bak'])(
    'is no other file: %s',
    async (path) => expect(await seenIn(path, TEMPLATE)).toEqual({ findings: [], gaps: [] }),
  );
});
