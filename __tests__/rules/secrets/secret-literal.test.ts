import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/texts/secret-literal.ts';
import { checkText, expectMarks } from '../../support/example.ts';

const GITHUB = ['gh', 'p_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOt'].join('');
const AWS = ['AK', 'IAQ7XN2VJH4KD5RTMW'].join('');
const BODY = 'q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5u'.repeat(2);
const KEY = [
  '-----BEGIN RSA PRIVATE',
  ` KEY-----
${BODY}
-----END RSA PRIVATE`,
  ' KEY-----',
].join('');

describe('secret-literal', () => {
  it.each([
    ['ENV', `ENV TOKEN=«${GITHUB}»`],
    ['a default', `ARG TOKEN=«${GITHUB}»`],
    ['a default of a variable', `ENV TOKEN=\${N:-«${GITHUB}»} A="\${N-«${AWS}»}"`],
    ['a default in an address', `RUN git clone https://me:\${T:-«${GITHUB}»}@github.com/acme/a.git`],
    ['a default in a copied here-document', `COPY <<EOF /x\n\${N:-«${KEY}»}\nEOF`],
    ['a token after an escape', `RUN printf 'a\\n«${GITHUB}»' > /k`],
    ['a label', `LABEL token="«${GITHUB}»"`],
    ['an address', `RUN git clone https://me:«${GITHUB}»@github.com/acme/a.git`],
    ['a here-document', `RUN cat <<EOF > /k\n«${KEY}»\nEOF`],
    ['a copied here-document', `COPY <<EOF /root/.aws/credentials\naws_access_key_id = «${AWS}»\nEOF`],
    ['a command', `CMD ["app", "--token=«${GITHUB}»"]`],
    ['a comment', `# «${GITHUB}»`],
    ['a stage that is used by nothing', `ENV TOKEN=«${GITHUB}»\nFROM debian:12`],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it('reports compose files', () =>
    expectMarks(rule, 'compose.yaml', `services:\n  a:\n    image: a:1\n    environment:\n      T: "«${GITHUB}»"\n`));

  it.each([
    ['a documented example', `ENV AWS_ACCESS_KEY_ID=${['AK', 'IAIOSFODNN7EXAMPLE'].join('')}`],
    ['a placeholder', `ENV TOKEN=gh${'p_'}${'x'.repeat(36)}`],
    ['a digest', 'LABEL digest=sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715'],
    ['a fingerprint', 'ENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D'],
    ['a word', 'RUN skip-this --npm_config_token x && pip install hf_transfer'],
    ['a header without a key', 'RUN grep -q "-----BEGIN RSA PRIVATE KEY-----" /k'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it('never repeats the secret', () => {
    const { findings } = checkText(rule, 'Dockerfile', `FROM debian:12\nENV A=1 TOKEN=${GITHUB}\n# ${GITHUB}\n`);
    expect(findings.map(({ message, evidence }) => [message, evidence])).toEqual([
      [
        'The variable "TOKEN" contains a GitHub token. Everyone who can read the repository can use it.',
        'a GitHub token in TOKEN',
      ],
      ['The file contains a GitHub token. Everyone who can read the repository can use it.', 'a GitHub token'],
    ]);
    for (const { secrets, span } of findings) expect(secrets).toEqual([span]);
  });
});
