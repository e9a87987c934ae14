import { describe, expect, it } from '@jest/globals';
import { upgradesSystem } from '../../../src/analysis/packages/system-upgrades.ts';
import { parse } from './parse.ts';

const upgrades = (command: string): boolean[] => parse(`FROM a\nRUN ${command}\n`).stages.map(upgradesSystem);

describe('a stage that upgrades all packages of its system', () => {
  it.each([
    ['apt-get update && apt-get upgrade', true],
    ['apt-get update && apt-get -y upgrade', true],
    ['apt-get -y -o Dpkg::Options::=--force-confold dist-upgrade', true],
    ['DEBIAN_FRONTEND=noninteractive apt full-upgrade -y --no-install-recommends', true],
    ['apk upgrade --no-cache', true],
    ['apk --no-cache -U upgrade', true],
    ['dnf -y upgrade --refresh && dnf clean all', true],
    ['yum update -y', true],
    ['yum -y --security update', true],
    ['microdnf update', true],
    ['zypper --non-interactive patch', true],
    ['tdnf -y update', true],
    ['set -e; if true; then apt-get upgrade -y; fi', true],
    ['apt-get update', false],
    ['apt-get -y upgrade curl', false],
    ['apt-get upgrade --dry-run', false],
    ['apk add --upgrade curl', false],
    ['dnf -y upgrade openssl', false],
    ['zypper update openssl', false],
    ['pip install --upgrade pip', false],
    ['npm update', false],
    ['echo apt-get upgrade', false],
  ])('is one that runs %s: %s', (command, expected) => {
    expect(upgrades(command)).toEqual([expected]);
  });
});
