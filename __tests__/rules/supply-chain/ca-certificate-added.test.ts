import { it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/downloads/ca-certificate-added.ts';
import { expectMarks } from '../../support/example.ts';

it.each([
  ['Fedora', 'COPY «ca.pem» /etc/pki/ca-trust/source/anchors/ca.pem'],
  ['the whole bundle', 'COPY «ca.pem» /etc/ssl/certs/ca-certificates.crt'],
  ['a download', 'ADD «https://example.com/ca.crt» /usr/local/share/ca-certificates/ca.crt'],
  ['lines', 'RUN echo «x» > /usr/local/share/ca-certificates/x.crt && update-ca-certificates'],
  ['variables', 'ENV «REQUESTS_CA_BUNDLE=/app/ca.pem» «SSL_CERT_FILE=/app/ca.pem»'],
  ['settings', 'RUN git config --global http.sslCAInfo «/app/ca.pem» && pip config set global.cert «/app/ca.pem»'],
  ['p11-kit', 'RUN «trust» anchor /app/ca.pem'],
])('%s', (_name, line) => expectMarks(rule, 'Dockerfile', `FROM debian:13\n${line}`));

it.each([
  ['the authorities of another stage', 'COPY --from=debian:13 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/'],
  ['the bundle of the system', 'ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt SSL_CERT_DIR=/etc/ssl/certs'],
  ['that of certifi', 'ENV REQUESTS_CA_BUNDLE=/usr/local/lib/python3.14/site-packages/certifi/cacert.pem'],
  ['a certificate for a server', 'COPY server.pem /etc/nginx/tls/server.pem'],
  ['a variable without a value', 'ENV NODE_EXTRA_CA_CERTS='],
  ['the packages of the distribution', 'RUN apk add ca-certificates && update-ca-certificates && keytool -list'],
])('not %s', (_name, line) => expectMarks(rule, 'Dockerfile', `FROM debian:13\n${line}`));
