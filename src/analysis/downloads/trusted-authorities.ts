import type { Command } from '../../model/shell.ts';
import type { Tool } from '../commands/tool.ts';
import type { Flow } from './flow.ts';
import { mark } from './marks.ts';
import { fileIn } from './tracked-files.ts';

/** Certificates in these folders may then vouch for every server. */
const TRUST_FOLDERS =
  /^\/(?:usr(?:\/local)?\/share\/ca-certificates|etc\/pki\/(?:ca-trust\/source|trust)(?:\/anchors)?|usr\/share\/pki\/(?:ca-trust-source|trust)(?:\/anchors)?|etc\/ca-certificates\/trust-source(?:\/anchors)?)\//;

const TRUSTS = 'trusts it as an authority for certificates';

export function trusted(command: Command, _tool: Tool, flow: Flow): void {
  for (const [path, download] of flow.files) if (TRUST_FOLDERS.test(path)) mark(download, command, TRUSTS, false);
}

export function importedCertificate(command: Command, { arguments: words }: Tool, flow: Flow): void {
  if (!words.some(({ pieces }) => /^-import(?:cert)?$/.test(pieces))) return;
  const file = words[words.findIndex(({ pieces }) => pieces === '-file') + 1];
  if (file !== words[0] && file !== undefined) mark(fileIn(flow, file), command, TRUSTS, false);
}
