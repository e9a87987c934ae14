/** Programs that serve for as long as the container runs. To add one, add a line; a test runs its examples. */
export interface Daemon {
  readonly program: RegExp;
  /** Matches its arguments when it serves; any arguments by default. */
  readonly words?: RegExp;
  /** Matches its arguments when it continues in the background after the command returns. By default it stays in the foreground. */
  readonly detaches?: RegExp;
  readonly example: string;
  /** The same program, or one of the same kind, that does not serve. */
  readonly counterexample: string;
}

const ALWAYS = /^/;
const NO_QUESTION = /^(?!.*(?:^| )(?:-v|-V|-h|--version|--help)(?: |$))/;

export const DAEMONS: readonly Daemon[] = [
  {
    program: /^(?:nginx|openresty|tengine)(?:-debug)?$/,
    words: /^(?!.*(?:^| )-[tTvVhs])/,
    detaches: /^(?!.*daemon +off)/,
    example: 'nginx',
    counterexample: 'nginx -s reload',
  },
  {
    program: /^(?:apachectl|apache2ctl|httpd|apache2)$/,
    words: /^(?!.*(?:configtest|stop|graceful|-t|-v|-M|-S)(?: |$))/,
    detaches: /^(?!.*(?:FOREGROUND|NO_DETACH|(?:^| )-X))/,
    example: 'apachectl start',
    counterexample: 'apachectl configtest',
  },
  { program: /^(?:apache2|httpd)-foreground$/, example: 'apache2-foreground', counterexample: 'a2enmod rewrite' },
  {
    program: /^php-fpm[\d.]*$/,
    words: /^(?!.*(?:^| )-[tivmh])/,
    detaches: /(?:^| )(?:-D|--daemonize)(?: |$)/,
    example: 'php-fpm8.3 -D',
    counterexample: 'php-fpm -t',
  },
  {
    program: /^(?:cron|crond|fcron|dcron)$/,
    words: NO_QUESTION,
    detaches: /^(?!.*(?:^| )(?:-f|-n|--foreground))/,
    example: 'cron',
    counterexample: 'crontab /etc/cron.d/app',
  },
  {
    program: /^(?:supercronic|yacron|go-cron)$/,
    words: /^(?!.*-test)/,
    example: 'supercronic /etc/crontab',
    counterexample: 'supercronic -test /etc/crontab',
  },
  {
    program: /^sshd$/,
    words: /^(?!.*(?:^| )-[tTVG])/,
    detaches: /^(?!.*(?:^| )-\w*D)/,
    example: '/usr/sbin/sshd',
    counterexample: 'sshd -t',
  },
  {
    program: /^dropbear$/,
    words: NO_QUESTION,
    detaches: /^(?!.*(?:^| )-\w*F)/,
    example: 'dropbear -R',
    counterexample: 'dropbearkey -t rsa -f key',
  },
  {
    program: /^(?:r?syslogd|syslog-ng)$/,
    words: NO_QUESTION,
    detaches: /^(?!.*(?:^| )(?:-n|-F|--foreground))/,
    example: 'rsyslogd',
    counterexample: 'logger started',
  },
  {
    program: /^(?:redis-server|valkey-server|keydb-server)$/,
    words: NO_QUESTION,
    detaches: /--daemonize[ =]yes/,
    example: 'redis-server --daemonize yes',
    counterexample: 'redis-cli ping',
  },
  {
    program: /^(?:postgres|postmaster)$/,
    words: NO_QUESTION,
    example: 'postgres -D /data',
    counterexample: 'psql -c "SELECT 1"',
  },
  {
    program: /^(?:pg_ctl|pg_ctlcluster)$/,
    words: /(?:^| )start(?: |$)/,
    detaches: ALWAYS,
    example: 'pg_ctl -D /data start',
    counterexample: 'pg_ctl -D /data status',
  },
  {
    program: /^(?:mysqld|mariadbd|mysqld_safe|mariadbd-safe)$/,
    words: /^(?!.*(?:--initialize|--help|--version|--bootstrap))/,
    detaches: /--daemonize/,
    example: 'mysqld_safe',
    counterexample: 'mysqld --initialize-insecure',
  },
  {
    program: /^mongod$/,
    words: NO_QUESTION,
    detaches: /--fork/,
    example: 'mongod --fork --logpath /var/log/mongod.log',
    counterexample: 'mongosh --eval 1',
  },
  {
    program: /^memcached$/,
    words: NO_QUESTION,
    detaches: /(?:^| )-d(?: |$)/,
    example: 'memcached -d -m 64',
    counterexample: 'memcached -V',
  },
  {
    program: /^rabbitmq-server$/,
    detaches: /-detached/,
    example: 'rabbitmq-server -detached',
    counterexample: 'rabbitmqctl status',
  },
  {
    program: /^(?:dockerd|dockerd-entrypoint\.sh|containerd)$/,
    words: NO_QUESTION,
    example: 'dockerd',
    counterexample: 'docker ps',
  },
  {
    program: /^dbus-daemon$/,
    detaches: /--(?:fork|system)/,
    example: 'dbus-daemon --system',
    counterexample: 'dbus-send --system',
  },
  {
    program:
      /^(?:haproxy|traefik|envoy|unbound|named|etcd|prometheus|alertmanager|grafana-server|loki|promtail|telegraf|filebeat|fluent-bit|vsftpd|proftpd|tor|tailscaled|fail2ban-server|snmpd|slapd|smbd|nmbd|avahi-daemon|clamd|freshclam|opendkim)$/,
    words: /^(?!.*(?:^| )(?:-v|-V|-h|-c|--version|--help|--check)(?: |$))/,
    detaches: /(?:^| )(?:-D|-d|--daemon)(?: |$)/,
    example: 'haproxy -f /etc/haproxy.cfg',
    counterexample: 'haproxy -c',
  },
  {
    program: /^(?:varnishd|dnsmasq|squid)$/,
    words: NO_QUESTION,
    detaches: /^(?!.*(?:^| )(?:-F|-k|-d|-N|--no-daemon|--keep-in-foreground))/,
    example: 'varnishd -a :80',
    counterexample: 'varnishd -V',
  },
  {
    program: /^(?:postfix|dovecot|opensmtpd|smtpd)$/,
    words: /^(?:start|start-fg|-F)?$/,
    detaches: /^(?:start)?$/,
    example: 'postfix start',
    counterexample: 'postfix check',
  },
  {
    program: /^(?:caddy|ollama|minio|weed|consul|vault|nomad|hugo|jekyll|code-server|localstack|gitea|forgejo)$/,
    words: /^(?:server|serve|run|agent|web|start)(?: |$)/,
    example: 'ollama serve',
    counterexample: 'ollama pull llama3.2',
  },
  {
    program: /^(?:gunicorn|uvicorn|hypercorn|daphne|waitress-serve|granian|uwsgi)$/,
    words: /^(?!.*--(?:check-config|version|help))\S/,
    detaches: /(?:^| )(?:-D|--daemon|--daemonize\S*)(?: |$)/,
    example: 'gunicorn app:app',
    counterexample: 'gunicorn --check-config app:app',
  },
  {
    program: /^celery$/,
    words: /(?:^| )(?:worker|beat|flower|multi start)(?: |$)/,
    detaches: /(?:^| )(?:--detach|multi start)(?: |$)/,
    example: 'celery -A app worker',
    counterexample: 'celery -A app purge -f',
  },
  {
    program: /^(?:puma|unicorn|sidekiq|thin|rackup|passenger)$/,
    words: /^(?!.*(?:^| )(?:--version|stop)(?: |$))/,
    detaches: /(?:^| )(?:-D|-d|--daemon)(?: |$)/,
    example: 'sidekiq -C config/sidekiq.yml',
    counterexample: 'passenger stop',
  },
  {
    program: /^rails$/,
    words: /^(?:s|server)(?: |$)/,
    detaches: /(?:^| )(?:-d|--daemon)(?: |$)/,
    example: 'rails server -b 0.0.0.0',
    counterexample: 'rails db:migrate',
  },
  {
    program: /^(?:streamlit|flask|chainlit|mlflow|airflow|superset|prefect|dagster|gradio|fastapi)$/,
    words: /^(?:\S+ )?(?:run|server|ui|webserver|scheduler|api-server|standalone|dev|celery worker|triggerer)(?: |$)/,
    detaches: /(?:^| )(?:-D|--daemon)(?: |$)/,
    example: 'airflow scheduler',
    counterexample: 'airflow db migrate',
  },
  {
    program: /^python[\d.]*$/,
    words:
      /(?:^| )(?:\S*manage\.py (?:runserver\S*|qcluster|celery)|-m (?:http\.server|SimpleHTTPServer|uvicorn|gunicorn|flask run)|(?:\S*\/)?(?:app|server|main|api|worker|bot|run|wsgi|scheduler)\.py)(?: |$)/,
    example: 'python manage.py runserver',
    counterexample: 'python manage.py migrate',
  },
  {
    program: /^(?:node|nodejs|bun|deno|tsx|ts-node|nodemon)$/,
    words: /(?:^| )(?:\S*\/)?(?:app|server|main|index|api|worker|bot|start|www)(?:\.[cm]?[jt]s)?(?: |$)/,
    example: 'node dist/server.js',
    counterexample: 'node scripts/migrate.js',
  },
  {
    program: /^(?:npm|yarn|pnpm|bun)$/,
    words: /^(?:-\S+ )*(?:run )?(?:start|dev|serve|worker|server|watch)(?:[:-]\S+)?(?: |$)/,
    example: 'npm run start:api',
    counterexample: 'npm run build',
  },
  {
    program: /^php$/,
    words:
      /(?:^| )(?:\S*artisan (?:serve|queue:(?:work|listen)|schedule:work|horizon|reverb:start|octane:start)|-S \S+|\S*bin\/console messenger:consume)/,
    example: 'php artisan queue:work',
    counterexample: 'php artisan migrate --force',
  },
  {
    program: /^java$/,
    words: /(?:^| )-jar (?!\S*(?:liquibase|flyway|migrat|cli))/,
    example: 'java -jar app.jar',
    counterexample: 'java -jar liquibase.jar update',
  },
  {
    program: /^dotnet$/,
    words: /^\S+\.dll(?: |$)|^(?:watch )?run(?: |$)/,
    example: 'dotnet Api.dll',
    counterexample: 'dotnet build',
  },
  {
    program: /^(?:catalina|zkServer|startup)\.sh$/,
    words: /^(?:run|start|start-foreground)?(?: |$)/,
    detaches: /^start(?: |$)/,
    example: 'catalina.sh run',
    counterexample: 'catalina.sh stop',
  },
  {
    program: /^(?:kafka-server-start|zookeeper-server-start|connect-standalone|connect-distributed)(?:\.sh)?$/,
    detaches: /(?:^| )-daemon(?: |$)/,
    example: 'kafka-server-start.sh config/server.properties',
    counterexample: 'kafka-topics.sh --list',
  },
  {
    program: /^elasticsearch$/,
    words: NO_QUESTION,
    detaches: /(?:^| )(?:-d|--daemonize)(?: |$)/,
    example: 'elasticsearch -d',
    counterexample: 'elasticsearch --version',
  },
  {
    program: /^jupyter(?:-lab|-notebook|-server)?$/,
    words: /^(?:(?:lab|notebook|server)(?: |$)|-|$)/,
    example: 'jupyter lab --ip=0.0.0.0',
    counterexample: 'jupyter nbconvert a.ipynb',
  },
  {
    program: /^[a-z]\w{2,30}_exporter$/,
    words: NO_QUESTION,
    example: 'node_exporter',
    counterexample: 'node_exporter --version',
  },
  {
    program: /^service$/,
    words: /^[\w@.-]{2,40} (?:start|restart)(?: |$)/,
    detaches: ALWAYS,
    example: 'service cron start',
    counterexample: 'service cron status',
  },
  {
    program: /^rc-service$/,
    words: /^[\w@.-]{2,40} (?:start|restart)(?: |$)/,
    detaches: ALWAYS,
    example: 'rc-service nginx start',
    counterexample: 'rc-service nginx stop',
  },
];
