import { importTests } from '../support/import-tests.ts';

await importTests('images/layers');
await importTests('images/zip');
