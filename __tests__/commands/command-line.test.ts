import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GROUPINGS } from '../../src/report/grouping.ts';
import { hullcheck } from '../support/command-line.ts';
import { folderWith } from '../support/folder.ts';

const COMPOSE = `services:
  web:
    image: registry.example.com/web:1.4
    privileged: true
    pid: host
  job:
    image: registry.example.com/job
`;

/** Text piped into the command. */
async function* piped(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function quiet(files: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await hullcheck(folderWith(files), ['scan', '--quiet', ...argv]);
  return stdout.split('\n').map((line) => line.replace(/: [A-Z].*(?= \[)/, ''));
}

describe('hullcheck scan with filters', () => {
  it('prints one line for each finding with --quiet, and no more', async () => {
    expect(await quiet({ 'compose.yaml': COMPOSE })).toEqual([
      'compose.yaml:2:3: medium [container-not-hardened]',
      'compose.yaml:4:17: critical [privileged]',
      'compose.yaml:5:10: high [pid-host]',
      'compose.yaml:7:12: medium [image-tag-mutable]',
      '',
    ]);
    expect(await quiet({ 'compose.yaml': 'services: {}\n' })).toEqual(['']);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    [
      '--sort severity',
      ['--sort', 'severity'],
      [
        '4:17: critical [privileged]',
        '5:10: high [pid-host]',
        '2:3: medium [container-not-hardened]',
        '7:12: medium [image-tag-mutable]',
      ],
    ],
    [
      '--group-by rule',
      ['--group-by', 'rule'],
      [
        '2:3: medium [container-not-hardened]',
        '4:17: critical [privileged]',
        '5:10: high [pid-host]',
        '7:12: medium [image-tag-mutable]',
      ],
    ],
    [
      '--group-by container',
      ['--group-by', 'container', '--sort', 'severity'],
      [
        '4:17: critical [privileged]',
        '5:10: high [pid-host]',
        '2:3: medium [container-not-hardened]',
        '6:3: medium [container-not-hardened]',
        '7:12: medium [image-tag-mutable]',
      ],
    ],
  ])('prints them in the order of %s', async (_, argv, lines) => {
    expect(await quiet({ 'compose.yaml': COMPOSE }, ...argv)).toEqual([
      ...lines.map((line) => `compose.yaml:${line}`),
      '',
    ]);
  });

  it.each([
    ['a folder', []],
    ['its main file', ['compose.yaml']],
  ])('leaves out an excluded override file that only its name shows: %s', async (_, paths) => {
    const files = {
      'compose.yaml': 'services: {a: {image: b}}\n',
      'compose.override.yaml': 'services: {a: {privileged: true}}\n',
    };
    const argv = [...paths, '--rule', 'privileged'];
    expect(await quiet(files, ...argv)).toEqual(['compose.override.yaml:1:28: critical [privileged]', '']);
    expect(await quiet(files, ...argv, '--exclude', 'compose.override.yaml')).toEqual(['']);
    expect(await quiet({ ...files, '.hullcheck.yml': 'exclude: [compose.override.yaml]\n' }, ...argv)).toEqual(['']);
  });

  it.each([
    ['a folder', []],
    ['the file that names it', ['compose.yaml']],
  ])('still reads an excluded file that another one names: %s', async (_, paths) => {
    const argv = [...paths, '--rule', 'privileged', '--exclude', 'more.yaml'];
    const more = 'services: {a: {privileged: true}}\n';
    const lines = ['more.yaml:1:28: critical [privileged]', ''];
    expect(await quiet({ 'compose.yaml': 'include: [more.yaml]\n', 'more.yaml': more }, ...argv)).toEqual(lines);
    const extending = 'services: {b: {extends: {file: more.yaml, service: a}}}\n';
    expect(await quiet({ 'compose.yaml': extending, 'more.yaml': more }, ...argv)).toEqual(lines);
  });

  it('has a line for what was not looked at, too', async () => {
    expect(await quiet({ 'compose.yaml': 'services: {a: [\n' })).toEqual([
      expect.stringMatching(/^compose\.yaml:2:1: high: compose\.yaml is not valid YAML.* \[not-looked-at\]$/),
      '',
    ]);
  });

  it('leaves milder findings out with --severity, says how many, and ends with the same status', async () => {
    const folder = folderWith({ 'compose.yaml': COMPOSE });
    const { stdout, status } = await hullcheck(folder, ['scan', '--severity', 'high', '--fail-on', 'medium']);
    expect(stdout.match(/^ {2}(?:critical|high|medium)/gm)).toEqual(['  critical', '  high']);
    expect(stdout).toContain('Scanned 1 compose file: 1 critical, 1 high; 2 milder findings hidden by --severity.\n');
    expect(stdout).toContain('4 findings of medium severity or above fail the check.');
    expect(status).toBe(1);
    const mild = folderWith({ 'compose.yaml': 'services:\n  job:\n    image: registry.example.com/job\n' });
    expect((await hullcheck(mild, ['scan', '--severity', 'critical'])).stdout).toBe(
      'Scanned 1 compose file: nothing to show; 2 milder findings hidden by --severity.\n' +
        'Images: 1 named, not looked up; --lookup auto does so.\n',
    );
    const json = await hullcheck(folder, ['scan', '--severity', 'high', '--format', 'json']);
    expect(
      JSON.parse(json.stdout)
        .findings.map(({ severity }: { severity: string }) => severity)
        .sort(),
    ).not.toContain('medium');
  });

  it('says in each report for people, and in JSON, that --severity left something out', async () => {
    const folder = folderWith({ 'compose.yaml': COMPOSE });
    const formats = ['markdown', 'html', 'json', 'terminal'].flatMap((format) => ['--format', `${format}=a.${format}`]);
    await hullcheck(folder, ['scan', '--severity', 'critical', ...formats]);
    const written = (format: string) => readFileSync(join(folder, `a.${format}`), 'utf8');
    for (const format of ['markdown', 'html', 'terminal']) {
      expect(written(format)).toContain('3 milder findings hidden by --severity.');
    }
    const { counts, cis } = JSON.parse(written('json'));
    expect([counts.critical, counts.high, counts.hidden]).toEqual([1, 0, 3]);
    // the high finding that is left out
    expect(cis.find(({ id }: { id: string }) => id === '5.16').status).toBe('fail');
  });

  it('counts with --severity and --base only what the change brings', async () => {
    const folder = folderWith({ 'compose.yaml': COMPOSE });
    const git = (...argv: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...argv], { cwd: folder });
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'base');
    writeFileSync(join(folder, 'compose.yaml'), COMPOSE.replace('pid: host', 'pid: host\n    ipc: host'));
    const { stdout } = await hullcheck(folder, ['scan', '--base', 'HEAD', '--severity', 'critical']);
    expect(stdout).toContain('nothing to show; 1 milder finding hidden by --severity.\n');
  });

  it('runs only some rules, or all but some', async () => {
    const files = { 'compose.yaml': COMPOSE };
    expect(await quiet(files, '--rule', 'pid-host', '--rule', 'privileged')).toEqual([
      'compose.yaml:4:17: critical [privileged]',
      'compose.yaml:5:10: high [pid-host]',
      '',
    ]);
    expect(await quiet(files, '--rule', 'pids-limit-missing')).toEqual([
      'compose.yaml:2:3: medium [pids-limit-missing]',
      '',
    ]);
    expect(await quiet(files, '--skip-rule', 'container-not-hardened', '--skip-rule', 'image-tag-mutable')).toEqual([
      'compose.yaml:4:17: critical [privileged]',
      'compose.yaml:5:10: high [pid-host]',
      '',
    ]);
    expect((await hullcheck(folderWith(files), ['scan', '--rule', 'pid-hots'])).stderr).toBe(
      'hullcheck: unknown rule "pid-hots"; did you mean pid-host?\n',
    );
  });

  it('excludes files in addition to the configuration, in the change and in its base', async () => {
    const files = {
      'a/compose.yaml': COMPOSE,
      'b/compose.yaml': COMPOSE,
      'c/compose.yaml': COMPOSE,
      '.hullcheck.yml': 'exclude: [c/]\n',
    };
    const folder = folderWith(files);
    const git = (...argv: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...argv], { cwd: folder });
    const scan = ['scan', '--quiet', '--rule', 'privileged', '--exclude', 'b/'];
    expect((await hullcheck(folder, scan)).stdout).toMatch(/^a\/compose\.yaml:4:17: .*\n$/);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'base');
    writeFileSync(join(folder, '.hullcheck.yml'), 'exclude: []\n');
    writeFileSync(join(folder, 'b/new.compose.yaml'), COMPOSE);
    expect(await hullcheck(folder, [...scan, '--base', 'HEAD'])).toMatchObject({ stdout: '', status: 0 });
  });

  it('ends with 0 whatever is found with --exit-zero, but not when something was not looked at', async () => {
    expect((await hullcheck(folderWith({ 'compose.yaml': COMPOSE }), ['scan', '--exit-zero'])).status).toBe(0);
    expect((await hullcheck(folderWith({ 'compose.yaml': 'a: [\n' }), ['scan', '--exit-zero'])).status).toBe(3);
  });

  it('prints without colours with --no-color', async () => {
    const folder = folderWith({ 'compose.yaml': COMPOSE });
    const environment = { FORCE_COLOR: '1' };
    const escapeCharacter = String.fromCharCode(27);
    for (const more of [[], ['--quiet']]) {
      expect((await hullcheck(folder, ['scan', ...more], environment)).stdout).toContain(escapeCharacter);
      expect((await hullcheck(folder, ['scan', '--no-color', ...more], environment)).stdout).not.toContain(
        escapeCharacter,
      );
    }
  });

  it('says what was read with --debug, on standard error', async () => {
    const { stderr } = await hullcheck(folderWith({ 'compose.yaml': COMPOSE }), ['scan', '--debug']);
    expect(stderr).toMatch(/^hullcheck \d+\.\d+\.\d+, Node\.js v\d+/);
    expect(stderr).toMatch(/\n\d+ rules, 1 files, \d+ ms:\n {2}compose\.yaml {2}compose\n$/);
  });
});

