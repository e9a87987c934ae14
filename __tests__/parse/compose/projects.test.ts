import { describe, expect, it } from '@jest/globals';
import { messages, modelIn, place, projectIn, projectsIn, serviceIn } from './project.ts';
import { containersOf, type Files } from './support.ts';

const WEB = 'services:\n  web:\n    image: a\n';

describe('which files make a project', () => {
  const shownProjects = (files: Files) => {
    const projects = projectsIn(files);
    return projects.map(({ main, isGuess, parsed }) =>
      [main, ...(parsed.parts ?? []).map((part) => `+ ${part}`), ...(isGuess ? ['?'] : [])].join(' '),
    );
  };

  it.each<[string, Files, readonly string[]]>([
    ['a file', { 'compose.yml': WEB }, ['compose.yml']],
    ['an override', { 'compose.yml': WEB, 'compose.override.yaml': WEB }, ['compose.yml + compose.override.yaml']],
    ['an override alone', { 'compose.override.yml': WEB }, ['compose.override.yml ?']],
    [
      'an override in another folder',
      { 'a/compose.yml': WEB, 'b/compose.override.yml': WEB },
      ['a/compose.yml', 'b/compose.override.yml ?'],
    ],
    [
      'another name',
      { 'compose.yml': WEB, 'compose.prod.yml': WEB, 'docker-compose-ci.yaml': WEB },
      ['compose.yml', 'compose.prod.yml ?', 'docker-compose-ci.yaml ?'],
    ],
    [
      'a name in another case',
      { 'Compose.YAML': WEB, 'COMPOSE.override.yml': WEB },
      ['Compose.YAML + COMPOSE.override.yml'],
    ],
    [
      'a name in another case beside the exact one',
      { 'docker-compose.yml': WEB, 'Compose.YAML': WEB, 'Compose.override.yml': WEB },
      ['docker-compose.yml', 'Compose.YAML ?', 'Compose.override.yml ?'],
    ],
    [
      'a list in .env',
      { '.env': 'COMPOSE_FILE=compose.yml:compose.prod.yml', 'compose.yml': WEB, 'compose.prod.yml': WEB },
      ['compose.yml + compose.prod.yml'],
    ],
    [
      'a list for Windows',
      { '.env': 'COMPOSE_FILE=compose.yml;compose.prod.yml', 'compose.yml': WEB, 'compose.prod.yml': WEB },
      ['compose.yml + compose.prod.yml'],
    ],
    [
      'a list above the files',
      {
        '.env': 'COMPOSE_FILE=docker/compose.yml:docker/compose.prod.yml',
        'docker/compose.yml': WEB,
        'docker/compose.prod.yml': WEB,
      },
      ['docker/compose.yml + docker/compose.prod.yml'],
    ],
    [
      'a list that leads out of the repository',
      { '.env': 'COMPOSE_FILE=compose.yml:../compose.prod.yml', 'compose.yml': WEB },
      ['compose.yml'],
    ],
    [
      'a list that a variable is in',
      { '.env': 'COMPOSE_FILE=compose.yml:${MORE}.yml', 'compose.yml': WEB },
      ['compose.yml'],
    ],
    [
      'an included file',
      {
        'compose.yml': `include: [compose.db.yml, db.yml]\n${WEB}`,
        'compose.db.yml': 'services: {}',
        'db.yml': 'services: {}',
      },
      ['compose.yml + compose.db.yml + db.yml', 'compose.db.yml ?'],
    ],
    [
      'files that include each other',
      { 'compose.a.yml': 'include: [compose.b.yml]', 'compose.b.yml': 'include: [compose.a.yml]' },
      ['compose.a.yml ?', 'compose.b.yml ?'],
    ],
  ])('%s', (_, files, expected) => {
    expect(shownProjects(files)).toEqual(expected);
  });
});

