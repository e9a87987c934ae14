import type { Container } from '../../model/containers/container.ts';
import { imageName } from './published-services.ts';

const STORE =
  /(?:postgres|postgis|timescaledb|mysql|mariadb|percona|mongo|redis|valkey|memcached|elasticsearch|opensearch|couchdb|cassandra|clickhouse|influxdb|neo4j|rabbitmq|etcd|minio)/;

/** Whether the image is that of a data store, which other containers use. */
export function isDataStore(container: Container): boolean {
  return STORE.test(imageName(container));
}