describe('hullcheck scan --group-by and --sort', () => {
  const FILES = { 'compose.yaml': COMPOSE, 'z/compose.yaml': COMPOSE };

  /** The titles of the groups, and the rules below each. */
  async function groups(...argv: readonly string[]): Promise<readonly string[]> {
    const { stdout } = await hullcheck(folderWith(FILES), ['scan', ...argv]);
    const [findings = ''] = stdout.split('\nScanned ');
    return findings.split('\n').flatMap((line) => /^\S.*|^ {12}\S+(?= {2}\S+:\d)/.exec(line) ?? []);
  }

  const RULES = ['container-not-hardened', 'privileged', 'pid-host', 'image-tag-mutable'];
  const indented = (names: readonly string[]) => names.map((name) => `            ${name}`);

  it('groups by file and puts the worst first by default', async () => {
    const worst = indented(['privileged', 'pid-host', 'container-not-hardened', 'image-tag-mutable']);
    expect(await groups()).toEqual(['compose.yaml', ...worst, 'z/compose.yaml', ...worst]);
    expect(await groups('--sort', 'severity')).toEqual(await groups());
  });

  it('keeps the order of the files with --sort place', async () => {
    const found = await groups('--sort', 'place');
    expect(found).toEqual(['compose.yaml', ...indented(RULES), 'z/compose.yaml', ...indented(RULES)]);
  });

  it('prints only the worst places where there are many, unless the list is asked for', async () => {
    const folder = folderWith(Object.fromEntries([...'abcdefg'].map((name) => [`${name}/compose.yaml`, COMPOSE])));
    const framesOf = async (...argv: readonly string[]) =>
      (await hullcheck(folder, ['scan', ...argv])).stdout.match(/^ +\d+ │ /gm)?.length;
    expect(await framesOf()).toBe(4);
    for (const option of ['--full', '--sort=place', '--group-by=rule']) expect(await framesOf(option)).toBe(28);
  });

  it.each([
    ['100', 'a/folder/with/a/long/name/compose.yaml:4:17   privileged'],
    ['60', 'line 4:17   privileged'],
  ])('leaves the path out of the list in a narrow terminal: %s columns', async (columns, line) => {
    const services = Array.from(
      { length: 14 },
      (_, at) => `  s${at}:\n    image: x:1\n    privileged: true\n    pid: host\n`,
    );
    const folder = folderWith({ 'a/folder/with/a/long/name/compose.yaml': `services:\n${services.join('')}` });
    const { stdout } = await hullcheck(folder, ['scan'], { COLUMNS: columns });
    const [list = ''] = stdout.split('Fix these first');
    expect(list).toContain(`  critical  ${line}\n`);
    expect(list.split('\n').filter(({ length }) => length > Number(columns))).toEqual([]);
  });

  it('groups by rule', async () => {
    const twice = (rule: string) => [rule, ...indented([rule, rule])];
    expect(await groups('--group-by', 'rule')).toEqual([
      ...['privileged', 'pid-host', 'container-not-hardened', 'image-tag-mutable'].flatMap(twice),
    ]);
  });

  it('groups by container', async () => {
    const found = await groups('--group-by', 'container', '--sort', 'place');
    expect(found.slice(0, 8)).toEqual([
      'container web',
      ...indented([
        'container-not-hardened',
        'privileged',
        'pid-host',
        'container-not-hardened',
        'privileged',
        'pid-host',
      ]),
      'container job',
    ]);
    expect(found.slice(8)).toEqual(
      indented(['container-not-hardened', 'image-tag-mutable', 'container-not-hardened', 'image-tag-mutable']),
    );
  });

  it('refuses other values with the nearest one', async () => {
    const { stderr, status } = await hullcheck(folderWith({}), ['scan', '--group-by', 'files']);
    expect(stderr).toContain(`Allowed choices are ${GROUPINGS.join(', ')}. Did you mean file?`);
    expect(status).toBe(2);
  });
});

