import { isSecretVariable, nameOfVariable } from '../../analysis/secrets/image-environment.ts';
import type { ImageBase } from '../../model/images/image-base.ts';
import type { ImageContents } from '../../model/images/image-contents.ts';
import type { Signer, VerifiedImage } from '../../model/images/signature-state.ts';
import { cut, oneLine } from '../escape.ts';
import { counted } from '../tally.ts';

const LENGTH = 200;
const MEGABYTE = 1_000_000;

/** A description of the image in a few lines: a topic and a text each. */
export function imageSummary(
  contents: ImageContents,
  name: string,
  verified: readonly VerifiedImage[] = [],
): readonly (readonly [topic: string, text: string])[] {
  const { configuration, operatingSystem: system } = contents;
  const { architecture, created, user, exposedPorts, hasHealthcheck, environment } = configuration;
  const secrets = environment.filter(isSecretVariable).map(nameOfVariable);
  const point = system?.pointRelease === undefined ? '' : `, release ${system.pointRelease}`;
  const settings: readonly (readonly [string, string | undefined])[] = [
    ['created', created?.slice(0, 10)],
    ['user', user === '' ? 'root' : user],
    ['ports', exposedPorts.join(', ')],
    ['health', hasHealthcheck ? 'checked' : 'not checked'],
    ['secrets', secrets.length === 0 ? undefined : `in the variables ${secrets.join(', ')}`],
  ];
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['image', name],
    ['digest', contents.digest],
    ['signed', verified.map(signedText).join('; ')],
    ['system', system === undefined ? 'unknown' : `${system.prettyName ?? system.id}${point}`],
    ['base', contents.base && baseText(contents.base)],
    ['packages', contents.hasUnsignedSbom ? 'from an unsigned SBOM' : undefined],
    ['platform', [configuration.operatingSystem, architecture].filter((part) => part !== undefined).join('/')],
    ...(contents.lacksConfiguration ? [] : settings),
  ];
  return rows.flatMap(([topic, text]) => (text ? [[topic, cut(oneLine(text), LENGTH)] as const] : []));
}

/** Nobody signed what the image says about its base. */
function baseText({ name, isCurrent, saidBy }: ImageBase): string {
  const source = saidBy === 'annotation' ? 'its annotations' : 'its provenance';
  return `${name}${isCurrent ? '' : ' in an older version'}, according to ${source}`;
}

/** Who signed the image, where the policy demands a signature and it is valid. */
function signedText({ signature: { required, signer } }: VerifiedImage): string {
  return `${required} by ${whoOf(signer)}`;
}

function whoOf(signer: Signer): string {
  if (signer.kind === 'key') return `the key in ${signer.path}`;
  if (signer.kind === 'identity') return `${signer.identity}, according to ${signer.issuer}`;
  return `${signer.subject}, according to the authority in ${signer.path}; not checked for revocation`;
}

/** `96 packages (90 deb, 6 npm) in 2 layers of 48.5 MB`. */
export function imageTotals({ packages, layers, gaps }: ImageContents): string {
  const size = layers.reduce((sum, layer) => sum + layer.size, 0) / MEGABYTE;
  const types = new Map<string, number>();
  for (const { type } of packages) types.set(type, (types.get(type) ?? 0) + 1);
  const parts = [...types].map(([type, count]) => `${count} ${type}`);
  const sum = `${counted(packages.length, 'package')}${parts.length > 1 ? ` (${parts.join(', ')})` : ''}`;
  const incomplete = gaps.length > 0 ? '; not all could be read' : '';
  return `${sum} in ${counted(layers.length, 'layer')} of ${size.toFixed(1)} MB${incomplete}`;
}
