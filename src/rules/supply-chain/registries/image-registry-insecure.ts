import type { WeakRegistry } from '../../../model/containers/engine-settings.ts';
import { known } from '../../../model/located.ts';
import { isThisMachine } from '../../../model/web-address.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-registry-insecure',
  on: 'engine',
  danger: { attacker: 'server', reach: 'container' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [295, 319],
  cis: ['2.5'],
  peers: { 'docker-bench': ['2.5'] },
  docs: {
    title: 'Talk to registries over verified TLS',
    why: 'Everyone on the way can replace images that come over plain HTTP, or from a server with an unchecked certificate: a poisoned DNS name, a proxy, a machine in the same network. Their image runs with all rights of the container, and they also get the registry credentials.',
    how: 'Give the registry a certificate, and the engine the authority that signed it: `/etc/docker/certs.d/<host>/ca.crt` for Docker, `ca` of `[registry."<host>"]` for BuildKit, `/etc/containers/certs.d/<host>/ca.crt` for Podman. Then remove the switch.',
    limits:
      'Registries of the machine itself (`localhost`, `127.0.0.0/8`) are left alone: Docker talks HTTP to them anyway. In scripts, the rule reports commands that name the registry; `tls-verify-disabled` covers Dockerfiles.',
    fixTrap: {
      breaks: 'Pulls fail while the registry has no certificate that the machine trusts.',
      check: 'Run `docker pull IMAGE` on each machine.',
    },
    references: [
      'https://docs.docker.com/reference/cli/dockerd/#insecure-registries',
      'https://docs.docker.com/build/buildkit/toml-configuration/',
      'https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md',
    ],
  },
  examples: [
    {
      file: 'etc/docker/daemon.json',
      bad: `
        {
          "insecure-registries": ["«registry.example.com:5000»", "localhost:5000"],
          "registry-mirrors": ["https://mirror.example.org", "«http://mirror.example.org»"]
        }
      `,
      isFixed: true,
      good: `
        {
          "insecure-registries": ["localhost:5000"],
          "registry-mirrors": ["https://mirror.example.org"]
        }
      `,
    },
    {
      file: 'buildkitd.toml',
      bad: `
        [registry."registry.example.com"]
          mirrors = ["mirror.example.org"]
          http = «true»
        [registry."mirror.example.org"]
          ca = ["/etc/ssl/internal.pem"]
          insecure = «true»
      `,
      isFixed: true,
      good: `
        [registry."registry.example.com"]
          mirrors = ["mirror.example.org"]
        [registry."mirror.example.org"]
          ca = ["/etc/ssl/internal.pem"]
      `,
    },
    {
      file: 'etc/containers/registries.conf',
      bad: `
        unqualified-search-registries = ["docker.io"]
        [[registry]]
        prefix = "registry.example.com/acme"
        location = "registry.example.com"
        insecure = «true»
      `,
      isFixed: true,
      good: `
        unqualified-search-registries = ["docker.io"]
        [[registry]]
        prefix = "registry.example.com/acme"
        location = "registry.example.com"
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          dind:
            image: docker:29-dind
            command: ["«--insecure-registry=registry.example.com:5000»", "--log-level=warn"]
      `,
      good: `
        services:
          dind:
            image: docker:29-dind
            command: ["--log-level=warn"]
      `,
    },
    {
      file: 'docker-bake.hcl',
      bad: `
        target "app" {
          tags   = ["registry.example.com/acme/app:1.4"]
          output = ["type=image,push=true,«registry.insecure=true»"]
        }
      `,
      good: `
        target "app" {
          tags   = ["registry.example.com/acme/app:1.4"]
          output = ["type=image,push=true"]
        }
      `,
    },
    {
      file: '.github/workflows/build.yml',
      bad: `
        on: push
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - uses: docker/setup-buildx-action@v4
                with:
                  buildkitd-config-inline: |
                    [registry."registry.example.com"]
                      http = «true»
              - run: |
                  docker login «http://registry.example.com» --username ci --password-stdin < token
                  podman push «--tls-verify=false» registry.example.com/acme/app:1.4
      `,
      good: `
        on: push
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - uses: docker/setup-buildx-action@v4
              - run: |
                  docker login registry.example.com --username ci --password-stdin < token
                  podman push registry.example.com/acme/app:1.4
      `,
    },
  ],

  *check({ reader, registries }) {
    for (const { name, weakness, span, entry } of registries) {
      const text = known(name);
      if (text === undefined || isThisMachine(hostIn(text))) continue;
      yield {
        at: span,
        message: `${reader} ${CLAUSES[weakness](withoutUser(text))}. An attacker on the way can replace the images that come from there.`,
        evidence: `${withoutUser(text)} ${weakness}`,
        ...(entry && { fix: { title: 'Check the certificate', safety: 'review', edits: [{ span: entry, text: '' }] } }),
      };
    }
  },
});

const CLAUSES: Readonly<Record<WeakRegistry['weakness'], (name: string) => string>> = {
  http: (name) => `talks plain HTTP to the registry "${name}"`,
  unverified: (name) => `does not check the certificate of the registry "${name}"`,
  either: (name) => `accepts any certificate of the registry "${name}", and plain HTTP, too`,
};

/** The host of `localhost:5000/acme` or `127.0.0.0/8`. */
function hostIn(name: string): string {
  const [host = ''] = withoutUser(name).split('/', 1);
  return host.startsWith('[') ? host.replace(/:\d+$/, '') : host === '::1' ? '[::1]' : host.replace(/:\d+$/, '');
}

function withoutUser(name: string): string {
  return name.slice(name.lastIndexOf('@') + 1);
}
