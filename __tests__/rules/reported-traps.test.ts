import { describe, expect, it } from '@jest/globals';
import { rules } from '../../src/rules/index.ts';
import { checkText, expectMarks } from '../support/example.ts';

/*
 * What users of other tools reported as wrong, with where they did. `«…»` marks what our rule has to point at; a text without marks is one
 * that others report and this must not.
 */

type Trap = readonly [reports: string, what: string, ruleId: string, text: string];

const PACKAGES: readonly Trap[] = [
  [
    'hadolint#928',
    'a version in a variable',
    'os-package-unpinned',
    'FROM debian:12\nRUN V=1.2 && apt-get install -y curl=$V',
  ],
  [
    'hadolint#1143',
    'a version of yum in an argument',
    'os-package-unpinned',
    'FROM rockylinux:9\nARG V=1.2\nRUN yum install -y curl-$V',
  ],
  [
    'hadolint#177',
    'the release of -t',
    'os-package-unpinned',
    'FROM debian:12\nRUN apt-get install -y -t bookworm-backports «curl» git=1:2.39',
  ],
  [
    'hadolint#408, #290',
    'repositories of apk',
    'os-package-unpinned',
    'FROM alpine:3.22\nRUN apk add -X https://a.example.com/edge --repository https://b.example.com/edge curl=8.14.1-r2',
  ],
  [
    'kics#5124',
    'virtual packages',
    'os-package-unpinned',
    'FROM alpine:3.22\nRUN apk add --virtual .build gcc=14.2.0-r6 && apk del .build',
  ],
  [
    'hadolint#345, #662',
    'local files',
    'os-package-unpinned',
    'FROM debian:12\nRUN apt-get install -y ./a.deb /tmp/b.deb\nFROM alpine:3.22\nCOPY --from=0 /a /a\nRUN apk add ./c.apk',
  ],
  [
    'hadolint#1165',
    'versions that begin alike',
    'os-package-unpinned',
    'FROM alpine:3.22\nRUN apk add gcc~14 curl~=8.14',
  ],
  [
    'kics#6000',
    'a plus in a name',
    'os-package-unpinned',
    'FROM debian:12\nRUN apt-get install -y g++=4:12.2.0-3 libstdc++6=12.2.0-14 «g++-12»',
  ],
  [
    'hadolint#1253',
    'a snapshot, which pins all',
    'os-package-unpinned',
    'FROM debian:12\nRUN echo "deb http://snapshot.debian.org/archive/debian/20260801T000000Z bookworm main" > /etc/apt/sources.list && apt-get update && apt-get install -y curl',
  ],
  [
    'hadolint#287',
    'the address of an index',
    'language-package-unpinned',
    'FROM python:3.13\nRUN pip install --index-url https://pypi.example.com/simple flask==3.1.2',
  ],
  [
    'hadolint#67',
    'a version in a variable',
    'language-package-unpinned',
    'FROM python:3.13\nARG V=3.1.2\nRUN pip install flask==$V "httpx==${V}"',
  ],
  [
    'hadolint#915',
    'the project itself among packages',
    'language-package-unpinned',
    'FROM python:3.13\nRUN pip install . «flask» && pip install --no-cache-dir .[dev] -r requirements.txt',
  ],
  [
    'hadolint#1134',
    'go run of a version',
    'language-package-unpinned',
    'FROM golang:1.26\nRUN go run example.com/a/tool@v1.4.0 && go run «example.com/a/tool@latest»',
  ],
  [
    'hadolint, by design',
    'a lower limit is no version',
    'language-package-unpinned',
    'FROM python:3.13\nRUN pip install «"flask>=3"»',
  ],
  [
    'checkov#6567',
    'apt in an address',
    'recommended-packages',
    'FROM debian:12\nRUN curl -fsSLO https://a.example.com/apt/install/apt-get && ls /apt-get install curl',
  ],
  [
    'trivy#6516',
    'an update before a semicolon',
    'update-without-install',
    'FROM debian:12\nRUN apt-get update; apt-get install -y curl',
  ],
  [
    'trivy#9340',
    'an update in a here-document',
    'update-without-install',
    'FROM debian:12\nRUN <<EOF\napt-get update\napt-get install -y curl\nEOF',
  ],
  [
    'checkov, in its source',
    'an install of another instruction does not help',
    'update-without-install',
    'FROM debian:12\nRUN «apt-get update»\nRUN apt-get update && apt-get install -y curl && apt-get install -y git',
  ],
  [
    'checkov, in its source',
    'words are no commands',
    'update-without-install',
    'FROM debian:12\nRUN echo apt-get update && groupadd update',
  ],
];

