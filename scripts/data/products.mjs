/**
 * Images by the product of endoflife.date that they carry, besides those that its identifiers name. Without a registry they are those of
 * Docker Hub. A product that has several names is called by one of them in the API, and by another one in the source.
 */
export const PRODUCT_OF = {
  almalinux: 'almalinux',
  alpine: 'alpine-linux',
  'apache/kafka': 'apache-kafka',
  'apache/spark': 'apache-spark',
  arangodb: 'arangodb',
  'azul-zulu': 'azul-zulu',
  'azul/zulu-openjdk': 'azul-zulu',
  'azul/zulu-openjdk-alpine': 'azul-zulu',
  backdrop: 'backdrop',
  'bitnami/elasticsearch': 'elasticsearch',
  'bitnami/kafka': 'apache-kafka',
  'bitnami/mongodb': 'mongodb',
  'bitnami/mysql': 'mysql',
  'bitnami/nginx': 'nginx',
  'bitnami/php-fpm': 'php',
  'bitnami/postgresql': 'postgresql',
  'bitnami/rabbitmq': 'rabbitmq',
  'bitnami/zookeeper': 'zookeeper',
  cassandra: 'apache-cassandra',
  centos: 'centos',
  'clickhouse/clickhouse-server': 'clickhouse',
  docker: 'docker-engine',
  'docker.elastic.co/elasticsearch/elasticsearch': 'elasticsearch',
  'docker.elastic.co/kibana/kibana': 'kibana',
  'docker.elastic.co/logstash/logstash': 'logstash',
  dotnet: 'dotnet',
  'eclipse-temurin': 'eclipse-temurin',
  elasticsearch: 'elasticsearch',
  elixir: 'elixir',
  erlang: 'erlang',
  fedora: 'fedora',
  'gitlab/gitlab-ce': 'gitlab',
  'gitlab/gitlab-ee': 'gitlab',
  gradle: 'gradle',
  'grafana/grafana': 'grafana',
  'grafana/grafana-enterprise': 'grafana',
  'grafana/grafana-oss': 'grafana',
  groovy: 'apache-groovy',
  haproxy: 'haproxy',
  'hashicorp/consul': 'consul',
  'hashicorp/vault': 'hashicorp-vault',
  httpd: 'apache-http-server',
  'ibm-semeru-runtimes': ['ibm-semeru-runtime', 'ibm-semeru'],
  influxdb: 'influxdb',
  'jboss/keycloak': 'keycloak',
  jetty: 'eclipse-jetty',
  joomla: 'joomla',
  jruby: 'jruby',
  julia: 'julia',
  'keycloak/keycloak': 'keycloak',
  kibana: 'kibana',
  kong: 'kong-gateway',
  logstash: 'logstash',
  mageia: 'mageia',
  maven: 'apache-maven',
  mediawiki: 'mediawiki',
  mongo: 'mongodb',
  neo4j: 'neo4j',
  nextcloud: 'nextcloud',
  nginx: 'nginx',
  'nginxinc/nginx-unprivileged': 'nginx',
  'opensuse/leap': 'opensuse',
  perl: 'perl',
  php: 'php',
  'quay.io/centos/centos': 'centos-stream',
  'quay.io/keycloak/keycloak': 'keycloak',
  rabbitmq: 'rabbitmq',
  redmine: 'redmine',
  'rocket.chat': 'rocket-chat',
  rockylinux: 'rocky-linux',
  'rockylinux/rockylinux': 'rocky-linux',
  ros: 'ros',
  rust: 'rust',
  sapmachine: 'sapmachine',
  solr: 'solr',
  sonarqube: 'sonarqube-server',
  spark: 'apache-spark',
  telegraf: 'telegraf',
  tomcat: 'tomcat',
  ubi: 'rhel',
  'zabbix/zabbix-agent': 'zabbix',
  'zabbix/zabbix-agent2': 'zabbix',
  'zabbix/zabbix-server-mysql': 'zabbix',
  'zabbix/zabbix-server-pgsql': 'zabbix',
  'zabbix/zabbix-web-nginx-mysql': 'zabbix',
  'zabbix/zabbix-web-nginx-pgsql': 'zabbix',
};

/**
 * Identifiers that are left out: makers who mend old releases themselves, images that were withdrawn as a whole, and images whose tags
 * have versions of their own.
 */
const LEFT_OUT = [
  /^(?:ubuntu|rapidfort)\//,
  /^(?:cgr\.dev|dhi\.io)\//,
  /^(?:circleci|microsoft)\//,
  /^k8s\.gcr\.io\//,
  /^(?:redislabs\/redis|discourse\/base|networkboot\/dhcpd|sourcegraph\/sg|clearlinux)$/,
  /^container-registry\.oracle\.com\//,
];

/** As `docker pull` has them. https://github.com/package-url/purl-spec/blob/main/types-doc/docker-definition.md */
export function imagesOf(product) {
  return product.identifiers
    .map(imageOf)
    .filter((image) => image !== undefined && !LEFT_OUT.some((pattern) => pattern.test(image)));
}

function imageOf(identifier) {
  const [, type, path, query = ''] = /^pkg:(docker|oci)\/([^?@#]+)(?:@[^?#]*)?(?:\?([^#]*))?/.exec(identifier) ?? [];
  if (type === undefined) return undefined;
  const place = new URLSearchParams(query).get('repository_url')?.replace(/^quay\.io\/repository\//, 'quay.io/');
  if (place !== undefined) return `${place}/${path}`;
  return type === 'docker' ? path.replace(/^library\//, '') : undefined;
}
