import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/builds/secret-written-to-layer.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';
import { inTime } from '../../support/in-time.ts';

const MOUNT = 'RUN --mount=type=secret,id=token';

describe('secret-written-to-layer', () => {
  it.each([
    ['echo', 'ARG NPM_TOKEN\nRUN echo «"//r.example.com/:_authToken=${NPM_TOKEN}"» >> ~/.npmrc'],
    [
      'a token that COPY completes',
      `ARG A=${['gh', 'p_q7Xm2VcL9'].join('')}\nCOPY <<E /t\n«T=${'$'}{A}pRt4Wb8ZyK1nJ6dFsG3aE486zOt»\nE`,
    ],
    ['a name over two lines', 'ARG NPM_TOKEN\nRUN echo «"//r.example.com/:_authToken=$NPM\\\n_TOKEN"» > ~/.npmrc'],
    [
      'a script between quotes',
      'ARG NPM_TOKEN\nRUN <<"Z"\necho «"//r.example.com/:_authToken=$NPM_TOKEN"» > ~/.npmrc\nZ',
    ],
    ['a text in such a script', "RUN <<'Z'\ncat <<E > ~/.netrc\n«machine login b password $GIT_TOKEN»\nE\nZ"],
    ['a build argument in COPY', 'ARG NPM_TOKEN\nCOPY <<E /root/.npmrc\n«//r.example.com/:_authToken=$NPM_TOKEN»\nE'],
    [
      'a build argument in a folder',
      'ARG NPM_TOKEN\nWORKDIR /root\nCOPY <<.npmrc .\n«a:_authToken=${NPM_TOKEN}»\n.npmrc',
    ],
    ['printf and tee', `RUN printf «"machine a password $GIT_TOKEN"» | tee ~/.netrc`],
    ['a here-document', 'RUN cat <<EOF > ~/.netrc\n«machine a login b password $GIT_TOKEN»\nEOF'],
    ['a key next to certificates', `${MOUNT} cat /run/secrets/token > «/etc/ssl/certs/proxy.key»`],
    ['a mounted secret', `${MOUNT} echo «"token=$(cat /run/secrets/token)"» > /etc/a.conf`],
    ['a copy of it', `${MOUNT} cp /run/secrets/token «/etc/token»`],
    ['its standard input', `${MOUNT} cat /run/secrets/token > «/etc/token»`],
    ['the arguments of a program', `${MOUNT} xargs -a /run/secrets/token printf %s > «/etc/token»`],
    ['one that is mounted elsewhere', 'RUN --mount=type=secret,id=t,target=/t cat /t > «/etc/t»'],
    ['a relative path', 'WORKDIR /app\nRUN --mount=type=secret,id=t,target=/app/.npmrc cp .npmrc «/root/»'],
    ['one below', 'WORKDIR /app/web\nRUN --mount=type=secret,id=t,target=/app/.npmrc cat ../.npmrc > «/root/.npmrc»'],
    ['its own folder', 'WORKDIR /app\nRUN --mount=type=secret,id=t,target=/app/.npmrc cat ./.npmrc > «/root/.npmrc»'],
    ['a folder that it enters', 'RUN --mount=type=secret,id=t,target=/app/.npmrc cd /app && cp .npmrc «/root/.npmrc»'],
    ['a step into a folder', 'WORKDIR /a\nRUN --mount=type=secret,id=t,target=/a/b/t cd b && cp t «/etc/t»'],
    ['the usual folder', `${MOUNT} cd /run/secrets && cp token «/opt/»`],
    ['a relative target', 'WORKDIR /app\nRUN --mount=type=secret,id=t,target=.npmrc cp /app/.npmrc «/root/»'],
    ['a relative input', 'WORKDIR /app\nRUN --mount=type=secret,id=t,target=/app/t tee «/root/t» < t'],
    [
      'a relative path in a pipe',
      'WORKDIR /app\nRUN --mount=type=secret,id=t,target=/app/t cat t | base64 > «/root/t»',
    ],
    ['another name beside it', 'WORKDIR /app\nRUN --mount=type=secret,id=t,target=/app/.env cp .env «.env.production»'],
    ...[
      'env | grep ^TOKEN= >> «/app/.env»',
      'env | grep -v PATH | sort > «/app/.env»',
      'env | grep -E "^(TOKEN|A)=" | tee -a «/app/.env»',
      'printenv TOKEN | tee «/app/tok»',
      'printenv TOKEN | base64 > «/app/tok»',
      'env | sort > «/app/build.env»',
      'export -p | tee «/app/build.env»',
    ].map((line) => ['a variable in a pipe', `${MOUNT},env=TOKEN ${line}`]),
    ['a literal', 'RUN echo «"machine a login b password blue-Kettle-71"» > ~/.netrc'],
    ['a literal of COPY', 'COPY <<EOF /root/.npmrc\n«//r.example.com/:_authToken=blue-Kettle-71»\nEOF'],
    ['settings', 'RUN echo «"password=blue-Kettle-71"» > /etc/app.conf'],
    ['settings of COPY', 'COPY <<EOF /etc/app.ini\nport=80\n«password = blue-Kettle-71»\nEOF'],
    ['a variable of all shells', "RUN echo «'export DB_PASSWORD=blue-Kettle-71'» >> /etc/profile"],
    ['a variable of all processes', 'RUN echo «API_TOKEN=blue-Kettle-71» >> /etc/environment'],
    ['variables of COPY', 'COPY <<EOF /app/.env\nPORT=80\n«DB_PASSWORD=vivid-otter-climbs-42»\nEOF'],
    ['an argument of COPY', 'ARG A=vivid-otter-climbs-42\nCOPY <<EOF /app/.env\n«DB_PASSWORD=$A»\nEOF'],
    ['a variable of ADD', 'ENV A=vivid-otter-climbs-42\nADD <<-EOF /app/.env\n\t«DB_PASSWORD="${A}"»\nEOF'],
    ['a default of COPY', 'COPY <<EOF /app/.env\n«DB_PASSWORD=${A:-vivid-otter-climbs-42}»\nEOF'],
    ['a name that COPY completes', 'ARG N=PASS\nCOPY <<EOF /app/.env\n«DB_${N}WORD=vivid-otter-climbs-42»\nEOF'],
    ['a variable', 'RUN echo «"DB_PASSWORD=vivid-otter-climbs-42"» > /app/.env'],
    ['an exported variable', "RUN printf «'export DB_PASSWORD=vivid-otter-climbs-42\\n'» >> /app/.env.production"],
    ['a value of printf', `RUN printf 'DB_PASSWORD=%s\\n' «vivid-otter-climbs-42» > /app/.env`],
    ['a name and a value of printf', `RUN printf "%s=%s\\n" DB_PASSWORD «vivid-otter-climbs-42» > /app/.env`],
    [
      'names and values of printf',
      `RUN printf 'export %s="%s"\\n' A b DB_PASSWORD «vivid-otter-climbs-42» C d | tee /app/.env`,
    ],
    ['a name with its sign', `RUN printf '%s%s\\n' DB_PASSWORD= «vivid-otter-climbs-42» > /app/.env`],
    ['a line in two parts', 'RUN (echo -n DB_PASSWORD=; echo «vivid-otter-climbs-42») > /app/.env'],
    ['parts of two commands', 'RUN printf DB_PASSWORD= > /app/.env && echo «vivid-otter-climbs-42» >> /app/.env'],
    ['variables through tee', 'RUN echo «DB_PASSWORD=vivid-otter-climbs-42» | tee -a /app/.env'],
    ['variables in a here-document', 'RUN cat > /app/.env <<EOF\n«DB_PASSWORD=vivid-otter-climbs-42»\nEOF'],
    ['variables in a script', 'RUN <<XX\ntee /app/.env <<EOF\n«DB_PASSWORD=vivid-otter-climbs-42»\nEOF\nXX'],
    ['a changed variable', 'RUN sed -i «"s/DB_PASSWORD=.*/DB_PASSWORD=vivid-otter-climbs-42/"» /app/.env'],
    ['a header of git', 'RUN git config --global http.extraHeader «"Authorization: Bearer vivid-otter-climbs-42"»'],
    [
      'a header of git for one host',
      'RUN git config http.https://git.example.com/.extraheader «"PRIVATE-TOKEN: vivid-otter-climbs-42"»',
    ],
    [
      'a password of NuGet',
      'RUN dotnet nuget add source https://nuget.example.com -n x -u u -p «vivid-otter-climbs-42» --store-password-in-clear-text',
    ],
    ['an older one of NuGet', 'RUN nuget sources add -Name x -UserName u -Password «vivid-otter-climbs-42»'],
    ['a password of Apache', 'RUN htpasswd -bc /etc/nginx/.htpasswd admin «vivid-otter-climbs-42»'],
    ['a password of Redis', 'RUN echo «"requirepass vivid-otter-climbs-42"» >> /etc/redis/redis.conf'],
    ['a password of Redis by COPY', 'COPY <<EOF /etc/redis.conf\nport 6379\n«requirepass vivid-otter-climbs-42»\nEOF'],
    ['JSON in one line', 'COPY <<EOF /app/config.json\n«{"user":"shop","password":"blue-Kettle-71"}»\nEOF'],
    ['JSON', 'COPY <<EOF /app/config.json\n{\n«"password": "blue-Kettle-71"»\n}\nEOF'],
    ['JSON of a command', `RUN echo «'{"db":{"password":"blue-Kettle-71"}}'» > /app/settings.json`],
    ['npm config', 'RUN npm config set //r.example.com/:_authToken «$NPM_TOKEN»'],
    ['git config', 'RUN git config --global «url."https://$GIT_TOKEN@a.example.com".insteadOf» https://a.example.com'],
    ['a password for VNC', 'RUN --mount=type=secret,id=p x11vnc -storepasswd «$(cat /run/secrets/p)» ~/.vnc/passwd'],
    ['docker login', 'RUN docker login -u me -p «$DOCKER_PASSWORD» r.example.com'],
    ['aws configure', 'RUN aws configure set aws_secret_access_key «$AWS_SECRET_ACCESS_KEY»'],
    [
      'a variable of any name from a mount',
      `${MOUNT},env=TOK npm config set //r.example.com/:_authToken «"$TOK"» && npm ci`,
    ],
    ['aws configure with such a variable', `${MOUNT},env=K aws configure set aws_secret_access_key «"$K"»`],
    ['cargo login', `${MOUNT} cargo login «"$(cat /run/secrets/token)"»`],
    ['poetry config', `${MOUNT} poetry config http-basic.acme user «"$(cat /run/secrets/token)"»`],
    ['kubectl config', `${MOUNT} kubectl config set-credentials u «--token="$(cat /run/secrets/token)"»`],
    ['a filled template', `${MOUNT} sed "s/@@/$(cat /run/secrets/token)/" c.tmpl > «/etc/app.conf»`],
    ['a template filled from the environment', `${MOUNT},env=TOK envsubst < c.tmpl > «/etc/app.conf»`],
    [
      'a template filled for one command',
      `${MOUNT} TOK="$(cat /run/secrets/token)" envsubst < c.tmpl > «/etc/app.conf»`,
    ],
    ['a named variable of a template', `${MOUNT},env=TOK envsubst '$HOST $TOK' < c.tmpl > «/etc/app.conf»`],
    ['an exported variable', `${MOUNT} export TOK="$(cat /run/secrets/token)" && env > «/app/build.env»`],
    [
      'a variable that is exported later',
      `${MOUNT} TOK="$(cat /run/secrets/token)"; export TOK; env > «/app/build.env»`,
    ],
    ['all variables, which are exported', `${MOUNT} set -a; TOK="$(cat /run/secrets/token)"; env > «/app/build.env»`],
    ['a variable with any name', `${MOUNT},env=a(b env > «/app/build.env»`],
    ['a variable of the shell', `${MOUNT} TOK="$(cat /run/secrets/token)"; set > «/app/build.env»`],
    ['JSON with it', `ARG API_KEY\nRUN jq -n --arg k "$API_KEY" '{key: $k}' > «/app/config.json»`],
    ['all variables', `${MOUNT},env=TOK printenv > «/app/build.env»`],
    ['all variables, for a shell', `${MOUNT},env=TOK export -p > «/etc/profile.d/env.sh»`],
    ['a variable by its name', `${MOUNT},env=TOK sh -c 'printenv TOK > «/app/.t»'`],
    ['the environment of a process', `${MOUNT},env=TOK cat /proc/self/environ > «/app/.t»`],
    ['files by a pattern', `${MOUNT} cat /run/sec*/* > «/app/.t»`],
    ['Python', `${MOUNT},env=TOK python3 -c «'import os;open("/app/.t","w").write(os.environ["TOK"])'»`],
    ['Python with a copy', `${MOUNT} python3 -c «'import shutil; shutil.copy("/run/secrets/token", "/app/.t")'»`],
    ['a path of Python', `${MOUNT},env=TOK python3 -c «'Path("/app/.t").write_text(os.environ["TOK"])'»`],
    ['Node', `${MOUNT},env=TOK node -e «'require("fs").writeFileSync("/app/.t", process.env.TOK)'»`],
    ['Ruby', `${MOUNT},env=TOK ruby -e «'File.write("/app/.t", ENV["TOK"])'»`],
    ['Perl', `${MOUNT},env=TOK perl -e «'open F,">/app/.t";print F $ENV{TOK}'»`],
    ['PHP', `${MOUNT},env=TOK php -r «'file_put_contents("/app/.t", getenv("TOK"));'»`],
    ['awk', `${MOUNT} awk «'{print > "/app/.t"}'» /run/secrets/token`],
    ['sed', `${MOUNT} sed -n «'w /app/.t'» /run/secrets/token`],
    ['the folder of secrets', `${MOUNT} cp -a /run/secrets «/backup» && tar cf «/opt/t.tar» /run/secrets`],
    [
      'an encoded one',
      `${MOUNT} openssl enc -base64 -in /run/secrets/token -out «/opt/t» && rsync /run/secrets/token «/opt/»`,
    ],
    [
      'a clone',
      `${MOUNT},env=GITHUB_TOKEN git clone «"https://x-access-token:\${GITHUB_TOKEN}@github.com/acme/app"» /app`,
    ],
    ['a clone with a file', `${MOUNT} git clone «https://$(cat /run/secrets/token)@github.com/acme/app.git»`],
    ['a key that is decoded', 'ARG SSH_KEY\nRUN echo "$SSH_KEY" | base64 -d > «~/.ssh/id_ed25519»'],
    ['a key without line ends', `ARG SSH_KEY\nRUN printf '%s' "$SSH_KEY" | tr -d '\\r' > «~/.ssh/id_rsa»`],
    ['a key through cat and tee', 'ARG SSH_KEY\nRUN echo "$SSH_KEY" | cat | base64 -d | tee «~/.ssh/id_rsa»'],
    ['a key with other line ends', `ARG SSH_KEY\nRUN echo "$SSH_KEY" | sed 's/\\\\n/\\n/g' > «~/.ssh/id_rsa»`],
    ['a key that openssl decodes', 'ARG SSH_KEY\nRUN echo "$SSH_KEY" | openssl base64 -d -A > «~/.ssh/id_rsa»'],
    ['a key as a here-string', 'ARG SSH_KEY\nRUN base64 -d <<< "$SSH_KEY" > «~/.ssh/id_rsa»'],
    ['a mounted key that is decoded', `${MOUNT} cat /run/secrets/token | base64 -d > «~/.ssh/id_rsa»`],
    ['a mounted key without line ends', `${MOUNT} tr -d '\\r' < /run/secrets/token > «~/.ssh/id_rsa»`],
    ['a file that another RUN deletes', 'RUN echo «"password=$DB_PASSWORD"» > /a.conf\nRUN rm /a.conf'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    [
      'a token that an ARG has',
      `ARG A=${['gh', 'p_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOt'].join('')}\nCOPY <<E /t\nT=${'$'}{A}\nE`,
    ],
    ['a text between quotes', 'ARG NPM_TOKEN\nRUN cat <<"Z" > ~/.npmrc\n//r.example.com/:_authToken=$NPM_TOKEN\nZ'],
    [
      'a text between quotes in a script',
      'ARG NPM_TOKEN\nRUN <<"Z"\ncat <<"Y" > ~/.npmrc\n//r.example.com/:_authToken=$NPM_TOKEN\nY\nZ',
    ],
    ['a quoted text of COPY', 'ARG NPM_TOKEN\nCOPY <<"E" /root/.npmrc\n//r.example.com/:_authToken=$NPM_TOKEN\nE'],
    ['an escaped name in COPY', 'ARG NPM_TOKEN\nCOPY <<E /root/.npmrc\n//r.example.com/:_authToken=\\$NPM_TOKEN\nE'],
    ['a name that COPY leaves empty', 'COPY <<E /root/.npmrc\n//r.example.com/:_authToken=$NPM_TOKEN\nE'],
    ['another argument in COPY', 'ARG VERSION\nCOPY <<E /root/.npmrc\nversion=$VERSION\nE'],
    [
      'the certificate of an authority',
      `${MOUNT} cat /run/secrets/token > /usr/local/share/ca-certificates/proxy.crt && cat /run/secrets/token >> /etc/ssl/certs/ca-certificates.crt`,
    ],
    ['a name that npm looks up', `RUN echo '//r.example.com/:_authToken=\${NPM_TOKEN}' > .npmrc`],
    ['an escaped name', 'RUN echo "//r.example.com/:_authToken=\\${NPM_TOKEN}" > .npmrc'],
    ['a quoted here-document', `RUN cat <<'EOF' > /run.sh\nexec tool --token $GIT_TOKEN\nEOF`],
    ['a quoted here-document in a script', `RUN <<XX\ncat <<'EOF' > /run.sh\nexec tool --token $GIT_TOKEN\nEOF\nXX`],
    ['what the same RUN deletes', 'RUN echo "password $GIT_TOKEN" > ~/.netrc && git clone a && rm -f ~/.netrc'],
    [
      'a folder that it deletes',
      `${MOUNT} mkdir ~/.aws && cp /run/secrets/token ~/.aws/credentials && a; rm -rf ~/.aws`,
    ],
    ['what it deletes at its end', `${MOUNT} trap 'rm -f /x/t' EXIT; cp /run/secrets/token /x/t`],
    [
      'what a function deletes at its end',
      `${MOUNT} clean() { rm -f "$1"; }; trap 'clean /x/t' EXIT; cp /run/secrets/token /x/t`,
    ],
    ['a file on a mount', `${MOUNT} --mount=type=tmpfs,target=/x cp /run/secrets/token /x/t`],
    ['a clone that forgets it', `${MOUNT},env=T git clone https://x:$T@github.com/acme/app /app && rm -rf /app/.git`],
    [
      'a clone with another address',
      `${MOUNT},env=T git clone https://x:$T@a.example.com/a a && git -C a remote set-url origin https://a.example.com/a`,
    ],
    [
      'a clone that it deletes',
      `${MOUNT},env=T git clone https://x:$T@github.com/acme/app && make -C app install && rm -rf app`,
    ],
    ['a clone without it', 'RUN git clone https://github.com/acme/$NAME'],
    ['an environment without secrets', 'RUN env > /app/build.env && printenv HOME > /h && sed "s/a/$B/" c > d'],
    ['a variable that the shell keeps', `${MOUNT} TOK="$(cat /run/secrets/token)"; env > /app/build.env`],
    ['other variables of a template', `${MOUNT},env=TOK envsubst '$HOST' < c.tmpl > /etc/app.conf`],
    ['a filled template that is not kept', `${MOUNT} sed "s/@@/$(cat /run/secrets/token)/" c.tmpl | tool`],
    ['code that only reads it', `${MOUNT},env=TOK python3 -c 'import os; print(len(os.environ["TOK"]))'`],
    ['code that writes another file', `RUN python3 -c 'open("/app/v", "w").write("1")'`],
    ['code whose file it deletes', `${MOUNT},env=T python3 -c 'open("/t", "w").write(os.environ["T"])' && a && rm /t`],
    ['code that writes to a device', `${MOUNT} awk '{print > "/dev/stderr"}' /run/secrets/token`],
    ['a filter that prints', `${MOUNT} awk '$1 > 3' /run/secrets/token | tool`],
    ['a device', 'RUN echo "$GIT_TOKEN" > /dev/null'],
    ['its checksum', `ARG SSH_KEY\nRUN echo "$SSH_KEY" | tr -d '\\n' | sha256sum > /app/sum`],
    ['a key for one command', 'ARG SSH_KEY\nRUN echo "$SSH_KEY" | base64 -d | ssh-add - && git clone a'],
    ['a decoded key that it deletes', 'ARG SSH_KEY\nRUN echo "$SSH_KEY" | base64 -d > /k && git clone a && rm /k'],
    ['a masked one', `ARG SSH_KEY\nRUN echo "$SSH_KEY" | sed 's/.+/masked/' > /app/log`],
    ['another variable that is decoded', 'ARG APP_NAME\nRUN echo "$APP_NAME" | base64 -d > /app/name'],
    ['a mounted file of its own', `${MOUNT} tr -d '\\r' < /app/a > /app/b`],
    ['a known value, which another rule reports', 'ENV DB_PASSWORD=blue-Kettle-71\nRUN echo "p=$DB_PASSWORD" > /a'],
    ['another variable', 'RUN echo "url=$TOKEN_URL file=$TOKEN_FILE" > /a.conf'],
    ['a placeholder', 'RUN echo "machine a password changeme" > ~/.netrc'],
    ['variables without secrets', 'RUN echo "PORT=80" > /app/.env && echo "DB_PASSWORD_FILE=/run/x" >> /app/.env'],
    ['placeholders of variables', 'RUN echo "DB_PASSWORD=changeme" > /app/.env && echo "DB_PASSWORD=" >> /app/.env'],
    ['variables of the build', 'COPY <<EOF /app/.env\nDB_PASSWORD=${DB_PASSWORD}\nEOF'],
    ['variables of an example', 'RUN echo "DB_PASSWORD=vivid-otter-climbs-42" > /app/.env.example'],
    ['a value that is made', `RUN printf 'APP_KEY=%s\\n' "$(openssl rand -hex 32)" > /app/.env`],
    ['a name and a common value', `RUN printf '%s=%s\\n' DB_PASSWORD changeme > /app/.env`],
    ['another name and its value', `RUN printf '%s=%s\\n' APP_NAME vivid-otter-climbs-42 > /app/.env`],
    ['a value next to a name', `RUN printf '%s=%s\\n' A DB_PASSWORD B vivid-otter-climbs-42 > /app/.env`],
    ['an empty value', 'RUN (echo DB_PASSWORD=; echo vivid-otter-climbs-42) > /app/.env'],
    ['lines of printf', `RUN printf '%s\\n' DB_PASSWORD= vivid-otter-climbs-42 > /app/.env`],
    ['parts of two files', 'RUN echo -n DB_PASSWORD= > /app/.env && echo vivid-otter-climbs-42 > /app/b'],
    ['a part that is made', 'RUN (echo -n DB_PASSWORD=; openssl rand -hex 32) > /app/.env'],
    ['another value of printf', `RUN printf 'APP_PORT=%s\\n' 8080 > /app/.env`],
    ['variables of another file', 'RUN echo "DB_PASSWORD=vivid-otter-climbs-42" > /app/notes'],
    ['variables that it deletes', 'RUN echo "DB_PASSWORD=vivid-otter-climbs-42" > .env && make && rm .env'],
    ['a command without a secret', 'RUN npm config set registry https://r.example.com/ && gh auth login'],
    ['a logout', 'RUN docker login -p $DOCKER_PASSWORD a && docker push b && docker logout a'],
    ['a stage that is copied from', 'RUN echo "p=$DB_PASSWORD" > /a\nFROM scratch\nCOPY --from=0 /b /b'],
    ['another header of git', 'RUN git config --global http.extraHeader "X-Trace: vivid-otter-climbs-42"'],
    ['a header of one command', 'RUN git -c http.extraHeader="X-Trace: 1" clone https://git.example.com/a'],
    [
      'a header of git that is removed',
      'RUN git config --global http.extraHeader "Authorization: Bearer vivid-otter-climbs-42" && git config --global --unset http.extraHeader',
    ],
    ['a source of NuGet', 'RUN dotnet nuget add source https://nuget.example.com -n x'],
    ['a placeholder of NuGet', 'RUN dotnet nuget add source https://nuget.example.com -u u -p changeme'],
    ['another command of dotnet', 'RUN dotnet publish -p PublishTrimmed=true'],
    ['a hash that htpasswd prints', 'RUN htpasswd -nb admin vivid-otter-climbs-42'],
    ['a password that htpasswd reads', 'RUN htpasswd -ic /etc/nginx/.htpasswd admin < /run/secrets/admin'],
    ['a file of htpasswd that is deleted', 'RUN htpasswd -bc /tmp/x a vivid-otter-climbs-42 && app && rm /tmp/x'],
    ['Redis without a password', 'RUN echo "# requirepass vivid-otter-climbs-42" >> /etc/redis/redis.conf'],
    [
      'JSON without a password',
      'COPY <<EOF /app/config.json\n{"user":"shop","password_file":"/run/secrets/db-71"}\nEOF',
    ],
    ['JSON with a placeholder', 'COPY <<EOF /app/config.json\n{"password":"changeme"}\nEOF'],
    ['an example of JSON', 'COPY <<EOF /app/config.example.json\n{"password":"blue-Kettle-71"}\nEOF'],
    ['a placeholder in settings', 'RUN echo "password=changeme" > /etc/app.conf'],
    ['a path in settings', 'RUN echo "password_file=/run/secrets/Db-71" > /etc/app.conf'],
    ['settings that are deleted', 'RUN echo "password=blue-Kettle-71" > /etc/a.conf && app && rm /etc/a.conf'],
    ['an example of settings', 'RUN echo "password=blue-Kettle-71" > /usr/share/doc/app.example.conf'],
    ['a variable with another name', 'RUN echo "export COLOUR=blue-Kettle-71" >> /etc/profile'],
    ['a file of the same name elsewhere', 'WORKDIR /srv\nRUN --mount=type=secret,id=t,target=/app/t cp t /root/t'],
    ['another folder', 'WORKDIR /app\nRUN --mount=type=secret,id=t,target=/app/t cd /tmp && cp t /root/t'],
    ['an unknown step', 'WORKDIR /app\nRUN --mount=type=secret,id=t,target=/app/t cd "$D" && cp t /root/t'],
    ['an unknown folder', 'ARG D\nWORKDIR $D\nRUN --mount=type=secret,id=t,target=/app/t cp t /root/t'],
    ['another file beside it', 'WORKDIR /app\nRUN --mount=type=secret,id=t,target=/app/t cp package.json /opt/'],
    ['itself', 'WORKDIR /app\nRUN --mount=type=secret,id=t,target=/app/t cp t /app/t || true'],
    [
      'a copy that is deleted',
      'WORKDIR /app\nRUN --mount=type=secret,id=t,target=/app/.n cp .n /root/ && npm ci && rm ~/.n',
    ],
    ...[
      'env | grep ^NODE_ > /app/.env',
      'env | grep -v TOKEN > /app/.env',
      'env | grep -c TOKEN > /app/count',
      'env | grep -Ev "$HIDDEN" > /app/.env',
      'env | wc -l > /app/count',
      'env | cut -d= -f1 > /app/names',
      'printenv PATH | tee /app/path',
      'printenv TOKEN | sha256sum > /app/sum',
      'printenv TOKEN | npm login',
      'printenv TOKEN | tee /app/tok && npm ci && rm /app/tok',
      'env | sort > /dev/null',
    ].map((line) => ['a pipe without the secret', `${MOUNT},env=TOKEN ${line}`]),
    ['a pipe of other variables', 'RUN env | sort > /app/build.env'],
    ['a secret in a text', 'RUN echo "password=blue-Kettle-71" > /usr/share/doc/notes.md'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  describe('in a stage that the image copies from', () => {
    const TOKEN = 'ARG NPM_TOKEN\nRUN echo «"a:_authToken=$NPM_TOKEN"» > .npmrc';
    const stages = (build: string, last: string) =>
      `FROM node:24 AS b\nWORKDIR /app\n${build}\nFROM node:24\nWORKDIR /app\n${last}\n`;

    it.each([
      [TOKEN, 'COPY --from=b /app .'],
      [TOKEN, 'COPY --from=b /app/.npmrc .'],
      [TOKEN, 'COPY --from=b /app/ /app/.npmr* /x/'],
      [TOKEN, 'COPY --from=b /app/.n* /x/'],
      [TOKEN, 'COPY --from=b / /'],
      [TOKEN, 'RUN --mount=from=b,target=/m cp -r /m/app /x'],
      [`${TOKEN}\nFROM b AS t\nRUN make`, 'COPY --from=t /app .'],
      [`${TOKEN}\nFROM a AS t\nCOPY --from=b /app /t`, 'COPY --from=t /t .'],
      [`${TOKEN}\nRUN cp -r /app /out`, 'COPY --from=b /out .'],
      [`${TOKEN}\nRUN cp .npmrc /out/.npmrc\nRUN rm .npmrc`, 'COPY --from=b /out .'],
      [`${TOKEN}\nRUN git checkout v1.2 && git stash`, 'COPY --from=b /app .'],
      [`${TOKEN}\nCOPY .npmrc.example src ./`, 'COPY --from=b /app .'],
      [`${TOKEN}\nRUN rm /tmp/.npmrc && echo a > /tmp/.npmrc`, 'COPY --from=b /app .'],
      ['ARG NPM_TOKEN\nRUN cd /x && echo «"a:_authToken=$NPM_TOKEN"» > .npmrc', 'COPY --from=b /x .'],
      ['ARG NPM_TOKEN\nRUN echo «"a:_authToken=$NPM_TOKEN"» > ~/.npmrc', 'COPY --from=b /root /root'],
      ['ARG NPM_TOKEN\nRUN npm config set «//a/:_authToken=$NPM_TOKEN»', 'COPY --from=b /root /root'],
      ['ARG DB_TOKEN\nRUN vault login «$DB_TOKEN»', 'COPY --from=b / /'],
      ['ARG GIT_TOKEN\nRUN git clone «https://x:$GIT_TOKEN@git.example.com/a»', 'COPY --from=b /app/a .'],
      ['RUN --mount=type=secret,id=n,target=/tmp/n cp /tmp/n «.npmrc» && npm ci', 'COPY --from=b /app .'],
      ['RUN echo «"DB_PASSWORD=vivid-otter-climbs-42"» > .env', 'COPY --from=b /app .'],
      ['RUN rm -f .env && echo «"DB_PASSWORD=vivid-otter-climbs-42"» > .env', 'COPY --from=b /app .'],
      [
        'RUN echo «"DB_PASSWORD=vivid-otter-climbs-42"» > conf/.env\nRUN mkdir /out && cp -r /app/* /out',
        'COPY --from=b /out .',
      ],
      [
        'RUN echo «"DB_PASSWORD=vivid-otter-climbs-42"» > /root/.app/prod.env\nRUN mkdir /out && cp -r /root/.app/* /out',
        'COPY --from=b /out .',
      ],
      ['COPY <<EOF .env\n«DB_PASSWORD=vivid-otter-climbs-42»\nEOF', 'COPY --from=b /app .'],
      ['RUN cat <<EOF > .env\n«DB_PASSWORD=vivid-otter-climbs-42»\nEOF', 'COPY --from=b /app/.env .'],
    ])('reports %j, %j', (build, last) => {
      expectMarks(rule, 'Dockerfile', stages(build, last));
    });

    it.each([
      [TOKEN, 'COPY --from=b /app/dist .'],
      [TOKEN, 'COPY --from=b /app/*.js .'],
      [TOKEN, 'COPY --from=b /src .'],
      [TOKEN, 'COPY --from=b --exclude=.npmrc /app .'],
      [`${TOKEN}\nRUN mkdir /out && cp -r /app/* /out`, 'COPY --from=b /out .'],
      [`${TOKEN} && rm -f .npmrc`, 'COPY --from=b /app .'],
      [TOKEN.replace('RUN ', 'RUN clean() { rm -f .npmrc; }; ').concat(' && clean'), 'COPY --from=b /app .'],
      [`${TOKEN}\nRUN mv .npmrc /tmp/x`, 'COPY --from=b /app .'],
      [`${TOKEN}\nRUN sed -i "/_authToken/d" .npmrc`, 'COPY --from=b /app .'],
      [`${TOKEN}\nRUN cp /etc/npmrc .npmrc`, 'COPY --from=b /app .'],
      [`${TOKEN}\nCOPY npmrc.public .npmrc`, 'COPY --from=b /app .'],
      [`${TOKEN}\nRUN git clean -fdx`, 'COPY --from=b /app .'],
      [`${TOKEN}\nRUN git checkout .npmrc`, 'COPY --from=b /app .'],
      [TOKEN, 'RUN --mount=from=b,target=/m cp -r /m/app/* /x'],
      [TOKEN, 'RUN --mount=from=b,target=/m npm ci --userconfig /m/app/.npmrc'],
      [`${TOKEN}\nRUN rm .npmrc`, 'COPY --from=b /app .'],
      [`${TOKEN}\nRUN rm -rf /app/.npmrc`, 'COPY --from=b / /'],
      [`${TOKEN}\nRUN echo > .npmrc`, 'COPY --from=b /app .'],
      [`${TOKEN}\nRUN cp -r /app /out && rm /out/.npmrc`, 'COPY --from=b /out .'],
      [`${TOKEN}\nFROM b AS t\nRUN rm .npmrc`, 'COPY --from=t /app .'],
      [`RUN cp -r /app /out\n${TOKEN}`, 'COPY --from=b /out .'],
      ['ARG NPM_TOKEN\nRUN echo "a:_authToken=$NPM_TOKEN" > ~/.npmrc\nRUN rm ~/.npmrc', 'COPY --from=b / /'],
      ['ARG NPM_TOKEN\nRUN echo "a:_authToken=$NPM_TOKEN" > $DIR/.npmrc', 'COPY --from=b /app .'],
      ['ARG NPM_TOKEN\nRUN npm config set //a/:_authToken=$NPM_TOKEN', 'COPY --from=b /app .'],
      ['ARG NPM_TOKEN\nRUN npm config set //a/:_authToken=$NPM_TOKEN\nRUN npm config delete //a/', 'COPY --from=b / /'],
      ['ARG DB_TOKEN\nRUN vault login $DB_TOKEN', 'COPY --from=b /app .'],
      ['ARG GIT_TOKEN\nRUN git clone https://x:$GIT_TOKEN@git.example.com/a', 'COPY --from=b /app/a/bin .'],
      [
        'ARG GIT_TOKEN\nRUN git clone https://x:$GIT_TOKEN@git.example.com/a\nRUN rm -rf a/.git',
        'COPY --from=b /app .',
      ],
      [`RUN echo '//r.example.com/:_authToken=\${NPM_TOKEN}' > .npmrc`, 'COPY --from=b /app .'],
    ])('accepts %j, %j', (build, last) => {
      expectMarks(rule, 'Dockerfile', stages(build.replaceAll(/[«»]/g, ''), last));
    });

    it('says who writes and who copies it', () => {
      expect(messagesOf(rule, 'Dockerfile', stages(TOKEN, 'COPY --from=b /app .').replaceAll(/[«»]/g, ''))).toEqual([
        'Stage "b" writes the secret "NPM_TOKEN" to ".npmrc", and the last stage copies it into the image, where everyone who can pull the image can read it.',
      ]);
    });

    it('takes little time where many secrets and copies are', () => {
      const writes = Array.from({ length: 200 }, (_, at) => `RUN echo "p=$DB_PASSWORD" > /a/${at}.conf\nRUN echo > /b`);
      const copies = 'COPY --from=b /a /x\n'.repeat(200);
      inTime(4000, () => messagesOf(rule, 'Dockerfile', stages(writes.join('\n'), copies)));
    });
  });

  it('names the variable and the file', () => {
    expect(messagesOf(rule, 'Dockerfile', 'FROM debian:12 AS a\nRUN echo "x=$NPM_TOKEN" > /root/.npmrc')).toEqual([
      'Stage "a" writes the secret "NPM_TOKEN" to "/root/.npmrc", where everyone who can pull the image can read it.',
    ]);
  });

  it('marks a literal as secret', () => {
    const { findings } = checkText(
      rule,
      'Dockerfile',
      'FROM debian:12\nRUN echo "a password blue-Kettle-71" > ~/.netrc\n',
    );
    expect(findings.map(({ secrets, evidence }) => [secrets.length, evidence])).toEqual([[1, 'secret in ~/.netrc']]);
  });
});
