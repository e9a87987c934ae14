import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/texts/secret-in-url.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

const TOKEN = ['gh', 'p_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOt'].join('');

describe('secret-in-url', () => {
  it.each([
    ['git', 'RUN git clone https://ci:«blue-Kettle-71»@git.example.com/a.git'],
    ['a user that is empty', 'RUN redis-cli -u redis://:«blue-Kettle-71»@cache:6379 ping'],
    ['apt', 'RUN echo "deb https://me:«blue-Kettle-71»@apt.example.com stable main" > /etc/apt/sources.list.d/a.list'],
    ['a default', 'ARG URL="https://me:«blue-Kettle-71»@a.example.com/"'],
    ['a database', 'ENV DATABASE_URL=postgres://app:«blue-Kettle-71»@db:5432/app'],
    ['a here-document', 'RUN <<EOF\ncurl https://me:«blue-Kettle-71»@a.example.com/\nEOF'],
    [
      'a stage that is copied from',
      'RUN curl ftp://me:«blue-Kettle-71»@a.example.com/\nFROM scratch\nCOPY --from=0 /a /a',
    ],
    ['a default of the password', 'RUN git clone https://ci:${T:-«blue-Kettle-71»}@git.example.com/a.git'],
    ['a default for an unset variable', 'ENV DATABASE_URL=postgres://app:${T-«blue-Kettle-71»}@db:5432/app'],
    ['a password over two lines', 'RUN git clone «https://me:blue-\\\nKettle-71@a.example.com/a.git»'],
    ['a scheme over two lines', 'RUN git clone ht\\\n# a\ntps://me:«blue-Kettle-71»@a.example.com/a.git'],
    ['two lines of ENV', 'ENV A=b URL=«https://me:blue-\\\nKettle-71@a.example.com/»'],
    ['two lines of ARG', 'ARG URL=«https://me:blue-\\\nKettle-71@a.example.com/»'],
    ['two lines of LABEL', 'LABEL url="«https://me:blue-\\\nKettle-71@a.example.com/»"'],
    ['two lines of ADD', 'ADD http\\\ns://me:«blue-Kettle-71»@a.example.com/f /f'],
    ['two lines of a here-document', 'RUN <<E\ncurl «https://me:blue-\\\nKettle-71@a.example.com/»\nE'],
    ['a variable of a command over two lines', 'RUN URL=«https://me:blue-\\\nKettle-71@a.example.com/» make'],
    ['quotes in the middle', 'RUN git clone «https://me:"blue-"Kettle-71@a.example.com/a.git»'],
    ['an escape character', 'RUN git clone «https://me:blue\\-Kettle-71@a.example.com/a.git»'],
    ['escapes of JSON', 'RUN ["curl", "\\u0068ttps://me:«blue-Kettle-71»@a.example.com/"]'],
    ['escaped slashes of JSON', 'RUN ["curl", "«https:\\/\\/me:blue-Kettle-71@a.example.com/»"]'],
    ['ONBUILD', 'ONBUILD RUN curl https://me:«blue-Kettle-71»@a.example.com/'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['a variable', 'ARG TOKEN\nRUN git clone https://x:$TOKEN@git.example.com/a.git https://x:${TOKEN}@b.example.com/'],
    ['a default that is a placeholder', 'RUN git clone https://ci:${T:-changeme}@git.example.com/a.git'],
    ['a default that is empty', 'RUN git clone https://ci:${T:-}@git.example.com/a.git'],
    ['a placeholder', 'ENV URL=https://user:<password>@a.example.com B=https://u:changeme@a.example.com'],
    [
      'what everyone knows',
      'ENV URL=postgres://postgres:postgres@db/app B=amqp://guest:guest@mq C=mysql://app:secret@db/a',
    ],
    ['a placeholder over two lines', 'RUN curl https://me:change\\\nme@a.example.com/'],
    ['this machine over two lines', 'ENV URL=postgres://app:blue-\\\nKettle-71@localhost/app'],
    ['a host over two lines', 'RUN curl https://a.exam\\\nple.com/a@b "https://"a.example.com/b@c'],
    ['a comment over two lines', 'RUN curl \\\n# https://me:blue-Kettle-71@a.example.com/\nhttps://a.example.com/'],
    ['this machine', 'ENV URL=postgres://app:blue-Kettle-71@localhost/app'],
    ['a port', 'ENV URL=http://a.example.com:8080/@scope/package'],
    [
      'a name without a password',
      'RUN git clone ssh://git@git.example.com:22/a.git && npm i https://a.example.com/@b/c',
    ],
    ['a comment', '# RUN curl https://me:blue-Kettle-71@a.example.com/'],
    ['what another rule reports', `RUN git clone https://ci:${TOKEN}@github.com/a/b.git`],
    ['a stage that is used by nothing', 'RUN curl https://me:blue-Kettle-71@a.example.com/\nFROM scratch'],
    ['code', `RUN sed -e 's#http://#https://#' -e 's/a:b@c/d/' /a`],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it('reports a default before the first FROM', () =>
    expectMarks(rule, 'Dockerfile', 'ARG URL=https://me:«blue-Kettle-71»@a.example.com/\nFROM debian:12'));

  it('never repeats the secret', () => {
    const text = 'FROM debian:12 AS base\nADD https://me:blue-Kettle-71@a.example.com/f /f\n';
    expect(messagesOf(rule, 'Dockerfile', text)).toEqual([
      'Stage "base" has a password in the address of "https://a.example.com". Everyone who reads the file or the image can use it.',
    ]);
    const [finding] = checkText(rule, 'Dockerfile', text).findings;
    expect(finding?.evidence).toBe('https://a.example.com');
    expect(finding?.secrets.map(({ start, end }) => text.slice(start, end))).toEqual(['blue-Kettle-71']);
  });
});
