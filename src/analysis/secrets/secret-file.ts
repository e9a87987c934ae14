import { SECRET_FILES } from '../../data/secret-files.ts';
import { rememberByKey } from '../../support/caches/remember-by-key.ts';

/** Whether a file with such a name holds a credential. */
export const isSecretFile: (path: string) => boolean = rememberByKey(
  (path) => path,
  (path) => path.length < 4096 && SECRET_FILES.some((pattern) => pattern.test(path)),
);
