/** One member of an archive in a test. */
export interface TarMember {
  readonly path: string;
  readonly content?: string | Buffer;
  readonly mode?: number;
  /** `0` file, `1` hard link, `2` symbolic link, `5` folder, … */
  readonly type?: string;
  readonly linkName?: string;
  /** Overrides the size of the content. */
  readonly size?: number;
  /** The extended header before it. */
  readonly pax?: Readonly<Record<string, string>>;
}

const BLOCK = 512;

/** A tar archive with the end that POSIX requires. */
export function tar(members: readonly TarMember[]): Buffer {
  return Buffer.concat([...members.flatMap(memberBlocks), Buffer.alloc(2 * BLOCK)]);
}

export function memberBlocks(member: TarMember): Buffer[] {
  const { path, content = '', mode = 0o644, type = '0', linkName = '', pax } = member;
  const bytes = Buffer.from(content);
  const extended = pax === undefined ? [] : memberBlocks({ path: 'PaxHeaders/x', type: 'x', content: paxText(pax) });
  const header = headerBlock(path, mode, member.size ?? bytes.length, type, linkName);
  return [...extended, header, padded(bytes)];
}

function paxText(records: Readonly<Record<string, string>>): string {
  return Object.entries(records)
    .map(([key, value]) => {
      const rest = ` ${key}=${value}\n`;
      let length = Buffer.byteLength(rest);
      while (Buffer.byteLength(`${length}${rest}`) !== length) length = Buffer.byteLength(`${length}${rest}`);
      return `${length}${rest}`;
    })
    .join('');
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]);
}

function headerBlock(path: string, mode: number, size: number, type: string, linkName: string): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(path, 0, 100);
  block.write(`${mode.toString(8).padStart(7, '0')}\0`, 100);
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('00000000000\0', 136);
  block.write(type, 156);
  block.write(linkName, 157, 100);
  block.write('ustar\0', 257);
  block.write('00', 263);
  return withChecksum(block);
}

export function withChecksum(block: Buffer): Buffer {
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
