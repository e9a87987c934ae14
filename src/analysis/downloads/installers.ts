import { baseName } from '../paths/shell-paths.ts';
import type { Download } from './download.ts';

/** Whether a download that is run under its own name is a script, by the name of its file or by its address, and not a compiled program. */
export function isInstaller({ file = '', address }: Pick<Download, 'address' | 'file'>): boolean {
  const [source = ''] = (address?.pieces ?? '').split(/[?#]/, 1);
  return [file, source].some((path) => isNamedLikeOne(baseName(path))) || HOST_ALONE.test(source);
}

function isNamedLikeOne(name: string): boolean {
  return SCRIPT.test(name) || (INSTALLER.test(name) && !COMPILED.test(name));
}

const SCRIPT = /\.(?:(?:ba|da|k|z)?sh|py|pl|rb|php)$/;
const INSTALLER = /^(?:install(?:er)?|setup|bootstrap|get)(?:[-_][\w-]*)?$|[-_](?:install(?:er)?|setup|bootstrap)$/i;
/** `installer-linux-amd64` */
const COMPILED = /linux|windows|darwin|macos|amd64|x86|x64|arm|aarch/i;
/** `https://get.example.com` */
const HOST_ALONE = /^https?:\/\/[^/\s]+\/?$/i;
