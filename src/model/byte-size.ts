const UNITS = ['', 'k', 'm', 'g', 't', 'p'];

/** `512m`, `2gb`, `1.5GiB`, `1024` in bytes, as the engine reads sizes: all units are powers of 1024. Undefined for anything else. */
export function byteSize(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d{1,18}(?:\.\d{1,18})?) ?([kmgtp]?)i?b?$/i.exec(text.trim()) ?? [];
  return number === undefined ? undefined : Number(number) * 1024 ** UNITS.indexOf(unit.toLowerCase());
}

export const GIBIBYTE = 1024 ** 3;
