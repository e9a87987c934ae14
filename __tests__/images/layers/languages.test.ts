import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { createProgramSink } from '../../../src/images/packages/program/index.ts';
import { testImage } from '../../support/image.ts';
import { elfInOrder, elfWithSection, goBuildInfo, peWithSection, rustSection } from '../../support/programs.ts';
import type { TarMember } from '../../support/tar.ts';
import { zip } from '../../support/zip.ts';
import { rawZstd } from '../../support/zstd.ts';

async function inspect(...layers: readonly (readonly TarMember[])[]) {
  const { packages, gaps } = await inspectImage(testImage(layers), { scope: 'all' });
  return {
    packages,
    listed: packages.map(({ type, name, version, path }) => `${type} ${name} ${version} ${path}`),
    reasons: gaps.map(({ path, reason }) => `${path}: ${reason}`),
  };
}

const json = (value: unknown): string => JSON.stringify(value);
const program = (path: string, content: Buffer): TarMember => ({ path, content, mode: 0o755 });

describe('packages of npm', () => {
  const MODULES = 'usr/lib/node_modules';
  it('are those that are installed, not those that are inside of them', async () => {
    const { listed, reasons, packages } = await inspect([
      { path: `${MODULES}/npm/package.json`, content: json({ name: 'npm', version: '10.8.2' }) },
      {
        path: `${MODULES}/npm/node_modules/@npmcli/fs/package.json`,
        content: json({ name: '@npmcli/fs', version: '3.1.1' }),
      },
      { path: `${MODULES}/npm/test/fixture/package.json`, content: json({ name: 'fixture', version: '1.0.0' }) },
      { path: 'app/package.json', content: json({ name: 'app', version: '1.0.0' }) },
      { path: 'app/node_modules/alias/package.json', content: json({ name: 'real', version: '2.0.0' }) },
      { path: 'app/node_modules/.package-lock.json', content: '{}' },
      { path: 'app/node_modules/private/package.json', content: json({ private: true }) },
    ]);
    expect(listed).toEqual([
      `npm @npmcli/fs 3.1.1 ${MODULES}/npm/node_modules/@npmcli/fs/package.json`,
      `npm npm 10.8.2 ${MODULES}/npm/package.json`,
      'npm real 2.0.0 app/node_modules/alias/package.json',
    ]);
    expect(packages[0]?.ecosystem).toBe('npm');
    expect(reasons).toEqual([]);
  });

  it('are read in files that begin with a byte order mark', async () => {
    const path = 'app/node_modules/x/package.json';
    const { listed, reasons } = await inspect([{ path, content: `\uFEFF${json({ name: 'x', version: '1.0.0' })}` }]);
    expect([listed, reasons]).toEqual([[`npm x 1.0.0 ${path}`], []]);
  });

  it('are read where pnpm links them to its store, which stands before or after them', async () => {
    const content = json({ name: 'left-pad', version: '1.3.0' });
    const link = (path: string): TarMember => ({ path, type: '1', linkName: './store/files/ab/cdef' });
    const first = 'app/node_modules/.pnpm/left-pad@1.3.0/node_modules/left-pad/package.json';
    const { listed, reasons } = await inspect([{ path: 'store/files/ab/cdef', content }, link(first)]);
    expect([listed, reasons]).toEqual([[`npm left-pad 1.3.0 ${first}`], []]);
  });

  it.each([
    ['{', 'it is malformed'],
    ['\u0000', 'it is malformed'],
  ])('are told of when their file holds %j', async (content, reason) => {
    const path = 'app/node_modules/x/package.json';
    expect((await inspect([{ path, content }])).reasons).toEqual([`${path}: ${reason}`]);
  });

  it.each([
    ['null'],
    ['[]'],
    ['{"name":1,"version":2}'],
    ['{"name":"a b","version":"1"}'],
    [json({ name: 'x'.repeat(300), version: '1' })],
  ])('are none in %j', async (content) => {
    expect(await inspect([{ path: 'app/node_modules/x/package.json', content }])).toMatchObject({
      listed: [],
      reasons: [],
    });
  });

  it('are gone when a layer above removes them', async () => {
    const base = [{ path: 'app/node_modules/x/package.json', content: json({ name: 'x', version: '1.0.0' }) }];
    expect((await inspect(base, [{ path: 'app/.wh.node_modules' }])).listed).toEqual([]);
  });
});

