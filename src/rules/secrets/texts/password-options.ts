import { AUTHORIZATION } from '../../../analysis/secrets/header-secret.ts';

/** Single-letter options, and long ones with a name that says nothing, that take a password, or `user:password`. */
export interface PasswordOption {
  readonly programs: readonly string[];
  /** `docker login`, `helm registry login` */
  readonly subcommand?: string;
  readonly options: readonly string[];
  /** Letters that take a value; undefined where one dash begins a whole word. */
  readonly letters: string | undefined;
  /** The value has to be attached: `mysql -psecret`. */
  readonly isAttached?: true;
  /** Matches the password. */
  readonly pattern: RegExp;
}

const ANY = /^(.+)$/s;
const AFTER_COLON = /^[^:\s]*:(.+)$/s;
/** A key, where a short word is the name of something. */
const GENERATED = /^(\S{16,})$/;
const CURL_LETTERS = 'AbcCdDeEFHhKmoPQrtTuUwxXyYz';

const ROWS: readonly PasswordOption[] = [
  { programs: ['curl'], options: ['-u', '--user', '-U', '--proxy-user'], letters: CURL_LETTERS, pattern: AFTER_COLON },
  { programs: ['curl', 'wget'], options: ['-H', '--header'], letters: CURL_LETTERS, pattern: AUTHORIZATION },
  { programs: ['http', 'https', 'xh', 'xhs'], options: ['-a', '--auth'], letters: 'aAo', pattern: AFTER_COLON },
  {
    programs: ['mysql', 'mysqladmin', 'mysqldump', 'mysqlimport', 'mariadb', 'mariadb-admin', 'mariadb-dump'],
    options: ['-p'],
    letters: 'uhPDeSp',
    isAttached: true,
    pattern: ANY,
  },
  // https://learn.microsoft.com/sql/tools/sqlcmd/sqlcmd-utility
  { programs: ['sqlcmd', 'bcp', 'isql'], options: ['-P'], letters: 'SUPdiQqlotv', pattern: ANY },
  {
    programs: ['cqlsh', 'cypher-shell', 'beeline', 'rabbitmqadmin'],
    options: ['-p'],
    letters: 'upndafkHPV',
    pattern: ANY,
  },
  {
    programs: ['mosquitto_pub', 'mosquitto_sub', 'mosquitto_rr', 'ipmitool'],
    options: ['-P'],
    letters: 'hHpuUPtmIL',
    pattern: ANY,
  },
  { programs: ['etcdctl'], options: ['--user'], letters: '', pattern: AFTER_COLON },
  { programs: ['ngrok'], options: ['--basic-auth'], letters: '', pattern: AFTER_COLON },
  { programs: ['sshpass'], options: ['-p'], letters: 'pfdP', pattern: ANY },
  { programs: ['plink', 'pscp', 'psftp'], options: ['-pw'], letters: undefined, pattern: ANY },
  {
    programs: ['docker', 'podman', 'nerdctl', 'buildah', 'skopeo', 'crane', 'helm', 'oras', 'regctl', 'az', 'oc', 'cf'],
    subcommand: 'login',
    options: ['-p', '--pass'],
    letters: 'puHcln',
    pattern: ANY,
  },
  {
    programs: ['skopeo', 'podman', 'buildah'],
    options: ['--creds', '--src-creds', '--dest-creds'],
    letters: '',
    pattern: AFTER_COLON,
  },
  { programs: ['redis-cli', 'valkey-cli'], options: ['-a', '--pass'], letters: 'ahpn', pattern: ANY },
  {
    programs: ['mongo', 'mongosh', 'mongodump', 'mongorestore', 'mongoimport', 'mongoexport'],
    options: ['-p'],
    letters: 'pu',
    pattern: ANY,
  },
  {
    programs: ['ldapadd', 'ldapdelete', 'ldapmodify', 'ldappasswd', 'ldapsearch'],
    options: ['-w'],
    letters: 'wDHbf',
    pattern: ANY,
  },
  // https://docs.openssl.org/master/man1/openssl-passphrase-options/
  {
    programs: ['openssl'],
    options: ['-passin', '-passout', '-pass', '-password'],
    letters: undefined,
    pattern: /^pass:(.+)$/s,
  },
  { programs: ['openssl'], options: ['-k', '-K'], letters: undefined, pattern: ANY },
  { programs: ['unzip', 'zip'], options: ['-P'], letters: 'Pdx', pattern: ANY },
  {
    programs: ['7z', '7za', '7zr', '7zz', 'unrar', 'rar'],
    options: ['-p'],
    letters: 'po',
    isAttached: true,
    pattern: ANY,
  },
  // https://packaging.python.org/en/latest/specifications/pypirc/ has the clients that upload
  { programs: ['twine'], subcommand: 'upload', options: ['-p'], letters: 'ruipc', pattern: ANY },
  { programs: ['poetry'], subcommand: 'publish', options: ['-p'], letters: 'rup', pattern: ANY },
  { programs: ['uv'], subcommand: 'publish', options: ['-p', '-t'], letters: 'upt', pattern: ANY },
  { programs: ['hatch'], subcommand: 'publish', options: ['-a', '--auth'], letters: 'rua', pattern: ANY },
  { programs: ['pdm'], subcommand: 'publish', options: ['-P'], letters: 'ruPic', pattern: ANY },
  { programs: ['conan'], subcommand: 'user', options: ['-p'], letters: 'pr', pattern: ANY },
  { programs: ['conan', 'expo'], subcommand: 'login', options: ['-p'], letters: 'pru', pattern: ANY },
  // https://learn.microsoft.com/en-us/dotnet/core/tools/dotnet-nuget-push
  { programs: ['dotnet'], subcommand: 'push', options: ['-k', '-sk'], letters: undefined, pattern: ANY },
  { programs: ['dotnet'], subcommand: 'add', options: ['-p'], letters: undefined, pattern: ANY },
  { programs: ['choco'], options: ['-k', '--key', '-p'], letters: 'ksup', pattern: ANY },
  { programs: ['vsce', 'ovsx'], options: ['-p', '--pat'], letters: 'pitor', pattern: ANY },
  { programs: ['mix'], options: ['--key'], letters: '', pattern: GENERATED },
  {
    programs: ['anaconda', 'doctl', 'flyctl', 'vercel', 'codecov', 'codecovcli'],
    options: ['-t'],
    letters: 't',
    pattern: GENERATED,
  },
  { programs: ['netlify', 'ntl'], options: ['--auth'], letters: '', pattern: GENERATED },
  { programs: ['prefect'], options: ['-k', '--key'], letters: 'kw', pattern: GENERATED },
  { programs: ['supabase'], options: ['-p'], letters: 'pu', pattern: ANY },
  { programs: ['swift'], options: ['-K', '--key'], letters: 'KUAV', pattern: ANY },
  { programs: ['gh'], subcommand: 'secret', options: ['-b', '--body'], letters: 'baeorfvR', pattern: ANY },
  { programs: ['ncftpput', 'ncftpget'], options: ['-p'], letters: 'pPu', pattern: ANY },
  { programs: ['lftp'], options: ['-u', '--user'], letters: 'pPue', pattern: /^[^,\s]+,(.+)$/s },
  {
    programs: ['smbclient', 'rpcclient', 'smbget', 'net'],
    options: ['-U', '--user'],
    letters: 'UcAWI',
    pattern: /^[^%\s]+%(.+)$/s,
  },
  // https://www.erlang.org/doc/system/distributed.html#security: nodes that know it run code for each other
  { programs: ['erl', 'iex', 'elixir'], options: ['-setcookie', '--cookie'], letters: undefined, pattern: ANY },
  // https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/analysis-parameters/: a token, in former times
  {
    programs: ['mvn', 'mvnw', 'gradle', 'gradlew', 'sonar-scanner'],
    options: ['-Dsonar.login'],
    letters: undefined,
    pattern: GENERATED,
  },
  {
    programs: ['git'],
    options: ['-c', '--config'],
    letters: 'cC',
    pattern: /^http\.(?:[^=\s]*\.)?extraheader=authorization:\s*(?:basic|bearer|token)\s+(\S{8,})$/i,
  },
];

/** By program, its options that take a password. */
export const PASSWORD_OPTIONS: ReadonlyMap<string, readonly PasswordOption[]> = new Map(
  ROWS.flatMap(({ programs }) => programs).map((program) => [
    program,
    ROWS.filter(({ programs }) => programs.includes(program)),
  ]),
);
