import type { Content, ContentFormat } from '../content.ts';
import { type FileFormat, formatOf, serviceFormat } from '../formats.ts';
import { mayStartAnything } from '../run-options/may-run-files.ts';

/**
 * A unit whose name leaves open what it is: a volume, network, image or artifact of Podman, whose service may have commands; a template of a
 * unit, such as `web.service.j2`; a file without an extension, which is installed as a unit.
 */
export const unitByContent: ContentFormat = {
  mayBe: (path) => MAY_BE.test(path) && formatOf(path) === undefined,
  formatIn,
};

const MAY_BE =
  /\.(?:volume|network|image|artifact)$|\.(?:service|socket)\.(?:in|j2|jinja2?|tmpl|tpl|template|gotmpl|erb|ejs|mustache|hbs)$|(?:^|\/)[^./]+$/;

function formatIn({ bytes }: Content): FileFormat | undefined {
  if (!bytes.includes('[Service]') && !bytes.includes('[Socket]')) return undefined;
  if (bytes.includes(0)) return undefined;
  const text = bytes.toString();
  return COMMANDS.test(text) && mayStartAnything(text) ? serviceFormat : undefined;
}

const COMMANDS = /^[ \t]*Exec(?:Condition|Start|Reload|Stop)\w{0,4}[ \t]*=/m;
