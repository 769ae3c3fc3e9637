import * as z from 'zod';
import { SUJETS } from '../../domain/rappels/index.ts';
import type { Sujet } from '../../domain/rappels/index.ts';
import type { DateIso } from '../../domain/temps/trimestre.ts';
import type { Base } from './base.ts';
import { ATTRIBUT_EXPIRATION, cleRappel, cleRefusRappels } from './cles.ts';
import { sha256Of } from './empreinte.ts';
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
   * Takes the one mail of an address on a day, for all the directories that it is in. False when it was taken before, and sent or about
   * to be: of two runs at once, be they of two départements, one writes to the person.
   * @param courriel as directories keep it (`normalizeCourriel`)
   */
  takeRappel(courriel: string, jour: DateIso): Promise<boolean>;
  /** Gives the day back: the mail was not sent. */
  releaseRappel(courriel: string, jour: DateIso): Promise<void>;
  /** What a person refuses of a département's mails. `personne`: their entry in its directory, `37/<id>`. */
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
    async takeRappel(courriel, jour) {
      const expire = Math.floor(Date.parse(jour) / 1000) + JOURS_GARDES * 86_400;
      const pris = await base.update({
        cle: cleRappel(sha256Of(courriel), jour),
        expression: `SET v = :v, #etat = :pris, ${ATTRIBUT_EXPIRATION} = :expire`,
        condition: 'attribute_not_exists(PK) OR #etat = :rendu',
        noms: { '#etat': 'etat' },
        valeurs: { ':v': FORME, ':pris': 'pris', ':rendu': 'rendu', ':expire': expire },
      });
      return pris !== null;
    },
    async releaseRappel(courriel, jour) {
      await base.update({
        cle: cleRappel(sha256Of(courriel), jour),
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