const USERS: readonly Trap[] = [
  [
    'hadolint#405, trivy#1620',
    'root in a stage that only builds',
    'user-root-explicit',
    'FROM debian:12 AS build\nUSER root\nFROM debian:12\nCOPY --from=build /a /a\nUSER app',
  ],
  [
    'kics#4850',
    'no user in a stage that only builds',
    'user-root-implicit',
    'FROM debian:12 AS build\nRUN id\nFROM debian:12\nCOPY --from=build /a /a\nUSER app',
  ],
  [
    'prometheus/alertmanager PR#5258',
    'a base that is not root',
    'user-root-implicit',
    'FROM gcr.io/distroless/static-debian13:nonroot\nCOPY a /a\nCMD ["/a"]',
  ],
  [
    'hadolint#184, #1014, semgrep-rules#2498',
    'root for a while',
    'user-root-explicit',
    'FROM debian:12\nUSER root\nRUN id\nUSER app',
  ],
  [
    'semgrep-rules#3436',
    'CMD of HEALTHCHECK is none',
    'user-root-explicit',
    'FROM debian:12\nUSER app\nHEALTHCHECK CMD curl http://localhost/\nCMD ["/a"]',
  ],
  ['semgrep-rules#2735', 'USER counts', 'user-root-implicit', 'FROM debian:12\nUSER app\nENTRYPOINT ["/a"]'],
  [
    'checkov PR#2294',
    'an entry that takes another user',
    'user-root-implicit',
    'FROM debian:12\nENTRYPOINT ["gosu", "app", "/a"]',
  ],
  ['hadolint#328, #359, #648', 'no user at all', 'user-root-implicit', '«FROM debian:12»\nCMD ["/a"]'],
  ['hadolint#341', 'root in a variable', 'user-root-explicit', 'FROM debian:12\nENV user=root\nUSER «$user»'],
  ['checkov and KICS, in their source', 'root by number', 'user-root-explicit', 'FROM debian:12\nUSER «0:0»'],
  [
    'checkov and KICS, in their source',
    'root with its group',
    'user-root-explicit',
    'FROM debian:12\nUSER «root:root»',
  ],
  [
    'trivy, in its source',
    'a user of a stage that only builds',
    'user-root-implicit',
    'FROM debian:12 AS build\nUSER app\n«FROM debian:12»\nCOPY --from=build /a /a',
  ],
  ['dockle, in its source', 'root by a single number', 'user-root-explicit', 'FROM debian:12\nUSER «0»'],
  ['hadolint#1222, #1234', 'a user that only the build knows', 'user-root-explicit', 'FROM debian:12\nARG U\nUSER $U'],
  [
    'checkov#5680, kics#2180',
    'a package that is called sudo',
    'sudo-used',
    'FROM debian:12\nRUN apt-get install -y sudo && apk add sudo',
  ],
  [
    'dockerlint#23',
    'text for sudoers',
    'sudo-used',
    'FROM debian:12\nRUN echo "app ALL=(ALL) /usr/bin/sudo" >> /etc/sudoers.d/app',
  ],
  [
    'trivy, in its source',
    'sudo that does not begin a part',
    'sudo-used',
    'FROM debian:12\nRUN if true; then «sudo» id; fi && A=1 «sudo» id | cat',
  ],
];

