import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-target-new',
  on: 'image',
  isAboutChanges: true,
  danger: { attacker: 'contributor', reach: 'defences' },
  profile: 'recommended',
  precision: 'high',
  cwe: [829],
  docs: {
    title: 'Look at registries that images newly go to',
    why: 'An image contains your code, and whatever the build had: files of the context, addresses, tokens. A cache in a registry has the layers of all stages. Somebody who gets both from a changed workflow or script can read them, and people who run the image from there run what its owner puts in its place.',
    how: 'Find out who owns the registry or the account. If it is yours, the change is fine.',
    limits:
      'The rule needs a base to compare with: a pull request, a merge queue, a push, or `scan --base REF`. It reads `docker push` and the like of Podman, nerdctl, Buildah, skopeo, crane, oras and regctl, and the results and caches of builds: `--push`, `--output`, `--cache-to`, bake files, and the inputs of docker/build-push-action. Only the first image of each new registry or account is reported, and nothing where the base names no image. A name that a variable decides is not reported.',
    references: [
      'https://docs.docker.com/reference/cli/docker/image/push/',
      'https://docs.docker.com/build/exporters/image-registry/',
    ],
  },
  examples: [
    {
      file: 'release.sh',
      before: `
        docker run --rm ghcr.io/acme/app:1.4
        docker push ghcr.io/acme/app:1.4
      `,
      bad: `
        docker run --rm ghcr.io/acme/app:1.4
        docker push «registry.example.net/app:1.4»
      `,
      good: `
        docker run --rm ghcr.io/acme/app:1.5
        docker push ghcr.io/acme/app:1.5
        docker push ghcr.io/acme/other:1.5
      `,
    },
    {
      file: 'docker-bake.hcl',
      before: `
        target "app" {
          tags = ["ghcr.io/acme/app:1.4"]
          output = ["type=registry"]
        }
      `,
      bad: `
        target "app" {
          tags = ["ghcr.io/acme/app:1.4"]
          output = ["type=registry"]
          cache-to = ["«type=registry,ref=registry.example.net/cache,mode=max»"]
        }
      `,
      good: `
        target "app" {
          tags = ["ghcr.io/acme/app:1.5"]
          output = ["type=registry"]
          cache-to = ["type=registry,ref=ghcr.io/acme/cache,mode=max"]
        }
      `,
    },
  ],

  *check(image) {
    const source = image.change?.newSource;
    if (source === undefined || image.use !== 'push') return;
    const { reference } = image;
    yield {
      at: reference,
      message: `${useOf(image)} "${reference.value.text}". Nothing in the repository names an image of ${source} before. Its owner can read all that the image or the cache contains.`,
      evidence: source,
    };
  },
});
