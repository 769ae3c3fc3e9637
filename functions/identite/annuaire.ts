import { REFUS_ANNUAIRE, invite, modifie, passeLaMain, retire } from '../../domain/droits/index.ts';
import type {
  Annuaire,
  CodeRefusAnnuaire,
  Personne,
  Principal,
  ResultatAnnuaire,
} from '../../domain/droits/index.ts';
import { BaseIndisponible, sha256Of } from '../store/index.ts';
import type { PageAudit, Tranche } from '../store/index.ts';
import type { FaitAnnuaire, LigneAnnuaire, StoreAnnuaire } from '../store/identite.ts';
import { normalizeCourriel } from './echange.ts';
import { AnnuaireRefuse } from './erreurs.ts';
import { drawId } from './secret.ts';

const refuse = (code: CodeRefusAnnuaire): AnnuaireRefuse => new AnnuaireRefuse(code, REFUS_ANNUAIRE[code]);

export type Fiche = Pick<Personne, 'fonction' | 'habilitations'>;
export type Invitation = Fiche & Pick<Personne, 'courriel'>;

export interface GestionAnnuaire {
  read(code: string): Promise<Annuaire>;
  audit(code: string, tranche?: Tranche<string>): Promise<PageAudit<LigneAnnuaire>>;
  invite(code: string, auteur: Principal, invitation: Invitation): Promise<Personne>;
  modifie(code: string, auteur: Principal, id: string, fiche: Fiche): Promise<Personne>;
  retire(code: string, auteur: Principal, id: string): Promise<void>;
  passeLaMain(code: string, auteur: Principal, de: string, a: string): Promise<void>;
}

const ESSAIS = 8;

/** Directories, edited one change at a time. Each method may throw `AnnuaireRefuse` and `BaseIndisponible`. */
export function createAnnuaire(store: StoreAnnuaire, clock: () => Date): GestionAnnuaire {
  /** Decided again from what is there when another change was written first. */
  async function change(
    code: string,
    fait: FaitAnnuaire,
    auteur: Principal,
    decide: (annuaire: Annuaire) => ResultatAnnuaire,
  ): Promise<readonly Personne[]> {
    for (let essai = 0; essai < ESSAIS; essai += 1) {
      const annuaire = await store.readAnnuaire(code);
      const decision = decide(annuaire);
      if (!decision.ok) throw refuse(decision.code);
      const { changements } = decision;
      const fin = await store.writeAnnuaire({
        annuaire,
        changements,
        ligne: {
          instant: clock().toISOString(),
          fait,
          auteur: auteur.fonction,
          par: sha256Of(auteur.sub),
        },
      });
      if (fin === 'ecrit') return changements.flatMap(({ apres }) => apres ?? []);
    }
    throw new BaseIndisponible(new Error('Annuaire sans cesse modifié.'));
  }

  const one = ([personne]: readonly Personne[]): Personne => {
    if (!personne) throw refuse('personne-inconnue');
    return personne;
  };

  return {
    read: (code) => store.readAnnuaire(code),
    audit: (code, tranche) => store.auditAnnuaire(code, tranche),
    async invite(code, auteur, { courriel, ...fiche }) {
      const personne = { id: drawId(), courriel: normalizeCourriel(courriel), ...fiche, sub: null };
      return one(await change(code, 'invitation', auteur, (annuaire) => invite(annuaire, auteur, personne)));
    },
    async modifie(code, auteur, id, fiche) {
      return one(
        await change(code, 'modification', auteur, (annuaire) => modifie(annuaire, auteur, id, fiche)),
      );
    },
    async retire(code, auteur, id) {
      await change(code, 'retrait', auteur, (annuaire) => retire(annuaire, auteur, id));
    },
    async passeLaMain(code, auteur, de, a) {
      await change(code, 'passation', auteur, (annuaire) => passeLaMain(annuaire, auteur, de, a));
    },
  };
}
