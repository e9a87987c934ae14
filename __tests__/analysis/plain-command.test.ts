import { describe, expect, it } from '@jest/globals';
import { plainCommand, plainStatements } from '../../src/analysis/commands/plain-command.ts';

describe('the plain spelling of commands', () => {
  it.each([
    [
      'D="$( cd "$( dirname "${BASH_SOURCE[0]}" )" && pwd )"',
      'D="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)" # here',
    ],
    ['function f {\n  a\n}\n', 'f() {\n\ta # why\n}'],
    ['function f\n{\n  a\n}\n', 'f()\n{ a; }'],
    ['function f() { a; }', 'f () { a; }'],
    ['if a\nthen b; else c; fi', 'if a; then\n  b\nelse\n  c\nfi\n'],
    ['for f in $X; do a; done', 'for f in $X\ndo\n  a\ndone'],
    ['sed -i "s#a#b/$V#" $P/d.yml', 'sed -i s#a#b/${V}# "$P"/\'d.yml\''],
    ['case $1 in\na)\n x\n ;;\nesac', 'case "$1" in\n  a) x ;;\nesac'],
    ['F=`pick a`', 'F="$(pick a)"'],
    ['a |\n b', 'a | b'],
    ['a \\\n b', 'a b'],
    ["a 'b c'", 'a b\\ c'],
    ["a ''", 'a ""'],
  ])('is the same for %j and %j', (one, other) => {
    expect(plainCommand(other)).toBe(plainCommand(one));
  });

  it.each([
    ['a "b c"', 'a b c'],
    ["a '$X'", 'a "$X"'],
    ['a "#b"', 'a #b'],
    ['a "*"', 'a *'],
    ['a; b', 'a b'],
    ['a && b', 'a; b'],
    ['a & b', 'a; b'],
    ['a | b', 'a; b'],
    ['echo if; b', 'echo if b'],
    ['a ";b"', 'a ;b'],
    ['a "$X $Y"', 'a $X $Y'],
    ['a > b', "a '>' b"],
    ['a $(b)', "a '$(b)'"],
    ['a ""', 'a'],
    ['F=a', 'F=b'],
    ['a <<E\n b\nE', 'a <<E\n  b\nE'],
  ])('is another one for %j and %j', (one, other) => {
    expect(plainCommand(other)).not.toBe(plainCommand(one));
  });

  it('has the statements of a line', () => {
    expect(plainStatements('if [ "$1" ]; then F="$(a; b)"; fi # why')).toEqual(['[ ${1} ]', 'F=$(a ; b)', 'fi']);
  });

  it.each(['a "b', 'a $(b', 'a `b', '$', 'a\\', 'a ${b', "'", ')', '`', ';;', '{'])('ends for %j', (text) => {
    expect(plainCommand(text)).toEqual(expect.any(String));
  });

  it.each(['$(', '`', '"$(', '${', "'", '(', '"`', ';'])('takes time in proportion to the text: %j', (text) => {
    expect(plainCommand(text.repeat(100_000))).toEqual(expect.any(String));
  });
});

describe('commands that run', () => {
  it.each([
    "echo $'don\\'t # x'; echo A",
    'D="$( (cd x; pwd); echo "a # b" )"; echo A',
    'D="$(case $x in a) echo "p # q";; esac)"; echo A',
    'echo `"$(\\\n# ]]`&& echo A',
    'echo `a # b`; echo A',
    'echo ${x#y} "$#" a#b; echo A',
  ])('are never taken for a comment: %j', (text) => {
    const other = text.replace(/A$/, 'B');
    expect(plainCommand(text)).not.toBe(plainCommand(other));
    expect(plainStatements(text)).not.toEqual(plainStatements(other));
  });
});