describe('hullcheck scan -', () => {
  const scanPiped = async (folder: string, text: string, ...argv: readonly string[]) =>
    hullcheck(folder, ['scan', '-', '--quiet', ...argv], {}, piped(text));

  it('checks a text as the file that it is going to be', async () => {
    const folder = folderWith({ 'app/compose.yaml': 'services: {}\n' });
    const { stdout, status } = await scanPiped(folder, COMPOSE, '--stdin-filename', 'app/compose.yaml');
    expect(stdout).toMatch(/^app\/compose\.yaml:2:3: medium: /);
    expect(stdout.split('\n')).toHaveLength(5);
    expect(status).toBe(1);
  });

  it('reads the files that the text names from the disk', async () => {
    const folder = folderWith({
      'base.yaml': 'services:\n  web:\n    image: x.example.com/a:1\n    privileged: true\n',
    });
    const text = 'services:\n  web:\n    extends: {file: base.yaml, service: web}\n';
    const { stdout } = await scanPiped(folder, text, '--stdin-filename', 'compose.yaml', '--rule', 'privileged');
    expect(stdout).toMatch(/^base\.yaml:4:17: critical: /);
  });

  it.each([
    ['a Dockerfile', 'FROM alpine:3.23\nUSER root\n', /^Dockerfile:2:6: /],
    ['a compose file', 'services:\n  a:\n    image: x\n    pid: host\n', /^compose\.yaml:/],
    ['a script', '#!/bin/sh\ndocker run --privileged x\n', /^script:2:12: /],
    ['a Dockerfile with a typing error', 'FORM alpine:3.23\n', /^Dockerfile:1:1: .*Did you mean FROM\?/],
  ])('takes a text without a name for %s by what it looks like', async (_name, text, place) => {
    expect((await scanPiped(folderWith({}), text)).stdout).toMatch(place);
  });

  it.each([
    [['scan', '-', 'x'], '- is standard input: it goes without other paths, --base and --write-baseline.'],
    [['scan', '-', '--base', 'HEAD'], '- is standard input: it goes without other paths, --base and --write-baseline.'],
    [['scan', '--stdin-filename', 'x'], '--stdin-filename needs - as the path.'],
    [['scan', '-', '--stdin-filename', '../x'], '--stdin-filename leads out of the repository: ../x'],
    [['scan', '-', '--stdin-filename', '.'], '--stdin-filename names a folder, not a file: .'],
  ])('refuses %j', async (argv, message) => {
    const result = await hullcheck(folderWith({}), argv, {}, piped('FROM scratch\n'));
    expect(result).toMatchObject({ stderr: `hullcheck: ${message}\n`, status: 2 });
  });

  it.each([
    [[], 'hullcheck: standard input is checked as Dockerfile; --stdin-filename says which file it is.\n'],
    [['--quiet'], ''],
    [['--stdin-filename', 'Dockerfile'], ''],
  ])('says what it takes the text for, unless that is known: %j', async (argv, said) => {
    const { stderr } = await hullcheck(folderWith({}), ['scan', '-', ...argv], {}, piped('FROM scratch\n'));
    expect(stderr).toBe(said);
  });

  it('refuses a text that it takes for nothing', async () => {
    expect(await hullcheck(folderWith({}), ['scan', '-'], {}, piped('all: build\n\tdocker build .\n'))).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'hullcheck: standard input looks like neither a Dockerfile, a compose file nor a script; --stdin-filename says which file it is, for instance --stdin-filename Makefile.\n',
    });
  });

  it('names the tab that YAML does not allow, with its line', async () => {
    const { stdout, status } = await scanPiped(folderWith({}), 'services:\n  web:\n\t  image: x\n');
    expect(status).toBe(3);
    expect(stdout).toMatch(
      /^compose\.yaml:3:1: high: compose\.yaml is not valid YAML, .*: a tab is used where the text has to be indented with spaces\. Correct it, /,
    );
  });

  it('refuses an empty text that could be anything', async () => {
    const { stderr, status } = await hullcheck(folderWith({}), ['scan', '-'], {}, piped(' \n'));
    expect([stderr, status]).toEqual(['hullcheck: standard input is empty.\n', 2]);
  });

  it('is incomplete for bytes that are no text', async () => {
    const result = await hullcheck(
      folderWith({}),
      ['scan', '-'],
      {},
      (async function* () {
        yield Buffer.from([0xff, 0xfe, 0x00]);
      })(),
    );
    expect(result.status).toBe(3);
    expect(result.stdout).toContain('Standard input was not checked. It is not UTF-8 text. Pipe in a text file.');
  });
});

