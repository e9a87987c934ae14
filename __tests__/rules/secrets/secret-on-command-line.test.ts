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
    ['a file', 'RUN tool --password-file=/run/p --token=/run/t --secret=id=a,src=b'],
    ['an option that is followed by another', 'RUN tool --password --token --verbose'],
    ['a user without a password', 'RUN curl -u me https://a.example.com/'],
    ['another -p', 'RUN mkdir -p blue-Kettle-71 && mysql -p app && docker run -p 8080:80 a login'],
    ['what is made up anew', 'RUN export SECRET_KEY=$(openssl rand -hex 16) && SECRET_KEY_BASE=`openssl rand` ./a'],
    ['text', 'RUN echo "--password=blue-Kettle-71" --password=blue-Kettle-71'],
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
