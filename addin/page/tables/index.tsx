/** @jsxImportSource react */
import { useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { TABLEAU_ACTIONS, TABLEAU_INDICATEURS, TABLEAU_MOIS } from '../../../domain/classeur/contrat.ts';
import { useAtelier, useEtat } from '../../pane/contexte.tsx';
import { selectClasseur, selectConstats } from '../../pane/etat/selecteurs.ts';
import type { HoteFichier } from '../hote-fichier.ts';
import { parseSaisie } from '../saisie.ts';
import { TableFeuille } from './feuille.tsx';
import type { LigneTable, Saisie } from './feuille.tsx';
import { findLigneLibre } from './ligne-libre.ts';
import { constatsParCellule, lignesActions, lignesIndicateurs, lignesMois } from './lignes.ts';
import './tables.css';

const INDICATEURS = [
  'indicateur',
  'numerateur',
  'denominateur',
  'valeur',
  'effectif',
  'cible',
  'precedent',
  'situation',
  'commentaire',
  'action',
] as const;
const ACTIONS = TABLEAU_ACTIONS.colonnes.map(({ cle }) => cle);
const MOIS = ['indicateur', 'mois', 'numerateur', 'denominateur', 'valeur', 'effectif'] as const;

/** The sheets of the workbook as tables: only the site's own cells are fields. */
export function Tables({
  hote,
  systeme1904,
}: {
  readonly hote: HoteFichier;
  readonly systeme1904: boolean;
}): ReactElement {
  const { store } = useAtelier();
  const classeur = useEtat(selectClasseur);
  const constats = useEtat(selectConstats);
  const [libre, setLibre] = useState<LigneTable | null>(null);
  const indicateurs = useMemo(() => (classeur ? lignesIndicateurs(classeur) : []), [classeur]);
  const actions = useMemo(() => (classeur ? lignesActions(classeur) : []), [classeur]);
  const mois = useMemo(() => (classeur ? lignesMois(classeur) : []), [classeur]);

  useEffect(() => {
    let vivant = true;
    if (classeur) void findLigneLibre(hote, classeur).then((ligne) => vivant && setLibre(ligne));
    return () => {
      vivant = false;
    };
  }, [hote, classeur]);

  const type = ({ cellule, colonne, code, texte }: Saisie): void => {
    const { feuille, cellule: adresse } = cellule.adresse;
    hote.type(feuille, adresse, parseSaisie(texte, colonne, code, systeme1904)).catch((erreur: unknown) => {
      const message = erreur instanceof Error ? erreur.message : 'La cellule n’a pas pu être écrite.';
      store.dispatch({ type: 'annonce', texte: message, ton: 'erreur' });
    });
  };

  return (
    <>
      <section aria-labelledby="table-indicateurs">
        <h2 id="table-indicateurs">Indicateurs</h2>
        <TableFeuille
          tableau={TABLEAU_INDICATEURS}
          cles={INDICATEURS}
          lignes={indicateurs}
          constats={constatsParCellule(constats, TABLEAU_INDICATEURS.nom)}
          legende="Indicateurs du trimestre : les champs sont à remplir, le reste est calculé ou prérempli."
          onType={type}
        />
      </section>
      <section aria-labelledby="table-actions">
        <h2 id="table-actions">Plan d’actions</h2>
        <TableFeuille
          tableau={TABLEAU_ACTIONS}
          cles={ACTIONS}
          lignes={libre ? [...actions, libre] : actions}
          constats={constatsParCellule(constats, TABLEAU_ACTIONS.nom)}
          legende="Plan d’actions : la dernière ligne, vide, sert à ajouter une action."
          onType={type}
        />
      </section>
      {mois.length > 0 ? (
        <section aria-labelledby="table-mois">
          <h2 id="table-mois">Détail mensuel</h2>
          <TableFeuille
            tableau={TABLEAU_MOIS}
            cles={MOIS}
            lignes={mois}
            constats={constatsParCellule(constats, TABLEAU_MOIS.nom)}
            legende="Détail mensuel : les mois déjà donnés, à corriger ici."
            onType={type}
          />
        </section>
      ) : null}
    </>
  );
}