describe('the nearest name', () => {
  const files = { 'compose.yaml': 'services: {}\n', '.hullcheck.yml': '', 'known.json': '{}', 'a/b.json': '{}' };

  it.each([
    [
      ['scan', '--format', 'sarfi'],
      /^hullcheck: unknown format "sarfi"; formats are .*, csv\. Did you mean sarif\?\n$/s,
    ],
    [['image', 'x', '--format', 'cyclondx=f'], /Did you mean cyclonedx\?\n$/],
    [['rules', '--map', 'hadolnt'], /Allowed choices are hadolint,.* Did you mean hadolint\?\n$/s],
    [['scan', '--sevrity', 'high'], /\(Did you mean --severity\?\)\n$/],
    [['--verson'], /\(Did you mean --version\?\)\n$/],
    [
      ['scan', 'compose.yml'],
      /^hullcheck: "compose\.yml" does not exist, or cannot be read\. Did you mean compose\.yaml\?\n$/,
    ],
    [['scan', './a/c.json'], /Did you mean a\/b\.json\?\n$/],
    [['fix', 'compose.yml'], /Did you mean compose\.yaml\?\n$/],
    [['scan', '--config', '.hulcheck.yml'], /Did you mean \.hullcheck\.yml\?\n$/],
    [
      ['scan', '--baseline', 'knwn.json'],
      /^hullcheck: knwn\.json: The baseline does not exist\. Write one with --write-baseline\. Did you mean known\.json\?\n$/,
    ],
    [['scan', '--vex', 'knwn.json'], /Did you mean known\.json\?\n$/],
    [['rules', 'privilged'], /^hullcheck: no rule matches "privilged"\. Did you mean privileged\?\n$/],
    [['rules', 'nosuchword'], /^hullcheck: no rule matches "nosuchword"\.\n$/],
    [['explain', 'privileged', 'pid-hots'], /unknown rule "privileged-pid-hots"/],
  ])('is named for %j', async (argv, message) => {
    expect(await hullcheck(folderWith(files), argv, { COLUMNS: '400' })).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(message),
    });
  });

  it.each([
    [
      ['--fail-on', 'high'],
      '"--fail-on" is not a command; options come after one. Did you mean: hullcheck scan --fail-on high',
    ],
    [
      ['--sevrity=high', 'a b'],
      '"--sevrity=high" is not a command; options come after one. Did you mean: hullcheck scan --severity=high "a b"',
    ],
    [
      ['--dry-run', 'fix', '.'],
      '"--dry-run" is not a command; options come after one. Did you mean: hullcheck fix --dry-run .',
    ],
    [
      ['--platform', 'linux/arm64', 'debian'],
      '"--platform" is not a command; options come after one. Did you mean: hullcheck image --platform linux/arm64 debian',
    ],
    [['-q'], '"-q" is not a command; options come after one. Did you mean: hullcheck scan -q'],
    [['-'], '"-" is not a command. Did you mean: hullcheck scan -'],
  ])('of a command is named for %j', async (argv, message) => {
    const stderr = `hullcheck: ${message}\n`;
    expect(await hullcheck(folderWith(files), argv, { COLUMNS: '400' })).toEqual({ status: 2, stdout: '', stderr });
  });

  it('is not guessed where nothing matches as JSON, which is an empty list', async () => {
    expect(await hullcheck(folderWith({}), ['rules', 'nosuchword', '--json'])).toEqual({
      status: 0,
      stdout: '[]\n',
      stderr: '',
    });
  });

  it('is not needed for several ids, of which each is explained', async () => {
    const { stdout } = await hullcheck(folderWith({}), [
      'explain',
      'privileged',
      'DL3002',
      'pid-host',
      'ipc-host',
      'uts-host',
    ]);
    expect(stdout.match(/^# [a-z-]+$/gm)).toEqual([
      '# privileged',
      '# user-root-explicit',
      '# pid-host',
      '# ipc-host',
      '# uts-host',
    ]);
  });
});

