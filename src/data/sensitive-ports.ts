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
  /** It runs the commands of its visitors and has no login by default, but may have one; what shows that it has. */
  readonly login?: Login;
}

/** What makes a service ask for a login that has none by default. */
export interface Login {
  /** A variable of the container with a value. */
  readonly variable?: RegExp;
  /** A path in the container where a file is mounted, or a folder of the host that may have it. */
  readonly mounted?: RegExp;
  /** A part of its entrypoint and command. */
  readonly command?: RegExp;
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
  // its console administers it without a password: https://rethinkdb.com/docs/security/
  { name: 'the console of RethinkDB', ports: [8080], images: /rethinkdb/ },
  { name: 'Nebula Graph', ports: [9669, 9779], images: /nebula/ },
  { name: 'Milvus', ports: [19530], images: /milvus/, isAlone: true },
  { name: 'Meilisearch', ports: [7700], images: /meilisearch/ },
  { name: 'Qdrant', ports: [6333, 6334], images: /qdrant/ },
  // the console runs any statement without a password: https://questdb.com/docs/configuration/http-server/
  { name: 'QuestDB', ports: [9000, 8812, 9009], images: /questdb/ },
  { name: 'OceanBase', ports: [2881, 2882], images: /oceanbase/ },
  { name: 'DB2', ports: [50000], images: /db2/ },
  // `root` without a password: https://docs.pingcap.com/tidb/stable/deploy-tidb-using-tiup/
  { name: 'TiDB', ports: [4000, 10080], images: /(?:^|\/)tidb$/ },
  // `yugabyte` without a password: https://docs.yugabyte.com/stable/secure/enable-authentication/authentication-ysql/
  { name: 'YugabyteDB', ports: [5433, 9042, 7000, 9000, 15433], images: /yugabyte/ },
  // https://www.cockroachlabs.com/docs/stable/cockroach-start
  { name: 'CockroachDB', ports: [26257, 8080], images: /cockroach/ },
  // https://docs.arangodb.com/stable/components/arangodb-server/options/
  { name: 'ArangoDB', ports: [8529], images: /arango/, isAlone: true },
  // `root` without a password: https://docs.starrocks.io/docs/quick_start/shared-nothing/
  { name: 'StarRocks', ports: [9030, 8030, 8040], images: /starrocks/ },
  // `root` without a password: https://doris.apache.org/docs/admin-manual/auth/authentication-and-authorization/
  { name: 'Doris', ports: [9030, 8030, 8040], images: /(?:^|\/)doris/ },
  // `root` without a password: https://docs.risingwave.com/deploy/risingwave-docker-compose
  { name: 'RisingWave', ports: [4566, 5691], images: /risingwave/ },
  // `crate` without a password: https://cratedb.com/docs/crate/reference/en/latest/admin/auth/hba.html
  { name: 'CrateDB', ports: [4200, 4300], images: /(?:^|\/)crate(?:db)?$/ },
  // https://materialize.com/docs/get-started/install-materialize-emulator/
  { name: 'Materialize', ports: [6875, 6877], images: /(?:^|\/)materialized$/ },
  // https://docs.greptime.com/user-guide/deployments-administration/authentication/static/
  { name: 'GreptimeDB', ports: [4000, 4001, 4002, 4003], images: /greptimedb/ },
  // https://manual.manticoresearch.com/Server_settings/Searchd#listen
  { name: 'Manticore', ports: [9306, 9308], images: /manticore/ },
  // access control is off by default: https://docs.dgraph.io/admin/security/
  { name: 'Dgraph', ports: [8080, 9080, 5080, 6080], images: /(?:^|\/)dgraph(?:$|\/)|dgraph\/standalone/ },
  // https://aerospike.com/docs/database/manage/security/: only its Enterprise Edition has users
  { name: 'Aerospike', ports: [3000, 3001, 3002, 3003], images: /aerospike-server/ },
  // `guest` without a password: https://www.tarantool.io/en/doc/latest/platform/access_control/
  { name: 'Tarantool', ports: [3301], images: /tarantool/ },
  { name: 'OrientDB', ports: [2424, 2480], images: /orientdb/ },
  // `root` without a password until it is set up: https://docs.couchbase.com/server/current/install/getting-started-docker.html
  { name: 'Couchbase', ports: [8091, 8092, 8093, 8094, 8095, 8096, 11210], images: /(?:^|\/)couchbase(?:$|\/server$)/ },
  // https://surrealdb.com/docs/surrealdb/cli/start
  { name: 'SurrealDB', ports: [8000], images: /surrealdb/ },
  // access without a key is the default: https://docs.weaviate.io/deploy/configuration/authentication
  { name: 'Weaviate', ports: [8080, 50051], images: /(?:^|\/)weaviate$/ },
  // https://docs.vespa.ai/en/security/securing-your-vespa-installation.html
  { name: 'Vespa', ports: [8080, 19071], images: /(?:^|\/)vespa$/ },
  // https://druid.apache.org/docs/latest/operations/security-overview: off by default
  { name: 'Druid', ports: [8081, 8082, 8083, 8091, 8888], images: /(?:^|\/)druid$/ },
  // https://docs.pinot.apache.org/operators/tutorials/authentication: off by default
  { name: 'Pinot', ports: [9000, 8099, 8000], images: /(?:^|\/)pinot$/ },
  // https://trino.io/docs/current/security/overview.html: off by default
  { name: 'Trino', ports: [8080], images: /(?:^|\/)(?:trino|presto)$/ },
  // https://hive.apache.org/docs/latest/admin/setting-up-hiveserver2/: no login by default
  { name: 'Hive', ports: [10000, 10002, 9083], images: /(?:^|\/)hive$/ },
  // https://ignite.apache.org/docs/ignite2/latest/security/authentication
  { name: 'Ignite', ports: [10800, 11211, 8080, 47100, 47500], images: /(?:^|\/)ignite$/ },
  // https://docs.hazelcast.com/hazelcast/latest/security/enable-security: off by default
  { name: 'Hazelcast', ports: [5701], images: /(?:^|\/)hazelcast(?:-enterprise)?$/ },
  // https://pulsar.apache.org/docs/next/security-overview/: off by default
  { name: 'Pulsar', ports: [6650, 8080], images: /(?:^|\/)pulsar(?:-all)?$/ },
  // it runs the Groovy of its clients: https://tinkerpop.apache.org/docs/current/reference/#security
  { name: 'the Gremlin server', ports: [8182], images: /janusgraph|gremlin-server/ },
  // https://graphdb.ontotext.com/documentation/latest/access-control.html: off by default
  { name: 'GraphDB', ports: [7200], images: /(?:^|\/)graphdb$/ },
  // `root` with a password that everyone knows: https://docs.tdengine.com/get-started/deploy-in-docker/
  { name: 'TDengine', ports: [6030, 6041], images: /tdengine/ },
  // `immudb` with a password that everyone knows: https://docs.immudb.io/master/running/download.html
  { name: 'immudb', ports: [3322, 8080], images: /(?:^|\/)immudb$/ },
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
  // `--without-connection-token` is in its entrypoint: https://github.com/gitpod-io/openvscode-releases, Dockerfile
  {
    name: 'an editor with a shell',
    ports: [3000],
    images: /(?:^|\/)openvscode-server$/,
    login: { variable: /^CONNECTION_(?:TOKEN|SECRET)$/, command: /--connection-(?:token|secret)/ },
  },
  // `--auth none` without one of the variables: https://docs.linuxserver.io/images/docker-code-server/
  {
    name: 'an editor with a shell',
    ports: [8443],
    images: /(?:^|\/)linuxserver\/code-server$/,
    login: { variable: /^(?:FILE__)?(?:HASHED_)?PASSWORD$/ },
  },
  // https://github.com/theia-ide/theia-apps
  { name: 'an editor with a shell', ports: [3000], images: /(?:^|\/)(?:theiaide\/theia|theia-ide$)/, login: {} },
  // https://docs.linuxserver.io/images/docker-webtop/: no login by default, and a terminal with all rights
  {
    name: 'a desktop with a shell',
    ports: [3000, 3001],
    images: /(?:^|\/)linuxserver\/(?:webtop|kali-linux)$/,
    login: { variable: /^(?:FILE__)?PASSWORD$/ },
  },
  // https://github.com/fcwu/docker-ubuntu-vnc-desktop
  {
    name: 'a desktop with a shell',
    ports: [80, 443, 5900],
    images: /(?:^|\/)dorowu\/ubuntu-desktop-lxde-vnc$/,
    login: { variable: /^(?:HTTP|VNC)_PASSWORD$/ },
  },
  // https://cloudcmd.io
  {
    name: 'a file manager with a shell',
    ports: [8000],
    images: /(?:^|\/)coderaiser\/cloudcmd$/,
    login: { variable: /^CLOUDCMD_(?:AUTH|PASSWORD)$/, mounted: /\.cloudcmd\.json$|^\/root\/?$/, command: /--auth\b/ },
  },
  // its nodes run programs: https://nodered.org/docs/user-guide/runtime/securing-node-red
  {
    name: 'Node-RED',
    ports: [1880],
    images: /(?:^|\/)node-red(?:-docker)?$/,
    login: { mounted: /^\/data\/?$|settings\.js$/, command: /settings/ },
  },
  // the master runs the programs of its clients: https://spark.apache.org/docs/latest/security.html
  {
    name: 'the master of Spark',
    ports: [7077, 6066],
    images: /(?:^|\/)spark(?:-master|-py|-r|-scala)?$/,
    login: {
      variable: /^SPARK_(?:RPC_AUTHENTICATION_ENABLED|AUTHENTICATE_SECRET|MASTER_OPTS|DAEMON_JAVA_OPTS)$/,
      mounted: /spark-defaults\.conf$|\/spark\/conf\/?$/,
      command: /spark\.authenticate/,
    },
  },
  // https://livy.apache.org/docs/latest/rest-api.html
  { name: 'Livy', ports: [8998], images: /(?:^|\/|-)livy(?:-server)?$/, login: { mounted: /livy/ } },
  // https://zeppelin.apache.org/docs/latest/setup/security/shiro_authentication.html
  {
    name: 'Zeppelin',
    ports: [8080],
    images: /(?:^|\/)zeppelin$/,
    login: { variable: /^ZEPPELIN_ANONYMOUS_ALLOWED$/, mounted: /shiro\.ini$|zeppelin-site\.xml$|\/conf\/?$/ },
  },
  // https://docs.dask.org/en/stable/deploying-docker.html
  {
    name: 'the scheduler of Dask',
    ports: [8786],
    images: /(?:^|\/)(?:daskdev|dask)\/dask$/,
    login: { command: /--tls-/ },
  },
  // https://developer.hashicorp.com/nomad/docs/secure/acl: off by default
  { name: 'Nomad', ports: [4646], images: /(?:^|\/)nomad$/, login: { mounted: /nomad/, command: /acl/ } },
  // its page opens a shell in each container: https://github.com/weaveworks/scope
  { name: 'Weave Scope', ports: [4040], images: /(?:^|\/)weaveworks\/scope$/, login: { command: /basic-?auth/i } },
  // https://www.selenium.dev/documentation/grid/getting_started/#warning
  {
    name: 'a remote browser',
    ports: [4444],
    images: /(?:^|\/)selenium\/(?:standalone|hub|router)/,
    login: { variable: /^SE_ROUTER_(?:USERNAME|PASSWORD)$|^SE_OPTS$/, command: /--username/, mounted: /config\.toml$/ },
  },
  // https://github.com/chromedp/docker-headless-shell, https://github.com/justinribeiro/dockerfiles
  {
    name: 'the debugger of Chrome',
    ports: [9222],
    images: /(?:^|\/)(?:chromedp\/headless-shell|justinribeiro\/chrome-headless|montferret\/chromium)$/,
    login: {},
  },
  // https://docs.browserless.io/enterprise/docker/config
  {
    name: 'a remote browser',
    ports: [3000],
    images: /(?:^|\/)browserless\/\w+$/,
    login: { variable: /^TOKEN$/ },
  },
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
