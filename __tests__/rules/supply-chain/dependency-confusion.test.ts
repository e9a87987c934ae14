import { describe, expect, it } from '@jest/globals';
import dependencyConfusion from '../../../src/rules/supply-chain/packages/dependency-confusion.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

const URL = 'https://registry.example.com/simple';

describe('several indexes', () => {
  it.each([
    `RUN pip3 install a «--extra-index-url» ${URL}`,
    `RUN python3 -m pip install «--extra-index-url»=${URL} a`,
    `RUN pip install --index-url ${URL} a==1 && pip download «--extra-index-url» ${URL} a`,
    `RUN pip install --require-hashes --extra-index-url ${URL} -r a.txt`,
    `RUN pip install --no-index --extra-index-url ${URL} a`,
    `RUN pip config set «global.extra-index-url» ${URL} && pip config set global.index-url ${URL} && pip config unset global.extra-index-url`,
    `RUN «PIP_EXTRA_INDEX_URL»=${URL} pip install a`,
    `RUN export «PIP_EXTRA_INDEX_URL»=${URL} && pip install a`,
    `ENV A=b «PIP_EXTRA_INDEX_URL»=${URL}`,
    'ARG PIP_EXTRA_INDEX_URL',
    'ARG PIP_EXTRA_INDEX_URL=',
    `ARG «PIP_EXTRA_INDEX_URL»=${URL}`,
    `ENV PIP_INDEX_URL=${URL} UV_EXTRA_INDEX_URL=${URL}`,
    `RUN uv pip install --extra-index-url ${URL} a && uv sync --index-strategy first-index`,
    `RUN uv pip install «--index-strategy» unsafe-best-match --extra-index-url ${URL} a`,
    'ENV «UV_INDEX_STRATEGY»=unsafe-first-match',
    // each package has its version and its hash
    'RUN uv export --output-file r.txt && uv pip install --index-strategy unsafe-best-match --requirements r.txt',
    'RUN uv export --no-hashes -o r.txt && uv pip install «--index-strategy» unsafe-best-match -r r.txt',
    'RUN uv pip install --require-hashes --index-strategy unsafe-best-match -r r.txt',
    `RUN gem install a «--source» ${URL} && gem install a --clear-sources --source ${URL}`,
    `RUN gem sources «-a» ${URL}`,
    `RUN gem sources --add ${URL} --remove https://rubygems.example.org/`,
    'RUN gem install -s a.gem && gem sources --list',
    `RUN echo "pip install --extra-index-url ${URL}" && grep -- --extra-index-url a.txt`,
    `RUN printf "[global]\\n«extra-index-url» = ${URL}\\n" > /etc/pip.conf`,
    `COPY <<EOF /root/.config/pip/pip.conf\n[global]\nindex-url = ${URL}\n«extra-index-url» = ${URL}\nEOF`,
    `COPY <<EOF /etc/a.conf\nextra-index-url = ${URL}\nEOF`,
    `RUN ["pip", "install", "«--extra-index-url»", "${URL}", "a"]`,
  ])('%s', (text) => {
    expectMarks(dependencyConfusion, 'Dockerfile', `FROM a\n${text}`);
  });

  it('are named without what their addresses hold', () => {
    const password = ['hunt', 'er2'].join('');
    const address = `https://me:${password}@registry.example.com/simple`;
    const text = `FROM a\nENV PIP_EXTRA_INDEX_URL=${address}\nRUN pip install --extra-index-url=${address} a\nONBUILD RUN gem install -s ${address} a`;
    expect(messagesOf(dependencyConfusion, 'Dockerfile', text)).toEqual([
      'This Dockerfile sets PIP_EXTRA_INDEX_URL, so anyone who publishes a higher version in one index gets it installed.',
      'This Dockerfile runs pip with --extra-index-url, so anyone who publishes a higher version in one index gets it installed.',
      'When used as a base image, this Dockerfile runs gem with -s, so anyone who publishes a higher version in one index gets it installed.',
    ]);
    const { findings } = checkText(dependencyConfusion, 'Dockerfile', text);
    expect(JSON.stringify(findings.map(({ evidence }) => evidence))).not.toContain(password);
  });
});