describe('packages of .NET', () => {
  const RUNTIME = '.NETCoreApp,Version=v8.0/linux-x64';
  const list = {
    runtimeTarget: { name: RUNTIME, signature: '' },
    targets: {
      [RUNTIME]: {
        'app/1.0.0': { runtime: { 'app.dll': {} } },
        'Newtonsoft.Json/12.0.1': { runtime: { 'lib/netstandard2.0/Newtonsoft.Json.dll': {} } },
        'runtimepack.Microsoft.NETCore.App.Runtime.linux-x64/8.0.1': { runtime: { 'System.dll': {} } },
        'SQLitePCLRaw.lib/2.1.0': { native: { 'runtimes/linux-x64/native/libe_sqlite3.so': {} } },
        'System.Net.Http/4.3.0': {},
        'NETStandard.Library/1.6.0': { runtime: { 'lib/netstandard1.0/_._': {} } },
      },
    },
    libraries: {
      'app/1.0.0': { type: 'project' },
      'Newtonsoft.Json/12.0.1': { type: 'package' },
      'runtimepack.Microsoft.NETCore.App.Runtime.linux-x64/8.0.1': { type: 'runtimepack' },
      'SQLitePCLRaw.lib/2.1.0': { type: 'package' },
      'System.Net.Http/4.3.0': { type: 'package' },
      'NETStandard.Library/1.6.0': { type: 'package' },
      'no version': { type: 'package' },
      'x/1.0 or so': { type: 'package' },
    },
  };

  it('are those that the program loads', async () => {
    const { packages, listed, reasons } = await inspect([
      { path: 'app/app.deps.json', content: `\uFEFF${json(list)}` },
    ]);
    expect(listed).toEqual([
      'nuget Microsoft.NETCore.App.Runtime.linux-x64 8.0.1 app/app.deps.json',
      'nuget Newtonsoft.Json 12.0.1 app/app.deps.json',
      'nuget SQLitePCLRaw.lib 2.1.0 app/app.deps.json',
    ]);
    expect([new Set(packages.map(({ ecosystem }) => ecosystem)), reasons]).toEqual([new Set(['NuGet']), []]);
  });

  it.each([
    ['without targets', { libraries: list.libraries }, 5],
    ['with another target', { ...list, runtimeTarget: { name: 'other' } }, 5],
    ['with the target as a text', { ...list, runtimeTarget: RUNTIME }, 3],
    ['of wrong types', { runtimeTarget: { name: { toString: 1 } }, targets: [], libraries: { 'a/1': 7 } }, 0],
    ['with a list', [], 0],
  ])('are read in a file %s', async (_name, value, count) => {
    const { listed, reasons } = await inspect([{ path: 'a.deps.json', content: json(value) }]);
    expect([listed.length, reasons]).toEqual([count, []]);
  });

  it('are left out where dpkg brought them, and gone with their file', async () => {
    const member = { path: 'usr/lib/dotnet/shared/x.deps.json', content: json(list) };
    const owner = { path: 'var/lib/dpkg/info/dotnet.list', content: `/${member.path}\n` };
    expect((await inspect([member, owner])).listed).toEqual([]);
    expect((await inspect([member], [{ path: 'usr/lib/dotnet/shared/.wh.x.deps.json', content: '' }])).listed).toEqual(
      [],
    );
  });
});

describe('packages of Composer', () => {
  const packages = [
    { name: 'symfony/http-kernel', version: 'v5.4.0', type: 'library' },
    { name: 'Monolog/Monolog', version: '2.0.0' },
    { name: 'acme/branch', version: 'dev-main' },
    { name: 'acme/next', version: '2.x-dev' },
    { name: 'acme/meta', version: '1.0.0', type: 'metapackage' },
    { name: 'php', version: '8.2.0' },
    { name: 7, version: '1.0.0' },
    null,
  ];
  it.each([
    ['Composer 2', { packages, dev: true }],
    ['Composer 1', packages],
  ])('are those in the list of %s', async (_name, value) => {
    const path = 'app/vendor/composer/installed.json';
    const { packages: found, listed, reasons } = await inspect([{ path, content: json(value) }]);
    expect(listed).toEqual([
      `composer acme/branch dev-main ${path}`,
      `composer acme/next 2.x-dev ${path}`,
      `composer monolog/monolog 2.0.0 ${path}`,
      `composer symfony/http-kernel v5.4.0 ${path}`,
    ]);
    expect(found.map(({ ecosystem }) => ecosystem)).toEqual([undefined, undefined, 'Packagist', 'Packagist']);
    expect(reasons).toEqual([]);
  });

  it.each([{}, { packages: {} }, 'x', null])('are none in %j', async (value) => {
    const { listed, reasons } = await inspect([{ path: 'vendor/composer/installed.json', content: json(value) }]);
    expect([listed, reasons]).toEqual([[], []]);
  });
});

