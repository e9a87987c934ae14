import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/registries/image-registry-plain-http.ts';
import { checkText, expectMarks } from '../../support/example.ts';

describe('image-registry-plain-http', () => {
  it.each([
    ['port 80', 'FROM «r.example.com:80/a:1»'],
    ['port 5000', 'FROM «r.example.com:5000/a:1»'],
    ['an address', 'FROM «http://r.example.com/a:1»'],
    ['a network address', 'FROM «10.0.0.7:5000/a:1»'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it.each([
    ['other ports', 'FROM r.example.com:5443/a:1'],
    [
      'this machine',
      'FROM localhost:5000/a:1\nFROM 127.0.0.1:80/a\nCOPY --from=http://localhost:5000/a /a /a\nCOPY --from=0 /a /a',
    ],
    ['no port', 'FROM r.example.com/a:5000'],
    ['a port that a variable decides', 'ARG P\nFROM r.example.com:$P/a:1'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it('says nothing about a port whose registry encrypts', () => {
    const sound = { kind: 'sound', protocol: 'TLSv1.3', takesOldProtocols: false, validUntil: '2027-06-01' } as const;
    expectMarks(rule, 'Dockerfile', 'FROM r.example.com:5000/a:1', { tls: sound });
    expectMarks(rule, 'Dockerfile', 'FROM «r.example.com:5000/a:1»', {
      tls: { kind: 'broken', problem: 'no-encryption' },
    });
  });

  it('has a message for each', () => {
    const texts = ['r.example.com:5000/a:1', 'http://r.example.com/a'].map((image) => `FROM ${image}\n`);
    expect(texts.flatMap((text) => checkText(rule, 'Dockerfile', text).findings.map(({ message }) => message))).toEqual(
      [
        'This Dockerfile is built from "r.example.com:5000/a:1" of a registry on port 5000, where registries usually use plain HTTP, so anyone on the way can replace the image.',
        'This Dockerfile is built from "http://r.example.com/a", an address without encryption, where anyone on the way can replace the image.',
      ],
    );
  });
});
