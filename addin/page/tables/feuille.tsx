/** @jsxImportSource react */
import { memo } from 'react';
import type { ReactElement } from 'react';
import type { ColonneContrat, TableauContrat } from '../../../domain/classeur/contrat-types.ts';
import type { Cellule } from '../../../domain/classeur/types.ts';
import type { Constat } from '../../../domain/controle/types.ts';
import { CelluleSaisie } from './cellule.tsx';

export interface LigneTable {
  readonly ligne: number;
  /** What names the line to a screen reader. */
  readonly nom: string;
  readonly code: string | null;
  readonly cellules: Readonly<Record<string, Cellule<unknown>>>;
  /** Keys of the columns that this line fills. */
  readonly saisies: ReadonlySet<string>;
}

export interface Saisie {
  readonly cellule: Cellule<unknown>;
  readonly colonne: ColonneContrat;
  readonly code: string | null;
  readonly texte: string;
}

interface Props {
  readonly tableau: TableauContrat;
  /** Columns shown, by key, the first being the name of the line. */
  readonly cles: readonly string[];
  readonly lignes: readonly LigneTable[];
  /** The gravest constat of each cell, by address. */
  readonly constats: ReadonlyMap<string, Constat>;
  readonly legende: string;
  readonly onType: (saisie: Saisie) => void;
}

function CaseTable({
  colonne,
  ligne,
  constats,
  onType,
}: {
  readonly colonne: ColonneContrat;
  readonly ligne: LigneTable;
  readonly constats: Props['constats'];
  readonly onType: Props['onType'];
}): ReactElement | null {
  const cellule = ligne.cellules[colonne.cle];
  if (!cellule) return null;
  if (!ligne.saisies.has(colonne.cle)) {
    return (
      <span className="lecture" data-cellule={`${cellule.adresse.feuille}!${cellule.adresse.cellule}`}>
        {cellule.lu ?? ''}
      </span>
    );
  }
  return (
    <CelluleSaisie
      colonne={colonne}
      cellule={cellule}
      nom={`${colonne.titre}, ${ligne.nom}`}
      constat={constats.get(cellule.adresse.cellule)}
      onType={(texte) => onType({ cellule, colonne, code: ligne.code, texte })}
    />
  );
}

/** A table of the contract. Roles are told again, since narrow screens show each line as a card. */
export const TableFeuille = memo(function TableFeuille(props: Props): ReactElement {
  const { tableau, cles, lignes, legende } = props;
  const colonnes = cles.flatMap((cle) => tableau.colonnes.find((colonne) => colonne.cle === cle) ?? []);
  const [tete, ...autres] = colonnes;
  if (!tete) return <p>{legende}</p>;
  return (
    <table className="feuille" role="table">
      <caption className="hors-ecran">{legende}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {colonnes.map(({ cle, titre }) => (
            <th key={cle} scope="col" role="columnheader">
              {titre}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lignes.map((ligne) => (
          <tr key={ligne.ligne} role="row">
            <th scope="row" role="rowheader">
              <CaseTable {...props} colonne={tete} ligne={ligne} />
            </th>
            {autres.map((colonne) => (
              <td
                key={colonne.cle}
                role="cell"
                data-titre={colonne.titre}
                className={`feuille__${colonne.type.genre}${ligne.cellules[colonne.cle]?.lu === null && !ligne.saisies.has(colonne.cle) ? ' feuille__vide' : ''}`}
              >
                <CaseTable {...props} colonne={colonne} ligne={ligne} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