describe('packages of Bitnami', () => {
  it('are the components, without what they contain', async () => {
    const entry = (name: string, url: string): object => ({
      name,
      externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: url }],
    });
    const sbom = {
      spdxVersion: 'SPDX-2.3',
      packages: [
        entry('redis', 'pkg:bitnami/redis@7.0.0-1?arch=amd64&distro=debian-12'),
        entry('geos', 'pkg:bitnami/geos@3.14.1?arch=amd64&distro=debian-12'),
        entry('pljava', 'pkg:maven/org.postgresql/pljava@1.6.10'),
      ],
    };
    const path = 'opt/bitnami/redis/.spdx-redis.spdx';
    const { packages, reasons } = await inspect([{ path, content: json(sbom) }]);
    expect(packages.map((found) => [found.ecosystem, found.name, found.version, found.sourceVersion])).toEqual([
      ['Bitnami', 'geos', '3.14.1', '3.14.1'],
      ['Bitnami', 'redis', '7.0.0-1', '7.0.0'],
    ]);
    expect(reasons).toEqual([]);
  });
});

describe('packages of conda', () => {
  it('are those in its records', async () => {
    const { packages, listed, reasons } = await inspect([
      { path: 'opt/conda/conda-meta/numpy-1.26.4-py311.json', content: json({ name: 'numpy', version: '1.26.4' }) },
      { path: 'opt/conda/conda-meta/history', content: 'x' },
    ]);
    expect(listed).toEqual(['conda numpy 1.26.4 opt/conda/conda-meta/numpy-1.26.4-py311.json']);
    expect([packages[0]?.ecosystem, reasons]).toEqual([undefined, []]);
  });
});

describe('packages of Python', () => {
  const SITE = 'usr/local/lib/python3.12/site-packages';
  const metadata = (name: string, version: string): string =>
    `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\nSummary: x\n\nName: other\nVersion: 9\n`;
  it('are those of wheels, of eggs and of distutils', async () => {
    const { listed, packages } = await inspect([
      { path: `${SITE}/Django-4.2.dist-info/METADATA`, content: metadata('Django', '4.2') },
      { path: `${SITE}/zope.interface-5.4-py3.12.egg-info/PKG-INFO`, content: metadata('zope.interface', '5.4') },
      { path: `${SITE}/old_style-1.0.egg-info`, content: metadata('old_style', '1.0').replaceAll('\n', '\r\n') },
      { path: `${SITE}/some-1.0.egg/EGG-INFO/PKG-INFO`, content: metadata('some', '1.0') },
      { path: `${SITE}/nothing.dist-info/METADATA`, content: 'Summary: x\n' },
      { path: `${SITE}/METADATA`, content: metadata('loose', '1') },
    ]);
    expect(listed.map((line) => line.split(' ').slice(1, 3).join(' '))).toEqual([
      'django 4.2',
      'old-style 1.0',
      'some 1.0',
      'zope-interface 5.4',
    ]);
    expect(packages[0]?.ecosystem).toBe('PyPI');
  });

  const PATH = 'usr/lib/python3/dist-packages/six-1.16.0.egg-info';
  const six = { path: PATH, content: metadata('six', '1.16.0') };
  it.each<[string, TarMember]>([
    ['dpkg', { path: 'var/lib/dpkg/info/python3-six.list', content: `/.\n/usr\n/usr/lib\n/${PATH}\n` }],
    [
      'dpkg, of distroless images',
      { path: 'var/lib/dpkg/status.d/python3-six.md5sums', content: `${'0'.repeat(32)}  ${PATH}\n` },
    ],
    [
      'apk',
      {
        path: 'lib/apk/db/installed',
        content: `P:py3-six\nV:1\nF:${PATH.slice(0, PATH.lastIndexOf('/'))}\nR:six-1.16.0.egg-info\n`,
      },
    ],
  ])('are left out when %s brought them', async (_name, owner) => {
    expect((await inspect([six, owner])).listed.filter((line) => line.startsWith('pypi'))).toEqual([]);
    expect((await inspect([six], [owner])).listed.filter((line) => line.startsWith('pypi'))).toEqual([]);
    expect((await inspect([six])).listed.length).toBe(1);
  });
});

