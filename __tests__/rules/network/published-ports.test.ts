import { describe, expect, it } from '@jest/globals';
import { SENSITIVE_SERVICES } from '../../../src/data/sensitive-ports.ts';
import portAll from '../../../src/rules/network/port-all-interfaces.ts';
import portDebugger from '../../../src/rules/network/port-debugger.ts';
import portDockerApi from '../../../src/rules/network/port-docker-api.ts';
import rangeWide from '../../../src/rules/network/port-range-wide.ts';
import sensitive from '../../../src/rules/network/port-sensitive-service.ts';
import { service } from '../../support/compose.ts';
import { checkText, expectMarks, messagesOf, withFixes } from '../../support/example.ts';

const ports = (...items: readonly string[]) => service(`ports:\n${items.map((item) => `  - ${item}`).join('\n')}`);
const of = (image: string, items: string, more = '') =>
  `services:\n  app:\n    image: ${image}\n    ports: [${items}]\n${more}`;

describe('port-all-interfaces', () => {
  it('is about -P, which publishes what the image exposes', () => {
    expectMarks(portAll, 'run.sh', 'docker run -d «-P» acme/app:1.4\ndocker run -d «--publish-all» acme/app:1.4\n');
    expectMarks(portAll, 'run.sh', 'docker run --rm -P acme/app:1.4\ndocker run -d --publish-all=false acme/app:1.4\n');
  });

  it.each([
    '"«80»"',
    '«8080»',
    '"«8080:80»"',
    '"«8000-8010:8000-8010»"',
    '"«53:53/udp»"',
    '"«0.0.0.0:8080:80»"',
    '"«[::]:8080:80»"',
    '"«:8080:80»"',
    '"«::ffff:0.0.0.0:8080:80»"',
    '"«[0:0:0:0:0:ffff:0.0.0.0]:8080:80»"',
    '"«${PORT:-8080}:80»"',
    '«{ target: 80, published: "8080" }»',
    '«{ target: 80, published: "8080", host_ip: "" }»',
    '«{ target: 80, published: "8080", host_ip: 0.0.0.0 }»',
  ])('reports %s', (port) => expectMarks(portAll, 'compose.yaml', ports(port)));

  it.each([
    '127.0.0.1:8080:80',
    '"127.0.0.1::80"',
    '"[::1]:8080:80"',
    '"[0:0:0:0:0:ffff:127.0.0.1]:8080:80"',
    '192.168.1.5:8080:80',
    '"${IP}:8080:80"',
    '"${APP_PORT}:80"',
    '"${BIND}8080:80"',
    '{ target: 80, published: "8080", host_ip: 127.0.0.1 }',
    '{ target: 80, host_ip: "${IP}" }',
  ])('accepts %s', (port) => expectMarks(portAll, 'compose.yaml', ports(port)));

  it.each([
    ['the network of the host', service('network_mode: host\nports: ["80:80"]')],
    ['the network of another container', service('network_mode: service:vpn\nports: ["80:80"]')],
    ['nothing but exposed ports', service('expose: ["80"]')],
    ['a proxy', of('nginx:1.29', '"80:80", "443:443"')],
    ['another proxy', of('docker.io/library/traefik:v3', '"80:80", "443:443/udp"')],
    ['peers of Lightning', of('acme/shop:1', '"9735:9735"')],
    ['peers of Lightning of another coin', of('acme/clightning:v1', '"9736:9736"')],
    ['peers of Ethereum', of('ethereum/client-go:v1.16.1', '"30303:30303", "30303:30303/udp"')],
    ['peers of Bitcoin', of('acme/bitcoin:28.1', '"8333:8333"')],
    ['a database, which has a rule of its own', of('a:1', '"5432:5432"')],
    ['the engine, which has a rule of its own', of('a:1', '"2375:2375"')],
    ['a debugger, which has a rule of its own', of('a:1', '"127.0.0.1:80:80", "9229:9229"')],
  ])('accepts %s', (_what, text) => expectMarks(portAll, 'compose.yaml', text));

  it.each([
    of('acme/shop:1', '"«9736:9736»"'),
    of('acme/shop:1', '"«8333:8333»"'),
    of('acme/bitcoin:28.1', '"«8332:8332»"'),
    of('acme/bitcoin:28.1', '"«8333-8340:8333-8340»"'),
  ])('reports ports that others use, or that are not for peers', (text) => expectMarks(portAll, 'compose.yaml', text));

  it('asks the image that is built', () => {
    const text = (mark: string) => `services:\n  app:\n    build: .\n    ports: [${mark}]\n`;
    expectMarks(portAll, 'compose.yaml', text('"80:80"'), {}, {}, { Dockerfile: 'FROM nginx:1.29\n' });
    expectMarks(portAll, 'compose.yaml', text('"«80:80»"'), {}, {}, { Dockerfile: 'FROM node:22\n' });
  });

  it('leaves the ports of other builds of a proxy alone', () => {
    expectMarks(portAll, 'compose.yaml', of('wemakeservices/caddy-gen:0.4', '"80:80", "443:443"'));
  });

  it('reports other ports of a proxy', () => {
    expectMarks(portAll, 'compose.yaml', of('nginx:1.29', '"80:80", "«8080:8080»"'));
  });

  it('reports a container once, and changes with its ports', () => {
    const found = (items: string) => checkText(portAll, 'compose.yaml', of('a:1', items)).findings;
    const [one] = found('"1000:1000"');
    const both = found('"2000:2000/udp", "1000:1000"');
    expect(one?.message).toBe(
      'Container "app" publishes port 1000:1000 on all interfaces. Anyone who reaches the host reaches it, even if the firewall of the host forbids that.',
    );
    expect(both.map(({ message, related }) => [message, related.length])).toEqual([
      [
        'Container "app" publishes ports 2000:2000/udp, 1000:1000 on all interfaces. Anyone who reaches the host reaches them, even if the firewall of the host forbids that.',
        1,
      ],
    ]);
    expect(one?.evidence).not.toBe(both[0]?.evidence);
    expect(found('"1000:1000", "2000:2000/udp"')[0]?.evidence).toBe(both[0]?.evidence);
  });

  it.each([
    ['"8080:80"', '"127.0.0.1:8080:80"'],
    ['8080:80/udp', '127.0.0.1:8080:80/udp'],
    ['"0.0.0.0:8080:80"', '"127.0.0.1:8080:80"'],
    ['"${PORT:-8080}:80"', '"127.0.0.1:${PORT:-8080}:80"'],
    ['"8000-8010:8000-8010"', '"127.0.0.1:8000-8010:8000-8010"'],
    ['8080', '8080'],
    ['"[::]:8080:80"', '"[::]:8080:80"'],
    ['{ target: 80, published: "8080" }', '{ target: 80, published: "8080" }'],
  ])('makes of %s the port %s', (before, after) => {
    expect(withFixes(checkText(portAll, 'compose.yaml', ports(before)))).toBe(ports(after));
  });
});