describe('places', () => {
  const files: Files = {
    'compose.yml': 'services:\n  web:\n    extends: {file: common.yml, service: base}\n    cap_add: [B]\n',
    'common.yml': 'services:\n  base:\n    image: a\n    privileged: true\n    cap_add: [A]\n    environment: {X: 1}\n',
    'compose.override.yml': 'services:\n  web:\n    pid: host\n    cap_add:\n      - C\n    environment: ["Y=2"]\n',
  };
  const parsed = projectIn(files);
  const web = serviceIn(parsed, 'web');

  it('are those where a value is written, in whichever file', () => {
    expect(web && place(web.span)).toBe('compose.yml: web');
    expect(web?.privileged && place(web.privileged.span)).toBe('common.yml: true');
    expect(web?.pidNamespace && place(web.pidNamespace.entry)).toBe('compose.override.yml:     pid: host\n');
    expect(web?.addedCapabilities.items.map(({ span }) => place(span))).toEqual([
      'common.yml: A',
      'compose.yml: B',
      'compose.override.yml: C',
    ]);
    expect(web?.environment.map(({ value }) => value && place(value.span))).toEqual([
      'common.yml: 1',
      'compose.override.yml: 2',
    ]);
    expect(web?.image && place(web.image.reference.span)).toBe('common.yml: a');
  });

  it('of the file are all reported as texts', () => {
    const texts = parsed.subjects.filter((subject) => subject.kind === 'text');
    expect(texts.map(({ file }) => file.path)).toEqual(['compose.yml', 'common.yml', 'compose.override.yml']);
    expect(web?.partial).toBe(undefined);
  });

  it('stay apart when a file is read with other variables', () => {
    const twice = projectIn({
      'compose.yml':
        'include:\n  - {path: db.yml, env_file: a.env}\nservices:\n  web:\n    extends: {file: db.yml, service: db}\n',
      'db.yml': 'services:\n  db:\n    image: a:${TAG:-none}\n',
      'a.env': 'TAG=1\n',
    });
    expect(
      containersOf(twice)
        .map(({ image }) => image?.reference.value.text)
        .sort(),
    ).toEqual(['a:1', 'a:none']);
    expect(twice.subjects.filter(({ kind }) => kind === 'text').length).toBe(2);
  });
});

describe('fixes', () => {
  const edits = (files: Files) => {
    const made = serviceIn(projectIn(files), 'web')?.add([
      { option: 'cap_drop', value: 'ALL' },
      { option: 'read_only', value: true },
    ]);
    return made?.map(({ span, text }) => `${span.file.path} ${span.start} ${text.trim().replaceAll(/\s+/g, ' ')}`);
  };

  it('go to the file that declares the service', () => {
    expect(edits({ 'compose.yml': WEB, 'compose.override.yml': 'services:\n  web:\n    pid: host\n' })).toEqual([
      'compose.yml 29 cap_drop: [ALL] read_only: true',
    ]);
  });

  it('go to the service that extends another one', () => {
    const common = 'services:\n  base:\n    image: a\n    cap_drop: [A]\n    read_only: false\n';
    expect(edits({ 'compose.yml': `${WEB}    extends: {file: c.yml, service: base}\n`, 'c.yml': common })).toEqual([
      'c.yml 64 true',
      'compose.yml 71 cap_drop: [ALL]',
    ]);
  });

  it('grow a list where the first file writes it', () => {
    const files = {
      'compose.yml': `${WEB}    cap_drop: [A]\n`,
      'compose.override.yml': 'services:\n  web:\n    cap_drop: [B]\n    read_only: false\n',
    };
    expect(edits(files)).toEqual(['compose.yml 46 , ALL', 'compose.override.yml 50 true']);
  });

  it.each(['cap_drop: !reset []', 'cap_drop: !override [A]', 'read_only: !reset false'])(
    'are not made when another file has %s',
    (tagged) => {
      const base = `${WEB}    cap_drop: [A]\n    read_only: false\n`;
      expect(edits({ 'compose.yml': base, 'compose.override.yml': `services:\n  web:\n    ${tagged}\n` })).toBe(
        undefined,
      );
    },
  );
});