describe('packages of Ruby', () => {
  it('are named by their specifications', async () => {
    const { listed } = await inspect([
      { path: 'usr/local/bundle/specifications/rails-7.1.3.gemspec', content: 'x' },
      { path: 'usr/local/bundle/specifications/nokogiri-1.16.0-x86_64-linux.gemspec', content: 'x' },
      { path: 'usr/lib/ruby/gems/3.3.0/specifications/default/net-http-0.4.1.gemspec', content: 'x' },
      { path: 'usr/local/bundle/gems/rails-7.1.3/rails.gemspec', content: 'x' },
    ]);
    expect(listed.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'gem net-http 0.4.1',
      'gem nokogiri 1.16.0',
      'gem rails 7.1.3',
    ]);
  });
});

describe('packages of Java', () => {
  const pom = (artifact: string, version: string): Record<string, string> => ({
    [`META-INF/maven/com.example/${artifact}/pom.properties`]: `#Created\ngroupId=com.example\nartifactId=${artifact}\nversion=${version}\n`,
  });
  it.each(['stored', 'deflated'] as const)(
    'are those that Maven wrote about, also in archives that are %s in archives',
    async (method) => {
      const inner = zip(pom('inner', '2.0'));
      const archive = zip(
        { ...pom('app', '1.0'), 'BOOT-INF/lib/inner-2.0.jar': inner, 'BOOT-INF/lib/plain-3.1.jar': zip({ x: '' }) },
        method,
      );
      const { listed, packages, reasons } = await inspect([{ path: 'app.jar', content: archive }]);
      expect(listed).toEqual([
        'maven com.example:app 1.0 app.jar',
        'maven com.example:inner 2.0 app.jar!/BOOT-INF/lib/inner-2.0.jar',
        'maven plain 3.1 app.jar!/BOOT-INF/lib/plain-3.1.jar',
      ]);
      expect(packages.map(({ ecosystem }) => ecosystem)).toEqual(['Maven', 'Maven', undefined]);
      expect(reasons).toEqual([]);
    },
  );

  it.each([
    ['guava-32.1.jar', 'Bundle-SymbolicName: com.google.guava.guava\n', 'com.google.guava:guava 32.1'],
    ['guava-32.1.jar', 'Bundle-SymbolicName: com.google\n .guava.guava;x=y\r\n', 'com.google.guava:guava 32.1'],
    ['x-1.0-SNAPSHOT.war', 'Implementation-Vendor-Id: org.example\n', 'org.example:x 1.0-SNAPSHOT'],
    ['x-1.0.jar', 'Implementation-Vendor-Id: Example Inc.\n', 'x 1.0'],
    ['tools.jar', 'Implementation-Version: 1.8.0\nImplementation-Title: tools\n', 'tools 1.8.0'],
    ['tools.jar', '', undefined],
  ])('are told by the name and the manifest of %s', async (path, manifest, expected) => {
    const { packages } = await inspect([
      { path, content: zip({ 'META-INF/MANIFEST.MF': `Manifest-Version: 1.0\n${manifest}` }) },
    ]);
    expect(packages.map(({ name, version }) => `${name} ${version}`)).toEqual(expected === undefined ? [] : [expected]);
  });

  const WITH_MAVEN = 'Created-By: Apache Maven 3.8.6\n';
  it.each([
    ['spring-web-5.3.23.jar', '', 'org/springframework/web/A.class', 'org.springframework:spring-web 5.3.23'],
    ['spring-boot-2.7.5.jar', '', 'org/springframework/boot/A.class', 'org.springframework.boot:spring-boot 2.7.5'],
    [
      'spring-boot-starter-web-2.7.5.jar',
      '',
      'META-INF/LICENSE.txt',
      'org.springframework.boot:spring-boot-starter-web 2.7.5',
    ],
    ['spring-boot-starter-acme-2.7.5.jar', '', 'com/acme/A.class', 'spring-boot-starter-acme 2.7.5'],
    [
      'tomcat-embed-core-9.0.68.jar',
      'Bundle-SymbolicName: org.apache.tomcat-embed-core\n',
      'x',
      'org.apache.tomcat.embed:tomcat-embed-core 9.0.68',
    ],
    [
      'catalina.jar',
      'Bundle-SymbolicName: org.apache.tomcat-catalina\nImplementation-Title: Apache Tomcat\nBundle-Version: 10.1.60\n',
      'x',
      'org.apache.tomcat:tomcat-catalina 10.1.60',
    ],
    [
      'bootstrap.jar',
      'Implementation-Version: 10.1.60\n',
      'org/apache/catalina/startup/Bootstrap.class',
      'org.apache.tomcat:tomcat 10.1.60',
    ],
    ['bootstrap-5.1.jar', '', 'com/acme/A.class', 'bootstrap 5.1'],
    [
      'mysql-connector-java-8.0.28.jar',
      'Implementation-Vendor-Id: com.mysql\n',
      'com/mysql/A.class',
      'mysql:mysql-connector-java 8.0.28',
    ],
    ['asm-3.3.jar', '', 'org/objectweb/asm/A.class', 'asm 3.3'],
    ['asm-9.6.jar', 'Bundle-SymbolicName: org.objectweb.asm\n', 'org/objectweb/asm/A.class', 'org.ow2.asm:asm 9.6'],
    ['hibernate-core-5.6.1.jar', '', 'org/hibernate/A.class', 'org.hibernate:hibernate-core 5.6.1'],
    ['hibernate-core-6.1.0.jar', '', 'org/hibernate/A.class', 'org.hibernate.orm:hibernate-core 6.1.0'],
    ['bcprov-jdk15on-1.68.jar', '', 'org/bouncycastle/A.class', 'org.bouncycastle:bcprov-jdk15on 1.68'],
    ['x-1.0.jar', `Implementation-Vendor-Id: org.example\n${WITH_MAVEN}`, 'x', 'org.example:x 1.0'],
    ['x-1.0.jar', 'Implementation-Vendor-Id: org.example\n', 'x', 'org.example:x 1.0 guessed'],
    ['x-1.0.jar', 'Implementation-Vendor-Id: org.apache\n', 'x', 'x 1.0'],
    ['x-1.0.jar', 'Bundle-SymbolicName: org.example.x\n', 'x', 'org.example:x 1.0 guessed'],
    ['x-1.0.jar', 'Bundle-SymbolicName: org.apache.x\n', 'x', 'x 1.0'],
    // nobody can look it up, but it is counted
    ['3f9a.jar', '', 'com/acme/A.class', '3f9a UNKNOWN'],
    ['lib/my app.jar', 'Implementation-Version: snapshot\n', 'a/b.class', 'my-app UNKNOWN'],
  ])('have a group that is known or said to be guessed: %s with %j and %s', async (path, manifest, file, expected) => {
    const content = zip({ 'META-INF/MANIFEST.MF': `Manifest-Version: 1.0\n${manifest}`, [file]: '' });
    const { packages } = await inspect([{ path, content }]);
    const found = packages.map((one) => `${one.name} ${one.version}${one.isGroupGuessed ? ' guessed' : ''}`);
    expect(found).toEqual([expected]);
  });

  it.each([
    ['app-1.0.jar', '<project><version>2.0</version></project>', 'com.example:app 1.0'],
    ['app.jar', '<project>\n<version> 2.0 </version></project>', 'com.example:app 2.0'],
    [
      'app.jar',
      '<project><parent><version>3.0</version></parent><artifactId>app</artifactId></project>',
      'com.example:app 3.0',
    ],
    [
      'app.jar',
      '<project><parent><version>3.0</version></parent><version>4.0</version></project>',
      'com.example:app 4.0',
    ],
    ['app.jar', '<project><dependencies><version>5.0</version></dependencies></project>', undefined],
    ['app.jar', '<project><version>${revision}</version></project>', undefined],
    ['other-1.0.jar', '<project><version>2.0</version></project>', 'com.example:app 2.0'],
  ])('are those of a pom.xml without properties: %s with %s', async (path, pom, expected) => {
    const content = zip({ 'META-INF/maven/com.example/app/pom.xml': pom });
    const { packages } = await inspect([{ path, content }]);
    const found = packages.map(({ name, version }) => `${name} ${version}`);
    expect(found).toEqual(expected === undefined ? [] : [expected]);
  });

  it('are not read twice from a pom.xml next to its properties', async () => {
    const content = zip({ ...pom('app', '1.0'), 'META-INF/maven/com.example/app/pom.xml': '<version>9</version>' });
    expect((await inspect([{ path: 'app.jar', content }])).listed).toEqual(['maven com.example:app 1.0 app.jar']);
  });

  it('are read where a script stands before the archive', async () => {
    const content = Buffer.concat([Buffer.from('#!/bin/sh\nexec java -jar "$0"\n'), zip(pom('app', '1.0'))]);
    expect((await inspect([{ path: 'app.jar', content }])).listed).toEqual(['maven com.example:app 1.0 app.jar']);
  });

  const bomb = zip({ 'META-INF/MANIFEST.MF': Buffer.alloc(10_000_000) });
  const lying = Buffer.from(bomb);
  lying.writeUInt32LE(10, bomb.lastIndexOf(Buffer.from('504b0102', 'hex')) + 24);
  const deep = [1, 2, 3, 4].reduce((inner, depth) => zip({ [`d${depth}.jar`]: inner }), zip({}));
  it.each([
    ['text', Buffer.from('text'), 'it is not a ZIP archive'],
    ['nothing', Buffer.alloc(0), 'it is not a ZIP archive'],
    ['an archive that is cut off', zip(pom('app', '1.0')).subarray(60), 'its archive is damaged'],
    ['a file that is too large', bomb, 'a file in it is too large'],
    ['a file that is larger than it claims', lying, 'a file in it is too large'],
    ['archives that are too deep', deep, 'it has archives that are too deep'],
  ])('are told of in %s', async (_name, content, reason) => {
    expect((await inspect([{ path: 'a.jar', content }])).reasons).toEqual([`a.jar: ${reason}`]);
  });
});

