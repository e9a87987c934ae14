import type { Container } from '../../model/containers/container.ts';
import { imageName } from './published-services.ts';

const STORE =
  /(?:postgres|postgis|timescaledb|mysql|mariadb|percona|mongo|redis|valkey|memcached|elasticsearch|opensearch|couchdb|cassandra|clickhouse|influxdb|neo4j|rabbitmq|etcd|minio)/;

/** Pages, exporters and tools with the name of a store in theirs. */
const TOOL =
  /express|commander|insight|admin|console|exporter|backup|browser|postgrest|[-_](?:ui|web|gui|head|hq)(?![a-z])/;

/** Whether the image is that of a data store, which other containers use. */
export function isDataStore(container: Container): boolean {
  const name = imageName(container);
  return STORE.test(name) && !TOOL.test(name);
}
