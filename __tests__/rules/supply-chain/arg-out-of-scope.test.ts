import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/packages/arg-out-of-scope.ts';
import { expectMarks } from '../../support/example.ts';

describe('arg-out-of-scope', () => {
  it.each([
    ['reports a checksum', 'ARG A_SHA256=0\nFROM debian:12\nRUN echo «"$A_SHA256  /a"» | sha256sum -c\n'],
    [
      'reports versions of packages and of git',
      'ARG V=1\nFROM alpine:3.22\nRUN apk add «curl=$V» && npm install «a@${V}» && git checkout «$V»\n',
    ],
    [
      'reports a stage on another one',
      'FROM debian:12 AS x\nFROM debian:12 AS y\nARG V=1\nFROM x\nRUN curl «https://example.com/$V»\nCOPY --from=y /a /b\n',
    ],
    [
      'accepts declaring it, also in a parent',
      'ARG V=1\nFROM debian:12 AS x\nARG V\nFROM x\nRUN curl https://example.com/$V\n',
    ],
    [
      'accepts setting it in the script',
      'ARG V=1\nFROM debian:12\nRUN V=2; curl https://example.com/$V\nRUN for V in 1 2; do curl https://example.com/$V; done\nRUN . /etc/os-release && curl https://example.com/$V\n',
    ],
    [
      'accepts base images that may set it',
      'ARG NODE_VERSION=22\nFROM node:$NODE_VERSION\nRUN curl https://example.com/$NODE_VERSION\nFROM acme/base:1\nRUN curl https://example.com/$NODE_VERSION\n',
    ],
    [
      'accepts defaults and single quotes',
      "ARG V=1\nFROM debian:12\nRUN curl https://example.com/${V:-2} 'https://example.com/$V' https://example.com/\\$V\n",
    ],
    ['accepts where it does no harm', 'ARG V=1\nFROM debian:12\nRUN echo $V && rm -f $V\n'],
    ['accepts names that nobody declares', 'FROM debian:12\nRUN curl https://example.com/$V\n'],
    [
      'accepts FROM with an argument of the platform',
      'FROM scratch AS a-linux\nARG TARGETOS\nARG TARGETARCH\nFROM a-$TARGETOS AS b\nFROM b-${TARGETARCH}\n',
    ],
    [
      'reports an argument of the platform in a stage that does not declare it',
      'FROM debian:12 AS a\nARG TARGETARCH\nFROM debian:12\nRUN curl «https://example.com/$TARGETARCH»\nCOPY --from=a /a /b\n',
    ],
    [
      'accepts FROM with an argument before it',
      'ARG V=1\nFROM debian:$V AS x\nARG V\nFROM debian:$V\nCOPY --from=x /a /b\n',
    ],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