describe('a command that was meant', () => {
  it.each([
    ['.', { 'a.txt': '' }, '"." is not a command. Did you mean: hullcheck scan .'],
    ['sub', { 'sub/a.txt': '' }, '"sub" is not a command. Did you mean: hullcheck scan sub'],
    ['debian:12', {}, '"debian:12" is not a command. Did you mean: hullcheck image debian:12'],
    [
      'localhost:5000/a/b:1.2',
      {},
      '"localhost:5000/a/b:1.2" is not a command. Did you mean: hullcheck image localhost:5000/a/b:1.2',
    ],
  ])('is named for %s', async (word, files, message) => {
    expect(await hullcheck(folderWith(files), [word])).toMatchObject({ stderr: `hullcheck: ${message}\n`, status: 2 });
  });

  it('is the one that there is, whatever the files are called', async () => {
    const folder = folderWith({ 'help/a.txt': '', 'rules/a.txt': '' });
    const { stdout, status } = await hullcheck(folder, ['help', 'scan']);
    expect([status, stdout.split('\n')[0]]).toEqual([0, 'Usage: hullcheck scan [options] [path...]']);
    expect((await hullcheck(folder, ['rules', 'privileged'])).status).toBe(0);
  });

  it('is named for an image where a path has to be', async () => {
    const { stderr } = await hullcheck(folderWith({}), ['scan', 'debian:12']);
    expect(stderr).toBe(
      'hullcheck: "debian:12" does not exist, or cannot be read. To check an image: hullcheck image debian:12\n',
    );
  });

  it('is the nearest one for anything else', async () => {
    const { stderr, status } = await hullcheck(folderWith({}), ['scn']);
    expect(stderr).toContain("unknown command 'scn'");
    expect(stderr).toContain('Did you mean scan?');
    expect(status).toBe(2);
  });

  it('does not print a name that could change the terminal', async () => {
    const word = `a${String.fromCharCode(27)}[31m`;
    const { stderr } = await hullcheck(folderWith({ [word]: '' }), [word]);
    expect(stderr).not.toContain(String.fromCharCode(27));
  });
});

