/** A service that is not meant for everyone. */
export interface SensitiveService {
  readonly name: string;
  /** The ports that it listens on. */
  readonly ports: readonly number[];
  /** Its images, by repository. */
  readonly images: RegExp;
  /** Variables of its images that move it to another port: their values have it after a colon, or are it. */
  readonly moved?: RegExp;
  /** Commands that start it, whatever the image. */
  readonly commands?: RegExp;
  /** Hardly anything else uses these ports, so the number alone identifies it. */
  readonly isAlone?: true;
  /** Images that serve something else on these ports, which is meant for everyone. */
  readonly others?: RegExp;
}

/** Databases, queues, caches, secret stores, and administration of machines. To add one, add a row. */
export const SENSITIVE_SERVICES: readonly SensitiveService[] = [
  {
    name: 'PostgreSQL',
    ports: [5432],
    images: /(?:postgres|postgis|timescaledb|pgvector|pgbouncer|citus)/,
    isAlone: true,
  },
  { name: 'MySQL', ports: [3306, 33060], images: /(?:mysql|mariadb|percona)/, isAlone: true },
  { name: 'SQL Server', ports: [1433], images: /(?:mssql|azure-sql-edge)/, isAlone: true },
  { name: 'Oracle Database', ports: [1521], images: /oracle/, isAlone: true },
  { name: 'MongoDB', ports: [27017, 27018, 27019], images: /(?:mongo|ferretdb)/, isAlone: true },
  { name: 'Redis', ports: [6379], images: /(?:redis|valkey|keydb|dragonfly)/, isAlone: true },
  { name: 'memcached', ports: [11211], images: /memcached/, isAlone: true },
  {
    name: 'Elasticsearch',
    ports: [9200, 9300],
    images: /(?:elasticsearch|opensearch)(?!project\/opensearch-dashboards|-dashboards)/,
    // https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/networking-settings
    moved: /^(?:http|transport)\.port$/,
    isAlone: true,
    others: /^(?:owncloud\/ocis|opencloudeu\/opencloud)(?:-rolling)?$/,
  },
  { name: 'Kibana', ports: [5601], images: /(?:kibana|opensearch-dashboards)/ },
  { name: 'CouchDB', ports: [5984], images: /couchdb/, isAlone: true },
  { name: 'Cassandra', ports: [9042, 7000, 7199, 9160], images: /(?:cassandra|scylla)/ },
  { name: 'Cassandra', ports: [9042], images: /^$/, isAlone: true },
  { name: 'ClickHouse', ports: [8123, 9000, 9009], images: /clickhouse-server/ },
  { name: 'InfluxDB', ports: [8086, 8181], images: /influxdb/ },
  { name: 'Neo4j', ports: [7474, 7687], images: /neo4j/, isAlone: true },
  { name: 'Solr', ports: [8983], images: /solr/, isAlone: true },
  { name: 'RethinkDB', ports: [28015, 29015], images: /rethinkdb/, isAlone: true },
  { name: 'Nebula Graph', ports: [9669, 9779], images: /nebula/ },
  { name: 'Milvus', ports: [19530], images: /milvus/, isAlone: true },
  { name: 'Meilisearch', ports: [7700], images: /meilisearch/ },
  { name: 'Qdrant', ports: [6333, 6334], images: /qdrant/ },
  // the console runs any statement without a password: https://questdb.com/docs/configuration/http-server/
  { name: 'QuestDB', ports: [9000, 8812, 9009], images: /questdb/ },
  { name: 'OceanBase', ports: [2881, 2882], images: /oceanbase/ },
  { name: 'DB2', ports: [50000], images: /db2/ },
  { name: 'RabbitMQ', ports: [5672, 15672, 25672], images: /rabbitmq/, isAlone: true, others: /activemq|artemis|qpid/ },
  { name: 'the emulator of Azure Service Bus', ports: [5672, 5300], images: /servicebus-emulator/ },
  // https://kafka.apache.org/documentation/#brokerconfigs_listeners
  {
    name: 'Kafka',
    ports: [9092],
    images: /(?:kafka|redpanda|cp-server)(?!-connect|-rest|-ui|-manager|-exporter)/,
    moved: /^KAFKA_(?:CFG_)?(?:ADVERTISED_)?LISTENERS$/,
  },
  // statements that change and delete topics: https://docs.confluent.io/platform/current/ksqldb/index.html
  { name: 'ksqlDB', ports: [8088], images: /ksql(?:db)?-server/, moved: /^KSQL_LISTENERS$/ },
  { name: 'the Control Center of Kafka', ports: [9021], images: /control-center/ },
  {
    name: 'the REST proxy of Kafka',
    ports: [8082],
    images: /kafka-rest(?:$|:|@)|cp-kafka-rest/,
    moved: /^KAFKA_REST_LISTENERS$/,
  },
  // its REST API starts connectors, which run code: https://kafka.apache.org/documentation/#connect_rest
  {
    name: 'Kafka Connect',
    ports: [8083],
    images: /kafka-connect|cp-server-connect|(?:^|\/)debezium\/connect|redpandadata\/connectors/,
    moved: /^(?:CONNECT_)?REST_PORT$|^CONNECT_LISTENERS$/,
  },
  { name: 'ActiveMQ', ports: [61616, 8161], images: /activemq/, isAlone: true, others: /rabbitmq/ },
  { name: 'NATS', ports: [4222, 8222], images: /nats/ },
  { name: 'ZooKeeper', ports: [2181], images: /zookeeper/, isAlone: true },
  { name: 'etcd', ports: [2379, 2380], images: /etcd/, isAlone: true },
  { name: 'Consul', ports: [8500], images: /consul/ },
  { name: 'Vault', ports: [8200], images: /(?:vault|openbao)/ },
  { name: 'MinIO', ports: [9000, 9001], images: /minio/ },
  { name: 'Prometheus', ports: [9090], images: /prometheus/ },
  { name: 'Jaeger', ports: [16686], images: /jaeger/ },
  { name: 'Zipkin', ports: [9411], images: /zipkin/ },
  { name: 'Netdata', ports: [19999], images: /netdata/ },
  // 8000 is for the tunnels of agents elsewhere: https://docs.portainer.io/start/install-ce/server/docker/linux
  { name: 'Portainer', ports: [9000, 9443], images: /portainer/ },
  { name: 'Adminer', ports: [8080], images: /(?:^|\/)adminer$/ },
  { name: 'phpMyAdmin', ports: [80], images: /phpmyadmin/ },
  { name: 'pgAdmin', ports: [80, 443], images: /pgadmin/ },
  { name: 'Mongo Express', ports: [8081], images: /mongo-express/ },
  { name: 'Redis Commander', ports: [8081, 5540], images: /(?:redis-commander|redisinsight)/ },
  { name: 'Kafka UI', ports: [8080, 9000], images: /(?:kafka-ui|kafdrop|akhq|kafka-manager|cmak)/ },
  { name: 'the API server of Kubernetes', ports: [6443], images: /(?:k3s|kind|kube-apiserver)/, isAlone: true },
  { name: 'kubelet', ports: [10250], images: /kubelet/, isAlone: true },
  { name: 'Prisma Studio', ports: [5555], images: /^$/, commands: /\bprisma studio\b/ },
  { name: 'Drizzle Studio', ports: [4983], images: /drizzle-gateway/, commands: /\bdrizzle-kit studio\b/ },
  { name: 'a shell in the browser', ports: [7681], images: /ttyd/, commands: /\bttyd\b/, isAlone: true },
  { name: 'a shell in the browser', ports: [8080], images: /gotty/, commands: /\bgotty\b/ },
  { name: 'Jupyter', ports: [8888], images: /jupyter/, commands: /\bjupyter(?:-lab|-notebook)?\b/ },
  { name: 'the port mapper of Erlang', ports: [4369], images: /(?:couchdb|rabbitmq|ejabberd)/, isAlone: true },
  { name: 'the Erlang distribution of CouchDB', ports: [9100], images: /couchdb/ },
  { name: 'the dashboard of Ray', ports: [8265], images: /(?:^|\/)ray/, isAlone: true },
  { name: 'Flink', ports: [8081, 6123], images: /flink/ },
  { name: 'YARN', ports: [8088, 8032], images: /(?:hadoop|resourcemanager)/ },
  { name: 'Telnet', ports: [23], images: /telnet/, isAlone: true },
  { name: 'rpcbind', ports: [111], images: /rpcbind/, isAlone: true },
  { name: 'NFS', ports: [2049], images: /(?:nfs-server|nfs-ganesha)/, isAlone: true },
  { name: 'Windows file sharing', ports: [139, 445], images: /samba/, isAlone: true },
  { name: 'RDP', ports: [3389], images: /xrdp/, isAlone: true },
  { name: 'VNC', ports: [5900, 5901], images: /vnc/, isAlone: true },
];