const IMAGES: readonly Trap[] = [
  ['hadolint#219, #339, #858', 'a whole image in an argument', 'image-tag-missing', 'ARG BASE=debian:12\nFROM $BASE'],
  [
    'hadolint#979, #1078',
    'a digest in an argument',
    'image-tag-missing',
    `ARG BASE=debian:12@sha256:${'0123456789abcdef'.repeat(4)}\nFROM \${BASE}`,
  ],
  [
    'hadolint#1078',
    'a computed name of a stage',
    'image-tag-missing',
    'FROM debian:12 AS base-amd64\nFROM debian:12 AS base-arm64\nARG TARGETARCH\nFROM base-${TARGETARCH}',
  ],
  [
    'hadolint#161, checkov#1450, semgrep-rules#2038',
    'a stage as the base',
    'image-tag-missing',
    'FROM debian:12 AS base\nFROM base',
  ],
  ['kics#6653', 'as in lower case', 'image-tag-missing', 'FROM debian:12 as base\nFROM base'],
  [
    'checkov#5466, #5161',
    'a platform before a stage',
    'image-tag-missing',
    'FROM --platform=$BUILDPLATFORM debian:12 AS base\nFROM --platform=$TARGETPLATFORM base',
  ],
  ['dockerfile-roast#13', 'a platform before an image', 'image-tag-missing', 'FROM --platform=linux/amd64 «debian»'],
  ['kics#4591', 'an empty prefix', 'image-tag-missing', 'ARG PREFIX=\nFROM ${PREFIX}debian:12'],
  ['trivy#8438', 'an image that is empty', 'image-tag-missing', 'ARG BASE=\nFROM $BASE'],
  [
    'hadolint PR#942',
    'a variable at the beginning',
    'image-tag-missing',
    'ARG REGISTRY=registry.example.com\nFROM «$REGISTRY/debian»',
  ],
  [
    'trivy#8274',
    'a registry in a variable, and a tag that moves',
    'image-tag-floating',
    'ARG REGISTRY=registry.example.com\nFROM «${REGISTRY}/ubuntu:latest»',
  ],
  [
    'checkov#6890',
    'every FROM',
    'image-tag-floating',
    'FROM «debian:latest» AS a\nFROM «alpine:latest»\nCOPY --from=a /a /a',
  ],
  [
    'all tools',
    'other words than latest',
    'image-tag-floating',
    'FROM «debian:testing» AS a\nFROM «gcr.io/distroless/static:nonroot»\nCOPY --from=a /a /a',
  ],
  [
    'hadolint#772, #861',
    'the platform of the builder',
    'image-platform-constant',
    'FROM --platform=$BUILDPLATFORM debian:12 AS a\nFROM --platform=${BUILDPLATFORM} debian:12 AS b\nFROM "--platform=${BUILDPLATFORM:-linux/amd64}" debian:12\nCOPY --from=a /a /a\nCOPY --from=b /a /a',
  ],
  [
    'hadolint#197, #271, #421',
    'files of an image',
    'copy-from-undefined',
    'FROM debian:12\nCOPY --from=busybox:1.37 /bin/busybox /bin/\nCOPY --from=ghcr.io/acme/a /a /a',
  ],
  [
    'hadolint#933',
    'files of an image in an argument',
    'copy-from-undefined',
    'ARG TOOLS=busybox:1.37\nFROM $TOOLS AS tools\nFROM debian:12\nCOPY --from=tools /bin/busybox /bin/',
  ],
  [
    'hadolint#761',
    'a name in other letters',
    'copy-from-undefined',
    'FROM debian:12 AS Build\nFROM debian:12\nCOPY --from=build /a /a',
  ],
  [
    'scorecard#4220',
    'an image in an argument',
    'image-not-digest-pinned',
    `ARG BASE=debian:12@sha256:${'0123456789abcdef'.repeat(4)}\nFROM $BASE`,
  ],
];

