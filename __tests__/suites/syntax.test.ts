import { importTests } from '../support/import-tests.ts';

await importTests('syntax/json');
await importTests('syntax/shell');
await importTests('syntax/toml');
await importTests('syntax/yaml');
