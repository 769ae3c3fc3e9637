import type { Coffre } from '../client/index.ts';
import type { WorkbookHost } from '../host/types.ts';

const CLE = 'brouillon';

/** The workbook as it was when the window closed without saving it. */
export interface Brouillon {
  readonly nom: string;
  readonly octets: Uint8Array;
  /** Instant of the last change, ISO 8601 UTC. */
  readonly instant: string;
  /** Nothing was changed: it was only put away. */
  readonly intact?: true;
}

/** The one draft of this post: the last workbook that was changed and not saved. */
export interface Brouillons {
  read(): Promise<Brouillon | null>;
  keep(host: WorkbookHost, intact?: true): Promise<void>;
  forget(): Promise<void>;
}

export function createBrouillons(coffre: Coffre, now: () => Date): Brouillons {
  return {
    read: async () => (await coffre.get<Brouillon>(CLE).catch(() => undefined)) ?? null,
    keep: async (host, intact) => {
      const fichier = await host.export();
      // Losing the draft loses nothing that is on the screen.
      await coffre
        .put(CLE, { ...fichier, instant: now().toISOString(), ...(intact ? { intact } : {}) })
        .catch(() => undefined);
    },
    forget: () => coffre.remove(CLE).catch(() => undefined),
  };
}