describe('ports that are meant for everyone', () => {
  it.each([
    '"51820:51820/udp"',
    '"500:500/udp", "4500:4500/udp"',
    '"25565:25565"',
    '"51413:51413", "51413:51413/udp"',
    '"27015:27015/udp"',
    '"5000:51820/udp"',
  ])('accepts %s', (items) => expectMarks(portAll, 'compose.yaml', of('acme/app:1', items)));

  it.each(['"«51820:51820»"', '"51820:51820/udp", "«51821:51821»"', '"«500-501:500-501/udp»"'])('reports %s', (items) =>
    expectMarks(portAll, 'compose.yaml', of('acme/app:1', items)),
  );
});

describe('consoles without a login', () => {
  it.each([
    ['node:22', '"«5555:5555»"', 'command: npx prisma studio'],
    ['acme/app:1', '"«7681:7681»"', ''],
    ['debian:12', '"«8080:8080»"', 'command: gotty -w bash'],
    ['couchdb:3.4', '"«4369:4369»", "«9100:9100»"', ''],
    ['acme/app:1', '"«8888:8888»"', 'command: ["jupyter", "lab"]'],
    ['rayproject/ray:2', '"«8265:8265»"', ''],
    ['debezium/connect:3.3', '"«8083:8083»"', ''],
    ['docker.redpanda.com/redpandadata/connectors:v1', '"«8083:8083»"', ''],
    ['acme/broker:1', '"«9999:9999»"', 'environment: { KAFKA_JMX_PORT: 9999 }'],
    ['acme/broker:1', '"«19101:9101»", "8080:8080"', 'environment: ["JMX_PORT=9101"]'],
  ])('are reported: %s %s %s', (image, items, more) =>
    expectMarks(sensitive, 'compose.yaml', of(image, items, more === '' ? '' : `    ${more}\n`)),
  );

  it.each([
    ['node:22', '"5555:5555"', 'command: npx prisma migrate'],
    ['acme/app:1', '"9100:9100"', ''],
    ['acme/app:1', '"8083:8083"', ''],
    ['acme/broker:1', '"9999:9999"', 'environment: { KAFKA_JMX_PORT: "${JMX}" }'],
    ['acme/broker:1', '"9092:8080"', 'environment: { KAFKA_JMX_PORT: 9999 }'],
    ['acme/app:1', '"8080:8080"', ''],
  ])('are none: %s %s %s', (image, items, more) =>
    expectMarks(sensitive, 'compose.yaml', of(image, items, more === '' ? '' : `    ${more}\n`)),
  );
});

