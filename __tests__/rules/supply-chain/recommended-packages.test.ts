import { describe, expect, it } from '@jest/globals';
import recommendedPackages from '../../../src/rules/supply-chain/packages/recommended-packages.ts';
import { checkText, expectMarks, messagesOf, withFixes } from '../../support/example.ts';

describe('recommended packages', () => {
  it.each([
    'RUN «apt-get install» curl',
    'RUN «apt-get -y -qq install» -t stable curl && «apt install» -y git',
    'RUN apt-get install curl --no-install-recommends',
    'RUN apt-get --no-install-recommends -y install curl',
    'RUN apt-get -o APT::Install-Recommends=false install curl && apt-get install curl -oAPT::Install-Recommends=0',
    'RUN apt-get --option APT::Install-Recommends="no" install curl',
    'RUN «apt-get -o APT::Install-Recommends=true install» curl',
    'RUN aptitude -R install curl && aptitude install --without-recommends curl && «aptitude install» curl',
    'RUN apt-get update && apt-get remove curl && apt-get install -f && apt-get install && apt-get build-dep curl',
    'RUN apt-get install $OPTIONS curl',
    'RUN O="--no-install-recommends -y" && apt-get $O install curl',
    'RUN O="-y -q" && «apt-get $O install» curl',
    'ARG O=-y\nRUN «apt-get install» $O curl',
    'RUN «apt-get install» -y ./a.deb',
    'RUN apt-get install unwanted-',
    'RUN apk add curl && yum install -y curl && echo apt-get install curl',
    // not on words: checkov#6567
    'RUN curl https://mirror.example.org/apt/install && ls /etc/apt install',
    'ENV APT_CONFIG=/a\nRUN apt-get install curl',
    'RUN APT_CONFIG=/a apt-get install curl',
    'COPY apt.conf /etc/apt/apt.conf.d/\nRUN apt-get install curl',
    'COPY a.list /etc/apt/sources.list.d/\nRUN «apt-get install» curl',
    'COPY rootfs /\nRUN apt-get install curl',
    'RUN «apt-get install» curl\nCOPY rootfs /\nRUN apt-get install curl',
    'COPY <<EOF /etc/apt/apt.conf.d/a\nAPT::Install-Recommends "0";\nEOF\nRUN apt-get install curl',
    'COPY <<EOF /etc/apt/apt.conf.d/a\nAPT::Install-Recommends "1";\nEOF\nRUN «apt-get install» curl',
    'RUN printf \'APT::Install-Recommends "false";\\n\' >> /etc/apt/apt.conf && apt-get install curl\nRUN apt-get install git',
    'RUN <<EOF\napt-get update\n«apt-get install» -y curl\nEOF',
    'ONBUILD RUN «apt-get install» curl',
  ])('%s', (text) => {
    expectMarks(recommendedPackages, 'Dockerfile', `FROM a\n${text}`);
  });

  it('only matter where they are shipped, and take the configuration of parents', () => {
    const parent = 'FROM a AS b\nRUN echo \'APT::Install-Recommends "0";\' > /etc/apt/apt.conf.d/a';
    expectMarks(recommendedPackages, 'Dockerfile', `${parent}\nFROM b\nRUN apt-get install curl`);
    expectMarks(recommendedPackages, 'Dockerfile', 'FROM a AS b\nRUN apt-get install gcc\nFROM c\nCOPY --from=b /a /a');
  });

  it('are named, and left out by the fix', () => {
    expect(messagesOf(recommendedPackages, 'Dockerfile', 'FROM a\nRUN apt-get install curl')).toEqual([
      'This Dockerfile lets apt-get install recommended packages as well, with their vulnerabilities and tools for an intruder.',
    ]);
    const text = 'FROM a\nRUN sudo apt-get -y install curl && aptitude install \\\n  git\n';
    expect(withFixes(checkText(recommendedPackages, 'Dockerfile', text))).toBe(
      'FROM a\nRUN sudo apt-get -y install --no-install-recommends curl && aptitude install --without-recommends \\\n  git\n',
    );
    const exec = 'FROM a\nRUN ["apt-get", "install", "curl"]\n';
    expect(withFixes(checkText(recommendedPackages, 'Dockerfile', exec))).toBe(exec);
  });
});