/** Ports on which a service is of use only if everyone reaches it: tunnels, exchange of files, games and mail between servers. */
export const PUBLIC_PORTS: Readonly<Record<'tcp' | 'udp', readonly number[]>> = {
  udp: [500, 1194, 1701, 2456, 2457, 2458, 4500, 6881, 19132, 19133, 27015, 34197, 41641, 51413, 51820],
  tcp: [25, 1194, 6881, 25565, 27015, 51413],
};

/** Programs whose peers, anyone's, connect to these ports: each message is checked, or the peers authenticate each other. */
export interface PeerPorts {
  /** On TCP and, where the protocol has it, on UDP. */
  readonly ports: readonly number[];
  /** Matches their images. Other programs use the numbers as well, unless {@link PeerPorts.isAlone} is set. */
  readonly images: RegExp;
  readonly isAlone?: boolean;
}

/** To add one, add a line. */
export const PEER_PORTS: readonly PeerPorts[] = [
  // https://github.com/lightning/bolts/blob/master/01-messaging.md, the default of each network
  { ports: [9735], images: /lightning|(?:^|[/_-])(?:c?lnd?|eclair|ldk)(?:$|[/_-])/, isAlone: true },
  { ports: [9736, 9737, 9738], images: /lightning|(?:^|[/_-])(?:c?lnd?|eclair|ldk)(?:$|[/_-])/ },
  // https://developer.bitcoin.org/reference/p2p_networking.html
  { ports: [8333, 18333, 48333], images: /bitcoin|(?:^|[/_-])btcd?(?:$|[/_-])/ },
  // the `nDefaultPort` of each coin in its src/chainparams.cpp or src/kernel/chainparams.cpp
  { ports: [9333], images: /litecoin/ },
  { ports: [22556], images: /dogecoin/ },
  { ports: [9999], images: /dash(?:core|d|pay)/ },
  { ports: [1331], images: /groestlcoin/ },
  { ports: [8233], images: /zcash|zebra/ },
  // https://docs.getmonero.org/infrastructure/networks/
  { ports: [18080], images: /monero/ },
  // https://geth.ethereum.org/docs/fundamentals/peer-to-peer
  { ports: [30303, 30304], images: /geth|ethereum|erigon|nethermind|besu|reth(?:$|[/_-])/, isAlone: true },
  // https://lighthouse-book.sigmaprime.io/advanced_networking.html, https://docs.prylabs.network/docs/prysm-usage/p2p-host-ip
  { ports: [9000, 9001, 12000, 13000], images: /lighthouse|nimbus|teku|lodestar|prysm|beacon/ },
  // https://docs.cometbft.com/v0.38/core/configuration
  { ports: [26656], images: /cosmos|tendermint|comet/, isAlone: true },
  // https://docs.polkadot.com/infrastructure/running-a-node/setup-full-node/
  { ports: [30333], images: /polkadot|substrate|parity/, isAlone: true },
  // https://github.com/ipfs/kubo/blob/master/docs/config.md#addressesswarm
  { ports: [4001], images: /ipfs|kubo/ },
  // https://docs.syncthing.net/users/firewall.html
  { ports: [22000], images: /syncthing/, isAlone: true },
  // https://www.bittorrent.org/beps/bep_0003.html
  { ports: [6881, 6882, 6883, 6884, 6885, 6886, 6887, 6888, 6889], images: /torrent|deluge|transmission/ },
  // https://community.torproject.org/relay/setup/guard/debian-ubuntu/
  { ports: [443, 9001, 9030], images: /(?:^|[/_-])tor(?:[/_-]?relay)?(?:$|[/_-])/ },
  // https://docs.cardano.org/stake-pool-operators/creating-stake-pool/
  { ports: [3001], images: /cardano/ },
];

/** Servers that are made to be the public entrance to other services. */
export const PROXY_IMAGES =
  /(?:^|\/)(?:nginx(?:-unprivileged|-proxy(?:-manager)?)?|traefik|caddy(?:-[\w-]+)?|haproxy|envoy|httpd|apache|openresty|kong|swag|nginxproxy\/\w+|jc21\/nginx-proxy-manager|[\w-]+-proxy)(?:$|\/)/;