const SECRETS: readonly Trap[] = [
  [
    'buildkit#5775',
    'names of keys',
    'secret-in-env',
    'FROM a:1\nENV KMS_KEY_ALIAS=alias/app-q7Xm2V KEY_NAME=deploy-q7Xm2V PASSWORD_PROMPT=Enter-q7Xm2V',
  ],
  [
    'buildkit#5403',
    'public keys',
    'secret-in-env',
    'FROM a:1\nENV SIGNING_PUBLIC_KEY=q7Xm2VcL9pRt8wQz PUBLIC_TOKEN=q7Xm2VcL9pRt8wQz',
  ],
  [
    'buildkit#5504',
    'files and versions',
    'secret-in-env',
    'FROM a:1\nENV DB_PASSWORD_FILE=/run/secrets/db SECRET_VERSION=1.4.2-q7Xm2V TOKEN_FILE=/t',
  ],
  [
    'hadolint#1245',
    'public numbers of applications',
    'secret-in-env',
    'FROM a:1\nENV FACEBOOK_APP_ID=1234567890123456 AWS_ACCESS_KEY_ID=$ID',
  ],
  ['hadolint#1230', 'names of users', 'secret-in-env', 'FROM a:1\nENV USERNAME=deploy-q7Xm2V PGUSER=postgres'],
  [
    'hadolint and others',
    'words within names',
    'secret-in-env',
    'FROM a:1\nENV GOPRIVATE=git.example.com/q7Xm2V TRAVIS_OS_NAME=linux-q7Xm2V ACCESS=q7Xm2VcL9pRt GOPASS_VERSION=1.15.5',
  ],
  [
    'sdr-enthusiasts PR#143',
    'a placeholder that run time replaces',
    'secret-in-env',
    'FROM a:1\nENV API_TOKEN=YOUR_TOKEN_HERE DB_PASSWORD=""',
  ],
  [
    'dockle#130',
    'fingerprints of keys',
    'secret-in-env',
    'FROM a:1\nENV GPG_KEY=E3FF2839C048B25C084DEBE9B26995E310250568',
  ],
  [
    'dockle#250',
    'versions of packages',
    'secret-in-env',
    'FROM alpine:3.22\nRUN apk add libcrypto3=3.1.4-r5 libsecret=0.21.1-r0',
  ],
  ['dockle#202', 'files that log', 'secret-file-copied', 'FROM a:1\nCOPY access.log /var/log/access.log'],
  [
    'trivy, in its source',
    'an argument of the parent of the last stage',
    'secret-in-arg',
    'FROM a:1 AS base\nARG «DB_PASSWORD»=q7Xm2VcL9pRt\nFROM base\nCMD ["/a"]',
  ],
];

