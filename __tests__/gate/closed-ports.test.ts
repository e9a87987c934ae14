import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const OF_APP = '    image: acme/app:1.0\n    environment:\n      SECRET_KEY_BASE: replace-me\n';
const app = (more: string): Files => ({ 'compose.yaml': `services:\n  app:\n${OF_APP}${more}` });
const LOCAL = '    ports: ["127.0.0.1:8000:8000"]\n';
const LABELS = '    labels: [traefik.http.routers.app.rule=Host(`a.example.com`)]\n';
const NETWORK_OF_OTHER = '    network_mode: service:vpn\n  vpn:\n    image: acme/vpn:1.0\n    ports: ["8000:8000"]\n';
const overlay = (ports: string): Files => ({
  'compose.prod.yaml': `services:\n  app:\n    ports: ${ports}\n`,
  'up.sh': '#!/bin/sh\ndocker compose -f compose.yaml -f compose.prod.yaml up -d\n',
});

describe('a service with ports that only the host reaches', () => {
  it.each<[string, Files]>([
    ['without ports', app('')],
    ['with expose in place of ports', app('    expose: ["8000"]\n')],
    ['without a network', app('    network_mode: none\n')],
    ['with an overlay that takes them away', overlay('!reset []')],
    ['with another port of the host', app(LOCAL.replace('127.0.0.1', '[::1]'))],
  ])('has no new weak password %s', async (_, change) => {
    expect(await failuresOf(app(LOCAL), change)).toEqual([]);
  });

  it.each<[string, Files]>([
    ['with ports for everyone', app(LOCAL.replace('127.0.0.1:', ''))],
    ['with an overlay that opens them', overlay('["8000:8000"]')],
    ['with an overlay that opens others', overlay('!override ["8000:8000"]')],
    ['behind a proxy', app(LABELS)],
    ['on the network of another service', app(NETWORK_OF_OTHER)],
    ['on the network of the host', app('    network_mode: host\n')],
    ['without ports, but with another key', app('      APP_KEY: changeme\n')],
  ])('has a new weak password %s', async (_, change) => {
    expect(await failuresOf(app(LOCAL), change)).toContain('env-weak-credential');
  });

  it('has a new weak password for another service without ports', async () => {
    const other = `services:\n  app:\n${OF_APP}${LOCAL}  other:\n${OF_APP}`;
    expect(await failuresOf(app(LOCAL), { 'compose.yaml': other })).toContain('env-weak-credential');
  });

  it('has one where only its neighbours could not reach it before', async () => {
    expect(await failuresOf(app('    network_mode: none\n'), app(''))).toContain('env-weak-credential');
    expect(await failuresOf(app(''), app('    network_mode: none\n'))).toEqual([]);
  });
});
