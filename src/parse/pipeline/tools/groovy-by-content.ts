import type { ContentFormat } from '../../content.ts';
import { groovyFormat } from '../../formats.ts';
import { JENKINS_STEPS } from './tool-files.ts';

/** A file of Groovy that runs commands as a `Jenkinsfile` does, such as a library in `vars`; most others are code of a program. */
export const groovyByContent: ContentFormat = {
  mayBe: groovyFormat.matches,
  formatIn: ({ bytes }) => (JENKINS_STEPS.test(bytes.toString('latin1')) ? groovyFormat : undefined),
};