describe('partial services', () => {
  const partial = (files: Files, main?: string) =>
    Object.fromEntries(containersOf(projectIn(files, main)).map(({ name, partial: reason }) => [name, reason]));
  const FRAGMENT = 'services:\n  web:\n    ports: ["80"]\n  db:\n    image: b\n  own:\n    image: c\n';

  it('are those of a fragment that its folder declares, too', () => {
    const reason = 'the file has services that another file must add to';
    const base = `${WEB}  db:\n    image: b\n`;
    expect(partial({ 'compose.yml': base, 'compose.prod.yml': FRAGMENT }, 'compose.prod.yml')).toEqual({
      web: 'it has neither image nor build, so another file must add to it',
      db: reason,
      own: undefined,
    });
    expect(partial({ 'compose.prod.yml': FRAGMENT }, 'compose.prod.yml')).toMatchObject({ db: reason, own: reason });
  });

  it('are none in a complete file of another name', () => {
    expect(partial({ 'compose.yml': WEB, 'compose.prod.yml': WEB }, 'compose.prod.yml')).toEqual({ web: undefined });
  });

  it('are all where an include was not read', () => {
    expect(partial({ 'compose.yml': `include: [gone.yml]\n${WEB}` })).toEqual({
      web: 'the project includes files that were not read',
    });
    expect(partial({ 'compose.yml': `include: ["${'${X}'}.yml"]\n${WEB}` })).toEqual({
      web: 'the project includes files that were not read',
    });
  });
});

describe('what is not read', () => {
  const INCLUDED =
    'warning: The files of this `include` were not merged, so missing options of the services here were not reported';
  const EXTENDED =
    'warning: The options from this `extends` were not merged, so missing options of the service were not reported';
  const WAY_OUT = 'Put the file into the repository, and write its path out.';

  it.each([
    ['include: [gone.yml]', `${INCLUDED}: the compose file does not exist or cannot be read. ${WAY_OUT}`],
    ['include: [../gone.yml]', `${INCLUDED}: it is outside of the repository. ${WAY_OUT}`],
    ['include: [/etc/compose.yml]', `${INCLUDED}: it is outside of the repository. ${WAY_OUT}`],
    ['include: ["${X}/a.yml"]', `${INCLUDED}: a variable says which file it is. ${WAY_OUT}`],
    [
      'include: [oci://registry.example.com/a]',
      `${INCLUDED}: it is not in this repository, and nothing is fetched. ${WAY_OUT}`,
    ],
    [
      'include: [compose.yml]',
      'warning: This `include` leads back to a file that includes it: Docker Compose refuses the project; it was left out. Name files that do not include this one.',
    ],
  ])('%s', (include, message) => {
    expect(messages(projectIn({ 'compose.yml': `${include}\n${WEB}` }))).toEqual([message]);
  });

  it.each([
    ['{file: gone.yml, service: a}', `${EXTENDED}: the compose file does not exist or cannot be read. ${WAY_OUT}`],
    ['{file: ../../gone.yml, service: a}', `${EXTENDED}: it is outside of the repository. ${WAY_OUT}`],
    [
      '{file: "https://github.com/acme/a.git", service: a}',
      `${EXTENDED}: it is not in this repository, and nothing is fetched. ${WAY_OUT}`,
    ],
    ['{service: "${X}"}', `${EXTENDED}: a variable says which service it is. ${WAY_OUT}`],
    [
      'gone',
      'warning: The service that this extends is not there: Docker Compose refuses the file; only what is written here was checked. Name an existing service that does not extend this one.',
    ],
    [
      '{file: a.yml}',
      'warning: This `extends` names no service: Docker Compose refuses the file; only what is written here was checked. Name an existing service that does not extend this one.',
    ],
    [
      'web',
      'warning: This `extends` leads back to its own service: Docker Compose refuses the file; only what is written here was checked. Name an existing service that does not extend this one.',
    ],
  ])('extends: %s', (extended, message) => {
    const parsed = projectIn({ 'compose.yml': `${WEB}    extends: ${extended}\n    privileged: true\n` });
    expect(messages(parsed)).toEqual([message]);
    expect(serviceIn(parsed, 'web')).toMatchObject({
      partial: 'the service it extends was not read',
      privileged: { value: true },
    });
  });

  it('says once what is wrong in a file that is read twice', () => {
    const parsed = projectIn({
      'compose.yml': 'include:\n  - {path: db.yml, env_file: a.env}\n  - {path: db.yml, env_file: b.env}\n',
      'db.yml': `${WEB}    image: b\n`,
      'a.env': 'A=1\n',
      'b.env': 'A=2\n',
    });
    expect(messages(parsed).filter((message) => message.includes('twice')).length).toBe(1);
  });

  it('names remote files with what pins them', () => {
    const addresses = [
      'https://github.com/acme/stack.git',
      `https://github.com/acme/stack.git#${'0123456789abcdef'.repeat(3).slice(0, 40)}:docker`,
      'git@github.com:acme/stack.git#main',
      'oci://registry.example.com/acme/stack:1.4',
      `oci://registry.example.com/acme/stack@sha256:${'0'.repeat(64)}`,
    ];
    const parsed = projectIn({ 'compose.yml': `include:\n${addresses.map((one) => `  - ${one}\n`).join('')}` });
    expect(modelIn(parsed)?.remotes.map(({ isPinned }) => isPinned)).toEqual([false, true, false, false, true]);
  });
});

