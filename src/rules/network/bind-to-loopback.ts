import type { PublishedPort } from '../../model/containers/container.ts';
import { type Edit, type Fix, replace } from '../../model/findings/fix.ts';
import { known } from '../../model/located.ts';
import { spanText } from '../../model/source.ts';

/** The fix that publishes ports on the machine only; undefined where one of them is not written in the short form. */
export function bindToLoopback(ports: readonly PublishedPort[]): Fix | undefined {
  const edits = ports.map(edit);
  if (edits.length === 0 || !edits.every((one) => one !== undefined)) return undefined;
  return { title: 'Publish it on 127.0.0.1 only', safety: 'review', edits };
}

function edit({ hostIp, published, span }: PublishedPort): Edit | undefined {
  const { file, start } = span;
  if (hostIp !== undefined)
    return known(hostIp) === '0.0.0.0' && spanText(hostIp.span) === '0.0.0.0'
      ? replace(hostIp, '127.0.0.1')
      : undefined;
  if (!SHORT.test(spanText(span))) return undefined;
  return { span: { file, start, end: start }, text: published === undefined ? '127.0.0.1::' : '127.0.0.1:' };
}

/** `8080:80`, with ranges, a protocol, and variables with defaults. A lone number is excluded: its file may not store it as a text. */
const SHORT = /^(?:[\d-]+|\$\{\w+:?-[\d-]+\}):(?:[\d-]+|\$\{\w+:?-[\d-]+\})(?:\/\w+)?$/;
