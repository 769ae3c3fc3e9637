import type { IdEcran } from '../pane/etat/types.ts';

/** Screens that a button of the ribbon opens. */
export type EcranDemande = Extract<IdEcran, 'controle' | 'depot'>;

/** Ids of the manifest's `FunctionName`, and the screen that each opens. « Ouvrir le volet » needs no code: Excel does it. */
export const COMMANDES = {
  controler: 'controle',
  deposer: 'depot',
} as const satisfies Readonly<Record<string, EcranDemande>>;

/** The part of Office's global `Office` that is used; a test gives its own. */
export interface OfficeRuban {
  readonly actions: {
    associate(id: string, action: (evenement: { completed(): void }) => Promise<void>): void;
  };
  readonly addin: { showAsTaskpane(): Promise<void> };
}

/** What the ribbon asks of the pane. */
export interface Demandes {
  /**
   * Tells each screen that is asked for, and at once the last one asked for before anybody listened: a button may be pressed before
   * the pane has drawn anything. Gives what stops it.
   */
  listen(listener: (ecran: EcranDemande) => void): () => void;
}

/**
 * Gives the ribbon its commands. Each shows the pane, then asks for its screen: a check is live in the pane, so that showing the
 * screen is running it. `completed` is always called: without it Excel holds the button for good.
 */
export function startCommandes(office: OfficeRuban): Demandes {
  const listeners = new Set<(ecran: EcranDemande) => void>();
  let enAttente: EcranDemande | null = null;
  const ask = (ecran: EcranDemande): void => {
    if (listeners.size === 0) enAttente = ecran;
    for (const listener of listeners) listener(ecran);
  };
  for (const [id, ecran] of Object.entries(COMMANDES)) {
    office.actions.associate(id, async (evenement) => {
      try {
        ask(ecran);
        await office.addin.showAsTaskpane();
      } finally {
        evenement.completed();
      }
    });
  }
  return {
    listen(listener) {
      listeners.add(listener);
      if (enAttente !== null) listener(enAttente);
      enAttente = null;
      return () => listeners.delete(listener);
    },
  };
}
