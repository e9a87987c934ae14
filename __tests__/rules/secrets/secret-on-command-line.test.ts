import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/texts/secret-on-command-line.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

/** It only has the form of a real one, which quotes hide from a search of the text. */
const TOKEN = ['"gl"pat', 'q7Xm2VcL9pRt4Wb8Zk3Y'].join('-');

describe('secret-on-command-line', () => {
  it.each([
    ['a user of curl', 'RUN curl -sSu «me:blue-Kettle-71» https://a.example.com/'],
    ['a header', 'RUN curl -H «"Authorization: Bearer 8c1f-Kettle-71-green"» https://a.example.com/'],
    ['a header of wget', 'RUN wget --header=«"X-Api-Key: 8c1f-Kettle-71-green"» https://a.example.com/'],
    ['a long option', 'RUN tool --db-password=«blue-Kettle-71» --token «blue-Kettle-72»'],
    ['an option of Java', 'RUN keytool -importcert -storepass «blue-Kettle-71» -file a'],
    ['mysql', 'RUN mysql -uroot «-pblue-Kettle-71» app < a.sql'],
    ['sshpass', 'RUN sshpass -p «blue-Kettle-71» scp a b:c'],
    ['a user of a queue', 'RUN rabbitmqctl add_user me «blue-Kettle-71»'],
    ['a store', 'RUN mc alias set a https://a.example.com me «blue-Kettle-71»'],
    ['a setting behind an option', 'RUN pulumi config set --secret dbPassword «blue-Kettle-71»'],
    ['a login', 'RUN echo x && podman login -u me -p «blue-Kettle-71» r.example.com'],
    ['a key that looks like one', 'RUN SECRET_KEY=«n4-blue-Kettle-71-green» ./manage.py b'],
    ['an assignment', 'RUN PGPASSWORD=«blue-Kettle-71» psql -h db'],
    ['a login by a variable', 'RUN P=blue-Kettle-71; curl -u «"build:$P"» https://a.example.com/'],
    [
      'a variable that is a secret by its name, once, where it is set',
      'RUN AUTH=«q8Kd92mZpQ71xx»; curl -u "x:$AUTH" https://a.example.com/ && PASSWORD=«blue-Kettle-71»; curl -u x:$PASSWORD https://b.example.com/',
    ],
    ['a name that says nothing', 'RUN MY_KEYBOARD=blue-Kettle-71; curl -u «"x:$MY_KEYBOARD"» https://a.example.com/'],
    ['export', 'RUN export DB_PASSWORD=«blue-Kettle-71» && ./a'],
    ['the command of the image', 'CMD app --client-secret=«blue-Kettle-71»'],
    [
      'options with other words in front',
      'RUN x --db.password «blue-Kettle-71» --api-token «blue-Kettle-72» --uipassword «blue-Kettle-73» --rpcpassword=«blue-Kettle-74»',
    ],
    ['an option as an own argument', 'CMD ["x", "--db.password", "«blue-Kettle-71»"]'],
    ['bundle', 'RUN bundle config github.com «36b9f0e1d2c3b4a5968778695a4b3c2d1e0fc074:x-oauth-basic»'],
    ['bundle with set', 'RUN bundle config set --global gems.example.com «me:blue-Kettle-71»'],
    ['composer', 'RUN composer config -g github-oauth.github.com «36b9f0e1d2c3b4a5968778695a4b3c2d1e0fc074»'],
    ['composer with a login', 'RUN composer config --global http-basic.repo.example.com me «blue-Kettle-71»'],
    ['npm', 'RUN npm config set //registry.example.com/:_authToken «3f2b8c1d-5e6f-4a7b-9c8d-1e2f3a4b5c6d»'],
    ['npm with a sign', 'RUN npm config set «//registry.example.com/:_authToken=3f2b8c1d-5e6f-4a7b»'],
    ['yarn', 'RUN yarn config set npmAuthToken «3f2b8c1d-5e6f-4a7b»'],
    ['poetry', 'RUN poetry config http-basic.a me «blue-Kettle-71» && poetry config pypi-token.a «blue-Kettle-72»'],
    ['aws', 'RUN aws configure set aws_secret_access_key «wJalrXUtnFEMIK7MDENGbPxRfiCY»'],
    ['mysqladmin', 'RUN mysqladmin -u root password «blue-Kettle-71»'],
    [
      'a client that uploads, by a letter',
      'RUN twine upload -u me -p «blue-Kettle-71» dist/* && poetry publish -p «blue-Kettle-72» && uv publish -t «blue-Kettle-73» && pdm publish -P «blue-Kettle-74»',
    ],
    [
      'NuGet',
      'RUN dotnet nuget push a.nupkg -k «blue-Kettle-71» && nuget setapikey «36b9f0e1d2c3b4a5968778695a4b3c2d»',
    ],
    [
      'a login of a group',
      'RUN az acr login -n a -u me -p «blue-Kettle-71» && conan remote login a me -p «blue-Kettle-72»',
    ],
    [
      'a key that a login takes',
      'RUN snyk auth «36b9f0e1d2c3b4a5968778695a4b3c2d» && vsce publish -p «blue-Kettle-71»',
    ],
    ['dvc', 'RUN dvc remote modify --local origin password «blue-Kettle-71»'],
    [
      'pdm',
      'RUN pdm config repository.a.password «blue-Kettle-71» && composer global config bearer.a.example.com «blue-Kettle-72»',
    ],
    [
      'a header of git',
      'RUN git -c «http.extraHeader="Authorization: Basic bWU6Ymx1ZS1LZXR0bGU"» clone https://a.example.com/b.git',
    ],
    ['an archive', 'RUN 7z x «-pblue-Kettle-71» a.7z && openssl enc -d -k «blue-Kettle-72» -in a'],
    [
      'other keys',
      'RUN s3cmd --secret_key=«blue-Kettle-71» ls && az storage blob list --account-key «blue-Kettle-72» && wp config create --dbpass=«blue-Kettle-73»',
    ],
    [
      'settings as words',
      'RUN vault login -method=userpass username=me «password=blue-Kettle-71» && kubectl create secret generic a «--from-literal=password=blue-Kettle-72»',
    ],
    [
      'settings in lists',
      'RUN mount -o «username=me,password=blue-Kettle-71» //a/b /c && curl -d «"user=me&password=blue-Kettle-72"» https://a.example.com/ && helm install a b --set «x.y=z,auth.rootPassword=blue-Kettle-73»',
    ],
    ['a property of MSBuild', 'RUN dotnet pack «-p:ApiKey=36b9f0e1d2c3b4a5968778695a4b3c2d»'],
    ['a token in a here-string', 'RUN gh auth login --with-token <<< «36b9f0e1d2c3b4a5968778695a4b3c2d»'],
    [
      'a token from a pipe',
      'RUN echo «36b9f0e1d2c3b4a5968778695a4b3c2d» | cargo login && echo «blue-Kettle-71» | glab auth login --stdin',
    ],
    ['a passphrase from a pipe', 'RUN echo «blue-Kettle-71» | gpg --batch --passphrase-fd 0 -d a.gpg'],
    ['the cookie of Erlang', 'CMD elixir --name a@b.example.com --cookie «blue-Kettle-71» -S mix'],
    [
      'SQL Server',
      'HEALTHCHECK CMD /opt/mssql-tools18/bin/sqlcmd -C -S localhost -U sa -P «blue-Kettle-71» -Q "SELECT 1"',
    ],
    [
      'other databases',
      'RUN cqlsh -u me -p «blue-Kettle-71» && cypher-shell -u me -p «blue-Kettle-72» && etcdctl --user «me:blue-Kettle-73» get a && neo4j-admin dbms set-initial-password «blue-Kettle-74»',
    ],
    ['a variable of Terraform', 'RUN terraform apply «-var="db_password=blue-Kettle-71"»'],
    ['a health check', 'HEALTHCHECK CMD curl -f -H «"Authorization: Bearer 8c1f-Kettle-71-green"» http://localhost/'],
    ['a health check as a list', 'HEALTHCHECK CMD ["redis-cli", "-a", "«blue-Kettle-71»", "ping"]'],
    ['an address with a token', 'RUN curl -O «"https://a.example.com/b?v=1&access_token=blue-Kettle-71"»'],
    ['an inner script', 'RUN bash -c "tool --password=«blue-Kettle-71»"'],
  ])('reports %s', (_name, text) => {
    const marked = `FROM debian:12\n${text}`.replace(
      '--header=«"X-Api-Key: 8c1f-Kettle-71-green"»',
      '«--header="X-Api-Key: 8c1f-Kettle-71-green"»',
    );
    expectMarks(rule, 'Dockerfile', marked);
  });

  it.each([
    ['variables', 'ARG P\nRUN tool --password=$P --token "$T" -p$P && curl -u me:$P https://a.example.com/'],
    ['a variable that secret-in-env reports', 'ENV AUTH=q8Kd92mZpQ71xx\nRUN curl -u "x:$AUTH" https://a.example.com/'],
    ['mounted secrets', 'RUN --mount=type=secret,id=p curl -u "me:$(cat /run/secrets/p)" https://a.example.com/'],
    ['standard input', 'RUN docker login -u me --password-stdin r.example.com < /run/secrets/p'],
    ['what everyone knows', 'RUN mysql -uroot -proot && keytool -storepass changeit && tool --password=postgres'],
    ['the password of an account, which another rule reports', 'RUN usermod --password=blue-Kettle-71 ops'],
    [
      'a key for one command',
      'RUN PAPERLESS_SECRET_KEY=build-time-dummy a && SECRET_KEY=collectstatic ./manage.py b && SECRET_KEY_BASE=for-the-assets rake c',
    ],
    ['a default between quotes, as entrypoints have for names', 'RUN export DB_ZBX_PASS=${DB_ZBX_PASS:-"zabbix"}'],
    ['placeholders', 'RUN tool --password=changeme --token=<token> --api-key=xxxxxxxx'],
    [
      'switches',
      'RUN adduser --disabled-password app && ansible --ask-vault-password site && x --no-password db --generate-token name --stdin-password a',
    ],
    [
      'settings that are not secret, and variables',
      'ARG T\nRUN bundle config build.nokogiri --use-system-libraries && bundle config path vendor/bundle && bundle config gems.example.com $T\n' +
        'RUN npm config set registry https://registry.example.com/ && npm config set //r.example.com/:_authToken=$T && composer config -g platform.php 8.4\n' +
        'RUN poetry config virtualenvs.create false && aws configure set region eu-west-1 && vault login -method=userpass && mysqladmin password',
    ],
    [
      'versions of packages whose names sound like secrets',
      'RUN apt-get install -y libsecret-1-0=0.20.5-2 passwd=1:4.13+dfsg1-1 && apk add libsecret=0.21.4-r0 && pip install token==1.2.3',
    ],
    [
      'the names of secrets, variables and files as settings',
      'ARG P\nRUN helm install a b --set auth.existingSecret=database --set auth.password=$P && kubectl create secret generic a --from-literal=password=$P --from-file=token=./t.txt && make PASSWD=/usr/bin/passwd',
    ],
    [
      'the same letters of other commands',
      'RUN uv pip install -p blue-Kettle-71 a && conan install . -pr:b=blue-Kettle && expo export -p android && dotnet add package Blue -v 1.0 && netlify deploy -a blue-Kettle-71',
    ],
    [
      'logins that take nothing, a variable or a file',
      'RUN --mount=type=secret,id=t,target=/t cargo login < /t; gh auth login --with-token < /t; snyk auth; snyk auth $T; vault login -; bw login me@example.com; mc alias set a https://a.example.com; 7z x -p a.7z; mvn -Dsonar.login=admin verify',
    ],
    [
      'texts of other programs',
      'RUN grep password=blue-Kettle-71 a && sed -i s/password=.*/password=blue/ a && test a = token=blue-Kettle',
    ],
    ['a file', 'RUN tool --password-file=/run/p --token=/run/t --secret=id=a,src=b'],
    ['an option that is followed by another', 'RUN tool --password --token --verbose'],
    ['a user without a password', 'RUN curl -u me https://a.example.com/'],
    ['another -p', 'RUN mkdir -p blue-Kettle-71 && mysql -p app && docker run -p 8080:80 a login'],
    ['what is made up anew', 'RUN export SECRET_KEY=$(openssl rand -hex 16) && SECRET_KEY_BASE=`openssl rand` ./a'],
    ['text', 'RUN echo "--password=blue-Kettle-71" --password=blue-Kettle-71'],
    [
      'a password that a command asks for',
      'RUN rabbitmqctl add_user blue-Kettle-71 && mc alias set blue-Kettle-71 https://a',
    ],
    [
      'an option without a value, and a public key',
      'RUN pulumi config set --secret dbPassword "$P" && pulumi config set publicKey blue-Kettle-71',
    ],
    ['a stage that is used by nothing', 'RUN tool --password=blue-Kettle-71\nFROM scratch'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it('never repeats the secret', () => {
    const text = 'FROM debian:12 AS base\nRUN tool --password=blue-Kettle-71\n';
    expect(messagesOf(rule, 'Dockerfile', text)).toEqual([
      'Stage "base" passes tool a secret in "--password". Everyone who reads the file or the image can use it.',
    ]);
    const [finding] = checkText(rule, 'Dockerfile', text).findings;
    expect(finding?.secrets.map(({ start, end }) => text.slice(start, end))).toEqual(['blue-Kettle-71']);
  });

  it.each([
    ['an option', 'RUN tool --db-password=blue-Kettle-71', 'DB_PASSWORD'],
    ['an assignment', 'RUN PGPASSWORD=blue-Kettle-71 psql -h db', 'PGPASSWORD'],
    ['sshpass', 'RUN sshpass -p blue-Kettle-71 scp a b:c', 'SSHPASS_SECRET'],
    ['a variable of two letters, which says too little', `RUN GL=${TOKEN} tool-x`, 'TOOL_X_SECRET'],
    ['a variable of three letters', `RUN GLT=${TOKEN} tool-x`, 'GLT'],
    [
      'a header, which is more than the secret',
      'RUN curl -H "X-Api-Key: 8c1f-Kettle-71-green" https://a.example.com/',
      undefined,
    ],
    [
      'a login, which keeps what it is given',
      'RUN podman login -u me --password blue-Kettle-71 r.example.com',
      undefined,
    ],
  ])('mounts the secret of %s as a variable', (_name, text, variable) => {
    const [finding] = checkText(rule, 'Dockerfile', `FROM debian:12\n${text}\n`).findings;
    expect(
      finding?.fix?.edits
        .map((edit) => edit.text)
        .join(' ')
        .match(/env=(\w+)/)?.[1],
    ).toBe(variable);
  });

  it.each([
    ['RUN export DB_PASSWORD=blue-Kettle-71', 'sets a secret in "DB_PASSWORD"'],
    ['RUN readonly DB_PASSWORD=blue-Kettle-71', 'sets a secret in "DB_PASSWORD"'],
    ['RUN DB_PASSWORD=blue-Kettle-71', 'sets a secret in "DB_PASSWORD"'],
    ['RUN tool --db-password=blue-Kettle-71', 'passes tool a secret in "--db-password"'],
  ])('says what %s does', (text, what) =>
    expect(messagesOf(rule, 'Dockerfile', `FROM debian:12\n${text}\n`)).toEqual([
      `This Dockerfile ${what}. Everyone who reads the file or the image can use it.`,
    ]),
  );
});
