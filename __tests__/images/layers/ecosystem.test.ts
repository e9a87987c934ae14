import { describe, expect, it } from '@jest/globals';
import { operatingSystemOf, parseOsRelease } from '../../../src/images/layers/os-release.ts';
import { ecosystemOf } from '../../../src/images/packages/ecosystem.ts';
import { versionOrder } from '../../../src/images/versions/index.ts';
import { packageQueries } from '../../../src/images/vulnerabilities/package-queries.ts';
import { contentsWith } from '../../support/vulnerable-images.ts';

const systemOf = (text: string) => operatingSystemOf(parseOsRelease(text), undefined);

describe('the name of a system in OSV', () => {
  it.each([
    ['ID=photon\nVERSION_ID=5.0\nPRETTY_NAME="VMware Photon OS/Linux"', 'Photon OS:5.0'],
    ['ID=photon\nVERSION_ID=5', 'Photon OS:5.0'],
    ['ID="mageia"\nVERSION_ID=9\nPRETTY_NAME="Mageia 9"', 'Mageia:9'],
    ['ID="openEuler"\nVERSION_ID="22.03"\nPRETTY_NAME="openEuler 22.03 (LTS-SP1)"', 'openEuler:22.03-LTS-SP1'],
    ['ID="openEuler"\nVERSION_ID="20.03"\nPRETTY_NAME="openEuler 20.03 (LTS)"', 'openEuler:20.03-LTS'],
    ['ID="openEuler"\nVERSION_ID="23.09"\nPRETTY_NAME="openEuler 23.09"', 'openEuler:23.09'],
    ['ID=azurelinux\nVERSION_ID="3.0"', 'Azure Linux:3'],
    [
      'ID="rhel"\nVERSION_ID="9.5"\nCPE_NAME="cpe:/o:redhat:enterprise_linux:9::baseos"',
      'Red Hat:enterprise_linux:9::baseos',
    ],
    [
      'ID="rhel"\nVERSION_ID="10.1"\nCPE_NAME="cpe:/o:redhat:enterprise_linux:10::baseos"',
      'Red Hat:enterprise_linux:10',
    ],
    ['ID="rhel"\nVERSION_ID="10.1"\nCPE_NAME="cpe:/o:redhat:enterprise_linux:10.1"', 'Red Hat:enterprise_linux:10'],
  ])('is known: %j', (text, expected) => {
    expect(ecosystemOf(systemOf(text))).toBe(expected);
    expect(versionOrder(expected)?.('1:1.0-2.oe1', '1:1.0-10.oe1')).toBeLessThan(0);
  });

  it.each([
    ['ID="amzn"\nVERSION_ID="2023"\nPRETTY_NAME="Amazon Linux 2023.6"', 'Amazon Linux 2023.6'],
    ['ID="ol"\nVERSION_ID="9.5"\nPRETTY_NAME="Oracle Linux Server 9.5"', 'Oracle Linux Server 9.5'],
    ['ID="centos"\nVERSION_ID="9"\nPRETTY_NAME="CentOS Stream 9"', 'CentOS Stream 9'],
    ['ID=fedora\nVERSION_ID=42\nPRETTY_NAME="Fedora Linux 42"', 'Fedora Linux 42'],
    [`ID=x\nVERSION_ID=1\nPRETTY_NAME="${'n'.repeat(200)}"`, 'n'.repeat(80)],
  ])('is not, and that is the reason: %j', (text, name) => {
    const operatingSystem = systemOf(text);
    expect(ecosystemOf(operatingSystem)).toBeUndefined();
    const contents = contentsWith([{ name: 'bash', type: 'rpm', ecosystem: undefined }], { operatingSystem });
    expect(packageQueries(contents)).toEqual({
      asked: [],
      unchecked: [{ count: 1, example: 'bash', reason: `OSV has no records of ${name}` }],
    });
  });
});
