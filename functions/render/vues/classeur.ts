import { formatTrimestre } from '../../../domain/temps/trimestre.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import { ORDRE_VUE, TITRES_VUE } from '../../../domain/vues/index.ts';
import type { IndicateurVue, Vue } from '../../../domain/vues/index.ts';
import { jour, nombre, texte } from '../tableur/cellules.ts';
import type { CelluleTableur, ColonneTableur, FeuilleTableur } from '../tableur/types.ts';
import { renderXlsx } from '../tableur/xlsx.ts';
import { jourOf } from './texte.ts';

const COLONNES_INDICATEUR: readonly ColonneTableur[] = [
  { titre: 'Indicateur', largeur: 36 },
  { titre: 'Code', largeur: 18 },
  { titre: 'Valeur', largeur: 14, droite: true },
  { titre: 'Objectif', largeur: 18 },
  { titre: 'À regarder', largeur: 22 },
  { titre: 'Évolution', largeur: 22 },
  { titre: 'Signal', largeur: 44 },
  { titre: 'À savoir', largeur: 40 },
];

const knowledgeOf = ({ textes }: IndicateurVue): string =>
  [textes.absence, ...textes.reserves, textes.anPasse, textes.comparaison, textes.couverture]
    .filter(Boolean)
    .join('\n');

const indicateurOf = (indicateur: IndicateurVue): readonly CelluleTableur[] => {
  const { libelle, code, textes, motifs } = indicateur;
  return [
    texte(libelle, 'fort'),
    texte(code),
    texte(textes.valeur),
    texte(textes.cible),
    texte(textes.motifs, motifs.length > 0 ? 'manque' : 'normal'),
    texte(textes.evolution),
    texte(textes.signal),
    texte(knowledgeOf(indicateur)),
  ];
};

const feuilleIndicateurs = (
  nom: string,
  indicateurs: readonly IndicateurVue[],
  vide: string,
): FeuilleTableur => ({
  nom,
  titre: nom,
  chapeau: indicateurs.length === 0 ? [vide] : [],
  colonnes: COLONNES_INDICATEUR,
  lignes: indicateurs.map(indicateurOf),
  figees: 1,
});

function feuilleDepots(vue: Vue): FeuilleTableur {
  const { lieu, trimestre, resume, lignes } = vue;
  const regions = lieu.niveau === 'national';
  return {
    nom: TITRES_VUE.depots,
    titre: `${TITRES_VUE.vue} : ${lieu.nom}, ${formatTrimestre(trimestre)}`,
    chapeau: [...resume, ORDRE_VUE],
    colonnes: [
      { titre: 'Code', largeur: 18 },
      { titre: 'Nom', largeur: 40 },
      ...(regions ? [{ titre: 'Région', largeur: 26 }] : []),
      { titre: 'Sites attendus', largeur: 10, droite: true },
      { titre: 'Sites déposés', largeur: 10, droite: true },
      { titre: 'Après l’échéance', largeur: 10, droite: true },
      { titre: 'Corrections', largeur: 12, droite: true },
      { titre: 'Dernier dépôt', largeur: 13, droite: true },
      { titre: 'Consolidation', largeur: 28 },
      { titre: 'Publication', largeur: 20 },
      { titre: 'Manquent', largeur: 50 },
    ],
    lignes: lignes.map((ligne) => [
      texte(ligne.code),
      texte(ligne.nom, ligne.aide ? 'manque' : 'fort'),
      ...(regions ? [texte(ligne.groupe)] : []),
      nombre(ligne.attendus),
      nombre(ligne.deposes),
      nombre(ligne.tardifs),
      nombre(ligne.corrections),
      jour(ligne.dernierDepot === null ? null : jourOf(ligne.dernierDepot)),
      texte(ligne.textes.consolidation),
      texte(ligne.textes.publication),
      texte(ligne.manquants.map(({ nom }) => nom).join('\n')),
    ]),
    figees: 2,
  };
}

function feuilleRetards(vue: Vue): readonly FeuilleTableur[] {
  if (vue.actionsEnRetard === null) return [];
  return [
    {
      nom: TITRES_VUE.actions,
      titre: TITRES_VUE.actions,
      chapeau: vue.actionsEnRetard.length === 0 ? ['Aucune action n’est en retard.'] : [],
      colonnes: [
        { titre: 'Site', largeur: 18 },
        { titre: 'N°', largeur: 8 },
        { titre: 'Action', largeur: 60 },
        { titre: 'Responsable', largeur: 30 },
        { titre: 'Échéance', largeur: 13, droite: true },
        { titre: 'Jours de retard', largeur: 10, droite: true },
      ],
      lignes: vue.actionsEnRetard.map(({ site, numero, action, responsable, echeance, joursDeRetard }) => [
        texte(site),
        texte(numero),
        texte(action, 'fort'),
        texte(responsable),
        jour(echeance satisfies DateIso),
        nombre(joursDeRetard),
      ]),
      figees: 0,
    },
  ];
}

/** The view as .xlsx bytes: who has filed, what fails, what has changed, what is late. */
export const vueXlsx = (vue: Vue): Promise<Uint8Array> =>
  renderXlsx({
    titre: `${TITRES_VUE.vue} — ${vue.lieu.nom} — ${formatTrimestre(vue.trimestre)}`,
    sujet: 'Suivi interne : rien de ce classeur n’est publié',
    auteur: 'Transparence',
    feuilles: [
      feuilleDepots(vue),
      feuilleIndicateurs(
        TITRES_VUE.echecs,
        vue.echecs,
        'Rien à signaler, ou trimestre pas encore consolidé.',
      ),
      feuilleIndicateurs(
        TITRES_VUE.changements,
        vue.changements,
        'Aucun changement, ou trimestre pas encore consolidé.',
      ),
      ...feuilleRetards(vue),
    ],
  });
