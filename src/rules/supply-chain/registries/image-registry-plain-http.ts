import { isFromRegistry } from '../../../model/images/image.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { isThisMachine } from '../../../model/web-address.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-registry-plain-http',
  on: 'image',
  uses: ['tls'],
  profile: 'strict',
  precision: 'medium',
  cwe: [319],
  docs: {
    title: 'Use registries with TLS',
    why: 'A registry on port 80 or 5000 usually speaks plain HTTP: everyone on the way can replace the image, and engines need an exception to trust it. An address with `http://` is not an image name: engines refuse it, and any way to make it work lacks encryption.',
    how: 'Put the registry behind TLS, best on port 443, and write its name without a scheme: `registry.example.com/acme/app:1.4`.',
    limits:
      'It is a hint: the port alone proves nothing. `registry-tls-broken` is certain, if hullcheck may try connections (`images.tls-check`); a port whose registry encrypts is then not reported. Registries of the machine itself are left alone.',
    references: [
      'https://distribution.github.io/distribution/about/insecure/',
      'https://github.com/distribution/reference/blob/main/reference.go',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: «registry.example.com:5000/acme/app:1.4»
          web:
            image: «http://registry.example.com/acme/web:1.4»
          job:
            image: localhost:5000/acme/job:1.4
      `,
      good: `
        services:
          app:
            image: registry.example.com/acme/app:1.4
          web:
            image: registry.example.com/acme/web:1.4
          job:
            image: localhost:5000/acme/job:1.4
      `,
    },
  ],

  check(image) {
    const { reference, facts } = image;
    const { text, registry } = reference.value;
    if (!isFromRegistry(image)) return [];
    const address = /^http:\/\/([^/]*)/.exec(text)?.[1];
    if (address !== undefined) {
      if (isThisMachine(address.replace(/:\d+$/, ''))) return [];
      const message = `${useOf(image)} "${text}", an address without encryption, where anyone on the way can replace the image.`;
      return [{ at: reference, message }];
    }
    const [, host, port] = typeof registry === 'string' ? (/^(.+):(80|5000)$/.exec(registry) ?? []) : [];
    if (host === undefined || isThisMachine(host) || facts.tls?.kind === 'sound') return [];
    const message = `${useOf(image)} "${text}" of a registry on port ${port}, where registries usually use plain HTTP, so anyone on the way can replace the image.`;
    return [{ at: reference, message }];
  },
});
