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
  readonly value: RegExp;
}

const ANY = /^(.{4,})$/s;
/** A login without a colon is a token. */
const LOGIN = /^(?:[^:\s]{1,200}:(?!x-oauth-basic$)|(?=.{16}))(.{4,})$/s;
const HOST = /^(?:https?:\/\/)?(?!(?:build|mirror|local)\.)[\w-]+(?:\.[\w-]+)+\/?$/;

const SETTERS: readonly Setter[] = [
  // https://bundler.io/man/bundle-config.1.html
  { programs: ['bundle', 'bundler'], verb: /^config(?: set)?$/, key: HOST, value: LOGIN },
  // https://getcomposer.org/doc/articles/authentication-for-private-packages.md
  {
    programs: ['composer'],
    verb: /^config$/,
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
  { programs: ['wandb', 'vault', 'cargo'], verb: /^$/, key: /^login$/, value: /^(?=\S{20})([^/:=]+)$/ },
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
const LONGEST_VERB = 2;

function settingIn(
  operands: readonly ShellWord[],
  { verb, key, value }: Setter,
  isSecret: (secret: Located<string>) => boolean,
): CommandSecret | undefined {
  for (let at = 0; at <= LONGEST_VERB && at < operands.length; at++) {
    const words = operands.slice(0, at).map(({ pieces }) => pieces);
    const named = operands[at];
    if (named === undefined || !verb.test(words.join(' ')) || !key.test(named.pieces)) continue;
    const last = operands.at(-1) ?? named;
    const secret = last === named && !named.pieces.includes('=') ? undefined : value.exec(last.pieces)?.[1];
    if (secret === undefined || /[$`]/.test(last.raw) || !isSecret({ value: secret, span: last.span }))
      return undefined;
    return { span: last.span, name: named.pieces.replace(/=.*$/s, '') };
  }
  return undefined;
}
