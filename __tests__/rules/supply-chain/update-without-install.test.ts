import { describe, expect, it } from '@jest/globals';
import updateWithoutInstall from '../../../src/rules/supply-chain/packages/update-without-install.ts';
import { checkText, expectMarks, messagesOf, withFixes } from '../../support/example.ts';

const ACCEPTED = [
  // separators and here-documents: trivy#6516, #9340
  'RUN apt-get update; apt-get install -y curl',
  'RUN <<EOF\napt-get update\napt-get install -y curl\nEOF',
  'RUN bash -c "apt-get update && apt-get install -y curl"',
  'RUN apt-get update && sudo apt-get install -y curl',
  'RUN apt-get update && apt-get upgrade -y && apt update && apt-get dist-upgrade',
  'RUN apt-get update && apt install -y curl',
  'RUN if true; then apt-get update; apt-get install -y curl; fi',
  'RUN apt-get update && apt-get $WHAT curl',
  'RUN apt-get update && ./install.sh && apt-get clean',
  'RUN apt-get update && $INSTALL curl',
  'RUN apt-get update && add-apt-repository ppa:a/b',
  'RUN apt-get update && rm -rf /var/lib/apt/lists/*',
  'RUN apt-get update; apt-get dist-clean',
  'RUN yum makecache && yum clean all',
  'RUN --mount=type=cache,target=/var/lib/apt apt-get update',
  'RUN --mount=type=cache,target=/var/cache/apk,sharing=locked apk update',
  'RUN apk update && apk add curl && yum update -y && dnf upgrade',
  'RUN yum makecache && yum install -y curl',
  'RUN zypper --non-interactive refresh && zypper -n in curl',
  // not on words
  'RUN echo "apt-get update" && git update-index && curl https://mirror.example.org/apt/update',
  'RUN npm update && composer update && pip install update',
];

describe('an update without an installation', () => {
  it.each(ACCEPTED)('accepts %s', (text) => {
    expectMarks(updateWithoutInstall, 'Dockerfile', `FROM a\n${text}`);
  });

  it.each([
    'RUN «apt-get update»',
    'RUN «apt-get -qq -y update» && apt-get clean',
    'RUN «apt update» ; echo done > /log',
    'RUN «apk --no-cache update» || true',
    // an installation elsewhere does not hide it: checkov counts them
    'RUN «apt-get update»\nRUN apt-get update && apt-get install -y curl',
    'RUN apt-get install -y curl && «apt-get update»',
    'RUN «apt-get update» && echo apt-get install curl && pip install add',
    'RUN «yum makecache»\nRUN «dnf check-update»\nRUN «zypper refresh»',
    'RUN <<EOF\n«apt-get update»\nmkdir /a\nEOF',
    'ONBUILD RUN «apt-get update»',
  ])('finds %s', (text) => {
    expectMarks(updateWithoutInstall, 'Dockerfile', `FROM a\n${text}`);
  });

  it('says which command it is', () => {
    const text = 'FROM a\nRUN apk update\nONBUILD RUN apt-get update';
    expect(messagesOf(updateWithoutInstall, 'Dockerfile', text)).toEqual([
      'This Dockerfile runs apk update, and installs nothing in the same RUN, so later installations may miss security updates.',
      'When used as a base image, this Dockerfile runs apt-get update, and installs nothing in the same RUN, so later installations may miss security updates.',
    ]);
  });

  it.each([
    ['RUN apt-get update -y\nRUN apt-get install -y curl', 'RUN apt-get update -y && apt-get install -y curl'],
    ['RUN apk update\n\nRUN apk add curl \\\n  git', 'RUN apk update && apk add curl \\\n  git'],
    ['RUN apt-get update\n# why\nRUN apt-get install -y curl', undefined],
    ['RUN apt-get update\nRUN apk add curl', undefined],
    ['RUN apt-get update\nUSER a\nRUN apt-get install -y curl', undefined],
    ['RUN apt-get update\nRUN ["apt-get", "install", "curl"]', undefined],
    ['RUN apt-get update\nRUN <<EOF\napt-get install -y curl\nEOF', undefined],
    ['RUN apt-get update && mkdir /a\nRUN apt-get install -y curl', undefined],
    ['RUN apt-get update\nRUN --network=none apt-get install -y curl', undefined],
    ['RUN bash -c "apt-get update"\nRUN apt-get install -y curl', undefined],
    ['RUN (apt-get update)\nRUN apt-get install -y curl', undefined],
  ])('fixes %j', (bad, good = bad) => {
    const checked = checkText(updateWithoutInstall, 'Dockerfile', `FROM a\n${bad}\n`);
    expect(checked.findings).toHaveLength(1);
    expect(withFixes(checked)).toBe(`FROM a\n${good}\n`);
  });
});
