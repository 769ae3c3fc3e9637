/** @jsxImportSource react */
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import type { Constat } from '../../../../domain/controle/types.ts';
import { TABLEAU_INDICATEURS } from '../../../../domain/classeur/contrat.ts';
import { TextField } from '../../../ui/formulaire.ts';
import { DefaultButton, PrimaryButton } from '../../../ui/index.ts';
import { useEtat, useServices } from '../../contexte.tsx';
import { commentaireOf } from '../../etat/commentaire.ts';
import { selectClasseur } from '../../etat/selecteurs.ts';
import { useEbauche } from '../../parts/use-ebauche.ts';
import { useNominatif } from '../../parts/use-nominatif.ts';

const commentaire = TABLEAU_INDICATEURS.colonnes.find(({ cle }) => cle === 'commentaire')?.type;
const LONGUEUR_MAX = commentaire?.genre === 'texte' ? commentaire.longueurMax : 1000;

/**
 * The comment of the line, typed here and written in the workbook. What is typed is kept under `cle` until then: closing the box, or the
 * pane, loses nothing.
 */
export function Justification({
  constat,
  cle,
  autoFocus,
  onClose,
}: {
  readonly constat: Constat;
  readonly cle: string;
  readonly autoFocus: boolean;
  readonly onClose: () => void;
}): ReactElement {
  const { ecritures } = useServices();
  const deja = useEtat((etat) => {
    const classeur = selectClasseur(etat);
    return (classeur && commentaireOf(classeur, constat)?.valeur) ?? '';
  });
  const [ouvertSur] = useState(deja);
  const [texte, setTexte, drop] = useEbauche(cle, deja);
  const nomme = useNominatif(texte);
  const vivant = useRef(true);
  useEffect(() => () => void (vivant.current = false), []);
  const write = async (): Promise<void> => {
    if (!(await ecritures.justify(constat, texte))) return;
    drop();
    // A constat that the comment answers is gone, and this box with it.
    if (vivant.current) onClose();
  };
  return (
    <form
      className="justification"
      onSubmit={(evenement: FormEvent) => {
        evenement.preventDefault();
        void write();
      }}
    >
      <TextField
        label="Commentaire publié avec le chiffre"
        description="Une ou deux phrases pour le public. Il est écrit dans la colonne Commentaire du classeur."
        multiline
        autoAdjustHeight
        rows={3}
        maxLength={LONGUEUR_MAX}
        value={texte}
        onChange={(_, valeur) => setTexte(valeur ?? '')}
        autoFocus={autoFocus}
      />
      {nomme === null ? null : (
        <p role="status">
          {`«\u00a0${nomme}\u00a0»\u00a0: ce commentaire sera public. Remplacez une personne par sa fonction, et ses coordonnées par celles du service.`}
        </p>
      )}
      {deja !== ouvertSur && deja !== texte ? (
        <p role="status">
          Le commentaire a changé dans le classeur&nbsp;: «&nbsp;{deja || 'vide'}&nbsp;». Ce que vous écrivez
          ici le remplacera.
        </p>
      ) : null}
      <div className="boutons">
        <PrimaryButton type="submit">Écrire dans le classeur</PrimaryButton>
        <DefaultButton onClick={onClose}>Fermer</DefaultButton>
        {texte === deja ? null : <DefaultButton onClick={drop}>Jeter ce texte</DefaultButton>}
      </div>
    </form>
  );
}
