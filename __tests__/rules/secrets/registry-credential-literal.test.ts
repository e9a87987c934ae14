import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/texts/registry-credential-literal.ts';
import login from '../../../src/rules/secrets/texts/registry-login-literal.ts';
import { checkText, expectMarks } from '../../support/example.ts';

function findings(credentials: string) {
  const text = `jobs:\n  a:\n    container:\n      image: registry.example.com/app:1.4\n      credentials: ${credentials}\n`;
  return checkText(rule, '.github/workflows/ci.yml', text).findings;
}

it.each([
  ['{ username: a, password: blue-Kettle-71 }', 1],
  ['{ username: a, password: "x${{ secrets.P }}" }', 0],
  ['{ username: a, password: "${{ github.token }}" }', 0],
  ['{ username: a, password: "" }', 0],
  ['{ username: a, password: "<password>" }', 0],
  ['{ username: a }', 0],
  ['${{ fromJSON(inputs.credentials) }}', 0],
])('%s: %i', (credentials, expected) => {
  expect(findings(credentials).length).toBe(expected);
});

it('never repeats the password', () => {
  const [finding] = findings('{ username: a, password: blue-Kettle-71 }');
  expect(finding?.message).not.toContain('Kettle');
  expect(finding?.evidence).toBe('registry password');
  expect(finding?.secrets.length).toBe(1);
});

