import { type Build, buildLabel } from '../../../model/build.ts';
import { known, type Text } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'build-remote-context-unpinned',
  on: 'build',
  danger: { attacker: 'publisher', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [494],
  docs: {
    title: 'Build from a commit, not from a branch',
    why: 'The build takes its Dockerfile and files from elsewhere, in the version that is there at that moment. Anyone who can push to the branch or move the tag, or took over the account or the domain, decides what is built, and what runs afterwards.',
    how: 'Name the commit: `https://github.com/acme/app.git#<40 hexadecimal digits>:folder`. Or add the sources to the repository as a submodule, which has the same effect.',
    limits:
      'The rule checks addresses of git repositories and of archives, in `context`, `dockerfile` and additional contexts. It leaves alone images as contexts (`docker-image://…`), and addresses that are known only at run time.',
    references: [
      'https://docs.docker.com/build/concepts/context/#git-repositories',
      'https://docs.docker.com/reference/compose-file/build/#additional_contexts',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            build: «https://github.com/acme/app.git#main»
      `,
      good: `
        services:
          app:
            build: https://github.com/acme/app.git#0123456789abcdef0123456789abcdef01234567
      `,
    },
    {
      file: 'docker-bake.json',
      bad: `
        {
          "target": {
            "app": {
              "context": "«git@github.com:acme/app.git»",
              "contexts": { "docs": "«https://downloads.example.com/docs.tar.gz»", "base": "docker-image://alpine:3.22" }
            }
          }
        }
      `,
      good: `
        {
          "target": {
            "app": {
              "context": "git@github.com:acme/app.git#0123456789abcdef0123456789abcdef01234567:src",
              "contexts": { "docs": "docs", "base": "docker-image://alpine:3.22" }
            }
          }
        }
      `,
    },
  ],

  *check(build) {
    for (const address of addressesOf(build)) {
      const text = known(address);
      if (text === undefined || !isRemote(text) || isPinned(text)) continue;
      const hasPassword = /\/\/[^/:@]*:[^/@]*@/.test(text);
      yield {
        at: address,
        message: `The build of ${buildLabel(build)} takes files from elsewhere without a fixed version. An attacker who can change them decides what is built.`,
        ...(hasPassword && { evidence: 'the address', secrets: [address.span] }),
      };
    }
  },
});

function addressesOf({ context, dockerfile, additionalContexts }: Build): readonly Text[] {
  const others = additionalContexts.flatMap(({ value }) => value ?? []);
  return [...(context === undefined ? [] : [context]), ...(dockerfile === undefined ? [] : [dockerfile]), ...others];
}

/** Whether the builder clones or downloads it: https://docs.docker.com/build/concepts/context/#remote-context */
function isRemote(text: string): boolean {
  return /^(?:https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(text);
}

/** A commit after `#` and before the folder, or as a parameter. */
function isPinned(text: string): boolean {
  return /#[0-9a-f]{40}(?:[0-9a-f]{24})?(?::|$)|[?&](?:commit|checksum)=(?:sha256:)?[0-9a-f]{40}/.test(text);
}
