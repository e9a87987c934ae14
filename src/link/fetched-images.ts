import { instructionsOf, isReachable } from '../model/dockerfile.ts';
import type { Image } from '../model/images/image.ts';
import { spanText } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import { mentionsEngine } from '../parse/run-options/command-lines.ts';
import { fetchedImagesIn, mayFetch } from '../parse/run-options/images/fetched-images.ts';

/** The images that RUN instructions of stages fetch: `RUN skopeo copy docker://… dir:/rootfs`. */
export function fetchedByStages(subjects: readonly Subject[]): readonly Image[] {
  return subjects.flatMap((subject) => {
    if (subject.kind !== 'stage' || !isReachable(subject)) return [];
    const scripts = instructionsOf(subject, 'RUN').flatMap(({ span, line, isTriggered }) => {
      const text = isTriggered ? '' : spanText(span);
      return mayFetch(text) && mentionsEngine(text) ? (line?.script ?? []) : [];
    });
    return scripts.length === 0 ? [] : fetchedImagesIn(scripts);
  });
}