describe('what a project declares besides services', () => {
  it('is known with its places', () => {
    const parsed = projectIn({
      'compose.yml':
        'services:\n  web:\n    image: a\n    external_links: ["other:db"]\n    credential_spec: {file: spec.json}\n    models: [llm]\nnetworks:\n  lan: {driver: macvlan}\n  out:\nconfigs:\n  app: {content: "x"}\nmodels:\n  llm: {model: ai/x, runtime_flags: ["--a"]}\n',
      'compose.override.yml':
        'networks:\n  lan: {internal: "yes", driver_opts: {com.docker.network.bridge.gateway_mode_ipv4: routed}}\n',
    });
    const project = modelIn(parsed);
    const [lan, out] = project?.networks ?? [];
    expect(lan).toMatchObject({ name: 'lan', driver: { value: 'macvlan' }, internal: { value: true } });
    expect(lan?.driverOptions.map(({ name, value }) => [name, value?.value])).toEqual([
      ['com.docker.network.bridge.gateway_mode_ipv4', 'routed'],
    ]);
    expect(lan?.internal && place(lan.internal.span)).toBe('compose.override.yml: yes');
    expect(out).toMatchObject({ name: 'out', driver: undefined, internal: undefined });
    expect(project?.configs.map(({ content }) => content && place(content.span))).toEqual(['compose.yml: x']);
    expect(project?.models).toMatchObject([
      { name: 'llm', model: { value: 'ai/x' }, runtimeFlags: [{ value: '--a' }] },
    ]);
    const web = serviceIn(parsed, 'web');
    expect(web?.externalLinks.items.map(({ value }) => value)).toEqual(['other:db']);
    expect(web?.models.items.map(({ value }) => value)).toEqual(['llm']);
    expect(web?.credentialSpec.map(({ name, value }) => [name, value?.value])).toEqual([['file', 'spec.json']]);
    expect(project?.containers).toEqual([web]);
  });
});