const RUNNING: readonly Trap[] = [
  [
    'ha-mqtt-discoverable#54',
    'an image that runs once',
    'healthcheck-missing',
    'FROM debian:12\nENTRYPOINT ["/usr/local/bin/tool"]',
  ],
  [
    'mercury-invoicing-mcp PR#61',
    'a decision against it',
    'healthcheck-missing',
    'FROM debian:12\nEXPOSE 80\nHEALTHCHECK NONE\nCMD ["/a"]',
  ],
  [
    'Mnemosyne PR#1588',
    'an image without a shell',
    'healthcheck-missing',
    'FROM gcr.io/distroless/static-debian13\nEXPOSE 80\nCMD ["/a"]',
  ],
  [
    'trivy#3814',
    'a check that the parent has',
    'healthcheck-missing',
    'FROM debian:12 AS base\nHEALTHCHECK CMD /check\nFROM base\nEXPOSE 80\nCMD ["/a"]',
  ],
  [
    'hadolint#806, #1137',
    'the option in the script',
    'pipefail-missing',
    'FROM debian:12\nSHELL ["/bin/bash", "-c"]\nRUN <<EOF\nset -o pipefail\ncurl https://a.example.com/a | sort > /b\nEOF\nRUN set -eo pipefail && curl https://a.example.com/a | sort > /b',
  ],
  [
    'hadolint#350, #400',
    'the shell of Alpine knows the option',
    'pipefail-missing',
    'FROM alpine:3.22\nRUN set -o pipefail && wget -O- https://a.example.com/a | sort > /b\nSHELL ["/bin/ash", "-eo", "pipefail", "-c"]\nRUN wget -O- https://a.example.com/a | sort > /b',
  ],
  [
    'hadolint#806',
    'bash that is fed a here-document',
    'pipefail-missing',
    'FROM debian:12\nRUN bash <<EOF\n«curl» https://a.example.com/a | sort > /b\nEOF',
  ],
  [
    'hadolint#1241',
    'ENV after SHELL',
    'pipefail-missing',
    'FROM debian:12\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nENV A=1\nRUN curl https://a.example.com/a | sort > /b',
  ],
  [
    'hadolint#882',
    'errors within here-documents',
    'heredoc-no-errexit',
    'FROM debian:12\n«RUN <<EOF»\napt-get update\napt-get install -y curl\nEOF',
  ],
  [
    'hadolint#769',
    'an address or an archive in a variable',
    'add-instead-of-copy',
    'FROM debian:12\nARG A=https://a.example.com/a.json B=a.tar.gz C\nADD $A /a\nADD $B /b\nADD $C /c',
  ],
  [
    'checkov#7258, hadolint#985',
    'an address with its checksum',
    'add-remote-no-checksum',
    `FROM debian:12\nADD --checksum=sha256:${'0123456789abcdef'.repeat(4)} https://a.example.com/a /a`,
  ],
  [
    'hadolint#1145',
    'a new flag',
    'add-instead-of-copy',
    'FROM debian:12\nADD --unpack=true https://a.example.com/a.tar /a',
  ],
  [
    'trivy, in its source',
    'words that only look like archives and addresses',
    'add-instead-of-copy',
    'FROM debian:12\n«ADD» a.target.conf /a\n«ADD» httpd.conf /b',
  ],
];

const TLS: readonly Trap[] = [
  [
    'checkov, in its source',
    'text that is printed',
    'tls-verify-disabled',
    'FROM debian:12\nRUN echo "Use curl -k or wget --no-check-certificate"',
  ],
  [
    'checkov, in its source',
    'the letter in another word',
    'tls-verify-disabled',
    'FROM debian:12\nRUN curl https://a.example.com/a -o-k',
  ],
  [
    'checkov, in its source',
    'the proxy',
    'tls-verify-disabled',
    'FROM debian:12\nRUN curl «--proxy-insecure» https://a.example.com/a',
  ],
  [
    'checkov, in its source',
    'files of settings',
    'tls-verify-disabled',
    'FROM debian:12\nRUN echo «insecure» >> ~/.curlrc',
  ],
  [
    'checkov, in its source',
    'a setting for one command',
    'tls-verify-disabled',
    'FROM debian:12\nRUN git «-c http.sslVerify=false» clone https://a.example.com/a.git',
  ],
  [
    'checkov, in its source',
    'variables in other letters',
    'tls-verify-disabled',
    'FROM node:22\nENV «npm_config_strict_ssl=FALSE»\nENV «GIT_SSL_NO_VERIFY 1»',
  ],
  [
    'checkov, in its source',
    'here-documents',
    'tls-verify-disabled',
    'FROM debian:12\nRUN <<EOF\ncurl «-k» https://a.example.com/a\nEOF',
  ],
  [
    'chps-scorer#54',
    'words that begin alike',
    'tls-verify-disabled',
    'FROM debian:12\nRUN curl --keepalive-time 2 --key k https://a.example.com/a',
  ],
  [
    'scorecard#4534, #3401',
    'a download that is verified',
    'download-unverified',
    'FROM debian:12\nRUN curl -o /t https://a.example.com/t && echo "8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715  /t" | sha256sum -c && chmod +x /t && /t',
  ],
  [
    'scorecard#4733',
    'an address with its commit',
    'remote-script-exec',
    'FROM debian:12\nRUN curl https://raw.githubusercontent.com/acme/a/4f1c2d3e4f1c2d3e4f1c2d3e4f1c2d3e4f1c2d3e/i.sh | sh',
  ],
  [
    'scorecard PR#3774',
    'here-documents',
    'remote-script-exec',
    'FROM debian:12\nRUN <<EOF\n«curl https://a.example.com/i.sh | sh»\nEOF',
  ],
  [
    'shellcheck#1794',
    'a download that a shell runs',
    'remote-script-exec',
    'FROM debian:12\nRUN «bash -c "$(curl https://a.example.com/i.sh)"»',
  ],
];

