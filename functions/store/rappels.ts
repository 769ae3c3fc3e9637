import * as z from 'zod';
import { SUJETS } from '../../domain/rappels/index.ts';
import type { Sujet } from '../../domain/rappels/index.ts';
import type { DateIso } from '../../domain/temps/trimestre.ts';
import type { Base } from './base.ts';
import { ATTRIBUT_EXPIRATION, cleRappel, cleRefusRappels } from './cles.ts';
import { BaseIndisponible } from './erreurs.ts';
import { FORME, parseItem } from './items.ts';

const itemRefus = z.object({
  v: z.literal(FORME),
  sujets: z.array(z.enum(SUJETS)),
});

/** A day's row tells nothing after two months. */
const JOURS_GARDES = 60;

export interface StoreRappels {
  /**
   * Takes the one mail of a person on a day. False when it was taken before, and sent or about to be: of two runs at
   * once, one writes to the person.
   */
  takeRappel(personne: string, jour: DateIso): Promise<boolean>;
  /** Gives the day back: the mail was not sent. */
  releaseRappel(personne: string, jour: DateIso): Promise<void>;
  readRefus(personne: string): Promise<readonly Sujet[]>;
  /** Adds subjects to what a person refuses, or takes them out of it. @returns what they refuse now */
  changeRefus(
    personne: string,
    sujets: readonly Sujet[],
    sens: 'refuser' | 'reprendre',
  ): Promise<readonly Sujet[]>;
}

/** Each round that is lost was won by another click of the same person. */
const ESSAIS = 5;

export function createStoreRappels(base: Base): StoreRappels {
  async function readRefus(personne: string): Promise<readonly Sujet[]> {
    const item = await base.get(cleRefusRappels(personne));
    return item ? parseItem(itemRefus, item).sujets : [];
  }
  return {
    async takeRappel(personne, jour) {
      const expire = Math.floor(Date.parse(jour) / 1000) + JOURS_GARDES * 86_400;
      const pris = await base.update({
        cle: cleRappel(personne, jour),
        expression: `SET v = :v, #etat = :pris, ${ATTRIBUT_EXPIRATION} = :expire`,
        condition: 'attribute_not_exists(PK) OR #etat = :rendu',
        noms: { '#etat': 'etat' },
        valeurs: { ':v': FORME, ':pris': 'pris', ':rendu': 'rendu', ':expire': expire },
      });
      return pris !== null;
    },
    async releaseRappel(personne, jour) {
      await base.update({
        cle: cleRappel(personne, jour),
        expression: 'SET #etat = :rendu',
        condition: '#etat = :pris',
        noms: { '#etat': 'etat' },
        valeurs: { ':rendu': 'rendu', ':pris': 'pris' },
      });
    },
    readRefus,
    async changeRefus(personne, sujets, sens) {
      for (let essai = 0; essai < ESSAIS; essai += 1) {
        const connus = await readRefus(personne);
        const autres = connus.filter((connu) => !sujets.includes(connu));
        const voulus = sens === 'refuser' ? [...autres, ...sujets] : autres;
        const ecrit = await base.update({
          cle: cleRefusRappels(personne),
          expression: 'SET v = :v, #sujets = :voulus',
          // What somebody else refused meanwhile with another link is not lost.
          condition: `#sujets = :connus${connus.length === 0 ? ' OR attribute_not_exists(#sujets)' : ''}`,
          noms: { '#sujets': 'sujets' },
          valeurs: { ':v': FORME, ':voulus': voulus, ':connus': connus },
        });
        if (ecrit) return voulus;
      }
      throw new BaseIndisponible(new Error('refus simultanés'));
    },
  };
}