describe('images that run the commands of their visitors', () => {
  it.each([
    ['gitpod/openvscode-server:1.106.0', '"«3000:3000»"', ''],
    ['lscr.io/linuxserver/openvscode-server:1.106.0', '"«3000:3000»"', ''],
    ['lscr.io/linuxserver/code-server:4.106.2', '"«8443:8443»"', 'environment: { PUID: 1000 }'],
    ['linuxserver/code-server:4.106.2', '"«80:8443»"', 'environment: ["PASSWORD="]'],
    ['ghcr.io/linuxserver/webtop:ubuntu-xfce', '"«3000:3000»", "«3001:3001»"', ''],
    ['dorowu/ubuntu-desktop-lxde-vnc:focal', '"«6080:80»"', ''],
    ['theiaide/theia-full:next', '"«3000:3000»"', ''],
    ['nodered/node-red:4.1', '"«1880:1880»"', 'volumes: ["flows:/data"]'],
    ['apache/spark:4.0.1', '"«7077:7077»", "«6066:6066»"', 'command: /opt/spark/sbin/start-master.sh'],
    ['bitnami/spark:3.5', '"«7077:7077»"', 'environment: { SPARK_MODE: master }'],
    ['apache/zeppelin:0.12.0', '"«8080:8080»"', ''],
    ['ghcr.io/dask/dask:2025.9', '"«8786:8786»"', 'command: dask scheduler'],
    ['hashicorp/nomad:1.10', '"«4646:4646»"', 'command: agent -dev'],
    ['weaveworks/scope:1.13.2', '"«4040:4040»"', ''],
    ['coderaiser/cloudcmd:19', '"«8000:8000»"', ''],
    ['janusgraph/janusgraph:1.1', '"«8182:8182»"', ''],
    ['selenium/standalone-chrome:143.0', '"«4444:4444»"', ''],
    ['chromedp/headless-shell:143.0', '"«9222:9222»"', ''],
    ['ghcr.io/browserless/chromium:v2.38.2', '"«3000:3000»"', ''],
  ])('are reported: %s %s %s', (image, items, more) =>
    expectMarks(sensitive, 'compose.yaml', of(image, items, more === '' ? '' : `    ${more}\n`)),
  );

  it.each([
    ['gitpod/openvscode-server:1.106.0', '"127.0.0.1:3000:3000"', ''],
    ['gitpod/openvscode-server:1.106.0', '"3000:3000"', 'command: --connection-token-file /run/secrets/token'],
    ['lscr.io/linuxserver/openvscode-server:1.106.0', '"3000:3000"', 'environment: { CONNECTION_TOKEN: "${TOKEN}" }'],
    ['lscr.io/linuxserver/code-server:4.106.2', '"8443:8443"', 'environment: { PASSWORD: "${PASSWORD}" }'],
    ['lscr.io/linuxserver/code-server:4.106.2', '"8443:8443"', 'environment: ["HASHED_PASSWORD"]'],
    ['lscr.io/linuxserver/code-server:4.106.2', '"8443:8443"', 'environment: { FILE__PASSWORD: /run/secrets/code }'],
    ['lscr.io/linuxserver/webtop:latest', '"3000:3000"', 'environment: { CUSTOM_USER: me, PASSWORD: "${PASSWORD}" }'],
    ['dorowu/ubuntu-desktop-lxde-vnc:focal', '"6080:80"', 'environment: { HTTP_PASSWORD: "${PASSWORD}" }'],
    ['nodered/node-red:4.1', '"1880:1880"', 'volumes: ["./settings.js:/data/settings.js:ro"]'],
    ['nodered/node-red:4.1', '"1880:1880"', 'volumes: ["./data:/data"]'],
    ['nodered/node-red:4.1', '"127.0.0.1:1880:1880"', ''],
    ['acme/node-red-contrib:4.1', '"1880:1880"', ''],
    ['bitnami/spark:3.5', '"7077:7077"', 'environment: { SPARK_RPC_AUTHENTICATION_ENABLED: "yes" }'],
    ['apache/spark:4.0.1', '"7077:7077"', 'volumes: ["./spark.conf:/opt/spark/conf/spark-defaults.conf"]'],
    ['apache/spark:4.0.1', '"4040:4040"', ''],
    ['apache/zeppelin:0.12.0', '"8080:8080"', 'volumes: ["./shiro.ini:/opt/zeppelin/conf/shiro.ini"]'],
    ['selenium/standalone-chrome:143.0', '"4444:4444"', 'environment: { SE_ROUTER_PASSWORD: "${PASSWORD}" }'],
    ['selenium/node-chrome:143.0', '"5555:5555"', ''],
    ['ghcr.io/browserless/chromium:v2.38.2', '"3000:3000"', 'environment: { TOKEN: "${TOKEN}" }'],
    ['chromedp/headless-shell:143.0', '"127.0.0.1:9222:9222"', ''],
    ['zenika/alpine-chrome:124', '"9222:9222"', ''],
  ])('are closed: %s %s %s', (image, items, more) =>
    expectMarks(sensitive, 'compose.yaml', of(image, items, more === '' ? '' : `    ${more}\n`)),
  );

  it.each([
    ['FROM lscr.io/linuxserver/code-server:4.106.2\nRUN apt-get update\n', '"«8443:8443»"'],
    ['FROM lscr.io/linuxserver/code-server:4.106.2\nENV HASHED_PASSWORD=abc\n', '"8443:8443"'],
    ['FROM lscr.io/linuxserver/code-server:4.106.2\nARG PASSWORD\nENV PASSWORD=$PASSWORD\n', '"8443:8443"'],
    ['FROM nodered/node-red:4.1\nCOPY settings.js /data/settings.js\n', '"1880:1880"'],
  ])('are known by their base: %j', (Dockerfile, items) => {
    const text = `services:\n  app:\n    build: .\n    ports: [${items}]\n`;
    expectMarks(sensitive, 'compose.yaml', text, {}, {}, { Dockerfile });
  });

  it('are said to run programs', () => {
    expect(messagesOf(sensitive, 'compose.yaml', of('nodered/node-red:4.1', '"1880:1880"'))).toEqual([
      'Container "app" publishes port 1880:1880, Node-RED, on all interfaces. It has no login by default, so anyone who reaches the host can run programs in it.',
    ]);
  });
});

