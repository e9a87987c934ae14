import { describe, expect, it } from '@jest/globals';
import languagePackageUnpinned from '../../../src/rules/supply-chain/packages/language-package-unpinned.ts';
import osPackageUnpinned from '../../../src/rules/supply-chain/packages/os-package-unpinned.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';
import { shortened, timeFor } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';

describe('packages of languages', () => {
  it.each([
    'RUN pip install «flask»',
    'RUN pip3.11 install -U «pip» setuptools wheel',
    'RUN python -m pip install «"flask>=3"» && /venv/bin/pip install «flask~=3.1»',
    'RUN pip install «"flask==3.*"»',
    'RUN pip install «"flask; python_version == \'3.11\'"»',
    'RUN pip install "flask==3.1.2; python_version > \'3\'" "a[b,c]===1.0"',
    'RUN pip install . -r requirements.txt ./wheels/a.whl a.tar.gz https://registry.example.com/a.zip /src',
    'RUN pip install --index-url https://registry.example.com/simple flask==3.1.2',
    'RUN pip install -c constraints.txt flask && pip install --require-hashes flask && pip install --no-index flask',
    'ENV PIP_CONSTRAINT=/c.txt\nRUN pip install flask',
    'RUN PIP_CONSTRAINT=/c.txt pip install flask',
    'ARG V=3.1.2\nRUN pip install flask==$V',
    'ARG V\nRUN pip install flask==$V flask==${V:-3} $V',
    'RUN P="flask" && pip install «$P»',
    'ENV P="flask httpx==1.0"\nRUN pip install «$P»',
    'RUN pip install . «flask» .[dev]',
    'RUN pip install «git+https://git.example.com/acme/a.git» -e .',
    'RUN pip install git+https://git.example.com/acme/a.git@4f1c2d3e4f1c2d3e4f1c2d3e4f1c2d3e4f1c2d3e#egg=a',
    'RUN pip install git+https://git.example.com/acme/a.git@v1.4.0 "a @ https://registry.example.com/a.whl"',
    'RUN pip install -e «git+https://git.example.com/acme/a.git@main#egg=a»',
    'RUN pip install a[$EXTRAS]==1.0 "a[b,$C] == 1.0"',
    'RUN pip download flask && pip uninstall -y flask && echo pip install flask',
    'RUN uv pip install --system «flask» && uv pip install flask==3.1.2 && uv sync',
    'RUN uv pip install --no-cache --system --python-preference system --requirements r.txt',
    'RUN npm install && npm ci && npm install --prefix web && npm i -g «npm»',
    'RUN npm i -g «typescript@5» && npm i -g typescript@5.9.3 @acme/a@1.2.3',
    'RUN npm install ./local ../a.tgz file:b https://registry.example.com/a.tgz acme/repo#4f1c2d3',
    'RUN npm install --save-dev «@acme/lint»',
    'RUN npm config set registry https://registry.example.com && npm run install flask',
    'RUN npx prisma generate && npx --yes «create-app@latest» my-app@latest && npx a@1.2.3',
    'RUN yarn add «left» && yarn install && yarn global add left@1.3.0',
    'RUN gem install «bundler» && gem install bundler:2.7.2 && gem install bundler -v 2.7.2 && gem install bundler --version=2.7.2',
    'ARG V\nRUN gem install bundler -v $V && gem install bundler -v "$V"',
    'RUN gem install ./a.gem pkg/a.gem && gem install -g',
    'RUN go install ./... && go install example.com/a/b && go install «example.com/a/b@latest» && go run example.com/a/b@v1.2.3',
    'RUN go run «example.com/a/b@master» && go install example.com/a/b@4f1c2d3e4f1c',
    'RUN cargo install «ripgrep» && cargo install --path . && cargo install ripgrep@15.1.0 && cargo +nightly install «x»',
    'RUN cargo install --git https://git.example.com/a --rev 4f1c2d3 a && cargo build',
    'RUN cargo install --git «https://git.example.com/a» --branch main && cargo install --git https://git.example.com/a --tag v1.4',
    'RUN composer require «acme/a» && composer require acme/a:1.4.0 acme/b=2.0 && composer require acme/a 1.4.0',
    'RUN composer require «acme/a:^1.4» && composer install',
    'RUN dotnet tool install -g «dotnet-ef» && dotnet tool install -g dotnet-ef --version 9.0.11 && dotnet restore',
    'RUN luarocks install «lpeg» && luarocks install lpeg 1.1.0-2 && luarocks install a-1.0-1.rockspec',
    'RUN cpanm «Plack» && cpanm Plack@1.0051 && cpanm --installdeps . && cpan «Moose»',
    'RUN sudo -H pip install «flask»',
    'RUN ["pip", "install", "«flask»"]',
    'RUN <<EOF\npip install «flask»\nEOF',
    'RUN pip install $PIP_OPTS flask',
    'ONBUILD RUN pip install «flask»',
  ])('%s', (text) => {
    expectMarks(languagePackageUnpinned, 'Dockerfile', `FROM a\n${text}`);
  });

  it('says nothing about a stage that goes nowhere', () => {
    expectMarks(languagePackageUnpinned, 'Dockerfile', 'FROM a\nRUN pip install flask\nFROM b');
  });

  it('names some of the packages', () => {
    expect(
      messagesOf(languagePackageUnpinned, 'Dockerfile', 'FROM a\nRUN pip install a b c==1 d e\nRUN npm i -g x'),
    ).toEqual([
      'This Dockerfile installs "a", "b", "d" and 1 more with pip without an exact version, so an attacker who publishes a release gets it installed.',
      'This Dockerfile installs "x" with npm without an exact version, so an attacker who publishes a release gets it installed.',
    ]);
    expect(messagesOf(languagePackageUnpinned, 'Dockerfile', 'FROM a\nONBUILD RUN pip install a b')).toEqual([
      'When used as a base image, this Dockerfile installs "a" and "b" with pip without an exact version, so an attacker who publishes a release gets it installed.',
    ]);
  });

  it('takes little time on hostile names', () => {
    inTime(timeFor(4000), () => {
      const names = [
        '@'.repeat(shortened(50_000)),
        'a '.repeat(shortened(20_000)),
        `git+${'@a'.repeat(shortened(30_000))}`,
        'a@1'.repeat(shortened(20_000)),
      ];
      const packages = Array.from({ length: shortened(5000) }, (_, index) => `a${index}`).join(' ');
      for (const program of ['pip install', 'npm install', 'cargo install', 'composer require']) {
        for (const name of names)
          messagesOf(languagePackageUnpinned, 'Dockerfile', `FROM a\nRUN ${program} "${name}" ${packages}`);
      }
    });
  });
});

