import { describe, expect, it } from '@jest/globals';
import thirdPartyRepo from '../../../src/rules/supply-chain/packages/third-party-repo.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

const LIST = '/etc/apt/sources.list.d/a.list';

describe('repositories of third parties', () => {
  it.each([
    'RUN add-apt-repository -y «ppa:acme/a» && apt-add-repository «ppa:acme/b» && add-apt-repository ppa:acme/a',
    'RUN add-apt-repository --remove ppa:acme/a && add-apt-repository universe && add-apt-repository ppa:$OWNER/a',
    'RUN add-apt-repository «"deb https://apt.example.com/linux/ubuntu jammy stable"»',
    'RUN add-apt-repository «https://apt.example.com/stable»',
    'RUN echo ppa:acme/a && echo add-apt-repository ppa:acme/a',
    `RUN echo «"deb [arch=amd64 signed-by=/a.asc] https://apt.example.com/linux/debian bookworm stable"» | tee ${LIST}`,
    `RUN echo «'deb http://ppa.launchpad.net/a/b/ubuntu jammy main'» >> /etc/apt/sources.list`,
    `RUN echo "deb https://mirror.example.org/debian bookworm-backports main" > ${LIST}`,
    `RUN echo "deb http://security.ubuntu.com/ubuntu jammy-security main" > ${LIST}`,
    // mirrors have any host
    `RUN echo "deb https://mirror.example.org/debian-security bookworm-security main" > ${LIST}`,
    `RUN echo "deb https://mirror.example.org/pub/mirrors/ubuntu/ jammy main" > ${LIST}`,
    `RUN echo "deb https://$HOST/a stable main" > ${LIST} && echo "deb file:/a ./" >> ${LIST}`,
    `RUN echo "deb http://localhost:8080/a stable main" > ${LIST}`,
    `RUN echo "# deb https://apt.example.com stable main" > ${LIST}`,
    'RUN echo "deb https://apt.example.com stable main" > /etc/motd',
    `COPY <<EOF ${LIST}\n«deb https://apt.example.com stable main»\ndeb-src https://src.example.com stable main\nEOF`,
    'ONBUILD RUN add-apt-repository «ppa:acme/a»',
  ])('%s', (text) => {
    expectMarks(thirdPartyRepo, 'Dockerfile', `FROM ubuntu:24.04\n${text}`);
  });

  it('are nothing where no image is made, and are named without passwords', () => {
    expectMarks(thirdPartyRepo, 'Dockerfile', 'FROM a\nRUN add-apt-repository ppa:acme/a\nFROM c');
    const text = `FROM debian:12\nRUN echo 'deb https://user:word@apt.example.com/a stable main' > ${LIST}`;
    expect(messagesOf(thirdPartyRepo, 'Dockerfile', text)).toEqual([
      'This Dockerfile adds the repository "apt.example.com", which is not the distribution\'s and can install any package as root.',
    ]);
  });
});
