import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/downloads/cleartext-fetch.ts';
import { expectMarks } from '../../support/example.ts';

const SUM = '8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715';

describe('cleartext-fetch', () => {
  it.each([
    ['curl', 'RUN curl -H "A: b" -o a «http://a.example.com/b»'],
    ['wget over ftp', 'RUN wget -qO- «ftp://a.example.com/b» | tar xz'],
    ['a substitution', 'RUN V=$(curl -s «http://a.example.com/v») && echo $V'],
    ['git', 'RUN git clone --depth 1 «http://a.example.com/b.git»'],
    ['ADD', 'ARG V\nADD «http://a.example.com/$V.tgz» /'],
    [
      'code of Python',
      `RUN python3 -c «'import requests; open("/usr/bin/x","wb").write(requests.get("http://a.example.com/x").content)'»`,
    ],
    ['code of Node', `RUN node -e «'fetch("http://a.example.com/x").then(console.log)'»`],
    ['the index of pip', 'RUN pip install -i «http://a.example.com/simple» b'],
    [
      'the index of pip',
      'RUN pip config set global.index-url «http://a.example.com/simple» && pip install flask==3.1.2',
    ],
    ['a further index of pip', 'RUN pip3 config set site.extra-index-url «http://a.example.com/simple»'],
    ['the registry of npm', 'RUN npm config set registry «http://a.example.com/» && npm ci'],
    ['rpm', 'RUN rpm -i «http://a.example.com/b.rpm»'],
    ['a configuration', 'RUN echo «"registry=http://a.example.com/"» > ~/.npmrc'],
    ['an index of pip in a variable', 'ENV PIP_INDEX_URL=«http://a.example.com/simple»'],
    ['a further index', 'ENV A=b PIP_EXTRA_INDEX_URL="«https://b.example.com http://a.example.com»"'],
    ['a registry in a variable', 'ENV npm_config_registry «http://a.example.com/»'],
    ['a registry by an argument', 'ARG R=http://a.example.com\nENV YARN_NPM_REGISTRY_SERVER=«$R»'],
    ['a default', 'ARG URL=http://a.example.com/b\nRUN wget «$URL»'],
    ['a contributing stage', 'RUN curl -O «http://a.example.com/b»\nFROM scratch\nCOPY --from=0 /a /a'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    [
      'variables',
      'ENV PIP_INDEX_URL=https://a.example.com UV_INDEX=$I HTTP_PROXY=http://a.example.com APP=http://b.example.com',
    ],
    ['a mirror on this machine', 'ENV NPM_CONFIG_REGISTRY=http://localhost:4873'],
    ['https', 'RUN curl https://a.example.com/b && git clone https://a.example.com/b.git'],
    ['ssh', 'RUN git clone git@a.example.com:b.git && git clone ssh://git@a.example.com/b.git'],
    ['this machine', 'RUN curl http://localhost:80/ && wget http://127.0.0.1/ && curl http://[::1]/'],
    ['metadata', 'RUN curl http://169.254.169.254/latest && curl http://metadata.google.internal/a'],
    ['a check of the container', 'HEALTHCHECK CMD curl -f http://a.example.com/'],
    [
      'a proxy',
      'ENV http_proxy=http://proxy.example.com\nRUN curl -x http://proxy.example.com https://a.example.com/ && pip --proxy http://p.example.com install a',
    ],
    ['a header', 'RUN curl -e http://a.example.com/ -H "Referer: http://a.example.com" https://a.example.com/'],
    [
      'sources of apt and apk',
      'RUN echo "deb http://a.example.com/debian stable main" > /etc/apt/sources.list && apk add -X http://a.example.com/edge b',
    ],
    ['text', 'RUN echo "see http://a.example.com/" > /LICENSE && sed -i s#http://a.example.com#x# a'],
    ['what is verified', `RUN curl -o t http://a.example.com/t && echo "${SUM}  t" | sha256sum -c -`],
    ['ADD with a checksum', `ADD --checksum=sha256:${SUM} http://a.example.com/t /`],
    ['an unknown address', 'ARG URL\nRUN curl $URL'],
    ['a stage that is used by nothing', 'RUN curl http://a.example.com/\nFROM scratch'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));
});