describe('help', () => {
  it('lists all formats of reports', async () => {
    const { stdout } = await hullcheck(folderWith({}), ['scan', '--help']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      ' terminal, sarif, json, markdown, html, gitlab, gitlab-sast, junit, checkstyle, gcc or csv; repeatable, =file',
    );
  });

  it.each([[['help']], [['--help']], [['help', 'scan']]])('is printed for %j', async (argv) => {
    const { stdout, status } = await hullcheck(folderWith({}), argv);
    expect(stdout).toMatch(/^Usage: hullcheck /);
    expect(status).toBe(0);
  });
});

describe('hullcheck explain and rules', () => {
  it.each([
    [['DL3002'], ['user-root-explicit']],
    [['ds-0002'], ['user-root-explicit', 'user-root-implicit']],
    [['privileged'], ['privileged']],
    [['relabel'], ['selinux-relabel-system-path']],
  ])('explains %j', async (words, ids) => {
    const { stdout } = await hullcheck(folderWith({}), ['explain', ...words]);
    expect([...stdout.matchAll(/^# (\S+)$/gm)].map(([, id]) => id)).toEqual(ids);
  });

  it('lays the page out for people who want colours', async () => {
    const { stdout } = await hullcheck(folderWith({}), ['explain', 'privileged'], { FORCE_COLOR: '1' });
    expect(stdout.startsWith('\u001b[1;4mprivileged\u001b[0m\n\n  ')).toBe(true);
    expect(stdout).not.toMatch(/^#|```|\]\(/m);
  });

  it('lists the rules when many match', async () => {
    const { stdout } = await hullcheck(folderWith({}), ['explain', 'socket']);
    expect(stdout).toMatch(/^\d+ rules match\. hullcheck explain one of them:\n\n {2}\S+ {2}/);
    expect(stdout).toContain('  runtime-socket-mount  Do not mount the container engine socket\n');
  });

  it('lists the rules with all of some words', async () => {
    const { stdout } = await hullcheck(folderWith({}), ['rules', 'Docker', 'socket']);
    expect(stdout.split('\n').map((line) => line.split(' ', 1)[0])).toEqual([
      'runtime-socket-mount',
      'docker-socket-in-image',
      '',
    ]);
    expect((await hullcheck(folderWith({}), ['rules', 'socket-in-image'])).stdout).toMatch(
      /^docker-socket-in-image .*\n$/,
    );
    expect((await hullcheck(folderWith({}), ['rules', 'no-such-word'])).stdout).toBe('');
  });
});

describe('hullcheck config check', () => {
  it('prints what the configuration sets', async () => {
    const text = 'profile: strict\nfail-on: medium\nrules: {pid-host: off}\nignore: [{rule: privileged, reason: x}]\n';
    const { stdout } = await hullcheck(folderWith({ '.hullcheck.yml': text }), ['config', 'check']);
    expect(stdout).toMatch(
      /^\.hullcheck\.yml is valid: profile strict; fail-on medium; images (?:not )?looked up; 1 rule set; 1 accepted finding\.\n$/,
    );
  });

  it('names the place of a mistake, and the file that is not there', async () => {
    const folder = folderWith({ '.hullcheck.yml': 'profil: strict\n' });
    expect(await hullcheck(folder, ['config', 'check'])).toMatchObject({ status: 2, stdout: '' });
    expect((await hullcheck(folderWith({}), ['config', 'check'])).stdout).toBe(
      'No configuration was found, so the defaults apply. hullcheck init writes one.\n',
    );
  });
});
