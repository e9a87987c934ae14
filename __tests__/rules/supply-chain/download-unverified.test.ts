import { describe, expect, it } from '@jest/globals';
import { takeReachedLimits } from '../../../src/model/findings/reached-limits.ts';
import rule from '../../../src/rules/supply-chain/downloads/download-unverified.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

const URL = 'https://a.example.com/tool';
const SUM = '8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715';

const REPOSITORY = 'https://a.example.com/tool.git';
const COMMIT = '4f8e2b1c9d7a6350e4f1b2c3d4e5f60718293a4b';

describe('download-unverified', () => {
  it.each([
    `RUN curl -o /etc/cron.d/job «${URL}»`,
    `RUN wget -O /etc/profile.d/tool.sh «${URL}»`,
    `RUN curl -o /x «${URL}» && mv /x /etc/cron.daily/tool`,
    `RUN curl -o /x «${URL}» && crontab /x`,
    `RUN curl -o /x «${URL}» && crontab -u app /x`,
    `RUN php -r «"copy('${URL}', 'setup.php');"» && php setup.php --install-dir=/usr/bin`,
    `RUN curl -o /x «${URL}» && at -f /x now`,
    'RUN set -e; fetch() { curl -fsSL «"$1"»; }; fetch https://a.example.com/x > /x.sh; sh /x.sh',
    `RUN curl -o /x «${URL}» && at -mf /x now + 1 hour`,
    `RUN curl -o /x «${URL}» && batch -f /x`,
    `RUN rpm -Uvh «${URL}.rpm»`,
    `RUN rpm --install «${URL}.rpm»`,
    'RUN rpm -i «http://dl.fedoraproject.org/a.rpm» «https://fedoraproject.org.example.com/a.rpm»',
    `RUN dnf install -y «${URL}.rpm»`,
    `RUN conda install -y «${URL}.conda» && luarocks install «${URL}.rockspec» && cpanm «${URL}.tar.gz» && pecl install «${URL}.tgz»`,
    `RUN yum localinstall -y «${URL}.rpm»`,
    `RUN microdnf install -y curl «${URL}.rpm»`,
  ])('reports what the system runs or installs itself: %s', (text) =>
    expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`),
  );

  it.each([
    `RUN curl -o /etc/cron.d/job ${URL} && echo "${SUM}  /etc/cron.d/job" | sha256sum -c -`,
    `RUN curl -o /etc/app/tool.conf ${URL}`,
    `RUN fetch() { curl -fsSL "$1"; }; fetch ${URL} > /etc/app/tool.conf`,
    `RUN fetch() { curl -fsSL "$1"; }; fetch ${URL} > /x.sh && echo "${SUM}  /x.sh" | sha256sum -c - && sh /x.sh`,
    `RUN php -r "copy('${URL}', 'setup.php');" && php -r "if (hash_file('sha384', 'setup.php') === '${SUM}') { echo 'ok'; } else { unlink('setup.php'); }" && php setup.php`,
    `RUN php -r "copy('a.php', 'setup.php');" && php setup.php`,
    `RUN aria2c --checksum=sha-256=${SUM} -o x.sh ${URL} && bash x.sh`,
    `RUN curl -o /t ${URL} && b3sum --check /sums.b3 && install /t /usr/local/bin/t`,
    `RUN curl -o /t ${URL} && python3 -c "import hashlib,sys;sys.exit(hashlib.sha256(open('/t','rb').read()).hexdigest()!='${SUM}')" && install /t /usr/local/bin/t`,
    `RUN curl -o /x ${URL} && crontab -l`,
    `RUN curl -o /x ${URL} && at -l`,
    `RUN curl -o /x ${URL} && at -f /etc/job now`,
    'RUN dnf install -y https://dl.fedoraproject.org/pub/epel/epel-release-latest-9.noarch.rpm',
    'RUN rpm -i https://dl.fedoraproject.org/pub/epel/epel-release-latest-9.noarch.rpm',
    `RUN rpm -qp ${URL}.rpm`,
    `RUN rpm --import ${URL}.asc`,
    `RUN rpm -i http://127.0.0.1/a.rpm`,
    `RUN dnf install -y ./tool.rpm`,
    `RUN dnf info ${URL}.rpm`,
  ])('accepts %s', (text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    `U=${URL}.sh; curl -fsSLO «"$U"» && sh "$(basename "$U")"`,
    `U=${URL}.sh; curl -fsSLO «"$U"» && sh $(basename $U)`,
    `U=${URL}.sh; wget -q «"$U"»; F="$(basename "$U")"; bash "$F"`,
    `U=${URL}.sh; wget -q «"$U"»; F=$(basename -- "$U"); chmod +x $F; ./$F`,
    `U=${URL}.sh; wget -q «"$U"»; F=$(basename "$U"); chmod +x "$F" && "./$F" --yes`,
    `F=tool.sh; curl -o "$F" «${URL}» && chmod +x "$F" && ./"$F"`,
    'wget -q «"$U"» && sh "$(basename "$U")"',
    'curl -fsSLO «"$U"» && sh "./${U##*/}"',
    `curl -o "$(basename "$U")" «"$U"» && sh "\${U##*/}"`,
    `curl -fsSLO «${URL}.sh» && bash $PWD/tool.sh`,
    `curl -fsSLO «${URL}.sh» && bash "\${PWD}/tool.sh"`,
    `curl -fsSLO «${URL}.sh» && sh $(pwd)/tool.sh`,
    `curl -fsSLo "$PWD/t" «${URL}» && chmod +x t && ./t`,
    `curl -fsSLo t «${URL}» && sh "$(realpath t)"`,
    `curl -fsSLo t «${URL}» && sh $(readlink -f ./t)`,
    `T=$(mktemp); curl -fsSL «${URL}» > "$T"; chmod +x "$T"; "$T" --yes`,
    `T="$(mktemp -t a.XXXX)" && wget -qO "$T" «${URL}» && chmod 755 "\${T}" && \${T}`,
  ])('finds what runs by a computed name: %s', (text) =>
    expectMarks(rule, 'Dockerfile', `FROM debian:12\nWORKDIR /opt\nRUN ${text}`),
  );

  it.each([
    `U=${URL}.sh; curl -fsSLO "$U" && cat "$(basename "$U")"`,
    `U=${URL}.sh; curl -fsSLO "$U" && sh "$(basename "$V")"`,
    `U=${URL}.sh; curl -fsSLO "$U" && sh "$(basename "$U" .sh)"`,
    `curl -fsSLo /srv/t ${URL} && sh "$PWD/t"`,
    `curl -fsSLO ${URL}.sh && cd /srv && sh $(pwd)/tool.sh`,
    `curl -fsSLo t ${URL} && sh "$(realpath u)"`,
    `T=$(mktemp); curl -fsSL ${URL} > "$T"; "$S" --yes`,
    `T=$(mktemp); curl -fsSL ${URL} > "$T"; echo "${SUM}  $T" | sha256sum -c - && chmod +x "$T" && "$T"`,
    `U=${URL}.sh; wget -q "$U"; echo "${SUM}  $(basename "$U")" | sha256sum -c - && sh "$(basename "$U")"`,
    `U=${URL}.sh; wget -q "$U"; F=$(basename "$U"); echo "${SUM}  $F" | sha256sum -c - && sh ./$F`,
  ])('accepts another name, and what is checked: %s', (text) =>
    expectMarks(rule, 'Dockerfile', `FROM debian:12\nWORKDIR /opt\nRUN ${text}`),
  );

  it('names cron', () =>
    expect(messagesOf(rule, 'Dockerfile', `FROM debian:12\nRUN curl -o /x ${URL} && crontab /x`)).toEqual([
      `This Dockerfile downloads "${URL}" and gives it to cron, and nothing checks what it is.`,
    ]));

  it.each([
    `RUN git clone «${REPOSITORY}» && sh tool/install.sh`,
    `RUN git clone --depth 1 -b main «${REPOSITORY}» /x && /x/install.sh`,
    `RUN git clone «${REPOSITORY}» && cd tool && ./configure && make install`,
    `RUN git clone «git@a.example.com:acme/tool.git» && make -C tool`,
    `RUN cd /tmp && git clone «${REPOSITORY}» && pip install ./tool && bash /tmp/tool/a/b.sh`,
    `WORKDIR /w\nRUN git clone «${REPOSITORY}»\nRUN cd tool && ./install`,
    `RUN git clone «${REPOSITORY}» x && cp x/tool /usr/local/bin/tool`,
    `CMD ["app"]\nRUN git clone «${REPOSITORY}»; cd tool; git checkout main; ./install`,
  ])('reports the newest commit of a repository that is run: %s', (text) =>
    expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`),
  );

  it.each([
    `RUN git clone ${REPOSITORY} && cat tool/install.sh`,
    `RUN git clone -b v1.4 ${REPOSITORY} && sh tool/install.sh`,
    `RUN git clone --revision=${COMMIT} ${REPOSITORY} && sh tool/install.sh`,
    `RUN git clone ${REPOSITORY} && cd tool && git checkout ${COMMIT} && sh install.sh`,
    `RUN git clone ${REPOSITORY} && cd tool && git checkout v1.4 && sh install.sh`,
    `RUN git clone ${REPOSITORY} && git -C tool checkout "$COMMIT" && sh tool/install.sh`,
    `RUN git clone ${REPOSITORY} && sh other/install.sh && X="$(cat <<E\n. /a/b\nE\n)"`,
    `RUN git clone /srv/tool.git && sh tool/install.sh`,
  ])('accepts a repository at a fixed version, or that is not run: %s', (text) =>
    expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`),
  );

  it.each([
    ['a program', `RUN curl -o /usr/bin/tool «${URL}» && chmod 755 /usr/bin/tool`],
    [
      'a library out of an archive, in a folder that a program names',
      `RUN curl -A "build" -o /tmp/a.tar.gz -D - -sL «${URL}» && tar xzf /tmp/a.tar.gz -C /tmp/a && mv /tmp/a/probe-*.so $(php -r "echo 1;")/probe.so`,
    ],
    ['a name of the address', `RUN wget «${URL}?x=1» && sh tool`],
    ['a name of -O', `RUN cd /tmp && curl -fsSLO «${URL}» && ./tool`],
    ['a redirect', `RUN curl «${URL}» > /x/tool && python3 /x/tool`],
    ['a folder of wget', `RUN wget -qP /x «${URL}» && bash /x/tool`],
    ['the input of a shell', `RUN wget «${URL}»; sh < tool`],
    ['a pipe into a shell', `RUN curl -o /x «${URL}»; cat /x | sudo bash`],
    ['words of a shell', `RUN curl -o /x «${URL}»; sh -c "$(cat /x)"`],
    ['words of eval', `RUN curl -o /x «${URL}»; eval "$(cat /x)"`],
    ['a later RUN', `WORKDIR /x\nRUN wget «${URL}.sh»\nRUN bash /x/tool.sh`],
    ['another name', `RUN curl -o a «${URL}» && mv a /srv/b && /srv/b`],
    ['a folder of programs', `RUN curl -o a «${URL}» && install a /usr/local/bin/`],
    ['a package', `RUN curl -o /a.deb «${URL}» && apt-get install -y /a.deb`],
    ['a package of rpm', `RUN curl -o a.rpm «${URL}» && rpm -Uvh *.rpm`],
    ['packages by a pattern', `RUN wget «${URL}_1.deb» «${URL}s_2.deb» && dpkg -i tool*.deb`],
    ['packages by a pattern with two stars', `RUN cd /tmp && wget «${URL}_1_amd64.deb» && dpkg -i ./*tool*.deb`],
    ['one of several packages', `RUN wget «${URL}_1.deb» https://a.example.com/other.deb && dpkg -i tool_*.deb`],
    [
      'packages in another folder',
      `RUN wget «${URL}_1.deb» «${URL}_2.deb» && mv *.deb /p/ && apt-get install /p/*.deb`,
    ],
    ['a pipe into tar', `RUN curl -sL «${URL}» | gunzip | tar -x -C /usr/local`],
    ['tar in the old form', `RUN wget -O /t.tgz «${URL}» && tar xzfC /t.tgz /opt`],
    ['7z with options in front', `RUN wget -O /t.7z «${URL}» && 7z x -y /t.7z -o/opt/tool && /opt/tool/t`],
    ['unzip', `RUN wget -O /t.zip «${URL}» && unzip -q /t.zip -d /opt/tool`],
    [
      'a program out of an archive',
      `RUN cd /tmp && curl -O «${URL}» && tar xf tool && mv tool-1/bin/t /usr/local/bin/t`,
    ],
    [
      'the archive that is called like the folder',
      `RUN wget -O- «${URL}-1.tgz» | tar zx -C /tmp && wget -O- https://a.example.com/zlib.tgz | tar zx -C /tmp && cd /tmp/tool-1 && make`,
    ],
    [
      'one archive after the other',
      `RUN wget «${URL}.tgz» && tar xzf tool.tgz && cd tool-1 && make && cd .. && wget «${URL}s.tgz» && tar xzf tools.tgz && cd tools-1 && cmake .`,
    ],
    ['what is unpacked and moved', `RUN wget -O t.zip «${URL}» && unzip -x t.zip && mv t-$V /opt/bin/t`],
    ['a file in the first folder', `RUN wget «${URL}.tgz» && tar xzf /tool.tgz && rm /tool.tgz && mv t-1 /usr/local/t`],
    ['a file that is written with its folder', `RUN curl -o /t «${URL}» && sh t`],
    ['options in a variable', `RUN O="-fsSL -o /t" && curl $O «${URL}» && sh /t`],
    ['source that is built', `RUN cd /tmp && curl «${URL}» | tar xz && cd tool-1 && make install`],
    ['source without its folder', `RUN mkdir x && cd x && curl -sSL «${URL}.tgz» | tar xz --strip 1 && make install`],
    ['source in a folder', `RUN curl «${URL}.tgz» | tar xz -C /src --strip-components=1 && cd /src && make`],
    ['source that Python builds', `RUN curl -o x.tgz «${URL}» && tar xzf x.tgz && cd x && python setup.py install`],
    ['source that pip builds', `RUN curl «${URL}» | tar xz && cd tool-1 && pip install --no-deps .`],
    ['source without a folder', `RUN curl -sSL «${URL}» | tar xz && ./configure && make`],
    ['source of cpio', `RUN curl «${URL}» | gunzip | cpio -idm && ./configure && make`],
    ['source of cpio in a folder', `RUN curl -o a.cpio «${URL}» && cpio -i -D /src -F a.cpio && make -C /src/tool-1`],
    ['a package of rpm', `RUN curl «${URL}» | rpm2cpio - | cpio -idmv && make -C ./usr/src/tool`],
    ['source of pax', `RUN curl «${URL}» | pax -rz && ./configure && make`],
    ['source of jar', `RUN curl -o a.jar «${URL}» && jar xf a.jar && sh ./install.sh`],
    ['source that is named', `RUN curl «${URL}» | tar xz -C /tmp && cmake -S /tmp/x -B /tmp/b`],
    ['source that make is sent to', `RUN curl «${URL}» | tar xz -C /tmp && make -C /tmp/x`],
    [
      'source that a later RUN builds',
      `WORKDIR /src\nRUN wget «${URL}-1.0.tar.gz»\nRUN tar xf tool-1.0.tar.gz\nWORKDIR /src/tool-1.0\nRUN ./configure && make`,
    ],
    [
      'source without its folder that a later RUN builds',
      `RUN curl «${URL}» | tar xz --strip-components 1 -C /usr/src/t\nWORKDIR /usr/src/t\nRUN make`,
    ],
    ['source that is compiled', `RUN wget «${URL}.c» && gcc -shared tool.c -o tool.so`],
    ['source in a folder that is compiled', `RUN wget «${URL}.zip» && unzip tool.zip -d /s && g++ -O2 /s/*.cpp -o t`],
    ['an authority', `RUN curl -o /usr/local/share/ca-certificates/a.crt «${URL}» && update-ca-certificates`],
    [
      'an authority that is moved',
      `RUN wget -O a «${URL}» && cp a /etc/pki/ca-trust/source/anchors/ && update-ca-trust extract`,
    ],
    [
      'an authority of a later RUN',
      `RUN wget -P /usr/share/ca-certificates/x «${URL}.crt»\nRUN update-ca-certificates --fresh`,
    ],
    ['an authority of Java', `RUN wget «${URL}.crt» && keytool -importcert -noprompt -cacerts -file tool.crt`],
    ['a package of pip', `RUN pip install --no-cache-dir «${URL}.zip»`],
    ['a package of npm', `RUN npm i -g «${URL}.tgz»`],
    ['a variable', `ARG V\nRUN curl -o /t-\${V} «${URL}-\${V}» && chmod +x /t-$V`],
    ['what the container runs', `RUN curl -o /a.jar «${URL}»\nCMD ["java", "-jar", "/a.jar"]`],
    ['what is verified too late', `RUN curl -o t «${URL}» && sh t && sha256sum -c t.sum`],
    [
      'what is not what is verified',
      `RUN curl -o t «${URL}» && curl -o u ${URL} && echo "${SUM}  u" | sha256sum -c && sh t && sh u`,
    ],
    ['an inner script', `RUN bash -c "curl -o t «${URL}» && sh t"`],
    ['what a filter copies', `RUN curl -o t «${URL}»; tr -d '\\r' < t > u; sh u`],
    ['what a filter prints', `RUN curl -o t «${URL}»; head -n 99 t | sh`],
    ['a descriptor', `RUN exec 3>/t; curl «${URL}» >&3; sh /t`],
    ['the input of a descriptor', `RUN curl -o /t «${URL}»; exec 9</t; sh <&9`],
    ['files of a pattern', `RUN curl -o /d/a.sh «${URL}»; for f in /d/*.sh; do "$f"; done`],
    ['files of a folder', `RUN curl -o /d/a «${URL}»; find /d -exec sh {} +`],
    ['a file that a command lists', `RUN curl -o /d/a «${URL}»; sh "$(ls /d/a)"`],
    ['a program of several', `RUN case $(arch) in x) S=bash;; *) S=sh;; esac; curl -o t «${URL}»; $S t`],
    ['a fetcher of several', `RUN if a; then G=curl; else G=wget; fi; $G -o t «${URL}»; sh t`],
    ['rules of make', `RUN curl -o m «${URL}»; make -f m`],
    ['a script of sed', `RUN curl -o s «${URL}»; sed -f s /etc/passwd`],
    ['an editor', `RUN curl -o v «${URL}»; vim -es -c 'w !sh' -c q v`],
    ['the start of a shell', `RUN wget -O /e «${URL}»; ENV=/e dash -i -c :`],
    ['what each shell runs', `RUN curl «${URL}» >> ~/.bashrc`],
    ['folders that wget makes', `RUN wget -x «${URL}»; sh a.example.com/tool`],
    ['no folder of a host', `RUN wget -r -nH -np «${URL}»; sh tool`],
    ['no folders', `RUN wget -r -nd «${URL}»; sh tool`],
    [
      'several files of curl',
      `RUN curl "«https://a.example.com/{a,b}.sh»" -o "/#1.sh"; sh /b.sh`.replace('"«', '«"').replace('»"', '"»'),
    ],
    ['the second of two transfers', `RUN curl -o /dev/null ${URL} --next -o t «${URL}»; sh t`],
    ['settings of curl', `RUN printf 'url=${URL}\\noutput=/t\\n' > /c; «curl» -K /c; sh /t`],
    ['parts of a file', `RUN curl «${URL}» | split -b 1M - /p.; cat /p.* | sh`],
    [
      'a cache with another path',
      `RUN --mount=type=cache,id=k,target=/k curl -o /k/i «${URL}»\nRUN --mount=type=cache,id=k,target=/z sh /z/i`,
    ],
    ['a contributing stage', `RUN curl -o /t «${URL}» && sh /t\nFROM scratch\nCOPY --from=0 /a /a`],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['a copy that is data', `RUN curl -o t ${URL}; tr -d '\\r' < t > u; wc -l u`],
    ['other files of a folder', `RUN curl -o /d/a.txt ${URL}; for f in /d/*.sh; do "$f"; done; find /e -exec sh {} +`],
    ['another descriptor', `RUN exec 3>/t 4>/u; curl ${URL} >&3; sh /u`],
    ['a program of several that runs nothing', `RUN case $(arch) in x) S=wc;; *) S=cat;; esac; curl -o t ${URL}; $S t`],
    ['another file of curl', `RUN curl "https://a.example.com/{a,b}.sh" -o "/#1.sh"; sh /c.sh`],
    [
      'another cache',
      `RUN --mount=type=cache,id=k,target=/k curl -o /k/i ${URL}\nRUN --mount=type=cache,id=l,target=/z sh /z/i`,
    ],
    ['a variable with the name of an environment', `RUN curl -o t ${URL}; ENV=production sh build.sh`],
    ['a list that a file names', `RUN curl -o /etc/list ${URL}; export LIST=/etc/list; sh build.sh`],
    ['source that was verified', `RUN curl -o x ${URL} && echo "${SUM}  x" | sha256sum -c && tar xf x && cd x && make`],
    ['other source beside an archive', `COPY . /app\nWORKDIR /app\nRUN curl ${URL} | tar xz && make`],
    ['a list of cpio', `RUN curl ${URL} | cpio -it && ./configure && make`],
    ['data of cpio', `RUN curl ${URL} | cpio -idm -D /srv`],
    ['an archive that is packed', `COPY . /app\nRUN curl -o /srv/a.json ${URL} && find . | cpio -o > /a && make`],
    ['other source in a later RUN', `RUN curl ${URL} | tar xz -C /src\nWORKDIR /src/app\nRUN make`],
    [
      'files that are copied over an archive',
      `RUN curl ${URL} | tar xz --strip 1 -C /src\nWORKDIR /src\nCOPY . .\nRUN make`,
    ],
    ['a cloned repository', `RUN git clone -b v2 https://a.example.com/b && cd b && curl ${URL} | tar xz && make`],
    [
      'packages that are pinned, and those of a repository',
      `RUN pip install ${URL}.zip#sha256=${SUM} git+${URL}.git && pip install --require-hashes ${URL}.zip && npm i ${URL}.git`,
    ],
    ['a checksum', `RUN curl -o /t ${URL} && echo "${SUM}  /t" | sha256sum -c - && sh /t`],
    [
      'a checksum before use but after chmod',
      `RUN curl -o /t ${URL} && chmod +x /t && echo "${SUM} /t" | sha256sum -c && /t`,
    ],
    ['a list of checksums', `RUN wget ${URL} ${URL}.sha256 && sha256sum -c tool.sha256 && sh tool`],
    ['a comparison', `RUN curl -o t ${URL} && [ "$(sha256sum t | cut -c1-64)" = "${SUM}" ] && sh t`],
    [
      'a comparison with openssl',
      `RUN curl -o t ${URL} && if [ "$(openssl sha512 -r t)" = "${SUM} *t" ]; then echo ok; else exit 1; fi && sh t`,
    ],
    ['a digest of openssl', `RUN curl -o t ${URL} && test "$(openssl dgst -sha3-256 -r t)" = "${SUM} *t" && sh t`],
    ['a short digest of openssl', `RUN curl -o t ${URL} && openssl sha384 t | grep -q ${SUM} && sh t`],
    ['a search', `RUN curl -o t ${URL} && sha256sum t | grep -q ${SUM} && sh t`],
    ['a signature', `RUN curl -o t ${URL} && curl -o t.asc ${URL}.asc && gpg --batch --verify t.asc t && sh t`],
    ['cosign', `RUN curl -o t ${URL} && cosign verify-blob --key k --signature s t && chmod +x t`],
    [
      'a here-document with checksums',
      `RUN <<EOF\nset -e\ncurl -o /t ${URL}\nsha256sum -c <<SUMS\n${SUM}  /t\nSUMS\nsh /t\nEOF`,
    ],
    ['an address with a commit', `RUN curl -o t https://github.com/acme/a/raw/${SUM.slice(0, 40)}/t && sh t`],
    ['an address with a checksum that pip compares', `RUN pip install https://a.example.com/a.whl#sha256=${SUM}`],
    ['data', `RUN curl -o /srv/a.json ${URL} && jq . /srv/a.json && curl ${URL} | tar xz -C /srv`],
    ['settings out of an archive', `RUN cd /usr/src && curl ${URL} | tar zx && cp a/example.json ../config.json`],
    [
      'an archive that goes where data is',
      `RUN wget ${URL}.tgz && tar xzf tool.tgz && mv t-1 /srv/t && mv u-1 /usr/src/`,
    ],
    ['another pattern', `RUN wget ${URL}_1.deb && dpkg -i tools*.deb /*/tool*.deb *tool_1*_1.deb`],
    [
      'packages by a pattern, all verified',
      `RUN wget ${URL}_1.deb ${URL}_2.deb ${URL}.sums && sha256sum -c tool.sums && dpkg -i tool_*.deb`,
    ],
    ['what is made unexecutable', `RUN curl -o /t ${URL} && chmod 644 /t`],
    ['another file', `RUN curl -o /t ${URL} && sh /u && chmod +x /v`],
    ['this machine', 'RUN curl -o /t http://localhost:8080/t && sh /t'],
    ['a key', `RUN curl ${URL} | gpg --dearmor -o /usr/share/keyrings/k.gpg`],
    ['what another rule reports', `RUN curl ${URL} | sh`],
    ['an answer', `RUN curl -X POST -d a=b -o t ${URL} && cat t`],
    ['a stage that is used by nothing', `FROM debian:12\nRUN curl -o t ${URL} && sh t\nFROM scratch`],
    [
      'a certificate that is checked',
      `RUN curl -o /usr/local/share/ca-certificates/a.crt ${URL} && echo "${SUM}  /usr/local/share/ca-certificates/a.crt" | sha256sum -c - && update-ca-certificates`,
    ],
    ['a certificate elsewhere', `RUN curl -o /srv/a.crt ${URL} && update-ca-certificates`],
    ['a certificate that is listed', `RUN wget ${URL}.crt && keytool -printcert -file tool.crt`],
    ['a header that is copied', `RUN wget ${URL}.h && gcc -shared own.c -o own.so`],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  const END = 'FROM debian:12';
  it.each([
    [
      'a wheel',
      `RUN wget -P /wheels «${URL}.whl»\n${END}\nCOPY --from=0 /wheels /wheels\nRUN pip install /wheels/*.whl`,
    ],
    ['a package', `RUN curl -o /d/a.deb «${URL}»\n${END}\nCOPY --from=0 /d/a.deb /tmp/\nRUN dpkg -i /tmp/a.deb`],
    [
      'a package under another name',
      `RUN wget «${URL}»\n${END}\nCOPY --from=0 /tool b.deb\nRUN apt-get install ./b.deb`,
    ],
    [
      'an archive',
      `RUN wget -P /d «${URL}.tgz»\n${END}\nCOPY --from=0 /d/*.tgz /t/\nRUN tar xzf /t/tool.tgz -C /usr/local`,
    ],
    ['a program', `WORKDIR /d\nRUN wget «${URL}»\n${END}\nCOPY --from=0 --chmod=755 /d/tool /usr/local/bin`],
    ['all files', `RUN wget -P /d «${URL}»\n${END}\nCOPY --from=0 / /x\nRUN sh /x/d/tool`],
    ['a file below WORKDIR', `RUN wget «${URL}»\n${END}\nWORKDIR /w\nCOPY --from=0 tool .\nRUN sh /w/tool`],
    ['what the parent has', `RUN wget -P /d «${URL}»\nFROM first\nRUN sh /d/tool`],
    [
      'what the parent of a stage has',
      `RUN wget -P /d «${URL}»\nFROM first AS b\n${END}\nCOPY --from=b /d /d\nRUN sh /d/tool`,
    ],
    [
      'a program of an archive',
      `RUN mkdir /out && curl -sL «${URL}-1.4-amd64.tgz» | tar xz -C /out\n${END}\nCOPY --from=0 /out/tool-1.4/tool /usr/local/bin/`,
    ],
    [
      'a program of an archive in the first folder',
      `RUN wget «${URL}-$V.zip» && unzip tool-$V.zip\n${END}\nCOPY --from=0 /tool /usr/bin/tool`,
    ],
    [
      'programs of several archives',
      `RUN curl -sL «${URL}.tgz» | tar xz -C /d && curl -sL «https://b.example.com/helm-1.tgz» | tar xz -C /d\n${END}\nCOPY --from=0 /d/tool /d/helm /d/a /usr/local/bin`,
    ],
    ['what the container runs', `RUN wget -P /d «${URL}»\n${END}\nCOPY --from=0 /d/tool /\nCMD ["sh", "/tool"]`],
    ['a mounted file', `RUN wget -P /d «${URL}»\n${END}\nRUN --mount=from=first,source=/d/tool,target=/t sh /t`],
    ['a mounted stage', `RUN wget -P /d «${URL}»\n${END}\nRUN --mount=type=bind,from=0,target=/m sh /m/d/tool`],
    ['a relative mount', `RUN wget -P /d «${URL}»\n${END}\nWORKDIR /w\nRUN --mount=from=first,src=d,dst=m . m/tool`],
    [
      'a cache that begins with a stage',
      `RUN wget -P /d «${URL}»\n${END}\nRUN --mount=type=cache,from=0,dst=/c sh /c/d/tool`,
    ],
    [
      'a cache that both stages use',
      `RUN --mount=type=cache,target=/c wget -P /c «${URL}»\n${END}\nRUN --mount=type=cache,id=/c,dst=/e sh /e/tool`,
    ],
    [
      'what is copied out of a mount',
      `RUN wget -P /d «${URL}»\n${END}\nRUN --mount=from=0,target=/m cp /m/d/tool /b\nRUN sh /b`,
    ],
    [
      'what a stage between them copies',
      `RUN wget -P /d «${URL}»\n${END} AS b\nCOPY --from=0 /d /e\n${END}\nRUN --mount=from=b,target=/m sh /m/e/tool`,
    ],
    [
      'what a stage between them mounts',
      `RUN wget -P /d «${URL}»\n${END} AS b\nRUN --mount=from=0,target=/m mv /m/d/tool /x\n${END}\nCOPY --from=b /x /y\nRUN sh /y`,
    ],
    [
      'a mounted folder of an archive',
      `RUN curl -sL «${URL}.tgz» | tar xz -C /out\n${END}\nRUN --mount=from=0,source=/out/bin,target=/b /b/setup`,
    ],
    [
      'a mounted repository',
      `RUN git clone «${REPOSITORY}» /src\n${END}\nRUN --mount=from=0,source=/src,target=/opt/s cd /opt/s && make`,
    ],
  ])('follows into another stage %s', (_name, text) =>
    expectMarks(rule, 'Dockerfile', `FROM debian:12 AS first\n${text}`),
  );

  it.each([
    [
      'what is verified before',
      `RUN wget -P /d ${URL} && sha256sum -c sums\n${END}\nCOPY --from=0 /d /d\nRUN sh /d/tool`,
    ],
    [
      'what is verified after',
      `RUN wget -P /d ${URL}\n${END}\nCOPY --from=0 /d /d\nCOPY sums /\nRUN sha256sum -c /sums && sh /d/tool`,
    ],
    [
      'another file',
      `RUN wget -P /d ${URL}\n${END}\nCOPY --from=0 /e /d\nCOPY --from=0 /d/other /usr/bin/\nRUN sh /d/tool`,
    ],
    ['a file of the build context', `RUN wget -P /d ${URL}\n${END}\nCOPY /d /d\nRUN sh /d/tool`],
    ['a file that another one replaces', `RUN wget -P /d ${URL}\n${END}\nCOPY --from=0 /d /d\nRUN sh /e/tool`],
    [
      'a program of another name than the archive',
      `RUN curl -sL ${URL}.tgz | tar xz -C /out\n${END}\nCOPY --from=0 /out/bin/a /usr/local/bin/`,
    ],
    [
      'a program that is made of the build context',
      `COPY . /out\nRUN curl -sL ${URL}.tgz | tar xz -C /out\n${END}\nCOPY --from=0 /out/tool /usr/local/bin/`,
    ],
    [
      'a program of an archive that is verified',
      `RUN curl -o t.tgz ${URL}.tgz && echo "${SUM}  t.tgz" | sha256sum -c && tar xzf t.tgz -C /out\n${END}\nCOPY --from=0 /out/tool /usr/bin/`,
    ],
    [
      'data of an archive',
      `RUN curl -sL ${URL}.tgz | tar xz -C /out\n${END}\nCOPY --from=0 /out/tool /usr/share/tool\nCOPY --from=0 /tool /usr/bin/`,
    ],
    ['data', `RUN wget -P /d ${URL}.json\n${END}\nCOPY --from=0 /d /usr/share/d\nRUN jq . /usr/share/d/tool.json`],
    ['a use before the copy', `RUN wget -P /d ${URL}\n${END}\nRUN sh /d/tool\nCOPY --from=0 /d /d`],
    ['a stage that goes nowhere', `RUN wget -P /d ${URL}\n${END}\nCOPY --from=0 /d /d\nRUN sh /d/tool\n${END}`],
    ['this machine', `RUN wget -P /d http://localhost/tool\n${END}\nCOPY --from=0 /d /d\nRUN sh /d/tool`],
    [
      'stages that copy from each other',
      `COPY --from=1 /d /d\nRUN wget -P /e ${URL}\n${END} AS b\nCOPY --from=0 /f /f`,
    ],
    [
      'what a later RUN does not mount',
      `RUN wget -P /d ${URL}\n${END}\nRUN --mount=from=0,target=/m ls /m\nRUN sh /m/d/tool`,
    ],
    [
      'a file that a mount hides',
      `${END} AS b\nRUN mkdir /e\n${END}\nRUN wget -P /d ${URL} && true\nRUN --mount=from=b,source=/e,target=/d sh /d/tool`,
    ],
    [
      'what is verified in a mount',
      `RUN wget -P /d ${URL}\n${END}\nRUN --mount=from=0,target=/m echo "${SUM}  /m/d/tool" | sha256sum -c - && sh /m/d/tool`,
    ],
    [
      'what a stage between them verifies',
      `RUN wget -P /d ${URL}\n${END} AS b\nCOPY --from=0 /d /e\nRUN echo "${SUM}  /e/tool" | sha256sum -c -\n${END}\nCOPY --from=b /e /e\nRUN sh /e/tool`,
    ],
    [
      'another cache',
      `RUN --mount=type=cache,dst=/c wget -P /c ${URL}\n${END}\nRUN --mount=type=cache,id=d,dst=/c sh /c/tool`,
    ],
    [
      'a folder beside the mounted one',
      `RUN wget -P /d ${URL}\n${END}\nRUN --mount=from=0,source=/e,target=/m sh /m/d/tool`,
    ],
  ])('in another stage accepts %s', (_name, text) =>
    expectMarks(rule, 'Dockerfile', `FROM debian:12 AS first\n${text}`),
  );

  it.each([
    [`RUN curl ${URL} | tar xz && cd t && ./install.sh`, 'runs a file of it'],
    [`RUN curl ${URL} | tar xz -C /src && sh /src/t/install.sh`, 'runs a file of it'],
    [`RUN curl -o /t/a.sh ${URL} && /t/a.sh`, 'runs it'],
    [`RUN curl -o /t/a.sh ${URL} && sh /t/a.sh`, 'runs it'],
  ])('says what %s does', (text, action) =>
    expect(messagesOf(rule, 'Dockerfile', `FROM debian:12\n${text}\n`)).toEqual([
      `This Dockerfile downloads "${URL}" and ${action}, and nothing checks what it is.`,
    ]),
  );

  it('reports a download that its own stage uses once, and there', () => {
    const text = `FROM debian:12 AS a\nRUN curl -o /t ${URL} && sh /t\nFROM debian:12\nCOPY --from=a /t /usr/bin/\nRUN sh /usr/bin/t\n`;
    expect(checkText(rule, 'Dockerfile', text).findings.map(({ message }) => message)).toEqual([
      `Stage "a" downloads "${URL}" and runs it, and nothing checks what it is.`,
    ]);
  });

  it('reports a download that a stage between them runs once, and there', () => {
    const text = `FROM debian:12 AS a\nRUN curl -o /t ${URL}\nFROM debian:12 AS b\nRUN --mount=from=a,target=/m sh /m/t && cp /m/t /u\nFROM debian:12\nCOPY --from=b /u /u\nRUN sh /u\n`;
    expect(checkText(rule, 'Dockerfile', text).findings.map(({ message }) => message)).toEqual([
      `Stage "a" downloads "${URL}", stage "b" runs it, and nothing checks what it is.`,
    ]);
  });

  it('follows a long chain of stages, and reports where it stops', () => {
    const chain = (count: number, from: (at: number) => number) =>
      Array.from({ length: count }, (_, at) => `FROM debian:12 AS s${at}\nCOPY --from=s${from(at)} /t /t\n`).join('');
    const first = `FROM debian:12 AS s-1\nRUN curl -o /t ${URL}\n`;
    const text = `${first}${chain(290, (at) => at - 1)}FROM s289\nRUN sh /t\n`;
    expect(messagesOf(rule, 'Dockerfile', text)).toHaveLength(1);
    const backwards = `${chain(290, (at) => at + 1)}FROM debian:12 AS s290\nRUN curl -o /t ${URL}\nFROM s0\nRUN sh /t\n`;
    takeReachedLimits();
    checkText(rule, 'Dockerfile', backwards);
    expect(takeReachedLimits().map(({ message }) => message)).toContain(
      'The stage copies too many downloads of other stages to track all of them. Split this into smaller parts.',
    );
  });

  it('says which stage downloads and which one uses', () => {
    const text = `FROM debian:12 AS a\nRUN curl -o /t ${URL}\nFROM debian:12\nCOPY --from=a /t /usr/bin/\n`;
    const { findings } = checkText(rule, 'Dockerfile', text);
    expect(findings.map(({ message }) => message)).toEqual([
      `Stage "a" downloads "${URL}", the last stage puts it into /usr/bin, and nothing checks what it is.`,
    ]);
    expect(findings[0]?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'COPY --from=a /t /usr/bin/',
    ]);
  });

  it.each([
    [`curl -o /tmp/x ${URL} && sh /tmp/x`, 'high'],
    [`curl -o x.sh ${URL} && chmod +x x.sh && ./x.sh`, 'high'],
    [`curl ${URL} > x; cat x | bash`, 'high'],
    [`wget -O get.py ${URL}; python3 get.py --user`, 'high'],
    [`curl -o x.php ${URL} && php x.php`, 'high'],
    [`curl -o /opt/tool ${URL} && chmod +x /opt/tool && /opt/tool`, 'medium'],
    [`wget ${URL}.jar && java -jar tool.jar`, 'medium'],
    [`curl ${URL}.tgz | tar xz -C /usr/local`, 'medium'],
    [`curl -o x ${URL} && mv x /usr/bin/`, 'medium'],
    [`curl -o /tmp/i ${URL}.sh && chmod +x /tmp/i && /tmp/i`, 'high'],
    [`curl ${URL}.sh?v=1 > /tmp/i; chmod 755 /tmp/i; sudo /tmp/i -y`, 'high'],
    [`wget -O i ${URL}.sh && install -m 755 i j && yes | ./j`, 'high'],
    [`wget -O /tmp/install ${URL} && chmod +x /tmp/install && bash -c /tmp/install`, 'high'],
    ['curl -LO https://a.example.com/get-tool && chmod +x get-tool && ./get-tool', 'high'],
    ['curl https://get.example.com -o get && chmod +x get && ./get', 'high'],
    ['curl "https://sh.example.com/?v=1" -o x && chmod +x x && ./x', 'high'],
    [`curl -o /usr/local/bin/up ${URL}.sh && chmod +x /usr/local/bin/up && up -y`, 'high'],
    [`curl -o /usr/local/bin/up ${URL}.sh && chmod +x /usr/local/bin/up`, 'medium'],
    [`curl -o /usr/local/bin/tool ${URL} && chmod +x /usr/local/bin/tool && tool --version`, 'medium'],
    ['curl -o i https://a.example.com/installer-linux-amd64 && chmod +x i && ./i', 'medium'],
    ['curl -O https://a.example.com/tool-init && chmod +x tool-init && ./tool-init -y', 'medium'],
    ['curl -LO https://github.com/a/b/releases/download/v1.3/install && chmod +x install && ./install', 'medium'],
    [`git clone ${REPOSITORY} && sh tool/install.sh`, 'medium'],
    ['curl -o x.sh https://repo1.maven.org/maven2/io/acme/run/1.3/run-1.3.sh && sh x.sh', 'medium'],
    ['curl -o x.sh https://repo1.maven.org.example.com/maven2/run-1.3.sh && sh x.sh', 'high'],
    ['curl -LO https://github.com/acme/run/releases/download/v1.3/run.sh && sh run.sh', 'medium'],
    ['curl -LO https://github.com/acme/run/releases/download/latest/run.sh && sh run.sh', 'high'],
    ['curl -LO https://github.com/acme/run/releases/latest/download/run.sh && sh run.sh', 'high'],
    ['curl -LO http://github.com/acme/run/releases/download/v1.3/run.sh && sh run.sh', 'high'],
    ['curl -LO https://github.com.example.com/acme/run/releases/download/v1.3/run.sh && sh run.sh', 'high'],
  ])('is as severe as a pipe into a shell where a script is run: %s', (script, severity) => {
    const { findings } = checkText(rule, 'Dockerfile', `FROM debian:12\nRUN ${script}\n`);
    expect(findings.map((finding) => finding.severity)).toEqual([severity]);
  });

  it('says what is done, and prints no password', () => {
    const text =
      'FROM debian:12 AS a\nRUN curl -o /opt/t https://me:blue-Kettle-71@a.example.com/t?k=1 && dpkg -i /opt/t\n';
    const { findings } = checkText(rule, 'Dockerfile', text);
    expect(findings.map(({ message }) => message)).toEqual([
      'Stage "a" downloads "https://a.example.com/t" and installs it with dpkg, and nothing checks what it is.',
    ]);
    expect(findings[0]?.evidence).toBe('https://a.example.com/t');
    expect(findings[0]?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['dpkg -i /opt/t']);
  });
});