describe('packages of the distribution', () => {
  it.each([
    // versions in variables: hadolint#928, #1143
    'ARG V=1.2\nRUN apt-get install -y curl=$V\nRUN yum install -y curl-$V curl-${U}',
    'RUN V=1.2 && apt-get install -y curl=$V $PACKAGES',
    // arguments of options: hadolint#177, #408, #290
    'RUN apt-get install -y -t bookworm-backports «curl» && apt-get install --target-release=stable curl=1',
    'RUN apk add -X https://mirror.example.org/edge --repository https://mirror.example.org/a «curl»',
    // virtual packages: kics#5124
    'RUN apk add --virtual .build-deps curl=8.14.1-r2 && apk add -t .b «gcc» && apk add .other',
    // local files: hadolint#345, #662
    'RUN apt-get install -y ./a.deb /tmp/b.deb a/b.deb && apk add /tmp/x.apk x.apk && rpm -i a.rpm && yum install -y a.rpm https://rpm.example.com/b.rpm',
    // `~`: hadolint#1165
    'RUN apk add curl~8 curl~=8.14 && apk add «"curl>8"»',
    // `+` in names: kics#6000
    'RUN apt-get install -y g++=4:12.2.0-3 && apt-get install -y «g++»',
    // not on words: checkov#6567
    'RUN curl https://mirror.example.org/apt/install/curl && ls /usr/lib/apt install && echo "apt install curl"',
    'RUN apt install -y «curl»',
    'RUN apt-get -y --no-install-recommends -o A=b install «curl» git=1',
    'RUN apt-get install -y curl- && apt-get remove curl && apt-get install -f',
    'RUN dnf install -y «curl» && microdnf install curl-7.76.1-31.el9 && dnf install -y @development',
    'RUN zypper -n in «curl» && zypper install -y curl=8',
    'RUN pacman -S --noconfirm «git» && pacman -Sy && pacman -R git && pacman -Scc',
    'RUN <<EOF\nset -e\napt-get update; apt-get install -y «curl»\nEOF',
    'ENV SOURCE_DATE_EPOCH=1\nRUN apt-get install -y curl',
    'RUN echo "deb https://snapshot.debian.example.org/archive/debian/20260101T000000Z trixie main" > /etc/apt/sources.list && apt-get install -y curl',
  ])('%s', (text) => {
    expectMarks(osPackageUnpinned, 'Dockerfile', `FROM a\n${text}`);
  });

  it('takes snapshots of parents into account', () => {
    const parent = 'FROM a AS b\nRUN apt-get update --snapshot 20260101T000000Z\nENV SOURCE_DATE_EPOCH=1';
    expectMarks(osPackageUnpinned, 'Dockerfile', `${parent}\nFROM b\nRUN apt-get install -y curl`);
  });

  it('is off unless it is asked for', () => {
    expect(osPackageUnpinned.profile).toBe('off');
    expect(checkText(osPackageUnpinned, 'Dockerfile', 'FROM a\nRUN apk add curl').findings[0]?.severity).toBe('note');
  });
});

describe('a package that a variable names', () => {
  it('is quoted as it is written: the variable may hold a secret', () => {
    const text = 'FROM alpine:3.24\nENV DB_PASSWORD=q7Xm2VcL9pRt4Wb8\nARG X=$DB_PASSWORD\nRUN pip install x X=$X\n';
    expect(messagesOf(languagePackageUnpinned, 'Dockerfile', text)).toEqual([
      'This Dockerfile installs "x" and "X=$X" with pip without an exact version, so an attacker who publishes a release gets it installed.',
    ]);
  });
});

describe('what looks like no package', () => {
  it('is not printed: a line may have been joined by mistake', () => {
    const text = 'FROM debian:12\nRUN apt-get install -y x \\\n\nENV DB_PASSWORD q7Xm2VcL9pRt4Wb8\n';
    expect(messagesOf(osPackageUnpinned, 'Dockerfile', text)).toEqual([
      'This Dockerfile installs "x", "ENV", "DB_PASSWORD" and 1 more with apt-get without an exact version, so two builds of one commit can differ.',
    ]);
    const short = text.replace('x \\', '\\');
    expect(messagesOf(osPackageUnpinned, 'Dockerfile', short)).toEqual([
      'This Dockerfile installs "ENV", "DB_PASSWORD" and "…" with apt-get without an exact version, so two builds of one commit can differ.',
    ]);
  });
});