const LINES: readonly Trap[] = [
  [
    'checkov#5090',
    'lines of a here-document are no instructions',
    'user-root-explicit',
    'FROM debian:12\nRUN cat <<"END" > /a\nUSER root\nEXPOSE 22\nEND\nUSER app',
  ],
  [
    'checkov, in its source',
    'the place after a here-document',
    'user-root-explicit',
    'FROM debian:12\nRUN <<-MARK\n\techo a\n\techo b\n\tMARK\nUSER «root»',
  ],
  ['trivy#8283', 'all lines of a here-document', 'sudo-used', 'FROM debian:12\nRUN <<EOF\necho first\n«sudo» id\nEOF'],
  [
    'kics#8100',
    'advice for Linux on Windows',
    'user-root-implicit',
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nCOPY a.exe /\nCMD ["a.exe"]',
  ],
  [
    'kics#8100',
    'commands that are no commands of a POSIX shell',
    'pipefail-missing',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nRUN curl https://a.example.com/a | more',
  ],
];

const POLICIES: readonly (readonly [...Trap, allowed: readonly string[]])[] = [
  [
    'hadolint#1054, #1108',
    'images of COPY and mounts',
    'image-registry-not-allowed',
    'FROM registry.example.com/a:1\nCOPY --from=«quay.io/b:1» /b /b\nRUN --mount=from=«quay.io/c:1»,target=/c /c/run',
    ['registry.example.com'],
  ],
  [
    'hadolint#315, #339',
    'a registry in a variable',
    'image-registry-not-allowed',
    'ARG R=registry.example.com\nFROM ${R}/a:1\nARG X\nFROM $X',
    ['registry.example.com'],
  ],
  [
    'hadolint#446',
    'Docker Hub, which no reference names',
    'image-registry-not-allowed',
    'FROM «debian:12»',
    ['registry.example.com'],
  ],
];

const ruleOf = (id: string) => {
  const found = rules.find((rule) => rule.id === id);
  if (found === undefined) throw new Error(`There is no rule ${id}.`);
  return found;
};

describe.each([
  ['packages', PACKAGES],
  ['users', USERS],
  ['images', IMAGES],
  ['secrets', SECRETS],
  ['how it is built and run', RUNNING],
  ['downloads', TLS],
  ['lines and shells', LINES],
])('%s', (_name, traps) => {
  it.each(traps)('%s: %s (%s)', (_reports, _what, ruleId, text) => expectMarks(ruleOf(ruleId), 'Dockerfile', text));
});

describe('policies', () => {
  it.each(POLICIES)('%s: %s (%s)', (_reports, _what, ruleId, text, allowed) =>
    expectMarks(ruleOf(ruleId), 'Dockerfile', text, {}, { allowed }),
  );

  it('hadolint#239: the message names what is allowed', () => {
    const { findings } = checkText(
      ruleOf('image-registry-not-allowed'),
      'Dockerfile',
      'FROM a:1',
      {},
      { allowed: ['b.example.com'] },
    );
    expect(findings[0]?.message).toContain('b.example.com');
  });
});
