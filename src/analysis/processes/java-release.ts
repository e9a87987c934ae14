import { lineageOf, type Stage } from '../../model/dockerfile.ts';
import type { ImageReference } from '../../model/images/image.ts';
import { remember } from '../../support/caches/remember.ts';
import { keptPackagesIn } from '../packages/kept-packages.ts';

/**
 * Whether the stage certainly has a Java of release 8 or older, whose debugger listens on all addresses unless one is named:
 * https://www.oracle.com/java/technologies/javase/9-notes.html (JDK-8041435)
 */
export const hasOldJava: (stage: Stage) => boolean = remember((stage) => {
  const stages = [...lineageOf(stage)];
  if (stages.some((one) => keptPackagesIn(one).some(({ name }) => OLD_PACKAGE.test(name)))) return true;
  const base = stages.at(-1)?.base;
  return base?.kind === 'image' && isOldJavaImage(base.image.reference.value);
});

/** Whether the name or the tag of an image says that it has Java 8 or older: `openjdk:8-jre`, `tomcat:9-jdk8`, `adoptopenjdk/openjdk8`. */
export function isOldJavaImage({ repository, tag }: ImageReference): boolean {
  const name = typeof repository === 'string' ? repository : '';
  const version = typeof tag === 'string' ? tag : '';
  return OLD_NAME.test(name) || OLD_NAME.test(version) || (JAVA_IMAGE.test(name) && OLD_TAG.test(version));
}

const OLD_NAME = /(?:java|jdk|jre|temurin|corretto|zulu|semeru)-?[678](?!\d)/i;
const JAVA_IMAGE =
  /(?:^|\/)(?:java|open(?:jdk|jre)|eclipse-temurin|amazoncorretto|ibmjava|ibm-semeru-runtimes|azul-zulu|sapmachine|(?:zulu|liberica)-open(?:jdk|jre)[\w-]*)$/;
const OLD_TAG = /^(?:1\.)?[678](?:$|[-._u])/;
const OLD_PACKAGE =
  /^(?:openjdk-?[678](?:$|-)|java-1\.[678]\.0-|temurin-8-|zulu-?8(?:$|-)|oracle-java8-|adoptopenjdk-8-)/;
