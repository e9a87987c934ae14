import type { Content, ContentFormat } from '../content.ts';
import { type FileFormat, formatOf, quadletFormat, serviceFormat } from '../formats.ts';
import { mayStartAnything } from '../run-options/may-run-files.ts';
import { isTemplate } from './unit-kind.ts';

/**
 * A unit whose name leaves open what it is: a volume, network, image or artifact of Podman, whose service may have commands; a template of a
 * unit, such as `web.service.j2`; a file without an extension, which is installed as a unit.
 */
export const unitByContent: ContentFormat = {
  mayBe: (path) => (isTemplate(path) ? OF_TEMPLATE : MAY_BE).test(path) && formatOf(path) === undefined,
  formatIn,
};

const MAY_BE = /\.(?:volume|network|image|artifact)$|(?:^|\/)[^./]+$/;
const OF_TEMPLATE = /\.(?:service|socket|volume|network|image)\.[a-z0-9]+$/;

function formatIn({ bytes }: Content): FileFormat | undefined {
  if (!bytes.includes('[Service]') && !bytes.includes('[Socket]')) return undefined;
  if (bytes.includes(0)) return undefined;
  const text = bytes.toString();
  return COMMANDS.test(text) && mayStartAnything(text) ? serviceFormat : undefined;
}

const COMMANDS = /^[ \t]*Exec(?:Condition|Start|Reload|Stop)\w{0,4}[ \t]*=/m;

/** A template of a unit of Podman, such as `web.container.j2`. */
export const unitTemplateByContent: ContentFormat = {
  mayBe: (path) => OF_PODMAN.test(path) && isTemplate(path),
  formatIn: ({ bytes }) => (SECTION.test(bytes.toString('latin1')) ? templateFormat : undefined),
};

const OF_PODMAN = /\.(?:container|pod|build|kube)\.[a-z0-9]+$/;

const SECTION = /^[ \t]*\[(?:Container|Pod|Build|Kube)\]/m;

/** What cannot be read is of no interest. */
const templateFormat: FileFormat = { ...quadletFormat, mayBeOther: true };
