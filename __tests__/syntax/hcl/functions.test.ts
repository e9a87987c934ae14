import { describe, expect, it } from '@jest/globals';
import { callHcl, type HclValue } from '../../../src/syntax/hcl/functions.ts';

const ROOM = 1_000_000;
const LONG = 'a'.repeat(50_000);

describe('a function of HCL', () => {
  it.each<[string, readonly HclValue[], HclValue]>([
    ['replace', ['docker-file', '-', '.'], 'docker.file'],
    ['join', ['.', ['web', 'Dockerfile']], 'web.Dockerfile'],
    ['format', ['%s-%s', 'a', 'b'], 'a-b'],
    ['concat', [['a'], ['b']], ['a', 'b']],
  ])('%s has a result', (name, args, result) => {
    expect(callHcl(name, args, ROOM)).toEqual(result);
  });

  it.each<[string, readonly HclValue[]]>([
    ['replace', [LONG, 'a', LONG]],
    ['join', [LONG, Array.from({ length: 20_000 }, () => 'a')]],
    ['format', ['%s'.repeat(10_000), ...Array.from({ length: 10_000 }, () => LONG)]],
    ['concat', Array.from({ length: 1000 }, () => [LONG])],
  ])('%s is not evaluated if its result may be too long', (name, args) => {
    expect(callHcl(name, args, ROOM)).toBeUndefined();
  });
});
