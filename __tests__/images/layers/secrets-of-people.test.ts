import { describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { testImage } from '../../support/image.ts';
import { inTimeAsync } from '../../support/in-time.ts';

const TOKEN = `gh${'p_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOt'}`;
const STRIPE = `sk_${'live_q7Xm2VcL9pRt4Wb8ZyK1nJ6d'}`;
const SLACK = `xox${'b-718293640512-829364051728-q7Xm2VcL9pRt4Wb8ZyK1nJ6d'}`;
const AWS = `AKIA${'Q7XM2VCL3PRT4WBZ'}`;
const AWS_SECRET = `h7Qm2vXcL9/pRt4Wb8ZyK1nJ6dF${'+sG3aE5uT0oYi'}`;
const KEY = `-----BEGIN RSA PRIVATE ${'KEY'}-----\n${'MIIEowIBAAKCAQEAq7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL\n'.repeat(3)}-----END RSA PRIVATE ${'KEY'}-----\n`;
const PASSWORD = 'q7Xm2VcL9pRt';

async function secretIn(path: string, content: string): Promise<string | undefined> {
  const { secrets } = await inspectImage(testImage([[{ path, content }]]), { scope: 'all' });
  return secrets[0]?.what;
}

describe('a secret of a person or of the code in an image', () => {
  it.each([
    [
      'app/.git/config',
      `[remote "origin"]\n\turl = https://me:${PASSWORD}@git.example.com/a.git\n`,
      'a password or token',
    ],
    ['srv/app/.git/config', `[remote "origin"]\n\turl = https://${TOKEN}@github.com/acme/app.git\n`, 'a GitHub token'],
    [
      'app/.git/config',
      `[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic ${'eDphY2Nlc3MtdG9rZW46'}q7Xm2VcL9pRt\n`,
      'a password or token',
    ],
    [
      'root/.gitconfig',
      `[url "https://me:${PASSWORD}@git.example.com/"]\n\tinsteadOf = https://git.example.com/\n`,
      'a password or token',
    ],
    ['app/config.py', `API_TOKEN = "${TOKEN}"\n`, 'a GitHub token'],
    [
      'app/settings.py',
      `AWS_ACCESS_KEY_ID = "${AWS}"\nAWS_SECRET_ACCESS_KEY = "${AWS_SECRET}"\n`,
      'an AWS secret access key',
    ],
    ['usr/src/app/main.js', `const stripe = require('stripe')('${STRIPE}');\n`, 'a Stripe key'],
    ['opt/app/bot.ts', `export const token = '${SLACK}';\n`, 'a Slack token'],
    ['var/www/html/wp-config.php', `<?php define('T', '${TOKEN}');\n`, 'a GitHub token'],
    ['app/main.go', `${'// x\n'.repeat(30_000)}const t = "${TOKEN}"\n`, 'a GitHub token'],
    ['app/notes.txt', `token: ${TOKEN}\n`, 'a GitHub token'],
    ['root/.bash_history', `ls\nmysql -uroot -p${PASSWORD} app\n`, 'a password or token'],
    ['root/.ash_history', `ls -la /app\nexport DB_PASSWORD=${PASSWORD}\n`, 'a password or token'],
    ['home/app/.zsh_history', `redis-cli -a ${PASSWORD} info\n`, 'a password or token'],
    ['home/app/.bash_history', `curl https://me:${PASSWORD}@example.com/x\n`, 'a password or token'],
    ['root/.bash_history', `tool login --password=${PASSWORD} --user a\n`, 'a password or token'],
    ['root/.bash_history', `echo ${TOKEN} | docker login ghcr.io\n`, 'a GitHub token'],
    ['root/.psql_history', `ALTER USER app WITH PASSWORD '${PASSWORD}';\n`, 'a password or token'],
    ['root/.mysql_history', `CREATE USER a IDENTIFIED BY '${PASSWORD}';\n`, 'a password or token'],
    ['root/.node_repl_history', `const t = "${TOKEN}"\n`, 'a GitHub token'],
    ['root/.netrc', `machine example.com login me password ${PASSWORD}\n`, 'a password or token'],
    ['root/.npmrc', `//registry.example.com/:_authToken=${PASSWORD}q7\n`, 'a password or token'],
    ['root/.pypirc', `[pypi]\nusername = me\npassword = ${PASSWORD}\n`, 'a password or token'],
    [
      'home/app/.docker/config.json',
      '{"auths": {"registry.example.com": {"auth": "YTpxN1htMlZjTDlwUnQ="}}}',
      'a password or token',
    ],
    ['app/big.json', `{"x": "${'y'.repeat(200_000)}", "t": "${TOKEN}"}`, 'a GitHub token'],
  ])('is found in %s', async (path, content, what) => {
    expect(await secretIn(path, content)).toBe(what);
  });

  it.each([
    [
      'app/.git/config',
      '[remote "origin"]\n\turl = https://github.com/acme/app.git\n\turl = git@github.com:acme/app.git\n',
    ],
    ['app/.git/config', '[remote "origin"]\n\turl = https://me:${TOKEN}@github.com/acme/app.git\n'],
    ['app/.git/objects/x.py', TOKEN.repeat(1)],
    ['app/config.py', 'API_TOKEN = os.environ["API_TOKEN"]\nPASSWORD = "q7Xm2VcL9pRt"\n'],
    ['app/main.js', 'const key = "AIzaq7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0o";\n'],
    ['app/ids.py', `KEYS = ["${AWS}"]\n`],
    ['app/keys.py', `KEY = """${KEY}"""\n`],
    ['app/main_test.go', `const t = "${TOKEN}"\n`],
    ['app/app.spec.ts', `const t = "${TOKEN}"\n`],
    ['app/test_app.py', `t = "${TOKEN}"\n`],
    ['app/node_modules/x/index.js', `const t = "${TOKEN}"\n`],
    ['usr/lib/python3/dist-packages/x.py', `t = "${TOKEN}"\n`],
    ['usr/local/lib/node_modules/x.js', `t = "${TOKEN}"\n`],
    ['app/vendor/x/x.php', `$t = "${TOKEN}";\n`],
    ['app/main.bin', `${TOKEN}\n${'x'.repeat(20)}`],
    [
      'root/.bash_history',
      'ls -la\ncd /app\nexport DB_HOST=database PASSWORD=$SECRET\nmysql -uroot -p"$PASSWORD" app\n',
    ],
    ['root/.bash_history', 'apt-get update\ncurl -fsSL https://example.com/install.sh | sh\nmysql -uroot -proot\n'],
    ['root/.bash_history', 'export PASSWORD=changeme\nexport TOKEN=<token>\npip install -p x\n'],
    ['root/.psql_history', "SELECT password FROM users WHERE name = 'x';\n"],
    ['root/.netrc', 'machine example.com login me password ${PASSWORD}\n'],
  ])('is not one in %s', async (path, content) => {
    expect(await secretIn(path, content)).toBeUndefined();
  });

  it('is searched for in time', async () => {
    const lines = ['mysql -p', 'https://a:', 'PASSWORD ', "identified by '", 'x=y ', '-p -p -p '];
    for (const line of lines) {
      const content = line.repeat(Math.ceil(1_000_000 / line.length));
      await inTimeAsync(2000, () => secretIn('root/.bash_history', content));
      await inTimeAsync(2000, () => secretIn('root/.bash_history', content.replaceAll(' ', '\n')));
    }
  });
});
