import { describe, expect, it } from '@jest/globals';
import { parseYaml } from '../../../src/syntax/yaml/located-yaml.ts';
import { canonical, typeOf } from '../../../src/syntax/yaml/scalar-types.ts';

function read(text: string): readonly [type: string, text: string] {
  const documents = parseYaml({ path: 'file.yml', text });
  const root = 'roots' in documents ? documents.roots[0] : undefined;
  if (root?.kind !== 'scalar') throw new Error(`${text} is not a scalar`);
  return [typeOf(root), canonical(root).value];
}

describe('what a scalar is for Docker Compose', () => {
  it.each([
    ['true', 'boolean', 'true'],
    ['TRUE', 'boolean', 'true'],
    ['yes', 'string', 'yes'],
    ['On', 'string', 'On'],
    ['tRUE', 'string', 'tRUE'],
    ['"true"', 'string', 'true'],
    ['!!str true', 'string', 'true'],
    ['!!bool "True"', 'boolean', 'true'],
    ['! true', 'boolean', 'true'],
    ['!own true', 'string', 'true'],
    ['~', 'null', '~'],
    ['!!null ""', 'null', ''],
    ['!!str', 'string', ''],
    ['12', 'integer', '12'],
    ['0x1F', 'integer', '31'],
    ['0o17', 'integer', '15'],
    ['017', 'integer', '15'],
    ['0b101', 'integer', '5'],
    ['-0x2', 'integer', '-2'],
    ['1_000', 'integer', '1000'],
    ['18446744073709551615', 'integer', '18446744073709551615'],
    ['08', 'float', '8'],
    ['1e3', 'float', '1000'],
    ['3.10', 'float', '3.1'],
    ['.5', 'float', '0.5'],
    ['-.inf', 'float', '-Inf'],
    ['-0', 'float', '-0'],
    ['99999999999999999999', 'float', '1e+20'],
    ['1e6', 'float', '1e+06'],
    ['999999.5', 'float', '999999.5'],
    ['1234567.0', 'float', '1.234567e+06'],
    ['-1.5e+300', 'float', '-1.5e+300'],
    ['0.0001', 'float', '0.0001'],
    ['0.00001', 'float', '1e-05'],
    ['0.0', 'float', '0'],
    ['!!float 12', 'float', '12'],
    ['!!float 536870912', 'float', '5.36870912e+08'],
    ['!!float "0x10"', 'float', '16'],
    ['!!float 017', 'float', '15'],
    ['!!float 9223372036854775807', 'float', '9.223372036854776e+18'],
    ['!!float 9223372036854775808', 'integer', '9223372036854775808'],
    ['9223372036854775807', 'integer', '9223372036854775807'],
    ['+9223372036854775807', 'integer', '9223372036854775807'],
    ['-9223372036854775808', 'integer', '-9223372036854775808'],
    ['+9223372036854775808', 'float', '9.223372036854776e+18'],
    ['2026-1-2T3:4:5.000Z', 'time', '2026-01-02 03:04:05 +0000 UTC'],
    ['2026-1-2T3:4:5.0500Z', 'time', '2026-01-02 03:04:05.05 +0000 UTC'],
    ['1e999', 'string', '1e999'],
    ['22:22', 'string', '22:22'],
    ['2026-01-31', 'time', '2026-01-31 00:00:00 +0000 UTC'],
    ['2026-02-31', 'string', '2026-02-31'],
    ['2026-1-2T3:4:5Z', 'time', '2026-01-02 03:04:05 +0000 UTC'],
    ['2026-1-2 3:4:5', 'time', '2026-01-02 03:04:05 +0000 UTC'],
    ['2026-1-2t3:4:5.50+02:00', 'time', '2026-01-02 03:04:05.5 +0200 +0200'],
    ['2026-1-2T3:4:5', 'string', '2026-1-2T3:4:5'],
  ])('%s', (text, type, value) => {
    expect(read(text)).toEqual([type, value]);
  });
});