describe('packages of programs in Go', () => {
  const MODULES =
    'path\texample.com/app\nmod\texample.com/app\t(devel)\t\ndep\tgithub.com/a/b\tv1.2.3\th1:x=\ndep\tgithub.com/c/d\tv1.0.0\n=>\tgithub.com/e/d\tv1.1.0\th1:y=\ndep\tgithub.com/f/g\tv1.0.0\n=>\t./local\t\nbuild\tCGO_ENABLED=0\n';
  const EXPECTED = ['golang github.com/a/b 1.2.3 app', 'golang github.com/e/d 1.1.0 app', 'golang stdlib 1.22.3 app'];
  const info = goBuildInfo('go1.22.3', MODULES);

  it.each([
    ['at once', info, 8192 - 64],
    [
      'after a text that looks like it',
      Buffer.concat([Buffer.from('\xff Go buildinf:\0\0', 'latin1'), info]),
      8192 - 64,
    ],
    ['at the end of a piece', info, 262_144 - 64 - 512 - 16],
    ['over the end of a piece', info, 65_536 - 64 - 512 - 64],
  ])('are found %s', async (_name, content, padding) => {
    const { listed, reasons } = await inspect([program('app', elfWithSection('.go.buildinfo', content, padding))]);
    expect([listed, reasons]).toEqual([EXPECTED, []]);
  });

  it('are found wherever pieces end', () => {
    const elf = elfWithSection('.go.buildinfo', info, 4096 - 64);
    for (const length of [1, 13, 64, 100, 4097, 5000]) {
      let build: Buffer | undefined;
      const sink = createProgramSink((facts) => {
        build = facts.build;
      });
      for (let at = 0; at < elf.length; at += length) sink.write(elf.subarray(at, at + length));
      sink.end();
      expect(build?.equals(info)).toBe(true);
    }
  });

  it.each([
    ['that is no program', Buffer.concat([Buffer.alloc(8192), info])],
    ['whose text is not aligned', elfWithSection('.x', Buffer.concat([Buffer.alloc(3), info]), 8192 - 64)],
    ['of an older Go', elfWithSection('.x', Buffer.from(info).fill(0, 15, 16), 8192 - 64)],
    ['of the text alone', elfWithSection('.x', Buffer.from('\xff Go buildinf:', 'latin1'), 8192 - 64)],
  ])('are none in a file %s', async (_name, content) => {
    expect(await inspect([program('app', content)])).toMatchObject({ listed: [], reasons: [] });
  });

  it.each([
    ['-X main.version=1.18.1', '1.18.1'],
    ['"-s -w -X main.version=v1.18.1 -X main.commit=abc"', '1.18.1'],
    [`"-X 'main.version=1.18.1' -X 'main.builtBy=a b'"`, '1.18.1'],
    ['"-w -X=github.com/anchore/syft/internal/version.Version=1.18.1-rc.1"', '1.18.1-rc.1'],
    ['"-X github.com/anchore/syft/cmd.gitVersion=v1.18.1 -X main.version=1.18.1"', '1.18.1'],
    ['"-X github.com/anchore/syft/cmd.gitVersion=v1.18.2 -X main.version=1.18.1"', undefined],
    ['"-X github.com/other/lib.Version=1.18.1"', undefined],
    ['"-X github.com/anchore/syftly.Version=1.18.1"', undefined],
    ['"-X main.goVersion=1.22.0 -X main.apiVersion=1.2"', undefined],
    ['"-X main.version=dev"', undefined],
    ['"-X main.version=${VERSION}"', undefined],
    ['-s -w', undefined],
  ])('tell the version of the main module by the flags of its linker: %s', async (flags, expected) => {
    const modules = `path\tx\nmod\tgithub.com/anchore/syft\t(devel)\t\nbuild\t-ldflags=${flags}\nbuild\tCGO_ENABLED=0\n`;
    const content = elfWithSection('.go.buildinfo', goBuildInfo('go1.22.3', modules), 8192 - 64);
    const { packages } = await inspect([program('app', content)]);
    const found = packages.filter(({ name }) => name !== 'stdlib').map(({ name, version }) => `${name} ${version}`);
    expect(found).toEqual(expected === undefined ? [] : [`github.com/anchore/syft ${expected}`]);
  });

  it('are found in a program for Windows, which has no permission to run', async () => {
    const content = peWithSection('.data', Buffer.concat([Buffer.alloc(8192), info]));
    const { listed, reasons } = await inspect([{ path: 'app.EXE', content }]);
    expect([listed, reasons]).toEqual([EXPECTED.map((line) => line.replace(/ app$/, ' app.EXE')), []]);
  });

  it('are not looked for in what cannot be run, nor in what dpkg brought', async () => {
    const content = elfWithSection('.go.buildinfo', info, 8192 - 64);
    expect((await inspect([{ path: 'app', content }])).listed).toEqual([]);
    const list = { path: 'var/lib/dpkg/info/x.list', content: '/bin\n/bin/app\n' };
    expect((await inspect([program('usr/bin/app', content), list])).listed).toEqual([]);
  });

  it('are gone when a layer above has another file there', async () => {
    const elf = program('app', elfWithSection('.go.buildinfo', info, 8192 - 64));
    expect((await inspect([elf], [{ path: 'app', content: '#!/bin/sh\n', mode: 0o755 }])).listed).toEqual([]);
  });

  const folder = ['typescript', process.platform, process.arch].join('-');
  const TSC = new URL(`../../node_modules/@typescript/${folder}/lib/tsc`, import.meta.url);
  it('are those of a real one', async () => {
    if (!existsSync(TSC) || process.platform !== 'linux')
      return void process.stderr.write('SKIPPED: there is no program of TypeScript\n');
    const { packages } = await inspect([program('usr/bin/tsc', readFileSync(TSC))]);
    const text = execFileSync('grep', ['-a', '-o', '-E', '^(dep|mod)\t[^\t]+\tv[^\t]+', TSC.pathname], {
      encoding: 'utf8',
    });
    const lines = text
      .trim()
      .split('\n')
      .map((line) => line.split('\t').slice(1).join(' ').replace(' v', ' '));
    // the linker keeps them twice
    const modules = [...new Set(lines)].sort();
    expect(modules.length).toBeGreaterThan(2);
    const found = packages.map(({ name, version }) => `${name} ${version}`);
    expect(found.filter((line) => !line.startsWith('stdlib '))).toEqual(modules);
    expect(found.find((line) => line.startsWith('stdlib '))).toMatch(/^stdlib 1\.\d+/);
  });
});