describe('port-sensitive-service', () => {
  it.each([
    ['pingcap/tidb:v8.5.4', '"«4000:4000»"'],
    ['yugabytedb/yugabyte:2025.1', '"«5433:5433»", "«9042:9042»", "«15433:15433»"'],
    ['cockroachdb/cockroach:v25.3.4', '"«26257:26257»"'],
    ['arangodb:3.12', '"«8529:8529»"'],
    ['starrocks/allin1-ubuntu:3.5', '"«9030:9030»"'],
    ['apache/doris:fe-3.1', '"«9030:9030»"'],
    ['risingwavelabs/risingwave:v2.6', '"«4566:4566»"'],
    ['crate:6.1', '"«4200:4200»"'],
    ['materialize/materialized:v26', '"«6875:6875»"'],
    ['greptime/greptimedb:v1.0', '"«4002:4002»"'],
    ['manticoresearch/manticore:13', '"«9306:9306»"'],
    ['dgraph/dgraph:v25', '"«8080:8080»", "«9080:9080»"'],
    ['aerospike/aerospike-server:8.1', '"«3000:3000»"'],
    ['tarantool/tarantool:3', '"«3301:3301»"'],
    ['orientdb:3.2', '"«2480:2480»"'],
    ['couchbase/server:8.0', '"«8091-8096:8091-8096»"'],
    ['surrealdb/surrealdb:v2', '"«8000:8000»"'],
    ['cr.weaviate.io/semitechnologies/weaviate:1.34.0', '"«8080:8080»"'],
    ['vespaengine/vespa:8', '"«19071:19071»"'],
    ['apache/druid:34.0.0', '"«8888:8888»"'],
    ['apachepinot/pinot:1.4', '"«9000:9000»"'],
    ['trinodb/trino:478', '"«8080:8080»"'],
    ['apache/hive:4.1.0', '"«10000:10000»"'],
    ['apacheignite/ignite:2.17', '"«10800:10800»"'],
    ['hazelcast/hazelcast:5.6', '"«5701:5701»"'],
    ['apachepulsar/pulsar:4.1.1', '"«6650:6650»"'],
    ['ontotext/graphdb:11.1', '"«7200:7200»"'],
    ['tdengine/tdengine:3.3', '"«6041:6041»"'],
    ['codenotary/immudb:1.10', '"«3322:3322»"'],
    ['rethinkdb:2.4', '"«8080:8080»", "«28015:28015»"'],
    ['scylladb/scylla:2025.4', '"«9042:9042»"'],
  ])('knows %s with %s', (image, items) => {
    expectMarks(sensitive, 'compose.yaml', of(image, items));
    const numbers = items.replace(/[«»"]/g, '');
    const onHost = numbers.split(', ').map((one) => JSON.stringify(`127.0.0.1:${one}`));
    expectMarks(sensitive, 'compose.yaml', of(image, onHost.join(', ')));
  });

  it('leaves their numbers to other programs', () =>
    expectMarks(
      sensitive,
      'compose.yaml',
      of('acme/shop:1', '"4000:4000", "5433:5433", "9030:9030", "3000:3000", "8182:8182", "4200:4200", "1880:1880"'),
    ));

  it.each([
    ['a:1', '"«5432:5432»"'],
    ['a:1', '"«15432:5432»"'],
    ['a:1', '"«6379»"'],
    ['postgres:17', '"«5432»"'],
    ['docker.elastic.co/elasticsearch/elasticsearch:9.0.0', '"«9200:9200»", "«9300:9300»"'],
    ['ghcr.io/acme/ocis:1', '"«9200:9200»"'],
    ['owncloud/ocis:7', '"9200:9200", "«6379:6379»"'],
    ['minio/minio:latest', '"«9000:9000»", "«0.0.0.0:9001:9001»"'],
    ['portainer/portainer-ce:2', '"«9443:9443»"'],
    ['prom/prometheus:v3', '«{ target: 9090, published: "9090" }»'],
    ['adminer:5', '"«8080:8080»"'],
    ['hashicorp/vault:1', '"«8200:8200»"'],
    ['postgres:17', '"«${DB_PORT}:5432»"'],
    ['mcr.microsoft.com/azure-messaging/servicebus-emulator:latest', '"«5672:5672»"'],
    ['redis:8', '"«6370-6390:6370-6390»"'],
    ['elasticsearch:9.0.0', '"«9200-9300:9200-9300»"'],
    ['postgres:17', '"«1-65535:1-65535»"'],
  ])('reports %s with %s', (image, items) => expectMarks(sensitive, 'compose.yaml', of(image, items)));

  it.each([
    ['an address of the machine itself', 'postgres:17', '"127.0.0.1:5432:5432"'],
    ['one address', 'postgres:17', '"10.0.0.5:5432:5432"'],
    ['an address that a variable decides', 'postgres:17', '"${IP}:5432:5432"'],
    ['a variable that may be an address', 'postgres:17', '"${BIND}:5432"'],
    ['a variable without a telling name', 'postgres:17', '"${P}:5432"'],
    ['the default of a port that has an address', 'postgres:17', '"${DB_PORT:-127.0.0.1:15432}:5432"'],
    ['the numbers of another queue', 'rabbitmq:4-management', '"61616:61616", "8161:8161"'],
    ['a number that many programs have', 'ghcr.io/acme/app:1', '"9000:9000", "9090:9090", "8200:8200", "9092:9092"'],
    ['another port inside', 'ghcr.io/acme/app:1', '"5432:8080"'],
    ['another protocol', 'ghcr.io/acme/app:1', '"5432:5432/udp"'],
    ['a wide range that covers it by chance', 'ghcr.io/acme/app:1', '"5000-6000:5000-6000"'],
    ['a wide range without the port of the image', 'redis:8', '"5000-6000:5000-6000"'],
    ['a wide range of the machine itself', 'redis:8', '"127.0.0.1:6300-6400:6300-6400"'],
    ['another port of the image', 'minio/minio:latest', '"8080:8080"'],
    ['the number of another program that is for everyone', 'owncloud/ocis', '9200'],
    ['the same program under another name', 'opencloudeu/opencloud-rolling:3', '"9200:9200"'],
  ])('accepts %s', (_what, image, items) => expectMarks(sensitive, 'compose.yaml', of(image, items)));

  it.each([
    ['backend', '"«5432:5432»"'],
    ['bridge', '"«5432:5432»"'],
    ['host', '"5432:5432"'],
    ['none', '"5432:5432"'],
    ['service:vpn', '"5432:5432"'],
    ['container:vpn', '"5432:5432"'],
    ['${MODE}', '"5432:5432"'],
  ])('reads the network mode %s', (mode, items) =>
    expectMarks(sensitive, 'compose.yaml', of('postgres:17', items, `    network_mode: ${mode}\n`)),
  );

  it('names the service by its image', () => {
    const image = 'mcr.microsoft.com/azure-messaging/servicebus-emulator:latest';
    expect(messagesOf(sensitive, 'compose.yaml', of(image, '"5672:5672"'))).toEqual([
      expect.stringContaining('5672:5672, the emulator of Azure Service Bus, on'),
    ]);
  });

  it('is milder where a variable may set the address', () => {
    const found = checkText(sensitive, 'compose.yaml', of('postgres:17', '"${DB_PORT}:5432", "5433:5432"'));
    expect(found.findings.map(({ message, score, fix }) => [message.split('. ')[0], score, fix !== undefined])).toEqual(
      [
        [
          'Container "app" publishes port …:5432, PostgreSQL, on all interfaces, unless the variable also sets an address',
          4.5,
          false,
        ],
        ['Container "app" publishes port 5433:5432, PostgreSQL, on all interfaces', 7.5, true],
      ],
    );
  });

  it('names the service', () => {
    expect(messagesOf(sensitive, 'compose.yaml', of('mongo:8', '"27017:27017"'))).toEqual([
      'Container "app" publishes port 27017:27017, MongoDB, on all interfaces. Anyone who reaches the host can guess its passwords and exploit its flaws, or just read its data if it requires no password.',
    ]);
  });

  it('knows each service by its numbers alone, or by image and number', () => {
    for (const { ports: numbers, images } of SENSITIVE_SERVICES) {
      expect(numbers.length).toBeGreaterThan(0);
      expect(images.flags).toBe('');
    }
  });
});

describe('port-debugger', () => {
  it.each([
    ['a:1', '"80:80", "«9229:9229»"'],
    ['a:1', '"127.0.0.1:80:80", "«5005:5005»"'],
    ['a:1', '"80:80", "«19229:9229»"'],
  ])('reports %s with %s', (image, items) => expectMarks(portDebugger, 'compose.yaml', of(image, items)));

  it.each([
    ['the machine alone', 'a:1', '"80:80", "127.0.0.1:9229:9229"'],
    ['the only port of a program', 'a:1', '"5005:5005"'],
    ['a program that is known to have it', 'rasa/rasa:3', '"5005:5005", "80:80"'],
    ['a wide range', 'a:1', '"80:80", "5000-5150:5000-5150"'],
    ['another port inside', 'a:1', '"80:80", "9229:3000"'],
    ['an image that starts it only if a variable asks for it', 'quay.io/debezium/connect:3.3', '"80:80", "5005:5005"'],
    ['another one', 'confluentinc/cp-kafka-connect:8.1.0', '"80:80", "5005:5005"'],
  ])('accepts %s', (_what, image, items) => expectMarks(portDebugger, 'compose.yaml', of(image, items)));

  it.each(['KAFKA_DEBUG: "true"', 'KAFKA_DEBUG: ${DEBUG}'])('reports an image of Kafka with %s', (entry) =>
    expectMarks(
      portDebugger,
      'compose.yaml',
      of('apache/kafka:4.1.0', '"80:80", "«5005:5005»"', `    environment:\n      ${entry}\n`),
    ),
  );

  it('leaves a debugger that the command starts to its own rule', () => {
    expectMarks(
      portDebugger,
      'compose.yaml',
      of('a:1', '"80:80", "9229:9229"', '    command: node --inspect=0.0.0.0:9229 server.js\n'),
    );
  });
});

it.each(['"5432:5432", "1:1"', '"9229:9229", "1:1"', '"2375:2375"', '"80:80"', '"6379:6379"'])(
  'only one rule reports each of %s',
  (items) => {
    const marks = [portAll, portDebugger, portDockerApi, sensitive].flatMap((rule) =>
      checkText(rule, 'compose.yaml', of('a:1', items)).findings.map(({ span }) => span.start),
    );
    expect(new Set(marks).size).toBe(marks.length);
    expect(marks).toHaveLength(items.split(',').length);
  },
);

describe('port-range-wide', () => {
  it.each(['"«1000-1100:1000-1100»"', '"«30000-40000:30000-40000/udp»"', '«{ target: 80, published: "1000-2000" }»'])(
    'reports %s',
    (port) => expectMarks(rangeWide, 'compose.yaml', ports(port)),
  );

  it.each(['"1000-1099:1000-1099"', '"127.0.0.1:1000-2000:1000-2000"', '"${FROM}-${TO}:80"', '"65535:1"'])(
    'accepts %s',
    (port) => expectMarks(rangeWide, 'compose.yaml', ports(port)),
  );
});

describe('port-sensitive-service of a service on another port', () => {
  const withVariable = (image: string, items: string, variable: string) =>
    of(image, items, `    environment:\n      ${variable}\n`);

  it.each([
    withVariable(
      'confluentinc/cp-kafka:8.1.0',
      '"«19092:19092»"',
      'KAFKA_ADVERTISED_LISTENERS: IN://shop:29092,OUT://localhost:19092',
    ),
    withVariable('bitnami/kafka:4', '"«9094:9094»"', 'KAFKA_CFG_LISTENERS: CONTROLLER://:9093,EXTERNAL://:9094'),
    withVariable('opensearchproject/opensearch:3', '"«1201:9201»"', 'http.port: 9201'),
    withVariable('confluentinc/cp-kafka-connect:8.1.0', '"«18083:18083»"', 'CONNECT_REST_PORT: 18083'),
    of('questdb/questdb:9', '"«9000:9000»", "«8812:8812»"'),
    of('oceanbase/seekdb:1', '"«2881:2881»"'),
    of('confluentinc/ksqldb-server:0.29', '"«8088:8088»"'),
    of('confluentinc/cp-enterprise-control-center:7.9.0', '"«9021:9021»"'),
  ])('reports %#', (text) => expectMarks(sensitive, 'compose.yaml', text));

  it.each([
    withVariable(
      'confluentinc/cp-kafka:8.1.0',
      '"9101:9101"',
      'KAFKA_ADVERTISED_LISTENERS: IN://shop:29092,OUT://localhost:19092',
    ),
    withVariable('confluentinc/cp-kafka:8.1.0', '"19092:19092"', 'KAFKA_ADVERTISED_LISTENERS: ${LISTENERS}'),
    withVariable('acme/shop:1', '"19092:19092"', 'KAFKA_ADVERTISED_LISTENERS: OUT://localhost:19092'),
    withVariable('opensearchproject/opensearch-dashboards:3', '"9201:9201"', 'http.port: 9201'),
    of('acme/shop:1', '"9021:9021", "2881:2881", "8812:8812"'),
  ])('leaves %# alone', (text) => expectMarks(sensitive, 'compose.yaml', text));
});
