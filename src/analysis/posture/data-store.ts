import type { Container } from '../../model/containers/container.ts';
import { known } from '../../model/located.ts';
import { isDatabasePassword } from '../secrets/server-passwords.ts';
import { imageName } from './published-services.ts';

const STORE =
  /(?:postgres|postgis|pgautoupgrade|pgvector|paradedb|timescaledb|cockroach|yugabyte|mysql|mariadb|percona|tidb|mssql\/server|mssql-server|azure-sql-edge|(?:gvenzl|database)\/(?:oracle|free|express|enterprise)|firebird|mongo|ferretdb|redis|valkey|keydb|dragonfly|memcached|elasticsearch|opensearch|meilisearch|typesense|qdrant|weaviate|milvus|couchdb|couchbase|cassandra|scylla|clickhouse|influxdb|questdb|victoria-metrics|neo4j|arangodb|surrealdb|rethinkdb|rqlite|rabbitmq|(?:^|\/)nats(?:$|-)|etcd|zookeeper|minio|seaweedfs)/;

/** Pages, exporters and tools with the name of a store in theirs. */
const TOOL =
  /express|commander|insight|admin|console|exporter|backup|browser|postgrest|[-_](?:ui|web|gui|head|hq)(?![a-z])/;

/** The folders in which stores keep their data, as the documentation of their images says. */
const DATA =
  /^(?:\/var\/lib\/(?:postgresql|mysql|rabbitmq|clickhouse|cassandra|influxdb2?|neo4j|redis)(?:\/|$)|\/data\/db\/?$|\/bitnami\/(?:postgresql|mysql|mariadb|mongodb|redis|rabbitmq)(?:\/|$)|\/usr\/share\/(?:elasticsearch|opensearch)\/data\/?$|\/var\/opt\/mssql(?:\/|$))/;

/** Whether the container is a data store, which other containers use, by its image, or by the password and the data that it gets. */
export function isDataStore(container: Container): boolean {
  const name = imageName(container);
  if (TOOL.test(name)) return false;
  return (
    STORE.test(name) || (keepsData(container) && container.environment.some((one) => isDatabasePassword(one.name)))
  );
}

/** An image of the project may be that of a store with something added to it. */
function keepsData({ mounts }: Container): boolean {
  return mounts.some(({ type, target }) => type === 'volume' && DATA.test(known<string>(target) ?? ''));
}