describe('bounds', () => {
  it('follows a hundred levels of extends, and says where it stops', () => {
    const chain = (count: number) =>
      Array.from({ length: count }, (_, index) => `  s${index}:\n    extends: s${index + 1}\n`).join('');
    const of = (count: number) =>
      projectIn({ 'compose.yml': `services:\n${chain(count)}  s${count}:\n    image: a\n    privileged: true\n` });
    expect(serviceIn(of(100), 's0')?.privileged?.value).toBe(true);
    expect(messages(of(100))).toEqual([]);
    const deep = of(5_000);
    expect(containersOf(deep).length).toBe(5_001);
    expect(serviceIn(deep, 's0')).toMatchObject({ partial: 'the service it extends was not read' });
    expect(serviceIn(deep, 's4950')?.privileged?.value).toBe(true);
    expect(new Set(messages(deep))).toEqual(
      new Set([
        'error: The options from this `extends` were not merged, so missing options of the service were not reported: more than 100 services extend each other. Shorten the chain.',
      ]),
    );
  });

  it('reads ten thousand services that extend one', () => {
    const options = Array.from({ length: 20 }, (_, index) => `    x-${index}: 1\n`).join('');
    const services = Array.from({ length: 10_000 }, (_, index) => `  s${index}:\n    extends: base\n`).join('');
    const parsed = projectIn({
      'compose.yml': `services:\n  base:\n    image: a\n    pid: host\n${options}${services}`,
    });
    const containers = containersOf(parsed);
    expect(containers.every(({ pidNamespace }) => pidNamespace?.value === 'host')).toBe(true);
    const [notice] = messages(parsed);
    if (notice === undefined) expect(containers.length).toBe(10_001);
    else expect(notice).toMatch(/were not checked/);
  });

  it('follows a hundred levels of include', () => {
    const files = Object.fromEntries(
      Array.from({ length: 99 }, (_, index) => [`f${index}.yml`, `include: [f${index + 1}.yml]\n`]),
    );
    const parsed = projectIn({ 'compose.yml': 'include: [f0.yml]\n', ...files, 'f99.yml': `${WEB}    pid: host\n` });
    expect(serviceIn(parsed, 'web')?.pidNamespace?.value ?? messages(parsed)).toEqual('host');
  });

  it('reads diamonds in the time of lines', () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `f${index}.yml`,
        `include: [f${index + 1}.yml, ./f${index + 1}.yml]\n`,
      ]),
    );
    const parsed = projectIn({ 'compose.yml': 'include: [f0.yml]\n', ...files, 'f60.yml': WEB });
    expect(containersOf(parsed).map(({ name }) => name)).toEqual(['web']);
  });

  it('stops where every level brings variables of its own', () => {
    const files: Record<string, string> = { 'compose.yml': 'include: [d0/f.yml]\n' };
    for (let level = 0; level < 30; level++) {
      const next = `../d${level + 1}/f.yml`;
      files[`d${level}/f.yml`] = `include:\n  - ${next}\n  - {path: ${next}, env_file: a.env}\n`;
      files[`d${level}/.env`] = `A${level}=1\n`;
      files[`d${level}/a.env`] = `B${level}=1\n`;
    }
    const parsed = projectIn({ ...files, 'd30/f.yml': WEB });
    expect(messages(parsed)).toEqual([
      'error: compose.yml leads to more than 1000 files, so the remaining ones were not read. Let it include fewer files.',
    ]);
  });

  it('merges what aliases make large only as far as it can', () => {
    const levels = Array.from(
      { length: 40 },
      (_, level) => `x-${level + 1}: &a${level + 1} {a: *a${level}, b: *a${level}}\n`,
    );
    const bomb = `x-0: &a0 {k: v}\n${levels.join('')}services:\n  web:\n    image: a\n    labels: {}\n    deploy: *a40\n`;
    const parsed = projectIn({ 'compose.yml': bomb, 'compose.override.yml': bomb });
    expect(messages(parsed).length).toBeGreaterThan(0);
  });

  it('removes many keys from many services at once', () => {
    const names = Array.from({ length: 3_000 }, (_, index) => `s${index}`);
    const file = (body: string) => `services:\n${names.map((name) => `  ${name}:\n    ${body}\n`).join('')}`;
    const parsed = projectIn({
      'compose.yml': file('{image: a, privileged: true, ports: ["80"]}'),
      'compose.override.yml': file('{privileged: !reset false}'),
    });
    expect(containersOf(parsed).every((one) => one.privileged === undefined && one.ports.length === 1)).toBe(true);
  });

  it.each([
    ['a merge key that leads to itself', 'services:\n  web: &w\n    <<: *w\n    image: !reset a\n', ['web'], ['web']],
    [
      'a tag on everything',
      '!override\nservices: !override\n  web: !override\n    image: !override a\n',
      ['web'],
      ['web'],
    ],
    ['a reset root', '!reset\nservices:\n  web:\n    image: a\n', ['web'], ['web']],
    ['a list of services', 'services: !override [a]\n', [], []],
    ['an include that is a mapping', 'include: {path: a.yml}\nservices:\n  web:\n    image: a\n', ['web'], ['web']],
    ['an include of nothing', 'include: [null, [], {}]\nservices:\n  web:\n    image: a\n', ['web'], ['web']],
    ['an extends that is a list', 'services:\n  web:\n    image: a\n    extends: [b]\n', ['web'], ['web']],
  ])('survives %s', (_, text, alone, merged) => {
    const names = (files: Readonly<Record<string, string>>): string[] =>
      containersOf(projectIn(files)).map(({ name }) => name);
    expect(names({ 'compose.yml': text })).toEqual(alone);
    expect(names({ 'compose.yml': WEB, 'compose.override.yml': text })).toEqual(merged);
  });
});
