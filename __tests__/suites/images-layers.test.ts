import { importTests } from '../support/import-tests.ts';

await importTests('images/layers');
await importTests('images/zip');
await importTests('images/reach');
