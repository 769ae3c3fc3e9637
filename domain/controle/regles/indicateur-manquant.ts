import { FEUILLES } from '../../classeur/contrat.ts';
import { texte } from '../../depot/cellules.ts';
import { findSiteDuClasseur, findCodeProche, isDemande, isTableauPresent } from '../outils/lignes.ts';
import { nombre } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signaleIndicateurs } from '../outils/trouvaille.ts';

/**
 * A warning, as for an empty value: both come out as « non disponible », and a workbook made before an indicator was added
 * to the référentiel must stay fileable. A code misspelt is the matter of CODE-INCONNU.
 */
export const indicateurManquant = defineRegle({
  code: 'INDICATEUR-MANQUANT',
  severite: 'avertissement',
  explication: 'Un indicateur attendu de ce site n’a pas de ligne dans le classeur.',
  message: ({ parametres }) =>
    parametres.libelle === ''
      ? `${nombre(parametres.nombre)} indicateurs attendus de ce site n’ont pas de ligne : ${parametres.codes}. Ils seront publiés « non disponible ». Ajoutez une ligne par code, ou repartez du modèle du trimestre.`
      : `l’indicateur ${parametres.code} (${parametres.libelle}) n’a pas de ligne : il sera publié « non disponible ». Ajoutez une ligne avec ce code, ou repartez du modèle du trimestre.`,
  check: (classeur, contexte) => {
    const site = findSiteDuClasseur(classeur, contexte);
    const { nom, tableau } = FEUILLES.indicateurs;
    if (!site || !isTableauPresent(classeur, tableau.nom, nom)) return [];
    const presents = new Set(
      classeur.indicateurs.flatMap(({ code }) => {
        const lu = texte(code) ?? '';
        return contexte.indicateurs.has(lu) ? lu : findCodeProche(lu, contexte.indicateurs.keys());
      }),
    );
    const manquants = contexte.indicateursDuSite(site.code).filter((code) => {
      const indicateur = contexte.indicateurs.get(code);
      return !presents.has(code) && (!indicateur || isDemande(classeur, contexte, indicateur));
    });
    const [code, second] = manquants;
    if (code === undefined) return [];
    if (second === undefined) {
      const libelle = contexte.indicateurs.get(code)?.libelle ?? code;
      return [signaleIndicateurs(classeur, { code, libelle }, code)];
    }
    const codes = manquants.join(', ');
    return [signaleIndicateurs(classeur, { codes, nombre: manquants.length, libelle: '' }, codes)];
  },
});
