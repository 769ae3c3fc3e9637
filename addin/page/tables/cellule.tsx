/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { ColonneContrat } from '../../../domain/classeur/contrat-types.ts';
import type { Cellule } from '../../../domain/classeur/types.ts';
import type { Constat } from '../../../domain/controle/types.ts';

interface Props {
  readonly colonne: ColonneContrat;
  readonly cellule: Cellule<unknown>;
  /** « Numérateur, Appels décrochés ». */
  readonly nom: string;
  /** The gravest constat of this cell. */
  readonly constat: Constat | undefined;
  readonly onType: (texte: string) => void;
}

/** A cell that the user fills. What is typed goes to the workbook on leaving the cell; Escape takes it back. */
export function CelluleSaisie({ colonne, cellule, nom, constat, onType }: Props): ReactElement {
  const lu = cellule.lu ?? '';
  const [texte, setTexte] = useState(lu);
  useEffect(() => setTexte(lu), [lu]);
  const commit = (): void => {
    if (texte !== lu) onType(texte);
  };
  const { feuille, cellule: adresse } = cellule.adresse;
  const commun = {
    'aria-label': nom,
    'aria-invalid': constat?.severite === 'bloquant' || undefined,
    title: constat?.message ?? colonne.aide,
    className: `saisie${constat ? ` saisie--${constat.severite}` : ''}`,
    'data-cellule': `${feuille}!${adresse}`,
    value: texte,
    onBlur: commit,
    onKeyDown: (evenement: KeyboardEvent<HTMLElement>) => {
      if (evenement.key === 'Escape') setTexte(lu);
      if (evenement.key === 'Enter' && !(evenement.currentTarget instanceof HTMLTextAreaElement)) commit();
    },
  };
  if (colonne.type.genre === 'liste') {
    const valeurs = colonne.type.valeurs;
    return (
      <select
        {...commun}
        onChange={({ target }) => {
          setTexte(target.value);
          onType(target.value);
        }}
      >
        <option value="" />
        {lu !== '' && !valeurs.includes(lu) ? <option>{lu}</option> : null}
        {valeurs.map((valeur) => (
          <option key={valeur}>{valeur}</option>
        ))}
      </select>
    );
  }
  const change = ({ target }: { target: { value: string } }): void => setTexte(target.value);
  if (colonne.type.genre === 'texte' && colonne.type.longueurMax >= 200) {
    return <textarea {...commun} rows={2} maxLength={colonne.type.longueurMax} onChange={change} />;
  }
  const chiffre =
    colonne.type.genre !== 'texte' && colonne.type.genre !== 'code' && colonne.type.genre !== 'date';
  return <input {...commun} type="text" inputMode={chiffre ? 'decimal' : 'text'} onChange={change} />;
}
