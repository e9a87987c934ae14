import { describe, expect, it } from '@jest/globals';
import { hullcheck } from '../support/command-line.ts';
import { folderWith } from '../support/folder.ts';
import { ociLayout } from '../support/image.ts';

const WEAK = 'services:\n  web:\n    image: registry.example.com/web:1.4\n    privileged: true\n';
const CLEAN = 'services: {}\n';
const LOW = 'fail-on: low\n';

/** The lines that a scan prints before the first finding, or before its last lines. */
async function firstLines(
  files: Readonly<Record<string, string>>,
  ...argv: readonly string[]
): Promise<readonly string[]> {
  const { stdout } = await hullcheck(folderWith(files), ['scan', ...argv], { COLUMNS: '200' });
  const lines = stdout.split('\n');
  const end = lines.findIndex((line) => line === '' || line.startsWith('Scanned'));
  return lines.slice(0, end);
}

describe('an option that replaces a setting of the configuration', () => {
  it.each<[string, string, readonly string[], string]>([
    ['the threshold', LOW, ['--fail-on', 'critical'], 'fail-on: critical (the option; .hullcheck.yml says low)'],
    [
      'the profile',
      'profile: strict\n',
      ['--profile', 'recommended'],
      'profile: recommended (the option; .hullcheck.yml says strict)',
    ],
    [
      'the threshold for vulnerabilities',
      'fail-on-vulnerability: low\n',
      ['--fail-on-vulnerability', 'critical,only-fixed'],
      'fail-on-vulnerability: critical, only-fixed (the option; .hullcheck.yml says low)',
    ],
    [
      'look-ups',
      'images: { lookup: auto }\n',
      ['--lookup', 'never'],
      'images.lookup: never (the option; .hullcheck.yml says auto)',
    ],
    [
      'look-ups that another setting implies',
      'images: { contents: true }\n',
      ['--lookup', 'never'],
      'images.lookup: never (the option; .hullcheck.yml says auto)',
    ],
    [
      'vulnerabilities',
      'images: { lookup: never, vulnerabilities: online }\n',
      ['--vulnerabilities', 'off'],
      'images.vulnerabilities: off (the option; .hullcheck.yml says online)',
    ],
    [
      'two settings',
      'profile: strict\nfail-on: low\n',
      ['--profile', 'recommended', '--fail-on', 'none'],
      'profile: recommended (the option; .hullcheck.yml says strict); fail-on: none (the option; .hullcheck.yml says low)',
    ],
  ])('is named first: %s', async (_, configuration, argv, says) => {
    const lines = [`Policy: .hullcheck.yml; ${says}.`];
    const offline = ['--offline', ...argv];
    expect(await firstLines({ 'compose.yaml': WEAK, '.hullcheck.yml': configuration }, ...offline)).toEqual(lines);
    expect(await firstLines({ 'compose.yaml': CLEAN, '.hullcheck.yml': configuration }, ...offline)).toEqual(lines);
  });

  it.each<[string, string, readonly string[]]>([
    ['the same value', LOW, ['--fail-on', 'low']],
    ['a value that the configuration does not have', 'profile: recommended\n', ['--fail-on', 'low']],
    ['the same file by another path', 'baseline: known.json\n', ['--baseline', './known.json']],
    ['no option', LOW, []],
  ])('is not named: %s', async (_, configuration, argv) => {
    const known = '{"version":1,"findings":[]}';
    const files = { '.hullcheck.yml': configuration, 'known.json': known };
    expect(await firstLines({ ...files, 'compose.yaml': WEAK }, ...argv)).toEqual(['Policy: .hullcheck.yml.']);
    expect(await firstLines({ ...files, 'compose.yaml': CLEAN }, ...argv)).toEqual([]);
  });

  it('is named first: the file of known findings', async () => {
    const known = '{"version":1,"findings":[]}';
    const files = { '.hullcheck.yml': 'baseline: known.json\n', 'known.json': known, 'other.json': known };
    expect(await firstLines({ ...files, 'compose.yaml': WEAK }, '--baseline', 'other.json')).toEqual([
      'Policy: .hullcheck.yml; baseline: other.json (the option; .hullcheck.yml says known.json).',
    ]);
  });

  it('is named in Markdown and HTML, too, and in the report on an image', async () => {
    const folder = folderWith({ 'compose.yaml': WEAK, '.hullcheck.yml': LOW });
    const says = 'fail-on: critical (the option; .hullcheck.yml says low)';
    const scan = ['scan', '--fail-on', 'critical', '--format'];
    expect((await hullcheck(folder, [...scan, 'markdown'])).stdout).toContain(
      '\n\nPolicy: .hullcheck.yml; fail-on: critical (the option; .hullcheck.yml says low).\n\n',
    );
    expect((await hullcheck(folder, [...scan, 'html'])).stdout).toContain(`<dd>.hullcheck.yml; ${says}</dd>`);
    const layout = Object.entries(ociLayout([], { os: 'linux', architecture: 'amd64' }));
    const image = folderWith({
      ...Object.fromEntries(layout.map(([path, bytes]) => [`layout/${path}`, bytes])),
      '.hullcheck.yml': LOW,
    });
    expect((await hullcheck(image, ['image', 'layout', '--fail-on', 'critical'])).stdout).toContain(
      `severity. Vulnerabilities were not looked up: --vulnerabilities auto does so.\nPolicy: .hullcheck.yml; ${says}.\n\nimage `,
    );
  });
});
