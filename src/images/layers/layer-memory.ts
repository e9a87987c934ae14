import { sizeOf } from './allowance.ts';
import type { LayerContents } from './contents.ts';

export interface KnownLayer {
  readonly state: 'read' | 'cached';
  readonly contents: LayerContents;
}

/** Remembers the layers that the images of a run share, including those that are being read. */
export interface LayerMemory {
  /** Reads a layer unless it was read or is being read. A failed layer is tried again. */
  recall(digest: string, read: () => Promise<KnownLayer>): Promise<KnownLayer>;
}

/** In characters. Layers beyond this limit are not remembered and are read again. */
const MAXIMUM_KEPT = 32_000_000;

export function createLayerMemory(): LayerMemory {
  const layers = new Map<string, Promise<KnownLayer>>();
  let left = MAXIMUM_KEPT;
  return {
    async recall(digest, read) {
      const known = layers.get(digest);
      if (known !== undefined) return known;
      const reading = read();
      layers.set(digest, reading);
      try {
        const layer = await reading;
        const size = sizeOf(layer.contents);
        if (size > left) layers.delete(digest);
        else left -= size;
        return layer;
      } catch (error) {
        layers.delete(digest);
        throw error;
      }
    },
  };
}
