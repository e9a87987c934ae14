import type { Container } from '../../model/containers/container.ts';
import { imageName } from './published-services.ts';

const STORE =
  /(?:postgres|postgis|pgautoupgrade|pgvector|paradedb|timescaledb|cockroach|yugabyte|mysql|mariadb|percona|tidb|mssql\/server|mssql-server|azure-sql-edge|(?:gvenzl|database)\/(?:oracle|free|express|enterprise)|firebird|mongo|ferretdb|redis|valkey|keydb|dragonfly|memcached|elasticsearch|opensearch|meilisearch|typesense|qdrant|weaviate|milvus|couchdb|couchbase|cassandra|scylla|clickhouse|influxdb|questdb|victoria-metrics|neo4j|arangodb|surrealdb|rethinkdb|rqlite|rabbitmq|(?:^|\/)nats(?:$|-)|etcd|minio|seaweedfs)/;

/** Pages, exporters and tools with the name of a store in theirs. */
const TOOL =
  /express|commander|insight|admin|console|exporter|backup|browser|postgrest|[-_](?:ui|web|gui|head|hq)(?![a-z])/;

/** Whether the image is that of a data store, which other containers use. */
export function isDataStore(container: Container): boolean {
  const name = imageName(container);
  return STORE.test(name) && !TOOL.test(name);
}