describe('registry-login-literal', () => {
  const W = '.github/workflows/ci.yml';
  const run = (command: string) =>
    `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: |\n          docker info\n          ${command}\n`;
  const gitlab = (variables: string, command: string) =>
    `a:\n  variables: {${variables}}\n  script:\n    - ${command}\n`;
  const action = (uses: string, password: string) =>
    `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: ${uses}\n        with: {username: a, password: ${password}}\n      - run: docker ps\n`;

  it.each([
    ['deploy.sh', 'docker login -u a --password=«blue-Kettle-71» registry.example.com\n'],
    ['deploy.sh', 'printf %s «blue-Kettle-71» | docker login -u a --password-stdin\n'],
    [
      'deploy.sh',
      'A=1 mysql --password=green-Kettle-72 | docker login -u a -p «blue-Kettle-71» registry.example.com\n',
    ],
    ['Makefile', 'up:\n\thelm registry login -u a -p «blue-Kettle-71» registry.example.com; docker ps\n'],
    [W, run('crane auth login -u a -p «blue-Kettle-71» registry.example.com')],
    [W, action('redhat-actions/podman-login@v1', '«blue-Kettle-71»')],
    [W, `env: {P: blue-Kettle-71}\n${action('docker/login-action@v3', '"«${{ env.P }}»"')}`],
    [W, `env: {P: blue-Kettle-71}\n${action('docker/login-action@v3', '"«${{ env.P || 2 }}»"')}`],
    ['deploy.sh', 'PASSWORD=blue-Kettle-71\ndocker login -u a -p «"$PASSWORD"» registry.example.com\n'],
    ['deploy.sh', 'export TOKEN=blue-Kettle-71\necho «"$TOKEN"» | docker login -u a --password-stdin\n'],
    ['deploy.sh', 'PASSWORD=blue-Kettle-71\ndocker login -u a --password-stdin <<< «$PASSWORD»\n'],
    ['deploy.sh', 'docker login -u a -p «"${PASSWORD:-blue-Kettle-71}"» registry.example.com\n'],
    ['deploy.sh', 'PASSWORD="${PASSWORD:-blue-Kettle-71}"\ndocker login -u a --password «$PASSWORD»\n'],
    ['deploy.sh', 'A=blue\nB=Kettle-71\ndocker login -u a -p «"$A-$B"» registry.example.com\n'],
    ['deploy.sh', 'log() { docker login -u "$1" -p "$2" registry.example.com; }\n«log a blue-Kettle-71»\n'],
    ['deploy.sh', 'log() { local p="$2"; echo $p | docker login -u "$1" --password-stdin; }\n«log a blue-Kettle-71»\n'],
    ['Makefile', 'PASSWORD := «blue-Kettle-71»\nup:\n\tdocker login -u a -p $(PASSWORD) registry.example.com\n'],
    [
      'Makefile',
      'export PASSWORD := blue-Kettle-71\nup:\n\tdocker login -u a -p «"$$PASSWORD"» registry.example.com\n',
    ],
    [W, `env: {PASSWORD: blue-Kettle-71}\n${run('docker login -u a -p «$PASSWORD» registry.example.com')}`],
    ['.gitlab-ci.yml', gitlab('PASSWORD: blue-Kettle-71', 'docker login -u a -p «$PASSWORD» registry.example.com')],
    ...[
      'docker --context prod login -u a -p «blue-Kettle-71» registry.example.com',
      'docker -H ssh://deploy@h login -u a -p «blue-Kettle-71» registry.example.com',
      'docker -Hssh://deploy@h login -u a -p «blue-Kettle-71» registry.example.com',
      'docker --config ./d -l debug -D login -u a --password «blue-Kettle-71» registry.example.com',
      'echo «blue-Kettle-71» | docker --config=d login -u a --password-stdin registry.example.com',
      'podman --connection prod login -u a -p «blue-Kettle-71» registry.example.com',
      'nerdctl -n app login -u a -p «blue-Kettle-71» registry.example.com',
      'buildah --log-level debug login -u a -p «blue-Kettle-71» registry.example.com',
      'skopeo --tmpdir /x login -u a -p «blue-Kettle-71» registry.example.com',
      'oras login -u a -p «blue-Kettle-71» registry.example.com',
      'helm --kubeconfig k registry login -u a -p «blue-Kettle-71» registry.example.com',
      'regctl -v debug registry login -u a -p «blue-Kettle-71» registry.example.com',
      'regctl registry login -u a --pass «blue-Kettle-71» registry.example.com',
      'skopeo copy --dest-creds «a:blue-Kettle-71» docker://a/b:1 docker://registry.example.com/b:1',
      'podman pull «--creds=a:blue-Kettle-71» registry.example.com/b:1',
      'buildah push --creds «a:blue-Kettle-71» b registry.example.com/b:1',
    ].map((line) => ['deploy.sh', `${line}\n`] as const),
  ])('reports a password in %s: %s', (path, text) => expectMarks(login, path, text));

  it.each([
    ['docker login -u a --password-stdin registry.example.com < «ci/password»', 'blue-Kettle-71\n'],
    ['cat «ci/password» | docker login -u a --password-stdin registry.example.com', 'blue-Kettle-71\n'],
    ['docker login -u a --password-stdin registry.example.com < ci/password', '<password>\n'],
    ['docker login -u a --password-stdin registry.example.com < ci/password', 'changeme\n'],
    ['docker login -u a --password-stdin registry.example.com < ci/password', 'Put your password here.\n'],
    ['docker login -u a --password-stdin registry.example.com < ci/password', ''],
    ['docker login -u a --password-stdin registry.example.com < ci/other', 'blue-Kettle-71\n'],
    ['docker login -u a --password-stdin registry.example.com < /run/secrets/password', 'blue-Kettle-71\n'],
    ['docker login -u a --password-stdin registry.example.com < ~/ci/password', 'blue-Kettle-71\n'],
    ['cat ci/password | openssl dec | docker login -u a --password-stdin', 'blue-Kettle-71\n'],
    ['cat ci/password | docker run -i alpine:3.22', 'blue-Kettle-71\n'],
  ])('reads the file of %s: %j', (line, text) =>
    expectMarks(login, 'deploy.sh', `${line}\n`, {}, {}, { 'ci/password': text }),
  );

  it.each([
    ['deploy.sh', 'docker login -u a -p "$P" registry.example.com\n'],
    ['deploy.sh', 'docker login -u a --password-stdin < token; docker logout\n'],
    ...[
      'docker --context prod login -u a -p "$P" registry.example.com',
      'docker --context prod login -u a -p changeme registry.example.com',
      'docker -H ssh://deploy@h login -u a --password-stdin registry.example.com < token',
      'docker -H=tcp://upper.example.com:2376 login registry.example.com',
      'docker -Hssh://deploy@h login registry.example.com',
      'docker --config ./prod login registry.example.com',
      'helm -nprod registry login registry.example.com',
      'docker -D run -p blue-Kettle-71 login',
      'docker --context prod run login -p blue-Kettle-71',
      'regctl registry login -u a --pass-stdin registry.example.com',
      'skopeo copy --dest-creds "a:$P" docker://a/b:1 docker://registry.example.com/b:1',
      'skopeo copy --dest-creds a docker://a/b:1 docker://registry.example.com/b:1',
      'podman pull --creds registry.example.com/b:1',
      'podman pull --creds "$CREDS" registry.example.com/b:1',
    ].map((line) => ['deploy.sh', `${line}\n`] as const),
    ['deploy.sh', 'echo "$P" | docker login -u a --password-stdin\n'],
    [W, run('docker login -u a -p ${{ secrets.P }} registry.example.com')],
    [W, action('docker/login-action@v3', "'${{ secrets.P }}'")],
    [W, `env: {P: "\${{ secrets.P }}"}\n${action('docker/login-action@v3', '"${{ env.P }}"')}`],
    [W, `env: {P: changeme}\n${action('docker/login-action@v3', '"${{ env.P }}"')}`],
    [W, action('docker/login-action@v3', '"${{ env.P }}"')],
    [W, action('docker/login-action@v3', '"${{ inputs.password }}"')],
    [W, action('docker/login-action@v3', 'changeme')],
    [W, action('acme/login-action@v3', 'blue-Kettle-71')],
    ['deploy.sh', 'PASSWORD=$1\ndocker login -u a -p "$PASSWORD" registry.example.com\n'],
    ['deploy.sh', 'PASSWORD=$(cat /run/secrets/registry)\ndocker login -u a -p "$PASSWORD"\n'],
    ['deploy.sh', 'PASSWORD=$(pass show registry)\necho "$PASSWORD" | docker login -u a --password-stdin\n'],
    ['deploy.sh', 'read -rs PASSWORD\necho "$PASSWORD" | docker login -u a --password-stdin\n'],
    ['deploy.sh', 'PASSWORD=\n[ -n "$1" ] && PASSWORD=$1\necho "$PASSWORD" | docker login -u a --password-stdin\n'],
    ['deploy.sh', 'PASSWORD="${PASSWORD:-}"\ndocker login -u a -p "$PASSWORD" registry.example.com\n'],
    ['deploy.sh', 'PASSWORD=changeme\ndocker login -u a -p "$PASSWORD" registry.example.com\n'],
    ['deploy.sh', 'PASSWORD="<password>"\ndocker login -u a -p "$PASSWORD" registry.example.com\n'],
    ['deploy.sh', 'PASSWORD=/run/secrets/registry\ncat "$PASSWORD" | docker login -u a --password-stdin\n'],
    ['deploy.sh', 'PASSWORD=blue-Kettle-71\ndocker login -u a --password-stdin < token\n'],
    ['deploy.sh', "docker login -u a -p '$PASSWORD' registry.example.com\n"],
    ['deploy.sh', 'log() { docker login -u "$1" -p "$2" registry.example.com; }\nlog a "$PASSWORD"\n'],
    ['deploy.sh', 'log() { docker login -u "$1" -p "$2" registry.example.com; }\nlog a "$(pass show registry)"\n'],
    ['Makefile', 'up:\n\tdocker login -u a -p $(PASSWORD) registry.example.com\n'],
    ['Makefile', 'PASSWORD ?=\nup:\n\tdocker login -u a -p $(PASSWORD) registry.example.com\n'],
    ['Makefile', 'PASSWORD := $(shell pass show a)\nup:\n\tdocker login -u a -p $(PASSWORD) registry.example.com\n'],
    [W, `env: {PASSWORD: "\${{ secrets.P }}"}\n${run('docker login -u a -p $PASSWORD registry.example.com')}`],
    ['.gitlab-ci.yml', gitlab('PASSWORD: $CI_JOB_TOKEN', 'docker login -u a -p $PASSWORD registry.example.com')],
    ['.gitlab-ci.yml', gitlab('A: b', 'docker login -u a -p $CI_REGISTRY_PASSWORD $CI_REGISTRY')],
  ])('accepts %s: %s', (path, text) => expectMarks(login, path, text));

  it.each([
    ['docker login -u a -p blue-Kettle-71 localhost:5000', true],
    ['docker login registry:5000 -u a -p blue-Kettle-71', true],
    ['echo blue-Kettle-71 | docker login -u a --password-stdin registry:5000', true],
    ['docker login -u a -p blue-Kettle-71 registry.example.com:5000', false],
    ['docker login -u a -p blueKettle:5000 registry.example.com', false],
    ['docker login -u a --password blueKettle:5000 registry.example.com', false],
    ['docker login -u a:5000 -p blue-Kettle-71 registry.example.com', false],
  ])('is milder on a hosted runner only for a registry of the job: %s', (command, expected) => {
    const text = run(command).replace('runs-on: x', 'runs-on: ubuntu-latest');
    const found = checkText(login, W, text).findings.map(({ message }) =>
      message.includes('the registry ends with the job'),
    );
    expect(found).toEqual([expected]);
  });
});
