import type { Lieu } from '../../client/index.ts';
import type { Capacites } from '../../host/types.ts';
import type { Evenement } from './evenements.ts';
import type { Annonce, Etat } from './types.ts';

/** Writings that can be taken back; older ones are let go. */
const ANNULATIONS_MAX = 50;

/** The pane as it opens, before anything was read. */
export const openEtat = (capacites: Capacites, identite: string): Etat => ({
  identite,
  connexion: { etat: 'inconnue' },
  capacites,
  ecran: 'accueil',
  classeur: { etat: 'lecture' },
  connaissance: null,
  reseau: 'inconnu',
  envois: [],
  marquesVisibles: true,
  ebauches: {},
  annulations: [],
  annonce: null,
  panne: null,
  travaux: [],
  aideSur: null,
  aideDepuis: 'accueil',
});

const say = (etat: Etat, texte: string, ton: Annonce['ton']): Annonce => ({
  id: (etat.annonce?.id ?? 0) + 1,
  texte,
  ton,
});

/** Where the help was asked from; the help itself is not a place to come from. */
const comingFrom = ({ ecran, aideDepuis }: Etat): Etat['aideDepuis'] =>
  ecran === 'aide' ? aideDepuis : ecran;

const lieuOf = ({ classeur }: Etat): Lieu | null => (classeur.etat === 'ouvert' ? classeur.lieu : null);
const sameLieu = (a: Lieu | null | undefined, b: Lieu | null): boolean =>
  a?.site === b?.site && a?.trimestre === b?.trimestre;

const withEbauche = (etat: Etat, cle: string, texte: string | null): Etat => {
  const { [cle]: avant, ...autres } = etat.ebauches;
  if (avant === (texte ?? undefined)) return etat;
  return { ...etat, ebauches: texte === null ? autres : { ...autres, [cle]: texte } };
};

/** The state after what happened. Pure: same state and event, same result. */
export function reduce(etat: Etat, evenement: Evenement): Etat {
  switch (evenement.type) {
    case 'classeur-lu': {
      const lu = { ...etat, classeur: evenement.classeur };
      // What is known, or typed, of another site or quarter says nothing of this one.
      const ailleurs = !sameLieu(lieuOf(etat), lieuOf(lu));
      return {
        ...lu,
        connaissance: sameLieu(etat.connaissance?.lieu, lieuOf(lu)) ? etat.connaissance : null,
        ...(ailleurs ? { ebauches: {} } : {}),
      };
    }
    case 'ecran-choisi':
      return {
        ...etat,
        ecran: evenement.ecran,
        panne: etat.panne?.genre === 'reseau' ? null : etat.panne,
        ...(evenement.ecran === 'aide' ? { aideSur: null, aideDepuis: comingFrom(etat) } : {}),
      };
    case 'aide-demandee':
      return { ...etat, ecran: 'aide', aideSur: evenement.code, aideDepuis: comingFrom(etat) };
    case 'serveur-lu':
      return sameLieu(evenement.connaissance.lieu, lieuOf(etat))
        ? {
            ...etat,
            connaissance: evenement.connaissance,
            reseau: evenement.enDirect ? 'en-ligne' : etat.reseau,
          }
        : etat;
    case 'connexion-changee': {
      const { connexion } = evenement;
      // Signed out: what the server told belongs to who was there. A session that ended by itself leaves all in place.
      const parti = connexion.etat === 'deconnecte' && etat.connexion.etat === 'connecte';
      return {
        ...etat,
        connexion,
        ...(connexion.etat === 'connecte' ? { identite: connexion.fonction } : {}),
        ...(parti ? { connaissance: null, panne: null, ecran: 'accueil' } : {}),
      };
    }
    case 'reseau-change':
      return { ...etat, reseau: evenement.reseau };
    case 'envois-changes':
      return { ...etat, envois: evenement.envois };
    case 'ebauches-lues':
      // What is typed since is newer than what was kept.
      return sameLieu(evenement.lieu, lieuOf(etat))
        ? { ...etat, ebauches: { ...evenement.textes, ...etat.ebauches } }
        : etat;
    case 'ebauche-changee':
      return withEbauche(etat, evenement.cle, evenement.texte);
    case 'marques-choisies':
      return { ...etat, marquesVisibles: evenement.visibles };
    case 'ecrit': {
      const id = (etat.annulations.at(-1)?.id ?? 0) + 1;
      const annulation = { id, libelle: evenement.libelle, avant: evenement.avant };
      return {
        ...etat,
        annulations: [...etat.annulations, annulation].slice(-ANNULATIONS_MAX),
        annonce: say(etat, evenement.libelle, 'succes'),
      };
    }
    case 'annule': {
      const annulee = etat.annulations.find(({ id }) => id === evenement.id);
      return {
        ...etat,
        annulations: etat.annulations.filter((annulation) => annulation !== annulee),
        annonce: annulee ? say(etat, `Annulé : ${annulee.libelle}`, 'info') : etat.annonce,
      };
    }
    case 'annonce':
      return { ...etat, annonce: say(etat, evenement.texte, evenement.ton) };
    case 'panne':
      return { ...etat, panne: evenement.panne };
    case 'panne-levee':
      return { ...etat, panne: null };
    case 'travail-commence':
      return { ...etat, travaux: [...etat.travaux, evenement.travail] };
    case 'travail-fini':
      return { ...etat, travaux: etat.travaux.filter((travail) => travail !== evenement.travail) };
  }
}
