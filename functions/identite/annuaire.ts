import { REFUS_ANNUAIRE, invite, modifie, passeLaMain, retire } from '../../domain/droits/index.ts';
import type {
  Annuaire,
  CodeRefusAnnuaire,
  Personne,
  Principal,
  ResultatAnnuaire,
  Signature,
} from '../../domain/droits/index.ts';
import { BaseIndisponible, sha256Of } from '../store/index.ts';
import type { PageAudit, Tranche } from '../store/index.ts';
import type { FaitAnnuaire, LigneAnnuaire } from '../store/identite.ts';
import { compteOf } from './compte.ts';
import { normalizeCourriel } from './echange.ts';
import { AnnuaireRefuse } from './erreurs.ts';
import type { DependancesIdentite } from './reglages.ts';
import { drawId } from './secret.ts';

const refuse = (code: CodeRefusAnnuaire): AnnuaireRefuse => new AnnuaireRefuse(code, REFUS_ANNUAIRE[code]);

export type Fiche = Pick<Personne, 'fonction' | 'habilitations'>;
export type Invitation = Fiche & Pick<Personne, 'courriel'>;

/** Who changes a directory, and how that act is signed. */
export interface Acteur {
  readonly principal: Principal;
  readonly signature: Signature;
}

export interface GestionAnnuaire {
  /** Account of someone, by what the identity provider calls them. */
  compteOf(sub: string): Promise<string>;
  read(code: string): Promise<Annuaire>;
  audit(code: string, tranche?: Tranche<string>): Promise<PageAudit<LigneAnnuaire>>;
  invite(code: string, acteur: Acteur, invitation: Invitation): Promise<Personne>;
  modifie(code: string, acteur: Acteur, id: string, fiche: Fiche): Promise<Personne>;
  retire(code: string, acteur: Acteur, id: string): Promise<void>;
  passeLaMain(code: string, acteur: Acteur, de: string, a: string): Promise<void>;
}

const ESSAIS = 8;

/** Directories, edited one change at a time. Each method may throw `AnnuaireRefuse` and `BaseIndisponible`. */
export function createAnnuaire(dependances: DependancesIdentite): GestionAnnuaire {
  const { store, clock } = dependances;
  /** Decided again from what is there when another change was written first. */
  async function change(
    code: string,
    fait: FaitAnnuaire,
    { principal, signature }: Acteur,
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
          auteur: signature.auteur,
          par: signature.compte ?? sha256Of(principal.sub),
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
    compteOf: (sub) => compteOf(dependances, sub),
    read: (code) => store.readAnnuaire(code),
    audit: (code, tranche) => store.auditAnnuaire(code, tranche),
    async invite(code, acteur, { courriel, ...fiche }) {
      const personne = { id: drawId(), courriel: normalizeCourriel(courriel), ...fiche, sub: null };
      return one(
        await change(code, 'invitation', acteur, (annuaire) => invite(annuaire, acteur.principal, personne)),
      );
    },
    async modifie(code, acteur, id, fiche) {
      return one(
        await change(code, 'modification', acteur, (annuaire) =>
          modifie(annuaire, acteur.principal, id, fiche),
        ),
      );
    },
    async retire(code, acteur, id) {
      await change(code, 'retrait', acteur, (annuaire) => retire(annuaire, acteur.principal, id));
    },
    async passeLaMain(code, acteur, de, a) {
      await change(code, 'passation', acteur, (annuaire) => passeLaMain(annuaire, acteur.principal, de, a));
    },
  };
}
