import { afterEach } from '@jest/globals';
import { type TemporaryFolder, temporaryFolder } from './temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

/** The path of a folder with these files; it is removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder(files);
  folders.push(folder);
  return folder.path;
}
