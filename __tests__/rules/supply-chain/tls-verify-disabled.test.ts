import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/downloads/tls-verify-disabled.ts';
import { checkText, expectMarks, messagesOf, withFixes } from '../../support/example.ts';

const POWERSHELL = 'SHELL ["powershell", "-Command"]\n';

/** A `case` that sets `o` to one of some values. */
const byBranch = (values: readonly string[]): string =>
  `case $(uname -m) in ${values.map((value, at) => `a${at}) o="${value}" ;;`).join(' ')} esac; `;

describe('tls-verify-disabled', () => {
  it.each([
    ['cmd', 'RUN curl.exe «-k» -o a.msi https://x.example.com/a.msi'],
    ['a bundle', 'RUN curl -fsSL«k» https://x.example.com/a.msi'.replace('-fsSL«k»', '«-fsSLk»')],
    ['a long option', 'RUN C:\\tools\\curl.exe «--insecure» -o a.msi https://x.example.com/a.msi'],
    ['after another command', 'RUN cd C:\\ && curl.exe «-k» -O https://x.example.com/a.msi'],
    ['PowerShell', 'SHELL ["powershell", "-Command"]\nRUN curl.exe «-k» -o a.msi https://x.example.com/a.msi; ./a.msi'],
    ['PowerShell in cmd', 'RUN powershell -Command curl.exe «--insecure» -o a https://x.example.com/a'],
    ['another program', 'RUN git «config --global http.sslVerify false»'],
    ['a file with that name', 'RUN curl.exe -o -k https://x.example.com/a.msi'],
    ['text', 'RUN echo curl.exe -k'],
    ['this machine', 'RUN curl.exe -k https://localhost/a'],
    ['an option with a value in cmd', 'RUN git «-c http.sslVerify=false» clone https://example.com/r.git'],
    ['an option with a quoted value', 'RUN git «-c "http.sslVerify=false»" clone https://example.com/r.git'],
    ['the value that checks', 'RUN git -c http.sslVerify=true clone https://example.com/r.git'],
    ['an option of the next command', 'RUN git clone https://example.com/r.git & echo -c http.sslVerify=false'],
    ['a variable of cmd', 'RUN set «NODE_TLS_REJECT_UNAUTHORIZED=0»&& npm ci'],
    ['a variable of cmd in quotes', 'RUN set "«NODE_TLS_REJECT_UNAUTHORIZED=0»" && npm ci'],
    ['a variable of cmd that checks', 'RUN set NODE_TLS_REJECT_UNAUTHORIZED=1&& npm ci'],
    ['a variable that stays', 'RUN setx «GIT_SSL_NO_VERIFY 1» /M'],
    ['a variable of PowerShell', `${POWERSHELL}RUN «$env:NODE_TLS_REJECT_UNAUTHORIZED = '0»'; npm ci`],
    ['a variable of PowerShell without blanks', `${POWERSHELL}RUN «$Env:NODE_TLS_REJECT_UNAUTHORIZED=0»; npm ci`],
    [
      'a variable that .NET sets',
      `${POWERSHELL}RUN [Environment]::SetEnvironmentVariable('«GIT_SSL_NO_VERIFY', '1»', 'Machine')`,
    ],
    ['a variable that is read', `${POWERSHELL}RUN echo $env:NODE_TLS_REJECT_UNAUTHORIZED 0`],
    ['another variable', `${POWERSHELL}RUN $env:NODE_OPTIONS = '0'`],
    ['a comparison', `${POWERSHELL}RUN if ($env:GIT_SSL_NO_VERIFY -eq '1') { exit 1 }`],
  ])('reads programs that Windows runs: %s', (_name, text) =>
    expectMarks(rule, 'Dockerfile', `FROM mcr.microsoft.com/windows/servercore:ltsc2025\n${text}`),
  );

  it.each([
    ['a flag in a bundle', 'RUN curl «-sSLk» https://example.com/a'],
    ['a flag after the address', 'RUN curl https://example.com/a «-k»'],
    [
      'an element of an array',
      `SHELL ["bash", "-c"]\nRUN o=(-s -k); for i in "\${!o[@]}"; do curl «"\${o[$i]}"» https://example.com/a; done`,
    ],
    [
      'another element of an array',
      `SHELL ["bash", "-c"]\nRUN o=(-k -s); for i in 1; do curl "\${o[$i]}" https://example.com/a; done`,
    ],
    ['a quoted flag', 'RUN curl «"-k"» https://example.com/a'],
    ['a flag behind sudo', 'RUN sudo -E curl «--insecure» https://example.com/a'],
    ['a setting of wget', 'RUN wget «-e check_certificate=off» https://example.com/a'],
    ['a file of settings of wget', `RUN echo 'check-certificate = no' > /w && WGETRC=/w «wget» https://example.com/a`],
    ['a file of options of curl', 'RUN printf insecure > /c && «curl» -K/c https://example.com/a'],
    [
      'words from the input',
      'RUN echo «-k» https://example.com/a | xargs curl -O'
        .replace('«-k» https://example.com/a | xargs curl', '-k https://example.com/a | xargs curl')
        .replace('-k', '«-k»'),
    ],
    [
      'settings of git in variables',
      'RUN GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.sslVerify GIT_CONFIG_VALUE_0=false «git» clone https://example.com/a.git',
    ],
    ['settings of git', `RUN GIT_CONFIG_PARAMETERS="'http.sslVerify=false'" «git» clone https://example.com/a.git`],
    ['a flag that a function prints', 'RUN o() { echo -k; }; x=$(o); curl «$x» https://example.com/a'],
    ['a flag that a function gets and prints', 'RUN o() { printf "%s" "-$1"; }; curl «$(o k)» https://example.com/a'],
    ['a flag that a function gives to xargs', 'RUN o() { echo -k; }; «o» | xargs curl https://example.com/a'],
    ['a flag of the second branch', `RUN ${byBranch(['', '-k'])}curl «$o» https://example.com/a`],
    ['a flag of the second branch behind another', `RUN ${byBranch(['-4', '-k'])}curl «$o» https://example.com/a`],
    ['a flag of the third branch', `RUN ${byBranch(['', '-4', '--insecure'])}curl «$o» https://example.com/a`],
    ['a flag between other branches', `RUN ${byBranch(['', '-k', ''])}curl «$o» https://example.com/a`],
    ['a flag in front of a value', `RUN ${byBranch(['-k', '$(cat o)', ''])}curl «$o» https://example.com/a`],
    [
      'a flag of the second branch of wget',
      `RUN ${byBranch(['-4', '--no-check-certificate'])}wget «$o» https://example.com/a`,
    ],
    [
      'an option of the second branch of apt-get',
      `RUN ${byBranch(['', '-oAcquire::https::Verify-Peer=false'])}apt-get «$o» update`,
    ],
    ['a bundle of a branch', `RUN ${byBranch(['', '-fsSLk'])}curl «$o» https://example.com/a`],
    ['other flags of branches', `RUN ${byBranch(['', '-4', '-6', '-fsSL'])}curl $o https://example.com/a`],
    ['another flag that a function prints', 'RUN o() { echo -k >&2; echo -s; }; curl $(o) https://example.com/a'],
    [
      'a flag in a file that a loop reads',
      `RUN printf '%s\\n' '-s a' '-k b' > l; while read -r o f; do curl «$o» -o $f https://example.com/a; done < l`,
    ],
    [
      'another flag in a file that a loop reads',
      `RUN printf '%s\\n' '-s a' '-L b' > l; while read -r o f; do curl $o -o $f https://example.com/a; done < l`,
    ],
    ['a flag in an inner script', 'RUN bash -ec "curl «-k» https://example.com/a"'],
    ['a flag in a substitution', 'RUN X=$(curl «-k» https://example.com/a)'],
    ['a flag in a here-document', 'RUN <<EOF\ncurl «-k» https://example.com/a\nEOF'],
    [
      'a flag in a stage that is only copied from',
      'RUN curl «-k» https://example.com/a\nFROM scratch\nCOPY --from=0 /a /a',
    ],
    ['a command of the container', 'CMD curl «-k» https://example.com/a'],
    ['an option whose host a variable holds', 'ARG HOST\nRUN pip install «--trusted-host» $HOST acme'],
    [
      'a flag in a variable of the image',
      'ENV FLAGS="-q --no-check-certificate"\nRUN wget «$FLAGS» https://example.com/a',
    ],
    [
      'a flag in a variable of a parent stage',
      'ENV FLAGS=--no-check-certificate\nFROM base\nRUN cd /tmp && wget «${FLAGS}» https://example.com/a',
    ],
    [
      'a flag in a variable, in images built on it',
      "ENV FLAGS=--insecure\nONBUILD RUN bash -c 'curl «$FLAGS» https://example.com/a'",
    ],
    ['a variable among others', 'ENV A=1 «NODE_TLS_REJECT_UNAUTHORIZED=0»'],
    ['a variable of the old form', 'ENV «GIT_SSL_NO_VERIFY true»'],
    ['a variable that git takes by its presence', 'ENV «GIT_SSL_NO_VERIFY=false»'],
    ['a build argument', 'ARG «NODE_TLS_REJECT_UNAUTHORIZED=0»'],
    ['a variable of one command', 'RUN «GIT_SSL_NO_VERIFY=1» git clone https://example.com/a.git'],
    ['an exported variable', 'RUN export «PYTHONHTTPSVERIFY=0» && python fetch.py'],
    ['a variable given to env', 'RUN env «GOSUMDB=off» go build'],
    ['a variable given to env for what it is given', 'ENTRYPOINT exec env «NODE_TLS_REJECT_UNAUTHORIZED=0» "$@"'],
    ['the same behind another program', 'ENTRYPOINT gosu app env -u A B=1 -- «GIT_SSL_NO_VERIFY=1» "${@}"'],
    ['the same in a function', 'CMD run() { sudo «PYTHONHTTPSVERIFY=0» "$@"; }; run'],
    ['a file written by a here-document', 'RUN cat > /root/.curlrc <<EOF\n«insecure»\nEOF'],
    ['a file that is copied from a here-document', 'COPY <<EOF /root/.npmrc\n«strict-ssl=false»\nEOF'],
    ['a file written by tee', 'RUN echo «"sslverify=0"» | tee -a /etc/yum.conf'],
    ['a file changed by sed', `RUN sed -i «'s/sslverify=1/sslverify=0/'» /etc/yum.conf`],
    ['an option of lftp with a host', `RUN lftp «-c "set ssl:verify-certificate/example.com off; get a"»`],
    ['a flag of axel in a bundle', 'RUN axel «-aqk» https://example.com/a'],
    ['a flag of curlie', 'RUN curlie «-fk» https://example.com/a'],
    ['an empty value of a setting of git', 'RUN git «-c http.sslVerify=» clone https://example.com/a.git'],
    ['a setting of a new repository', 'RUN git clone «--config http.sslVerify=0» https://example.com/a.git'],
    [
      'settings of git for all commands',
      'ENV GIT_CONFIG_PARAMETERS="\'http.sslverify=0\'"\nRUN «git» clone https://example.com/a',
    ],
    ['all modules of Go', 'ENV «GOPRIVATE=*,git.example.com»'],
    ['a setting of Go', 'RUN go «env -w GONOSUMDB=*»'],
    ['code of R', `RUN R «-e 'options(download.file.extra="-fk")'»`],
    ['a copied file of settings', 'COPY <<EOF /root/.boto\n[Boto]\n«https_validate_certificates=false»\nEOF'],
    [
      'a block of apt',
      `RUN echo «'Acquire::https { Verify-Peer "false"; Verify-Host "false"; };'» > /etc/apt/apt.conf.d/99x`,
    ],
    [
      'a block of apt on several lines',
      'COPY <<EOF /etc/apt/apt.conf.d/99x\nAcquire {\n  https // all\n  {\n    «Verify-Peer "false";»\n  };\n};\nEOF',
    ],
    [
      'a block of apt for a host',
      `RUN printf «'Acquire::https::apt.example.com {\\n Verify-Host "0"; };\\n'» > /etc/apt/apt.conf.d/99x`,
    ],
    [
      'a later setting in a line of apt',
      `RUN echo «'APT::Get::Assume-Yes "true"; Acquire::https::Verify-Peer "false";'» > /etc/apt/apt.conf`,
    ],
    ['a setting of dnf5', "RUN dnf «config-manager setopt '*.sslverify=0'»"],
    ['a setting of dnf5 in words', 'RUN dnf5 «config-manager setopt updates.sslverify=false»'],
    ['an address of zypper', 'RUN zypper ar «"https://zypp.example.com/?ssl_verify=no"» z'],
    ['options for pip of pipenv', 'RUN pipenv install «--extra-pip-args="--trusted-host pypi.example.com"»'],
    ['options for pip of pipx', 'RUN pipx install «--pip-args "--trusted-host pypi.example.com"» acme'],
    ['an image that is built on this one', 'ONBUILD RUN curl «-k» https://example.com/a'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM alpine:3.22 AS base\n${text}`));

  it.each([
    ['quoted documentation', `RUN echo 'use curl -k https://example.com/a' && printf "wget --no-check-certificate"`],
    ['the value of another option', 'RUN curl -o -k https://example.com/a'],
    ['the rest of another option', 'RUN curl https://example.com/a -ok'],
    ['another program', 'RUN tar -k -xf a.tar && grep -k x y'],
    ['a flag after --', 'RUN npm run build -- --no-strict-ssl'],
    [
      'a setting of lftp that is not about certificates',
      'RUN lftp -e "set net:timeout 10; mirror a" https://example.com',
    ],
    ['a file with that name of axel', 'RUN axel -o -k https://example.com/a'],
    ['ffmpeg that verifies', 'RUN ffmpeg -tls_verify 1 -i https://example.com/a.mp4 a.webm'],
    ['the modules of a company', 'ENV GOPRIVATE=git.example.com/acme/*,*.acme.internal'],
    ['a setting of a company of Go', 'RUN go env -w GOPRIVATE=git.example.com/*'],
    ['a registry of the machine itself', 'RUN oras push --plain-http http://localhost:5000/a:1'],
    ['options of R', `RUN R -e 'options(download.file.extra = "--retry 3 -k5")'`],
    ['verification of another kind', 'RUN gsutil -o GSUtil:check_hashes=never cp gs://a/b /b'],
    ['keep-alive', 'RUN ab -k https://example.com/'],
    ['the option of another program', 'RUN k9s --insecure-skip-tls-verify && ttyd -k x'],
    ['a setting of nix', 'RUN nix --option ssl-cert-file /etc/ssl/ca.pem build'],
    ['a download from the machine itself', 'RUN curl -k https://localhost:8443/health'],
    ['a health check', 'HEALTHCHECK CMD curl -fk https://localhost/health'],
    ['a stage that is used by nothing', 'FROM base\nRUN curl -k https://example.com/a\nFROM alpine:3.22'],
    ['a variable that is not known', 'ARG VERIFY\nENV NODE_TLS_REJECT_UNAUTHORIZED=$VERIFY'],
    [
      'a flag in a variable that no download uses',
      'ENV FLAGS=--no-check-certificate\nRUN echo $FLAGS && wget https://example.com/a',
    ],
    [
      'a flag in a variable that was changed since',
      'ENV FLAGS=--no-check-certificate\nFROM base\nENV FLAGS=-q\nRUN wget $FLAGS https://example.com/a',
    ],
    ['a flag in a variable of another stage', 'ENV FLAGS=-k\nFROM debian:12\nRUN curl $FLAGS https://example.com/a'],
    ['a flag that a variable decides', 'ARG FLAGS\nRUN curl $FLAGS https://example.com/a'],
    ['a label', 'LABEL note="NODE_TLS_REJECT_UNAUTHORIZED=0"'],
    ['a comment', '# curl -k\nRUN true # curl -k'],
    ['a block of apt that verifies', `RUN echo 'Acquire::https { Verify-Peer "true"; };' > /etc/apt/apt.conf.d/99x`],
    ['a block of another name', `RUN echo 'Acme { https { Verify-Peer "false"; }; };' > /etc/apt/apt.conf.d/99x`],
    [
      'a comment in a block of apt',
      'COPY <<EOF /etc/apt/apt.conf.d/99x\nAcquire::https {\n  // Verify-Peer "false";\n  # Verify-Peer "false";\n  /* Verify-Peer "false";\n  */\n};\nEOF',
    ],
    [
      'a setting after the block of apt',
      'COPY <<EOF /etc/apt/apt.conf.d/99x\nAcquire::https { Timeout "9"; };\nVerify-Peer "false";\nEOF',
    ],
    ['a setting of dnf5', 'RUN dnf config-manager setopt acme.sslverify=1 acme.enabled=0'],
    ['an address of zypper', 'RUN zypper ar "https://zypp.example.com/?ssl_verify=yes" z'],
    ['options for pip of pipenv', 'RUN pipenv install --extra-pip-args="--no-cache-dir"'],
    ['another value for what is given', 'ENTRYPOINT exec env NODE_TLS_REJECT_UNAUTHORIZED=1 "$@"'],
    ['a variable taken from what is given', 'ENTRYPOINT exec env -u NODE_TLS_REJECT_UNAUTHORIZED "$@"'],
    ['variables that are printed', 'CMD env NODE_TLS_REJECT_UNAUTHORIZED=0'],
    ['text in front of what is given', 'CMD echo NODE_TLS_REJECT_UNAUTHORIZED=0 "$@"'],
    ['a file of another name', 'RUN echo insecure >> /usr/share/doc/words'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM alpine:3.22 AS base\n${text}`));

  it.each([
    ['a letter of a bundle', 'RUN curl -fkL https://example.com/a', 'RUN curl -fL https://example.com/a'],
    ['a word', 'RUN wget --no-check-certificate https://example.com/a', 'RUN wget https://example.com/a'],
    ['a word and its value', 'RUN pip install --trusted-host=a.example.com b', 'RUN pip install b'],
    ['two words', 'RUN apt-get -o Acquire::https::Verify-Peer=false update', 'RUN apt-get update'],
    [
      'no word of the exec form',
      'CMD ["curl", "-k", "https://example.com/a"]',
      'CMD ["curl", "-k", "https://example.com/a"]',
    ],
    [
      'no variable, which may hold more',
      'ARG O="-k --retry 3"\nRUN curl $O https://example.com/a',
      'ARG O="-k --retry 3"\nRUN curl $O https://example.com/a',
    ],
    ['no pair among others', 'ENV A=1 GOSUMDB=off', 'ENV A=1 GOSUMDB=off'],
  ])('takes out %s', (_name, bad, good) => {
    const start = 'FROM alpine:3.22\n';
    expect(withFixes(checkText(rule, 'Dockerfile', `${start}${bad}\n`))).toBe(`${start}${good}\n`);
  });

  it('says what is switched off, and when', () => {
    const text = `
      FROM alpine:3.22 AS tools
      ONBUILD RUN curl -k https://example.com/a
      ENV GOSUMDB=off
    `;
    expect(messagesOf(rule, 'Dockerfile', text).toSorted()).toEqual([
      'Stage "tools" sets GOSUMDB, so anyone on the way can pose as the server and replace what it sends.',
      'When used as a base image, stage "tools" runs curl with -k, so anyone on the way can pose as the server and replace what it sends.',
    ]);
  });

  it('reads each word of a Windows shell once', () => {
    const text = `FROM mcr.microsoft.com/windows/servercore:ltsc2025\n${POWERSHELL}RUN curl.exe a,curl.exe -k https://x.example.com/a -o b\n`;
    expect(checkText(rule, 'Dockerfile', text).findings).toHaveLength(1);
  });
});
