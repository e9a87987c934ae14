import { GRANTS_OFF } from './mysql-options.ts';

/** A flag that opens a service to everyone. To add one, add a line; a test runs its examples. */
export interface OpenServiceFlag {
  /** The program or the image; any by default. */
  readonly program?: RegExp;
  /** A flag by its name, also of programs of one's own. */
  readonly isOfAny?: true;
  /** Matches a word, or an option joined with the word after it: `--auth=none` also means `--auth none`. */
  readonly flag: RegExp;
  /** Set where messages name its value, too, which is always one of those of the pattern. */
  readonly saysValue?: true;
  /** Matches another word that the flag needs, or an option joined with the word after it. */
  readonly beside?: RegExp;
  /** Matches such a word with which the flag is harmless. */
  readonly unless?: RegExp;
  /** A variable of the container with which the flag is harmless. */
  readonly unlessVariable?: RegExp;
  /** Where the program serves what the flag opens, unless another word moves it. Without it, any port of the container may lead there. */
  readonly port?: { readonly usual: number; readonly moved?: RegExp };
  /** The predicate of a message, such as `does not require a password`. */
  readonly effect: string;
  readonly example: string;
  readonly counterexample: string;
}

const NO_PASSWORD = 'does not require a password';

export const OPEN_SERVICE_FLAGS: readonly OpenServiceFlag[] = [
  {
    program: /redis|valkey|keydb|dragonfly/,
    saysValue: true,
    flag: /^--protected-mode[= ]no$/i,
    unless: /^--(?:requirepass|aclfile|user)\b|^--bind=(?:127\.|localhost|-?::1)/,
    effect: NO_PASSWORD,
    example: 'redis-server --protected-mode no',
    counterexample: 'redis-server --protected-mode no --requirepass $PASSWORD',
  },
  {
    program: /mysql|mariadb|percona/,
    flag: new RegExp(`^--${GRANTS_OFF}(?:=(?:1|on|true))?$`, 'i'),
    unless: /^--skip[-_]networking(?:=(?:1|on|true))?$/i,
    effect: 'gives every visitor all rights',
    example: 'mysqld --skip-grant-tables',
    counterexample: 'mysqld --skip-name-resolve',
  },
  {
    program: /cockroach/,
    flag: /^--insecure(?:=true)?$/,
    effect: NO_PASSWORD,
    example: 'cockroach start-single-node --insecure',
    counterexample: 'cockroach start-single-node --certs-dir=/certs',
  },
  {
    program: /traefik/,
    flag: /^--api\.insecure(?:=(?:true|t|1))?$/i,
    port: { usual: 8080, moved: /^--entry-?points\.traefik\.address=.*?:(\d{1,5})$/i },
    effect: 'shows its API and dashboard to everyone',
    example: 'traefik --api.insecure=true',
    counterexample: 'traefik --api.dashboard=true',
  },
  {
    program: /mongo/,
    flag: /^--noauth$/,
    unless: /^--bind_ip=(?:127\.0\.0\.1|localhost|\/\S*)$/,
    effect: NO_PASSWORD,
    example: 'mongod --noauth',
    counterexample: 'mongod --auth',
  },
  {
    program: /^dockerd|^docker$|dind/,
    flag: /^(?:(?:-H|--host)=?)?tcp:\/\/(?:0\.0\.0\.0|\[::\])?(?::\d{1,5})?$/,
    unless: /^--tlsverify(?:=true)?$/,
    effect: 'gives everyone the Docker API',
    example: 'dockerd -H tcp://0.0.0.0:2375',
    counterexample: 'dockerd -H tcp://127.0.0.1:2375',
  },
  {
    program: /jupyter|notebook|^lab$/,
    flag: /^--(?:ServerApp|NotebookApp|IdentityProvider)\.token=(?:''|"")?$/,
    unless: /^--(?:ServerApp|NotebookApp|PasswordIdentityProvider)\.(?:hashed_)?password=./,
    effect: 'runs code for everyone',
    example: "jupyter lab --ServerApp.token=''",
    counterexample: 'jupyter lab --ServerApp.token=$TOKEN',
  },
  {
    program: /code-server/,
    saysValue: true,
    flag: /^--auth=none$/,
    effect: 'gives everyone a shell',
    example: 'code-server --auth none',
    counterexample: 'code-server --auth password',
  },
  {
    program: /openvscode|vscode|^code(?:-insiders|-tunnel)?$/,
    flag: /^--without-connection-token$/,
    effect: 'gives everyone a shell',
    example: 'openvscode-server --without-connection-token',
    counterexample: 'openvscode-server --connection-token-file /run/secrets/token',
  },
  {
    program: /argo/,
    saysValue: true,
    flag: /^--auth-mode=server$/,
    effect: 'lets everyone act with its own rights',
    example: 'argo server --auth-mode=server',
    counterexample: 'argo server --auth-mode=client',
  },
  {
    program: /apiserver|kubelet/,
    flag: /^--anonymous-auth(?:=true)?$/,
    effect: 'answers strangers',
    example: 'kube-apiserver --anonymous-auth=true',
    counterexample: 'kube-apiserver --anonymous-auth=false',
  },
  {
    program: /apiserver|kubelet/,
    saysValue: true,
    flag: /^--authorization-mode=AlwaysAllow$/,
    effect: 'gives every visitor all rights',
    example: 'kube-apiserver --authorization-mode=AlwaysAllow',
    counterexample: 'kube-apiserver --authorization-mode=RBAC',
  },
  {
    program: /dashboard/,
    flag: /^--enable-skip-login(?:=true)?$/,
    effect: NO_PASSWORD,
    example: 'kubernetes-dashboard --enable-skip-login',
    counterexample: 'kubernetes-dashboard --enable-skip-login=false',
  },
  {
    program: /elasticsearch|opensearch/,
    saysValue: true,
    flag: /^-E=?(?:xpack\.security\.enabled=false|plugins\.security\.disabled=true)$/i,
    effect: NO_PASSWORD,
    example: 'elasticsearch -E xpack.security.enabled=false',
    counterexample: 'elasticsearch -E xpack.ml.enabled=false',
  },
  {
    program: /rclone/,
    flag: /^--rc-no-auth(?:=true)?$/,
    effect: NO_PASSWORD,
    example: 'rclone rcd --rc-no-auth',
    counterexample: 'rclone rcd --rc-htpasswd /run/secrets/users',
  },
  {
    program: /aria2/,
    flag: /^--rpc-listen-all(?:=true)?$/,
    unless: /^--rpc-secret/,
    effect: 'downloads whatever anyone requests',
    example: 'aria2c --enable-rpc --rpc-listen-all',
    counterexample: 'aria2c --enable-rpc --rpc-listen-all --rpc-secret=$SECRET',
  },
  {
    program: /vnc/i,
    flag: /^-nopw$/,
    effect: 'shows its screen to everyone',
    example: 'x11vnc -nopw',
    counterexample: 'x11vnc -rfbauth /run/secrets/vnc',
  },
  {
    program: /vnc/i,
    flag: /^-?-SecurityTypes=(?:\w{1,20},){0,9}None(?:,|$)/i,
    effect: 'shows its screen to everyone',
    example: 'Xvnc -SecurityTypes None',
    counterexample: 'Xvnc -SecurityTypes VncAuth',
  },
  {
    program: /surreal/,
    flag: /^--unauthenticated$/,
    effect: NO_PASSWORD,
    example: 'surreal start --unauthenticated',
    counterexample: 'surreal start --user root',
  },
  {
    program: /prometheus|pushgateway/,
    flag: /^--web\.enable-admin-api(?:=true)?$/,
    port: { usual: 9090, moved: /^--web\.listen-address=.*?:(\d{1,5})$/ },
    effect: 'lets everyone delete its data',
    example: 'prometheus --web.enable-admin-api',
    counterexample: 'prometheus --web.enable-otlp-receiver',
  },
  // https://prometheus.io/docs/operating/security/#prometheus
  {
    program: /prometheus/,
    port: { usual: 9090, moved: /^--web\.listen-address=.*?:(\d{1,5})$/ },
    flag: /^--web\.enable-remote-write-receiver(?:=true)?$|^--enable-feature=(?:[\w-]{1,60},){0,20}remote-write-receiver\b/,
    effect: 'stores whatever anyone sends',
    example: 'prometheus --web.enable-remote-write-receiver',
    counterexample: 'prometheus --web.enable-remote-write-receiver=false',
  },
  {
    program: /filebrowser/,
    flag: /^--noauth$/,
    effect: 'shows and changes files for everyone',
    example: 'filebrowser --noauth',
    counterexample: 'filebrowser --root /srv',
  },
  {
    program: /pypiserver|pypi-server/,
    saysValue: true,
    flag: /^(?:-a|--authenticate)=\.$/,
    effect: 'accepts packages from everyone',
    example: 'pypi-server run -P . -a . /data',
    counterexample: 'pypi-server run -P htpasswd -a update /data',
  },
  // https://docs.ray.io/en/latest/ray-security/index.html
  {
    program: /^ray$/,
    saysValue: true,
    flag: /^--dashboard-host=(?:0\.0\.0\.0|::|\[::\])$/,
    unlessVariable: /^RAY_AUTH_MODE$/,
    port: { usual: 8265, moved: /^--dashboard-port=(\d{1,5})$/ },
    effect: 'runs code for everyone',
    example: 'ray start --head --block --dashboard-host=0.0.0.0',
    counterexample: 'ray start --head --block --dashboard-host=127.0.0.1',
  },
  // https://developer.hashicorp.com/vault/docs/concepts/dev-server, https://openbao.org/docs/concepts/dev-server/
  {
    program: /^(?:vault|bao|openbao)$/,
    flag: /^--?dev$/,
    beside: /^server$/,
    port: { usual: 8200, moved: /^--?dev-listen-address=.*?:(\d{1,5})$/ },
    effect: 'is unsealed, speaks without encryption, and writes its root token to its log',
    example: 'vault server -dev -dev-listen-address=0.0.0.0:8200',
    counterexample: 'vault server -config=/vault/config',
  },
  // https://developer.hashicorp.com/consul/docs/reference/cli/agent: without access control lists, which files configure
  {
    program: /consul/,
    flag: /^--?dev$/,
    beside: /^--?client=(?!127\.|::1|localhost)./,
    unless: /^--?config-(?:dir|file)=/,
    effect: 'gives everyone its API',
    example: 'consul agent -dev -client 0.0.0.0',
    counterexample: 'consul agent -dev',
  },
  {
    program: /consul/,
    flag: /^--?enable-script-checks(?:=true)?$/,
    effect: 'runs commands for everyone',
    example: 'consul agent -server -enable-script-checks',
    counterexample: 'consul agent -server -enable-local-script-checks',
  },
  // https://developer.hashicorp.com/nomad/commands/agent
  {
    program: /nomad/,
    flag: /^--?dev$/,
    beside: /^--?bind=(?!127\.|::1|localhost)./,
    unless: /^--?(?:acl-enabled(?:=true)?$|config=)/,
    effect: 'runs code for everyone',
    example: 'nomad agent -dev -bind 0.0.0.0',
    counterexample: 'nomad agent -dev',
  },
  // https://github.com/tsl0922/ttyd, https://github.com/sorenisanerd/gotty
  {
    program: /ttyd/,
    flag: /^(?:-\w{0,9}W\w{0,9}|--writable)$/,
    unless: /^(?:-c|-H|--credential|--auth-header)|^(?:-i|--interface)=(?:lo|127\.0\.0\.1)$/,
    effect: 'gives everyone a shell',
    example: 'ttyd -W bash',
    counterexample: 'ttyd -W -c admin:$PASSWORD bash',
  },
  {
    program: /gotty/,
    flag: /^(?:-\w{0,9}w\w{0,9}|--permit-write)$/,
    unless: /^(?:-c|-r|--credential|--random-url|--tls-ca-crt)|^(?:-a|--address)=(?:localhost|127\.0\.0\.1)$/,
    effect: 'gives everyone a shell',
    example: 'gotty -w bash',
    counterexample: 'gotty -w -c admin:$PASSWORD bash',
  },
  // https://github.com/eclipse-mosquitto/mosquitto, docker: the image contains the file
  {
    program: /mosquitto/,
    saysValue: true,
    flag: /^-c=(?:\/mosquitto)?\/(?:config\/)?mosquitto-no-auth\.conf$/,
    effect: NO_PASSWORD,
    example: 'mosquitto -c /mosquitto-no-auth.conf',
    counterexample: 'mosquitto -c /mosquitto/config/mosquitto.conf',
  },
  // https://docs.arangodb.com/3.12/components/arangodb-server/options/#--serverauthentication
  {
    program: /arango/,
    saysValue: true,
    flag: /^--server\.authentication=(?:false|0|no|off)$/i,
    effect: NO_PASSWORD,
    example: 'arangod --server.authentication false',
    counterexample: 'arangod --server.authentication true',
  },
  // https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/
  {
    program: /grafana/,
    flag: /^cfg:(?:default\.)?auth\.anonymous\.enabled=(?:true|1)$/i,
    effect: 'shows its dashboards to everyone',
    example: 'grafana-server cfg:default.auth.anonymous.enabled=true',
    counterexample: 'grafana-server cfg:default.auth.anonymous.enabled=false',
  },
  // https://docs.k3s.io/cli/server#customized-flags
  {
    program: /k3s|rke2/,
    saysValue: true,
    flag: /^--(?:kubelet|kube-apiserver)-arg=(?:--)?(?:anonymous-auth=true|authorization-mode=AlwaysAllow)$/,
    effect: 'gives strangers rights in the cluster',
    example: 'k3s server --kubelet-arg=authorization-mode=AlwaysAllow',
    counterexample: 'k3s server --kubelet-arg=anonymous-auth=false',
  },
  // https://kubernetes.io/docs/reference/kubectl/generated/kubectl_proxy/
  {
    program: /kubectl/,
    saysValue: true,
    flag: /^--address=(?:0\.0\.0\.0|::|\[::\])$/,
    beside: /^proxy$/,
    effect: 'gives everyone its own rights in the cluster',
    example: 'kubectl proxy --address=0.0.0.0',
    counterexample: 'kubectl port-forward --address=0.0.0.0 svc/web 8080:80',
  },
  // https://www.zaproxy.org/docs/docker/about/: its API writes files and runs scripts
  {
    program: /(?:^|[/-])zap(?:$|[.-]|proxy|2docker)/,
    flag: /^-config=api\.disablekey=true$/i,
    beside: /^-host=(?!127\.|localhost|\[?::1)./,
    effect: 'gives everyone its API',
    example: 'zap.sh -daemon -host 0.0.0.0 -port 8090 -config api.disablekey=true',
    counterexample: 'zap.sh -daemon -host 0.0.0.0 -port 8090 -config api.key=$KEY',
  },
  // https://docs.marimo.io/cli/
  {
    program: /marimo/,
    flag: /^--no-token$/,
    beside: /^--host=(?!127\.|localhost|\[?::1)./,
    effect: 'runs code for everyone',
    example: 'marimo edit --no-token --host 0.0.0.0',
    counterexample: 'marimo edit --no-token',
  },
  // https://kasm.com/kasmvnc/docs/master/man/Xvnc.html
  {
    program: /vnc/i,
    flag: /^-disableBasicAuth$/i,
    effect: 'shows its screen to everyone',
    example: 'vncserver -disableBasicAuth',
    counterexample: 'vncserver -depth 24',
  },
  {
    program: /^transmission-daemon$/,
    flag: /^-T$/,
    effect: NO_PASSWORD,
    example: 'transmission-daemon -f -T',
    counterexample: 'transmission-daemon -f -t',
  },
  // https://docs.dgraph.io/admin/security/public-api/
  {
    program: /dgraph/,
    flag: /^--(?:security=(?:[^;]{0,200};){0,5}\s{0,9})?whitelist=[^;]{0,200}?(?:0\.0\.0\.0\/0|::\/0|0\.0\.0\.0:255\.255\.255\.255)/,
    unless: /^--(?:acl|acl_secret_file|auth_token)\b|^--security=.{0,500}\btoken=./,
    effect: 'lets everyone administer it',
    example: 'dgraph alpha --security whitelist=0.0.0.0/0',
    counterexample: 'dgraph alpha --security whitelist=10.0.0.0/8',
  },
  {
    program: /cassandra|scylla/,
    saysValue: true,
    flag: /^--authenticator=(?:\S{0,100}\.)?AllowAllAuthenticator$/,
    effect: NO_PASSWORD,
    example: 'scylla --authenticator AllowAllAuthenticator',
    counterexample: 'scylla --authenticator PasswordAuthenticator',
  },
  // https://docs.docker.com/build/builders/drivers/remote/
  {
    program: /buildkit/,
    flag: /^--addr=tcp:\/\/(?:0\.0\.0\.0|\[::\])?:\d{1,5}$/,
    unless: /^--(?:tlscacert|config)\b/,
    effect: 'runs builds for everyone',
    example: 'buildkitd --addr tcp://0.0.0.0:1234',
    counterexample: 'buildkitd --addr tcp://0.0.0.0:1234 --tlscacert /certs/ca.pem',
  },
  // https://docs.posit.co/ide/server-pro/reference/rserver_conf.html
  {
    program: /rserver|rstudio/,
    saysValue: true,
    flag: /^--auth-none=1$/,
    effect: 'gives everyone a shell',
    example: 'rserver --auth-none 1',
    counterexample: 'rserver --auth-none 0',
  },
  // https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview
  {
    program: /oauth2-proxy/,
    flag: /^--skip-auth-(?:regex|route)=(?=.)(?:\w{1,9}!?=)?\^?\/?(?:\.\*)?\$?$/,
    effect: 'lets every request through without a login',
    example: 'oauth2-proxy --skip-auth-route=.*',
    counterexample: 'oauth2-proxy --skip-auth-route=GET=^/healthz$',
  },
  {
    isOfAny: true,
    unless: /^--?(?:bind(?:[-_](?:ip|addr(?:ess)?))?|host|listen|address)=(?:127\.|localhost|\[?::1)/,
    flag: /^--?(?:no-?auth(?:entication)?|disable-auth(?:entication)?|without-auth(?:entication)?|skip-auth(?:entication)?)(?:=(?:true|1|yes))?$/,
    effect: NO_PASSWORD,
    example: 'server --no-auth',
    counterexample: 'server --no-auth=false',
  },
  {
    isOfAny: true,
    saysValue: true,
    flag: /^--auth(?:entication)?(?:-(?:mode|type|method|backend))?=(?:none|disabled|off|false)$/i,
    effect: NO_PASSWORD,
    example: 'server --auth-mode=none',
    counterexample: 'server --auth-mode=oidc',
  },
];
