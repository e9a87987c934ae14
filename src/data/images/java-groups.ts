/** Java libraries whose archives do not name their group, because their builds do not write Maven's metadata. To add one, add a row. */
export interface JavaGroup {
  readonly group: string;
  /** Matches whole names of artifacts. */
  readonly artifacts: RegExp;
  /** A folder that their archives contain, so that others with the same name do not count. `none`: they contain no classes. */
  readonly folder?: string;
  /** The first major version that has this group. */
  readonly from?: number;
  /** The artifact where the archive has another name. */
  readonly artifact?: string;
}

/**
 * Gathered from the build files and the documentation of the projects, which name the coordinates to depend on; for example
 * https://docs.spring.io/spring-boot/appendix/dependency-versions/coordinates.html and https://tomcat.apache.org/tomcat-10.1-doc/maven-jars.html
 */
export const JAVA_GROUPS: readonly JavaGroup[] = [
  {
    group: 'org.springframework',
    artifacts:
      /^spring-(?:aop|aspects|beans|context|context-indexer|context-support|core|core-test|expression|instrument|jcl|jdbc|jms|messaging|orm|oxm|r2dbc|test|tx|web|webflux|webmvc|webmvc-portlet|websocket)$/,
    folder: 'org/springframework/',
  },
  {
    group: 'org.springframework.boot',
    artifacts: /^spring-boot(?:-[a-z0-9-]+)?$/,
    folder: 'org/springframework/boot/',
  },
  { group: 'org.springframework.boot', artifacts: /^spring-boot-starter(?:-[a-z0-9-]+)?$/, folder: 'none' },
  {
    group: 'org.springframework.security',
    artifacts: /^spring-security-[a-z0-9-]+$/,
    folder: 'org/springframework/security/',
  },
  { group: 'org.springframework.data', artifacts: /^spring-data-[a-z0-9-]+$/, folder: 'org/springframework/data/' },
  { group: 'org.springframework.cloud', artifacts: /^spring-cloud-[a-z0-9-]+$/, folder: 'org/springframework/cloud/' },
  { group: 'org.springframework.batch', artifacts: /^spring-batch-[a-z0-9-]+$/, folder: 'org/springframework/batch/' },
  {
    group: 'org.springframework.integration',
    artifacts: /^spring-integration-[a-z0-9-]+$/,
    folder: 'org/springframework/integration/',
  },
  {
    group: 'org.springframework.session',
    artifacts: /^spring-session-[a-z0-9-]+$/,
    folder: 'org/springframework/session/',
  },
  {
    group: 'org.springframework.amqp',
    artifacts: /^spring-(?:amqp|rabbit(?:-[a-z]+)?)$/,
    folder: 'org/springframework/amqp/',
  },
  { group: 'org.springframework.kafka', artifacts: /^spring-kafka(?:-test)?$/, folder: 'org/springframework/kafka/' },
  { group: 'org.springframework.ldap', artifacts: /^spring-ldap-[a-z0-9-]+$/, folder: 'org/springframework/ldap/' },
  { group: 'org.springframework.ws', artifacts: /^spring-(?:ws-[a-z0-9-]+|xml)$/, folder: 'org/springframework/' },
  { group: 'org.springframework.graphql', artifacts: /^spring-graphql$/, folder: 'org/springframework/graphql/' },
  { group: 'org.springframework.hateoas', artifacts: /^spring-hateoas$/, folder: 'org/springframework/hateoas/' },
  { group: 'org.springframework.retry', artifacts: /^spring-retry$/, folder: 'org/springframework/retry/' },
  {
    group: 'org.apache.tomcat.embed',
    artifacts: /^tomcat-embed-(?:core|el|jasper|websocket|programmatic|logging-juli)$/,
  },
  {
    group: 'org.apache.tomcat',
    artifacts:
      /^tomcat-(?:annotations-api|api|catalina|catalina-ant|catalina-ha|coyote|coyote-ffm|dbcp|el-api|i18n-[A-Za-z-]+|jasper|jasper-el|jaspic-api|jdbc|jni|jsp-api|juli|servlet-api|ssi|storeconfig|tribes|util|util-scan|websocket|websocket-api|websocket-client-api)$/,
  },
  { group: 'org.apache.tomcat', artifacts: /^bootstrap$/, folder: 'org/apache/catalina/startup/', artifact: 'tomcat' },
  {
    group: 'com.fasterxml.jackson.core',
    artifacts: /^jackson-(?:core|annotations|databind)$/,
    folder: 'com/fasterxml/jackson/',
  },
  {
    group: 'com.fasterxml.jackson.dataformat',
    artifacts: /^jackson-dataformat-[a-z0-9-]+$/,
    folder: 'com/fasterxml/jackson/dataformat/',
  },
  {
    group: 'com.fasterxml.jackson.datatype',
    artifacts: /^jackson-datatype-[a-z0-9-]+$/,
    folder: 'com/fasterxml/jackson/datatype/',
  },
  {
    group: 'com.fasterxml.jackson.module',
    artifacts: /^jackson-module-[a-z0-9-]+$/,
    folder: 'com/fasterxml/jackson/module/',
  },
  { group: 'org.codehaus.jackson', artifacts: /^jackson-(?:core|mapper)-asl$/, folder: 'org/codehaus/jackson/' },
  { group: 'io.projectreactor', artifacts: /^reactor-(?:core|test|tools)$/, folder: 'reactor/' },
  { group: 'io.projectreactor.netty', artifacts: /^reactor-netty(?:-[a-z0-9-]+)?$/, folder: 'reactor/netty/' },
  { group: 'io.netty', artifacts: /^netty-[a-z0-9-]+$/, folder: 'io/netty/' },
  { group: 'io.micrometer', artifacts: /^micrometer-[a-z0-9-]+$/, folder: 'io/micrometer/' },
  { group: 'io.grpc', artifacts: /^grpc-[a-z0-9-]+$/, folder: 'io/grpc/' },
  {
    group: 'io.opentelemetry',
    artifacts: /^opentelemetry-(?:api|context|sdk(?:-[a-z-]+)?|exporter-[a-z-]+)$/,
    folder: 'io/opentelemetry/',
  },
  { group: 'org.jetbrains.kotlin', artifacts: /^kotlin-(?:stdlib(?:-[a-z0-9]+)?|reflect)$/, folder: 'kotlin/' },
  { group: 'org.jetbrains.kotlinx', artifacts: /^kotlinx-[a-z0-9-]+$/, folder: 'kotlinx/' },
  { group: 'com.squareup.okhttp3', artifacts: /^(?:okhttp(?:-[a-z0-9-]+)?|logging-interceptor)$/, folder: 'okhttp3/' },
  { group: 'com.squareup.okio', artifacts: /^okio(?:-jvm)?$/, folder: 'okio/' },
  { group: 'com.squareup.retrofit2', artifacts: /^retrofit$/, folder: 'retrofit2/' },
  { group: 'org.apache.kafka', artifacts: /^kafka-[a-z0-9-]+$/, folder: 'org/apache/kafka/' },
  { group: 'org.apache.kafka', artifacts: /^kafka_2\.\d+$/, folder: 'kafka/' },
  {
    group: 'org.elasticsearch.client',
    artifacts: /^elasticsearch-rest-(?:client(?:-sniffer)?|high-level-client)$/,
    folder: 'org/elasticsearch/client/',
  },
  {
    group: 'org.elasticsearch',
    artifacts: /^elasticsearch(?:-(?:cli|core|geo|logging|lz4|secure-sm|x-content))?$/,
    folder: 'org/elasticsearch/',
  },
  { group: 'org.apache.lucene', artifacts: /^lucene-[a-z0-9-]+$/, folder: 'org/apache/lucene/' },
  { group: 'org.apache.solr', artifacts: /^solr-[a-z0-9-]+$/, folder: 'org/apache/solr/' },
  { group: 'org.apache.poi', artifacts: /^poi(?:-[a-z0-9-]+)?$/, folder: 'org/apache/poi/' },
  { group: 'org.apache.xmlbeans', artifacts: /^xmlbeans$/, folder: 'org/apache/xmlbeans/' },
  { group: 'org.apache.ant', artifacts: /^ant(?:-[a-z0-9-]+)?$/, folder: 'org/apache/tools/ant/' },
  { group: 'org.apache.zookeeper', artifacts: /^zookeeper$/, folder: 'org/apache/zookeeper/' },
  {
    group: 'org.apache.commons',
    artifacts:
      /^commons-(?:collections4|compress|configuration2|csv|dbcp2|email|exec|fileupload2-[a-z0-9-]+|jexl3|lang3|math3|pool2|text|vfs2)$/,
    folder: 'org/apache/commons/',
  },
  { group: 'commons-beanutils', artifacts: /^commons-beanutils$/, folder: 'org/apache/commons/beanutils/' },
  { group: 'commons-codec', artifacts: /^commons-codec$/, folder: 'org/apache/commons/codec/' },
  { group: 'commons-collections', artifacts: /^commons-collections$/, folder: 'org/apache/commons/collections/' },
  { group: 'commons-fileupload', artifacts: /^commons-fileupload$/, folder: 'org/apache/commons/fileupload/' },
  { group: 'commons-httpclient', artifacts: /^commons-httpclient$/, folder: 'org/apache/commons/httpclient/' },
  { group: 'commons-io', artifacts: /^commons-io$/, folder: 'org/apache/commons/io/' },
  { group: 'commons-lang', artifacts: /^commons-lang$/, folder: 'org/apache/commons/lang/' },
  { group: 'commons-logging', artifacts: /^commons-logging$/, folder: 'org/apache/commons/logging/' },
  {
    group: 'org.bouncycastle',
    artifacts: /^bc(?:mail|pg|pkix|prov|tls|util)-(?:jdk15on|jdk15to18|jdk18on)$/,
    folder: 'org/bouncycastle/',
  },
  { group: 'org.postgresql', artifacts: /^postgresql$/, folder: 'org/postgresql/', from: 42 },
  { group: 'org.hibernate.orm', artifacts: /^hibernate-core$/, folder: 'org/hibernate/', from: 6 },
  { group: 'org.hibernate', artifacts: /^hibernate-core$/, folder: 'org/hibernate/' },
  { group: 'org.apache.groovy', artifacts: /^groovy(?:-[a-z0-9-]+)?$/, folder: 'org/', from: 4 },
  { group: 'org.codehaus.groovy', artifacts: /^groovy(?:-[a-z0-9-]+)?$/, folder: 'org/' },
  { group: 'mysql', artifacts: /^mysql-connector-java$/, folder: 'com/mysql/' },
  { group: 'com.mysql', artifacts: /^mysql-connector-j$/, folder: 'com/mysql/' },
  { group: 'com.oracle.database.jdbc', artifacts: /^ojdbc\d+$/, folder: 'oracle/jdbc/' },
  { group: 'com.h2database', artifacts: /^h2$/, folder: 'org/h2/' },
  { group: 'org.hsqldb', artifacts: /^hsqldb$/, folder: 'org/hsqldb/' },
  { group: 'com.google.guava', artifacts: /^guava$/, folder: 'com/google/common/' },
  { group: 'com.google.protobuf', artifacts: /^protobuf-java(?:-util|lite)?$/, folder: 'com/google/protobuf/' },
  { group: 'com.google.code.findbugs', artifacts: /^jsr305$/, folder: 'javax/annotation/' },
  { group: 'org.checkerframework', artifacts: /^checker-(?:compat-)?qual$/, folder: 'org/checkerframework/' },
  { group: 'org.ow2.asm', artifacts: /^asm(?:-[a-z]+)?$/, folder: 'org/objectweb/asm/', from: 4 },
  { group: 'org.aspectj', artifacts: /^aspectj(?:weaver|rt|tools)$/, folder: 'org/aspectj/' },
  { group: 'org.eclipse.jdt', artifacts: /^ecj$/, folder: 'org/eclipse/jdt/' },
  { group: 'xerces', artifacts: /^xercesImpl$/, folder: 'org/apache/xerces/' },
  { group: 'xalan', artifacts: /^xalan$/, folder: 'org/apache/xalan/' },
  { group: 'xalan', artifacts: /^serializer$/, folder: 'org/apache/xml/serializer/' },
  { group: 'org.jdom', artifacts: /^jdom2?$/, folder: 'org/jdom' },
  { group: 'log4j', artifacts: /^log4j$/, folder: 'org/apache/log4j/' },
  { group: 'org.apache.logging.log4j', artifacts: /^log4j-(?:api|core)$/, folder: 'org/apache/logging/log4j/' },
  { group: 'org.slf4j', artifacts: /^(?:slf4j-[a-z0-9-]+|jcl-over-slf4j|jul-to-slf4j|log4j-over-slf4j)$/ },
  { group: 'org.mockito', artifacts: /^mockito-[a-z-]+$/, folder: 'org/mockito/' },
  { group: 'org.quartz-scheduler', artifacts: /^quartz$/, folder: 'org/quartz/' },
  { group: 'com.lowagie', artifacts: /^itext$/, folder: 'com/lowagie/' },
];