describe('packages of programs in Rust', () => {
  const CRATES = [
    { name: 'app', version: '0.1.0', source: 'local', root: true },
    { name: 'serde', version: '1.0.200', source: 'crates.io' },
    { name: 'cc', version: '1.0.90', source: 'crates.io', kind: 'build' },
  ];
  it('are those that cargo-auditable wrote', async () => {
    const image = testImage([[program('app', elfWithSection('.dep-v0', rustSection(CRATES), 300_000))]]);
    const { packages, gaps } = await inspectImage(image, { scope: 'all' });
    expect(packages.map(({ type, ecosystem, name, version }) => [type, ecosystem, name, version])).toEqual([
      ['cargo', 'crates.io', 'serde', '1.0.200'],
    ]);
    expect([gaps, image.opened.length]).toEqual([[], 2]);
  });

  it.each([
    ['of LLD, with many symbols', 'bin/app', 0o755, elfInOrder('lld', rustSection(CRATES))],
    ['of LLD, without symbols', 'bin/app', 0o755, elfInOrder('lld', rustSection(CRATES), 4000)],
    ['of an old GNU ld', 'bin/app', 0o755, elfInOrder('table-first', rustSection(CRATES), 2_000_000)],
    ['for Windows', 'bin/app.exe', 0o644, peWithSection('.dep-v0', rustSection(CRATES))],
  ])('are found in a program %s', async (_name, path, mode, content) => {
    const { listed, reasons } = await inspect([{ path, mode, content }]);
    expect([listed, reasons]).toEqual([[`cargo serde 1.0.200 ${path}`], []]);
  });

  it('are found wherever pieces end', () => {
    const content = rustSection(CRATES);
    const elf = elfInOrder('lld', content, 300);
    for (let length = 1; length < elf.length; length++) {
      const found: unknown[] = [];
      const sink = createProgramSink(({ crates }) => found.push(crates));
      for (let at = 0; at < elf.length; at += length) sink.write(elf.subarray(at, at + length));
      sink.end();
      expect(found).toEqual([{ at: 64, size: content.length }]);
    }
  });

  it('are told of when the program contains the name of their section countless times', async () => {
    const elf = elfInOrder('lld', rustSection(CRATES));
    const text = Buffer.alloc(10_000_000, '.dep-v0\0');
    const table = Number(elf.readBigUInt64LE(40));
    elf.writeBigUInt64LE(BigInt(table + text.length), 40);
    const names = elf.indexOf('.rela.dep-v0');
    const content = Buffer.concat([elf.subarray(0, 64), text, elf.subarray(64, table), elf.subarray(table)]);
    content.writeBigUInt64LE(BigInt(names - 1 + text.length), table + text.length + 2 * 64 + 24);
    const { reasons } = await inspect([program('app', content)]);
    expect(reasons).toEqual(['app: it contains the name of a list of crates too often']);
  });

  it.each([
    ['damaged', Buffer.alloc(100, 1), 'its compressed data is damaged or ends early'],
    ['too large when unpacked', rustSection([{ name: 'x'.repeat(10_000_000) }]), 'a file in it is too large'],
  ])('are told of when their list is %s', async (_name, content, reason) => {
    expect((await inspect([program('app', elfWithSection('.dep-v0', content))])).reasons).toEqual([`app: ${reason}`]);
  });

  it.each([
    ['a table beyond its end', (elf: Buffer) => elf.writeBigUInt64LE(2n ** 60n, 40)],
    ['no names', (elf: Buffer) => elf.writeUInt16LE(9, 62)],
    ['sections that are too small', (elf: Buffer) => elf.writeUInt16LE(1, 58)],
    ['too many sections', (elf: Buffer) => elf.writeUInt16LE(60_000, 60)],
  ])('are none in a program with %s', async (_name, break_) => {
    const elf = elfWithSection('.other', Buffer.alloc(10));
    break_(elf);
    expect(await inspect([program('app', elf)])).toMatchObject({ listed: [], reasons: [] });
  });
});

