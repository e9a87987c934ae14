/** A flag that opens a service to everyone. To add one, add a line; a test runs its examples. */
export interface OpenServiceFlag {
  /** The program or the image; any by default. */
  readonly program?: RegExp;
  readonly flag: RegExp;
  /** Matches the next word, if the value is a separate word. */
  readonly next?: RegExp;
  /** Matches another word with which the flag is harmless. */
  readonly unless?: RegExp;
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
    flag: /^--protected-mode$/,
    next: /^no$/,
    unless: /^--(?:requirepass|aclfile|user)$/,
    effect: NO_PASSWORD,
    example: 'redis-server --protected-mode no',
    counterexample: 'redis-server --protected-mode no --requirepass $PASSWORD',
  },
  {
    program: /redis|valkey|keydb|dragonfly/,
    flag: /^--protected-mode[= ]no$/,
    unless: /^--(?:requirepass|aclfile|user)$/,
    effect: NO_PASSWORD,
    example: 'redis-server "--protected-mode no"',
    counterexample: 'redis-server "--protected-mode yes"',
  },
  {
    program: /mysql|mariadb|percona/,
    flag: /^--skip-grant-tables(?:=(?:1|on|true))?$/i,
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
    flag: /^--api\.insecure(?:=true)?$/i,
    port: { usual: 8080, moved: /^--entry-?points\.traefik\.address=.*?:(\d{1,5})$/i },
    effect: 'shows its API and dashboard to everyone',
    example: 'traefik --api.insecure=true',
    counterexample: 'traefik --api.dashboard=true',
  },
  {
    program: /mongo/,
    flag: /^--noauth$/,
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
    flag: /^--auth$/,
    next: /^none$/,
    effect: 'gives everyone a shell',
    example: 'code-server --auth none',
    counterexample: 'code-server --auth password',
  },
  {
    program: /code-server/,
    flag: /^--auth=none$/,
    effect: 'gives everyone a shell',
    example: 'code-server --auth=none',
    counterexample: 'code-server --auth=password',
  },
  {
    program: /openvscode/,
    flag: /^--without-connection-token$/,
    effect: 'gives everyone a shell',
    example: 'openvscode-server --without-connection-token',
    counterexample: 'openvscode-server --connection-token-file /run/secrets/token',
  },
  {
    program: /argo/,
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
    flag: /^-E(?:xpack\.security\.enabled=false|plugins\.security\.disabled=true)$/,
    effect: NO_PASSWORD,
    example: 'elasticsearch -Expack.security.enabled=false',
    counterexample: 'elasticsearch -Expack.security.enabled=true',
  },
  {
    program: /elasticsearch|opensearch/,
    flag: /^-E$/,
    next: /^(?:xpack\.security\.enabled=false|plugins\.security\.disabled=true)$/,
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
    flag: /^-?-SecurityTypes$/i,
    next: /^None$/i,
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
    program: /prometheus/,
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
    flag: /^(?:-a|--authenticate)$/,
    next: /^\.$/,
    effect: 'accepts packages from everyone',
    example: 'pypi-server run -P . -a . /data',
    counterexample: 'pypi-server run -P htpasswd -a update /data',
  },
  {
    flag: /^--?(?:no-?auth(?:entication)?|disable-auth(?:entication)?|without-auth(?:entication)?|skip-auth(?:entication)?)(?:=(?:true|1|yes))?$/,
    effect: NO_PASSWORD,
    example: 'server --no-auth',
    counterexample: 'server --no-auth=false',
  },
  {
    flag: /^--auth(?:entication)?(?:-(?:mode|type|method))?=(?:none|disabled|off|false)$/i,
    effect: NO_PASSWORD,
    example: 'server --auth-mode=none',
    counterexample: 'server --auth-mode=oidc',
  },
];
