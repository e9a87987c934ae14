import { describe, expect, it } from '@jest/globals';
import { sampled } from '../support/heavy.ts';
import { exampleTexts } from './example-texts.ts';
import type { Files } from './repository.ts';
import { scanFiles } from './soundness.ts';

const SCRIPT = `#!/bin/sh
set -e
U=$(cat "/etc/$NAME/url")
curl -k "$U/$FILE" -o "$TARGET"
wget -qO- "http://get.example.com/$VERSION/install.sh" | bash -s -- "$MODE"
cp "$SECRET" "$FOLDER/x"
chmod 777 "$FOLDER/x"
echo "$SUM $TARGET" | sha256sum -c -
rm -rf "$FOLDER/x"
exec app "$@"
`;

/** Run while the image is built, and when a container starts. */
const RUNS = 'COPY e.sh /e.sh\nRUN sh /e.sh "$VERSION"\nENTRYPOINT ["/e.sh"]\n';

async function fingerprintsOf(files: Files): Promise<readonly string[]> {
  const { findings } = await scanFiles(files);
  return findings.map(({ ruleId, span, fingerprint }) => `${ruleId} ${span.file.path} ${fingerprint}`).sort();
}

function padded(text: string, line: RegExp, length: number): string {
  return text.replace(line, (found) => `${found}# ${'x'.repeat(length)}\n`);
}

const TEXTS = exampleTexts('dockerfile').filter((text) => /^FROM .*\n/m.test(text) && /^(?:RUN|COPY|ADD) /m.test(text));

describe('fingerprints of several files', () => {
  it.each(sampled(sampled(TEXTS, 1)).map((text) => [text.replaceAll('\n', ' ').slice(0, 80), text] as const))(
    'do not depend on what is before the problem: %s',
    async (_name, text) => {
      const dockerfile = `${text.replace(/\n*$/, '\n')}${RUNS}`;
      const before = await fingerprintsOf({ Dockerfile: dockerfile, 'e.sh': SCRIPT });
      for (const length of [40, 700]) {
        const longer = padded(SCRIPT, /^#!.*\n/, length);
        expect(await fingerprintsOf({ Dockerfile: dockerfile, 'e.sh': longer })).toEqual(before);
        const moved = padded(dockerfile, /^FROM .*\n/m, length);
        expect(await fingerprintsOf({ Dockerfile: moved, 'e.sh': SCRIPT })).toEqual(before);
      }
    },
  );
});
