import { importTests } from '../support/import-tests.ts';

await importTests('images/registry');
await importTests('images/resolve');
await importTests('images/signatures');
await importTests('images/vulnerabilities');
