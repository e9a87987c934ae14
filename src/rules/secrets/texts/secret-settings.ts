import { readOptions } from '../../../analysis/commands/options.ts';
import type { Tool } from '../../../analysis/commands/tool.ts';
import type { Located } from '../../../model/located.ts';
import type { ShellWord } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';

/** A secret that is written in a command. */
export interface CommandSecret {
  readonly span: Span;
  /** The option, the variable or the setting that contains it. */
  readonly name: string;
  /** Whether its format shows who issued it. */
  readonly isToken?: true;
}

/** A command that stores a login: the words before the key, the key, and the last word, whose last group is the secret. */
interface Setter {
  readonly programs: readonly string[];
  readonly verb: RegExp;
  readonly key: RegExp;
  /** How many words follow the key at least, with the secret; by default one. With fewer, the command asks for it. */
  readonly least?: number;
  readonly value: RegExp;
}

const ANY = /^(.{4,})$/s;
/** A login without a colon is a token. */
const LOGIN = /^(?:[^:\s]{1,200}:(?!x-oauth-basic$)|(?=.{16}))(.{4,})$/s;
/** A generated text, not a name or an address. */
const KEY = /^(?=\S{20})([^/:=]+)$/;
const HOST = /^(?:https?:\/\/)?(?!(?:build|mirror|local)\.)[\w-]+(?:\.[\w-]+)+\/?$/;

const SETTERS: readonly Setter[] = [
  // https://bundler.io/man/bundle-config.1.html
  { programs: ['bundle', 'bundler'], verb: /^config(?: set)?$/, key: HOST, value: LOGIN },
  // https://getcomposer.org/doc/articles/authentication-for-private-packages.md
  {
    programs: ['composer'],
    verb: /^(?:global )?config$/,
    key: /^(?:http-basic|github-oauth|gitlab-oauth|gitlab-token|bearer|bitbucket-oauth)\./,
    value: ANY,
  },
  // https://docs.npmjs.com/cli/configuring-npm/npmrc
  {
    programs: ['npm', 'pnpm', 'yarn'],
    verb: /^(?:config set|c set|set)$/,
    key: /(?:^|:)_(?:auth|authToken|password)(?:=|$)|^npm(?:AuthToken|AuthIdent)$|\.npmAuthToken$/,
    value: /^(?:[^=]{0,300}=)?([^=].{3,})$/s,
  },
  // https://python-poetry.org/docs/repositories/
  { programs: ['poetry'], verb: /^config$/, key: /^(?:http-basic|pypi-token)\./, value: ANY },
  { programs: ['aws'], verb: /^configure set$/, key: /^(?:aws_secret_access_key|aws_session_token)$/, value: ANY },
  { programs: ['mysqladmin', 'mariadb-admin'], verb: /^$/, key: /^password$/, value: ANY },
  { programs: ['ngrok'], verb: /^(?:config)?$/, key: /^(?:authtoken|add-authtoken)$/, value: ANY },
  { programs: ['wandb', 'vault', 'cargo', 'attic'], verb: /^$/, key: /^login$/, value: KEY },
  { programs: ['snyk'], verb: /^$/, key: /^auth$/, value: KEY },
  { programs: ['cachix'], verb: /^$/, key: /^authtoken$/, value: KEY },
  { programs: ['cloudflared'], verb: /^service$/, key: /^install$/, value: KEY },
  { programs: ['bw'], verb: /^$/, key: /^(?:login|unlock)$/, value: /^([^@\s]{8,})$/ },
  { programs: ['doppler'], verb: /^configure set$/, key: /^token$/, value: ANY },
  { programs: ['b2'], verb: /^$/, key: /^authorize[-_]account$/, value: KEY },
  // https://dvc.org/doc/user-guide/data-management/remote-storage
  {
    programs: ['dvc'],
    verb: /^remote modify \S+$/,
    key: /^(?:password|secret_access_key|session_token|account_key|sas_token|connection_string|client_secret|oss_key_secret)$/,
    value: ANY,
  },
  // https://pdm-project.org/latest/usage/config/
  { programs: ['pdm'], verb: /^config$/, key: /^(?:repository|pypi)\.(?:[\w-]+\.)?password$/, value: ANY },
  { programs: ['git'], verb: /^config(?: set)?$/, key: /\.(?:token|oauthtoken|password)$/i, value: ANY },
  {
    programs: ['pulumi'],
    verb: /^config set$/,
    key: /(?:password|token|secret|(?:api|access|private|secret)[_-]?key)$/i,
    value: ANY,
  },
  { programs: ['nuget'], verb: /^$/, key: /^setapikey$/i, value: KEY },
  { programs: ['neo4j-admin'], verb: /^(?:dbms)?$/, key: /^set-initial-password$/, value: ANY },
  { programs: ['rabbitmqctl'], verb: /^$/, key: /^(?:add_user|change_password)$/, least: 2, value: ANY },
  { programs: ['grafana-cli', 'grafana'], verb: /^(?:cli )?admin$/, key: /^reset-admin-password$/, value: ANY },
  // `mc alias set name address user password`
  { programs: ['mc', 'mcli'], verb: /^(?:alias|config host)$/, key: /^(?:set|add)$/, least: 4, value: ANY },
];

const SETTERS_OF: ReadonlyMap<string, readonly Setter[]> = new Map(
  SETTERS.flatMap(({ programs }) => programs).map((program) => [
    program,
    SETTERS.filter(({ programs }) => programs.includes(program)),
  ]),
);

/** `bundle config gems.example.com user:password`, `npm config set //host/:_authToken token` */
export function secretSettingsIn(
  { name, arguments: words }: Tool,
  isSecret: (secret: Located<string>) => boolean,
): readonly CommandSecret[] {
  const setters = SETTERS_OF.get(name);
  if (setters === undefined) return [];
  const { operands } = readOptions(words, { letters: 'uhPS', names: new Set(['--user', '--host', '--profile']) });
  return setters.flatMap((setter) => {
    const found = settingIn(operands, setter, isSecret);
    return found === undefined ? [] : [found];
  });
}

/** No command has more words before its key. */
const LONGEST_VERB = 3;

function settingIn(
  operands: readonly ShellWord[],
  { verb, key, value, least = 1 }: Setter,
  isSecret: (secret: Located<string>) => boolean,
): CommandSecret | undefined {
  for (let at = 0; at <= LONGEST_VERB && at < operands.length; at++) {
    const words = operands.slice(0, at).map(({ pieces }) => pieces);
    const named = operands[at];
    if (named === undefined || !verb.test(words.join(' ')) || !key.test(named.pieces)) continue;
    const last = operands.at(-1) ?? named;
    if (operands.length - at <= least && !named.pieces.includes('=')) return undefined;
    const secret = value.exec(last.pieces)?.[1];
    if (secret === undefined || /[$`]/.test(last.raw) || !isSecret({ value: secret, span: last.span }))
      return undefined;
    return { span: last.span, name: named.pieces.replace(/=.*$/s, '') };
  }
  return undefined;
}