describe('checks of downloads', () => {
  const GET = `curl -fsSLo /x.sh «${URL}»`;
  const CHECK = `echo "${SUM}  /x.sh" | sha256sum -c`;

  it.each([
    ['an if that does nothing', `${GET}; if ${CHECK}; then :; fi; sh /x.sh`],
    ['an if that only tells', `${GET}; if ${CHECK}; then echo good; else echo bad; fi; sh /x.sh`],
    ['a negated if that only tells', `${GET}; if ! ${CHECK}; then echo bad; fi; sh /x.sh`],
    ['a negation', `set -e; ${GET}; ! ${CHECK}; sh /x.sh`],
    ['a negation that only tells', `set -e; ${GET}; ! ${CHECK} && echo bad; sh /x.sh`],
    ['the background', `${GET} && ${CHECK} & wait; sh /x.sh`],
    ['the background, without a wait', `${GET}; ${CHECK} & sleep 1; sh /x.sh`],
    ['an alternative that runs it', `${GET}; ${CHECK} && true || sh /x.sh`],
    ['an alternative that does nothing', `${GET} && ${CHECK} || true; sh /x.sh`],
    ['an alternative that only tells', `${GET} && ${CHECK} || echo bad; sh /x.sh`],
    ['a pipe', `${GET} && ${CHECK} | cat && sh /x.sh`],
    ['commands that run anyway', `${GET}; ${CHECK}; sh /x.sh`],
    ['a message that set -e does not act on', `set -e; ${GET}; ${CHECK} && echo good; sh /x.sh`],
    ['another file', `${GET} && cp /bin/true /y && echo "${SUM}  /y" | sha256sum -c && sh /x.sh`],
    ['a file of the image', `${GET} && echo "$SUM  /bin/ls" | sha256sum -c - && sh /x.sh`],
    ['a file with its own checksum', `${GET} && sha256sum /x.sh > /s && sha256sum -c /s && sh /x.sh`],
    ['a file with its own checksum, by tee', `${GET} && sha256sum /x.sh | tee /s && sha256sum -c < /s && sh /x.sh`],
    ['its own checksum in a pipe', `${GET} && sha256sum /x.sh | sha256sum -c && sh /x.sh`],
    ['its own checksum in a word', `${GET} && echo "$(sha256sum /x.sh)" | sha256sum -c && sh /x.sh`],
    [
      'its own checksum in a variable',
      `${GET} && S=$(sha256sum /x.sh | cut -c1-64) && echo "$S  /x.sh" | sha256sum -c && sh /x.sh`,
    ],
    ['a checksum that is only printed', `${GET} && sha256sum /x.sh | cut -c1-64 && sh /x.sh`],
    ['a checksum in a message', `${GET} && echo "$(sha256sum /x.sh)" && sh /x.sh`],
    ['a checksum in a variable that nothing compares', `${GET} && S=$(sha256sum /x.sh) && echo "$S" && sh /x.sh`],
    ['a function', `sha256sum() { true; }; ${GET} && ${CHECK} && sh /x.sh`],
  ])('do not count where nothing follows from them: %s', (_name, text) =>
    expectMarks(rule, 'Dockerfile', `FROM debian:12\nRUN ${text}`),
  );

  it.each([
    ['an if that ends', `GET; if ! CHECK; then echo bad; exit 1; fi; sh /x.sh`],
    ['a negation that ends', `GET; ! CHECK && exit 1; sh /x.sh`],
    ['a negation and the status', `GET; ! CHECK; [ $? -eq 1 ] || exit 1; sh /x.sh`],
    ['a negated if that fetches again', `GET; if ! CHECK; then GET; CHECK || exit 1; fi; sh /x.sh`],
    ['an if that runs it', `GET; if CHECK; then sh /x.sh; fi`],
    ['an if that removes it', `GET; if CHECK; then :; else rm /x.sh; fi; sh /x.sh`],
    ['a command in the background that is awaited', `GET; CHECK & p=$!; wait $p && sh /x.sh`],
    ['everything in the background', `(GET && CHECK && sh /x.sh) & wait`],
    ['an alternative that ends', `GET; CHECK || exit 1; sh /x.sh`],
    ['an alternative of several commands', `GET; CHECK || { echo bad >&2; exit 1; }; sh /x.sh`],
    ['an alternative that fetches again', `GET; CHECK || (GET && CHECK) || exit 1; sh /x.sh`],
    ['an alternative to all of it', `GET && CHECK && sh /x.sh || true`],
    ['a pipe that greps', `GET; CHECK | grep OK && sh /x.sh`],
    ['a pipe with pipefail', `set -eo pipefail; GET; CHECK | cat; sh /x.sh`],
    ['set -e', `set -eux; GET; CHECK; sh /x.sh`],
    ['a shell with -e', `sh -ec 'GET; CHECK; sh /x.sh'`],
    ['the status', `GET; CHECK; [ $? -eq 0 ] || exit 1; sh /x.sh`],
    ['a relative name', `cd /; curl -fsSLo x.sh ${URL}; echo "${SUM} *./x.sh" | sha256sum -c && sh x.sh`],
    ['a file under its new name', `GET && mv /x.sh /y && echo "${SUM}  /y" | sha256sum -c && sh /y`],
    [
      'a file of an archive',
      `curl -fsSL -o /a.tgz ${URL} && tar -xzf /a.tgz -C /a && echo "${SUM}  /a/run" | sha256sum -c && sh /a/run`,
    ],
    [
      'an unpacked file',
      `curl -fsSL -o /x.sh.gz ${URL} && gunzip /x.sh.gz && echo "${SUM}  /x.sh" | sha256sum -c && sh /x.sh`,
    ],
    ['a name that is not known', `curl -fsSLO ${URL}-$V && echo "${SUM}  $F" | sha256sum -c && sh tool-$V`],
    [
      'a checksum in a variable that is compared',
      `GET; S=$(sha256sum /x.sh | cut -d' ' -f1); [ "$S" = "${SUM}" ] || exit 1; sh /x.sh`,
    ],
    [
      'a checksum in a variable that case compares',
      `GET; S=$(sha256sum /x.sh); echo "$S"; case "$S" in ${SUM}*) ;; *) exit 1;; esac; sh /x.sh`,
    ],
    ['a checksum that test compares', `GET; test "$(sha256sum /x.sh | cut -c1-64)" = "${SUM}" && sh /x.sh`],
    ['a checksum that grep compares', `GET; sha256sum /x.sh | tee /dev/stderr | grep -q ${SUM} && sh /x.sh`],
    ['a checksum that awk compares', `GET; sha256sum /x.sh | awk '$1 != "${SUM}" { exit 1 }' && sh /x.sh`],
    ['a function for another program', `sha256sum() { shasum -a 256 "$@"; }; GET && CHECK && sh /x.sh`],
    ['a list of checksums', `GET; grep x.sh /sums > /s && sha256sum -c /s && sh /x.sh`],
  ])('count where something follows from them: %s', (_name, text) => {
    const run = text.replaceAll('GET', GET.replaceAll(/[«»]/g, '')).replaceAll('CHECK', CHECK);
    return expectMarks(rule, 'Dockerfile', `FROM debian:12\nSHELL ["bash", "-c"]\nRUN ${run}`);
  });

  it('follow the options of a script of its own', () => {
    const check = (options: string): readonly string[] =>
      messagesOf(
        rule,
        'Dockerfile',
        `FROM debian:12\nRUN <<E\n#!/bin/sh ${options}\ncurl -fsSLo /x.sh ${URL}\n${CHECK}\nsh /x.sh\nE`,
      );
    expect(check('-e')).toEqual([]);
    expect(check('-u')).toEqual([`This Dockerfile downloads "${URL}" and runs it, and nothing checks what it is.`]);
  });
});
