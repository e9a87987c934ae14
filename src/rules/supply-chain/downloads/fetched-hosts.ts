import type { Problem } from '../../../model/findings/finding.ts';
import type { Pipeline, ShellWord } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { hostOf } from '../../../model/web-address.ts';

/** The hosts that something may fetch from. */
export interface FetchedHosts {
  /** Undefined when a variable decides. */
  readonly host: string | undefined;
  /** Those that a variable may mean, if that is known. */
  readonly hosts?: readonly string[] | undefined;
}

/** ` from a.example or b.example`, or nothing if no host is known. */
export function fromHosts({ host, hosts = [] }: FetchedHosts): string {
  if (host !== undefined) return ` from ${host}`;
  const more = hosts.length > MOST_NAMED ? [`${hosts.length - MOST_NAMED} others`] : [];
  const named = [...hosts.slice(0, MOST_NAMED), ...more];
  return named.length === 0 ? '' : ` from ${named.join(' or ')}`;
}

/** More hosts would make a message hard to read. */
const MOST_NAMED = 3;

/** The hosts as parts of a problem whose text does not decide them: a further host is a new problem. */
export function hostParts({ host, hosts = [] }: FetchedHosts, at: Span): Pick<Problem, 'parts'> {
  const text = spanText(at);
  if (host !== undefined && !/\$(?!\()/.test(text) && text.toLowerCase().includes(host)) return {};
  const all = host === undefined ? hosts : [host];
  return all.length === 0 ? {} : { parts: all.map((key) => ({ key })) };
}

/** The hosts that a word may name, where a loop or a condition decides. */
export function hostsOfChoices(words: readonly ShellWord[]): readonly string[] {
  return distinctHosts(words.flatMap(({ choices = [] }) => choices));
}

/** The hosts of the addresses that the commands of a pipeline, or those that it reads from, are given. */
export function hostsGiven({ commands, inputFrom = [] }: Pipeline): readonly string[] {
  return distinctHosts(
    [...commands, ...inputFrom].flatMap(({ arguments: words, redirects }) => [
      ...words.map(({ pieces }) => pieces),
      ...redirects.map(({ body, target }) => body?.value ?? target?.pieces ?? ''),
    ]),
  );
}

/** The hosts of the web addresses in some texts, in their order. */
export function distinctHosts(texts: readonly string[]): readonly string[] {
  const addresses = texts.flatMap((text) => (text.includes('://') ? [...text.matchAll(ADDRESS)] : []));
  return [...new Set(addresses.slice(0, MOST_ADDRESSES).flatMap(([address]) => hostOf(address) ?? []))].sort();
}

const ADDRESS = /\b(?:https?|ftp):\/\/[^\s"'`|;&<>()\\$]{1,500}/gi;

/** No list that a person writes is longer. */
const MOST_ADDRESSES = 1_000;
