import type { Format } from '../parse/formats.ts';
import type { Peer } from '../rules/define-rule.ts';

/** The request of a comment for another tool. */
export interface PeerDirective {
  readonly peer: Peer;
  /** Ids of the tool's rules; `all` for every rule that it has. */
  readonly ids: readonly string[] | 'all';
  /** `head` applies to the whole file, but only above all code. */
  readonly scope: 'statement' | 'block' | 'stage' | 'file' | 'head';
  readonly reason: string;
  /** The last day on which it applies, `YYYY-MM-DD`. */
  readonly expires?: string;
}

/** Finds the words that such comments begin with. `# check=` is a directive, and is read as one. */
export const PEER_WORDS = /hadolint|trivy:|tfsec:|checkov:skip=|bridgecrew:skip=|kics-scan| nosem/gi;

/** No useful comment is longer. */
const MAXIMUM_LENGTH = 2000;

/** All directives in the text of a comment, after its `#`, for the tools that read files of this format. */
export function peerDirectives(comment: string, format: Format): readonly PeerDirective[] {
  const text = comment.slice(0, MAXIMUM_LENGTH).trimEnd();
  const everywhere = [...kics(text), ...semgrep(text), ...checkov(text, format)];
  return format === 'dockerfile' ? [...hadolint(text), ...trivy(text), ...everywhere] : everywhere;
}

/** https://github.com/hadolint/hadolint#inline-ignores */
function hadolint(text: string): PeerDirective[] {
  const match = /^\s*hadolint\s+(?:(global|stage)\s+)?ignore\s*=([^#]*)(?:#(.*))?$/.exec(text);
  if (match === null) return [];
  const [, where, list = '', reason = ''] = match;
  const ids = list.split(',').map((id) => id.trim());
  // a single invalid name makes hadolint ignore the whole comment
  if (!ids.every((id) => /^[DLSC\d]+$/.test(id))) return [];
  const scope = where === 'global' ? 'file' : where === 'stage' ? 'stage' : 'statement';
  return [{ peer: 'hadolint', ids, scope, reason: plainReason(reason) }];
}

/** https://trivy.dev/docs/latest/configuration/filtering/#by-inline-comments */
function trivy(text: string): PeerDirective[] {
  const words = text.split(/\s+/).map((word) => word.replace(/^[#/*]+/, ''));
  const last = words.findLastIndex((word) => TRIVY_WORD.test(word));
  const reason = plainReason(words.slice(last + 1).join(' '));
  return words.flatMap((word) => (TRIVY_WORD.test(word) ? trivyWord(word, reason) : []));
}

const TRIVY_WORD = /^(?:trivy|tfsec):/;

/** `trivy:ignore:DS-0002:exp:2027-01-31`: pairs of keys and values. */
function trivyWord(word: string, reason: string): PeerDirective[] {
  const [, ...segments] = word.split(':');
  const after = (key: string): string | undefined => {
    const at = segments.findIndex((segment, index) => index % 2 === 0 && segment === key);
    return at === -1 ? undefined : segments[at + 1];
  };
  const id = after('ignore')?.replace(/\[.*$/s, '');
  const day = after('exp');
  if (id === undefined || id === '') return [];
  const ids = id === '*' ? 'all' : [id];
  if (day === undefined) return [{ peer: 'trivy', ids, scope: 'statement', reason }];
  const expires = dayBefore(day);
  return expires === undefined ? [] : [{ peer: 'trivy', ids, scope: 'statement', reason, expires }];
}

/** It ends when the named day begins. Undefined if the day does not exist. */
function dayBefore(day: string): string | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time - 86_400_000).toISOString().slice(0, 10);
}

/** https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html: in a Dockerfile it applies to the whole file. */
function checkov(text: string, format: Format): PeerDirective[] {
  const match = /(?:checkov|bridgecrew):skip= *([A-Za-z_\d]+(?:,[A-Za-z_\d]+)*)(?::(.*))?/.exec(text);
  if (match === null) return [];
  const [, list = '', reason = ''] = match;
  const scope = format === 'dockerfile' ? 'file' : 'statement';
  return [{ peer: 'checkov', ids: list.split(','), scope, reason: plainReason(reason) }];
}

/** https://docs.kics.io/latest/running-kics/#using-commands-on-scanned-files-as-comments */
function kics(text: string): PeerDirective[] {
  const match = /^\s*kics-scan\s+([a-z-]+)(?:=([\w-]+(?: *, *[\w-]+)*))?(.*)$/is.exec(text);
  if (match === null) return [];
  const [, word = '', list, rest = ''] = match;
  const command = word.toLowerCase();
  const reason = plainReason(rest);
  if (command === 'disable' && list !== undefined) {
    return [{ peer: 'kics', ids: list.split(',').map((id) => id.trim()), scope: 'head', reason }];
  }
  const scope = KICS_SCOPES.get(command);
  return scope === undefined || list !== undefined ? [] : [{ peer: 'kics', ids: 'all', scope, reason }];
}

const KICS_SCOPES: ReadonlyMap<string, PeerDirective['scope']> = new Map(
  Object.entries({
    ignore: 'head',
    'ignore-line': 'statement',
    'ignore-block': 'block',
  }),
);

/** https://semgrep.dev/docs/ignoring-files-folders-code#ignore-code-through-nosemgrep: the blank before it is required. */
function semgrep(text: string): PeerDirective[] {
  const match = / nosem(?:grep)?(?::\s?([\w.-]+(?:\s*,\s*[\w.-]+)*))?(?![\w-])(.*)$/is.exec(text);
  if (match === null) return [];
  const [, list, rest = ''] = match;
  const ids = list === undefined ? 'all' : list.split(',').map((id) => id.trim());
  return [{ peer: 'semgrep', ids, scope: 'statement', reason: plainReason(rest) }];
}

/** https://docs.docker.com/reference/dockerfile/#check: the value of the directive. */
export function buildkitDirective(value: string): PeerDirective | undefined {
  for (const option of value.split(';')) {
    const [key = '', list = ''] = option.split('=').map((part) => part.trim());
    if (key !== 'skip' || list === '') continue;
    const ids = list === 'all' ? 'all' : list.split(',').map((id) => id.trim());
    return { peer: 'buildkit', ids, scope: 'file', reason: '' };
  }
  return undefined;
}

/** The text without punctuation and quotes around it, and without directives of another tool. */
function plainReason(text: string): string {
  PEER_WORDS.lastIndex = 0;
  const other = PEER_WORDS.exec(text)?.index;
  return text
    .slice(0, other)
    .replace(/^[\s#:;,.–—-]+/, '')
    .replace(/(?<![\s#])[\s#]+$/, '')
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
}
