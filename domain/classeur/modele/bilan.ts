import type { CleBilan } from './bilan-resultats.ts';
import { SITUATIONS } from './situation.ts';
import type { ReperesActions, ReperesIndicateurs } from './types.ts';

/** A line of the summary of `Accueil`, that Excel computes from the two other sheets. */
export interface LigneBilan {
  readonly cle: CleBilan;
  readonly libelle: string;
  /** Text or number shown. */
  readonly formule: string;
  /** What it is for, or what to do with it. */
  readonly mention: string;
  /** For a count of what is wrong: 0 is right. Absent for a plain figure. */
  readonly alerte?: 'faux' | 'manque';
  /** Word of the alert; empty for a plain figure. */
  readonly mot: string;
}

/** Where an error value in a cell would spread, the summary says so instead. */
const sur = (formule: string): string => `IFERROR(${formule},"Erreur")`;

/** The lines of the summary, in their order. `horsTrimestre`: what lines that are not due this quarter say of themselves. */
export function bilanOf(
  indicateurs: ReperesIndicateurs,
  actions: ReperesActions,
  fin: number,
  horsTrimestre: readonly string[],
): LigneBilan[] {
  const ind = indicateurs.plageExterne;
  const act = actions.plageExterne;
  const situation = ind('situation');
  const compte = (mot: string): string => `COUNTIF(${situation},"${mot}")`;
  const dues = [`ROWS(${situation})`, ...horsTrimestre.map(compte)].join('-');
  const [num, den] = [ind('numerateur'), ind('denominateur')];
  const zone = `${num.split(':')[0]}:${ind('effectif').split(':')[1]}`;
  const sansTexte = `(LEN(TRIM(${ind('commentaire')}))=0)`;
  const sansAction = `(LEN(TRIM(${ind('action')}))=0)`;
  const ouverte = `(${act('etat')}<>"Réalisée")*(${act('etat')}<>"Abandonnée")`;
  const decrite = `(LEN(TRIM(${act('action')}))>0)`;
  const ecrits = `${compte(SITUATIONS.atteinte)}+${compte(SITUATIONS.nonAtteinte)}`;
  return [
    {
      cle: 'remplies',
      libelle: 'Lignes remplies',
      formule: sur(
        `${dues}-${compte(SITUATIONS.aRemplir)}&" sur "&${horsTrimestre.length > 0 ? `(${dues})` : dues}`,
      ),
      mention: 'Une valeur inconnue se laisse vide\u00a0: dites pourquoi en commentaire.',
      mot: '',
    },
    {
      cle: 'atteintes',
      libelle: 'Cibles atteintes',
      formule: sur(`${compte(SITUATIONS.atteinte)}&" sur "&(${ecrits})`),
      mention: 'Parmi les lignes remplies qui ont une cible comparable.',
      mot: '',
    },
    {
      cle: 'manqueesMuettes',
      libelle: 'Cibles manquées sans commentaire ni action',
      formule: sur(`SUMPRODUCT((${situation}="${SITUATIONS.nonAtteinte}")*${sansTexte}*${sansAction})`),
      mention: 'Écrivez un commentaire, ou le numéro d’une action du plan.',
      alerte: 'manque',
      mot: 'À compléter',
    },
    {
      cle: 'vides',
      libelle: 'Valeurs manquantes sans raison',
      formule: sur(`SUMPRODUCT((${situation}="${SITUATIONS.aRemplir}")*${sansTexte})`),
      mention: 'La ligne sera publiée «\u00a0non disponible\u00a0»\u00a0: dites pourquoi.',
      alerte: 'manque',
      mot: 'À compléter',
    },
    {
      cle: 'inverses',
      libelle: 'Numérateurs supérieurs au dénominateur',
      formule: sur(`SUMPRODUCT(ISNUMBER(${num})*ISNUMBER(${den})*(${num}>${den}))`),
      mention: 'Corrigez l’un des deux nombres.',
      alerte: 'faux',
      mot: 'À corriger',
    },
    {
      cle: 'textes',
      libelle: 'Textes à la place d’un nombre',
      formule: sur(`SUMPRODUCT(ISTEXT(${zone})*(LEN(${zone})>0))`),
      mention: 'Saisissez le nombre seul, sans unité.',
      alerte: 'faux',
      mot: 'À corriger',
    },
    {
      cle: 'incompletes',
      libelle: 'Actions incomplètes',
      formule: sur(
        `SUMPRODUCT(${decrite}*(1-(LEN(${act('numero')})>0)*(LEN(TRIM(${act('responsable')}))>0)*` +
          `ISNUMBER(${act('echeance')})*(LEN(${act('etat')})>0)))`,
      ),
      mention: 'Une action a un numéro, un responsable, une échéance et un état.',
      alerte: 'manque',
      mot: 'À compléter',
    },
    {
      cle: 'retards',
      libelle: 'Actions en retard',
      formule: sur(`SUMPRODUCT(ISNUMBER(${act('echeance')})*(${act('echeance')}<=${fin})*${ouverte})`),
      mention: 'Échéance passée à la fin du trimestre, action ni réalisée ni abandonnée.',
      alerte: 'manque',
      mot: 'À relancer',
    },
  ];
}
