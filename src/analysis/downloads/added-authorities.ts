import type { Command, ShellWord } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { toolOf } from '../commands/tool.ts';

/** Files and folders where systems look for authorities to trust. */
export const TRUST_FOLDER =
  /^\/(?:usr\/local\/share\/ca-certificates|usr\/share\/(?:ca-certificates|pki\/(?:ca-trust-source|trust)\/anchors)|etc\/(?:ssl\/(?:certs|cert\.pem)|pki\/(?:tls\/certs|ca-trust\/source)|ca-certificates\/trust-source|trusted-cert|docker\/certs\.d|ssl\/ca-bundle))(?:\/|$)|\/(?:jre\/)?lib\/security\/cacerts$|\/certifi\/cacert\.pem$/;

/** Variables that name authorities which a program trusts, in addition to those of the system or in place of them. */
export const TRUST_VARIABLE =
  /^(?:NODE_EXTRA_CA_CERTS|REQUESTS_CA_BUNDLE|SSL_CERT_(?:FILE|DIR)|CURL_CA_BUNDLE|GIT_SSL_CAINFO|PIP_CERT|AWS_CA_BUNDLE|DENO_CERT|npm_config_cafile|GRPC_DEFAULT_SSL_ROOTS_FILE_PATH|CARGO_HTTP_CAINFO|BUNDLE_SSL_CA_CERT|UV_SYSTEM_CERTS_FILE)$/i;

/** Whether a variable names other authorities than those of the system; a value that only run time knows is left alone. */
export function namesOwnAuthorities(name: string, value: string | undefined): boolean {
  return TRUST_VARIABLE.test(name) && value !== undefined && value !== '' && !OF_SYSTEM.test(value);
}

/** The bundle that the system makes, and the one that comes with certifi. */
const OF_SYSTEM =
  /^\/etc\/(?:ssl|pki)\/|^\/(?:usr|nix|opt)\/(?:[\w.-]+\/)*(?:certs?|ssl|certifi|ca-certificates|ca-bundle)(?:\/|$)|^\/etc\/ca-certificates/;

/** The place where a command makes a program or the system trust an authority. */
export function trustOption(command: Command): Span | undefined {
  const tool = toolOf(command);
  if (tool === undefined) return undefined;
  const words = tool.arguments;
  const texts = words.map(({ pieces }) => pieces);
  if (tool.name === 'keytool')
    return texts.some((text) => /^-import(?:cert)?$/.test(text)) ? command.programSpan : undefined;
  if (tool.name === 'trust') return texts[0] === 'anchor' ? command.programSpan : undefined;
  if (tool.name === 'certutil') return texts.includes('-A') ? command.programSpan : undefined;
  return SETTINGS.get(tool.name)?.(words)?.span;
}

/** The value behind a word, or in it. */
function valueBehind(words: readonly ShellWord[], name: RegExp): ShellWord | undefined {
  const at = words.findIndex(({ pieces }) => name.test(pieces));
  const own = words[at];
  return own?.pieces.includes('=') ? own : words[at + 1];
}

const SETTINGS: ReadonlyMap<string, (words: readonly ShellWord[]) => ShellWord | undefined> = new Map(
  Object.entries({
    npm: /^(?:--)?(?:cafile|ca)(?:=|$)/,
    pnpm: /^(?:--)?(?:cafile|ca)(?:=|$)/,
    yarn: /^(?:cafile|httpsCaFilePath)(?:=|$)/,
    pip: /^(?:--cert|(?:global|install)\.cert)(?:=|$)/,
    git: /^http\.(?:[^=]+\.)?sslCAInfo(?:=|$)/i,
  }).map(([program, name]) => [
    program,
    (words: readonly ShellWord[]) =>
      words.some(({ pieces }) => name.test(pieces)) ? valueBehind(words, name) : undefined,
  ]),
);
