import type { Chiffres, Demande, LireChiffres, Reponse } from './types.ts';

/** What the reader needs of the outside. */
export interface OptionsLecteur {
  readonly lireChiffres: LireChiffres;
  /** Clock, in milliseconds. */
  readonly maintenant: () => number;
  /** Runs once the cells recalculated together have all asked. */
  readonly differer: (suite: () => void) => void;
  /** How long an answer is believed, in milliseconds. */
  readonly dureeMs: number;
}

/** Figures of many cells, asked together and kept for a while. */
export interface Lecteur {
  /** Rejects with the French sentence of what failed. A failure is not kept: the next recalculation asks again. */
  read(demande: Demande): Promise<Chiffres>;
  /** Forgets a site and quarter (all of them when none is given): something was filed. */
  invalidate(demande?: Demande): void;
}

interface Entree {
  readonly promesse: Promise<Chiffres>;
  /** Instant after which it is asked again; null while it is being asked. */
  expire: number | null;
}

interface Attente {
  readonly demande: Demande;
  readonly settle: (reponse: Reponse) => void;
}

const cleOf = ({ site, trimestre }: Demande): string => `${site} ${trimestre}`;

const echecDe = (erreur: unknown): Reponse => ({
  etat: 'echec',
  message: erreur instanceof Error ? erreur.message : String(erreur),
});

const SANS_REPONSE: Reponse = {
  etat: 'echec',
  message: 'Le serveur n’a rien répondu pour ce site\u00a0: réessayez.',
};

export function createLecteur({ lireChiffres, maintenant, differer, dureeMs }: OptionsLecteur): Lecteur {
  const entrees = new Map<string, Entree>();
  let lot: Attente[] = [];

  async function flush(): Promise<void> {
    const envoyes = lot;
    lot = [];
    const reponses = await lireChiffres(envoyes.map(({ demande }) => demande)).catch((erreur: unknown) =>
      envoyes.map(() => echecDe(erreur)),
    );
    envoyes.forEach(({ settle }, i) => settle(reponses[i] ?? SANS_REPONSE));
  }

  function ask(demande: Demande): Promise<Chiffres> {
    const cle = cleOf(demande);
    const promesse = new Promise<Chiffres>((resolve, reject) => {
      if (lot.length === 0) differer(() => void flush());
      lot.push({
        demande,
        settle: (reponse) => {
          if (reponse.etat === 'lu') {
            // What was invalidated meanwhile is no longer in the map: its answer serves those who wait, and is not kept.
            entree.expire = maintenant() + dureeMs;
            resolve(reponse.chiffres);
          } else {
            if (entrees.get(cle) === entree) entrees.delete(cle);
            reject(new Error(reponse.message));
          }
        },
      });
    });
    const entree: Entree = { promesse, expire: null };
    entrees.set(cle, entree);
    return promesse;
  }

  return {
    read(demande) {
      const entree = entrees.get(cleOf(demande));
      const fraiche = entree && (entree.expire === null || maintenant() < entree.expire);
      return fraiche ? entree.promesse : ask(demande);
    },
    invalidate(demande) {
      if (demande) entrees.delete(cleOf(demande));
      else entrees.clear();
    },
  };
}
