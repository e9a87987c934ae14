import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** What BuildKit's own parser and frontend make of a Dockerfile. */
export interface Answer {
  readonly ParseError?: string;
  readonly Error?: string;
  readonly Escape?: string;
  readonly Instructions?: readonly BuildKitInstruction[];
  readonly Stages?: readonly string[];
  readonly Execs?: readonly Exec[];
  readonly Sources?: readonly string[];
  readonly Copies?: readonly { readonly Source: string; readonly Destination: string }[];
  readonly Image?: ImageConfiguration | null;
}

export interface BuildKitInstruction {
  readonly Command: string;
  readonly Start: number;
  readonly End: number;
  readonly Original: string;
  readonly Flags?: readonly string[];
  readonly Arguments?: readonly string[] | null;
  readonly JSON?: boolean;
  readonly Heredocs?: readonly { readonly Name: string; readonly Content: string; readonly Expand: boolean }[];
}

export interface Exec {
  readonly Args: readonly string[];
  readonly Env: readonly string[];
  readonly User: string;
  readonly Folder: string;
  readonly Network: string;
  readonly Security: string;
  readonly Mounts?: readonly Mount[];
}

export interface Mount {
  readonly Target: string;
  readonly Type: string;
  readonly Selector: string;
  readonly SecretID: string;
  readonly ReadOnly: boolean;
}

export interface ImageConfiguration {
  readonly User?: string;
  readonly Env?: readonly string[];
  readonly Entrypoint?: readonly string[];
  readonly Cmd?: readonly string[];
  readonly WorkingDir?: string;
  readonly ExposedPorts?: Readonly<Record<string, unknown>>;
  readonly Volumes?: Readonly<Record<string, unknown>>;
  readonly Labels?: Readonly<Record<string, string>>;
  readonly Healthcheck?: { readonly Test?: readonly string[] };
}

/** Asks about many texts at once; bytes are written as they are. */
export function askBuildKit(program: string, texts: readonly (string | Buffer)[]): readonly Answer[] {
  const folder = temporaryFolder(Object.fromEntries(texts.map((text, index) => [`${index}`, text])));
  try {
    const input = texts.map((_, index) => join(folder.path, `${index}`)).join('\n');
    const output = execFileSync(program, {
      input,
      maxBuffer: 2 ** 30,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const lines = output.split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as Answer);
  } finally {
    folder.remove();
  }
}

export function isAccepted({ ParseError, Error: error }: Answer): boolean {
  return ParseError === undefined && error === undefined;
}