describe('packages of chiselled Ubuntu images', () => {
  it('are those of the manifest', async () => {
    const lines = [
      { jsonwall: '1.0', schema: '1.0', count: 3 },
      { kind: 'package', name: 'libc6', version: '2.39-0ubuntu8.3', sha256: 'x', arch: 'amd64' },
      { kind: 'path', path: '/usr/lib/node_modules/x/package.json', mode: '0644' },
    ];
    const text = lines.map(json).join('\n');
    const { packages, reasons } = await inspect([
      { path: 'etc/os-release', content: 'ID=ubuntu\nVERSION_ID="24.04"\n' },
      { path: 'var/lib/chisel/manifest.wall', content: rawZstd(text) },
      { path: 'usr/lib/node_modules/x/package.json', content: json({ name: 'x', version: '1.0.0' }) },
    ]);
    expect(reasons).toEqual([]);
    expect(packages.map(({ name, version, ecosystem }) => [name, version, ecosystem])).toEqual([
      ['libc6', '2.39-0ubuntu8.3', 'Ubuntu:24.04'],
    ]);
  });

  it('are told of when it is damaged', async () => {
    const path = 'var/lib/chisel/manifest.wall';
    expect((await inspect([{ path, content: 'text' }])).reasons).toEqual([
      `${path}: its compressed data is damaged or ends early`,
    ]);
    expect((await inspect([{ path, content: rawZstd('{') }])).reasons).toEqual([`${path}: it is malformed`]);
  });
});
