/** @jsxImportSource react */
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import {
  AIDE_COMMENTAIRE,
  COMMENTAIRE_CONSEILLE,
  COMMENTAIRE_MAX,
} from '../../../../domain/publication/commentaire.ts';
import { listNominatifs } from '../../../../domain/texte/nominatif.ts';
import { TextField } from '../../../ui/formulaire.ts';
import { DefaultButton, PrimaryButton } from '../../../ui/index.ts';

/** What is to be looked at again in a text; null when there is nothing. It never stops who writes, but a name stops the publication. */
function reserve(texte: string): string | null {
  const mots = listNominatifs(texte).map((mot) => `«\u00a0${mot}\u00a0»`);
  if (mots.length > 0)
    return `${mots.join(', ')} : remplacez une personne par sa fonction, et ses coordonnées par celles du service. Si ce n’est pas un nom de personne, enregistrez le commentaire\u00a0: vous pourrez le dire ensuite.`;
  if (texte.trim().length > COMMENTAIRE_CONSEILLE)
    return 'Trop long pour les trois lignes de l’affiche : gardez la cause et ce qui est fait.';
  return null;
}

interface Props {
  readonly libelle: string;
  /** The référent's comment, else the sites'. */
  readonly depart: string;
  readonly occupe: boolean;
  readonly onSave: (texte: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The public comment of one indicator, with the guide beside and the length as it grows. */
export function Commentaire({ libelle, depart, occupe, onSave, onClose }: Props): ReactElement {
  const [texte, setTexte] = useState(depart);
  const remarque = reserve(texte);
  const submit = (evenement: FormEvent): void => {
    evenement.preventDefault();
    if (!occupe) void onSave(texte).then((fait) => fait && onClose());
  };
  return (
    <form className="formulaire" onSubmit={submit}>
      <TextField
        label={`Commentaire public : ${libelle}`}
        description={AIDE_COMMENTAIRE}
        multiline
        autoAdjustHeight
        rows={4}
        maxLength={COMMENTAIRE_MAX}
        value={texte}
        onChange={(_, valeur) => setTexte(valeur ?? '')}
        autoFocus
      />
      <p className="discret publication__compte">
        {texte.trim().length} caractères sur {COMMENTAIRE_CONSEILLE} conseillés
      </p>
      {remarque ? <p role="status">{remarque}</p> : null}
      <div className="boutons">
        <PrimaryButton type="submit" disabled={occupe}>
          Enregistrer
        </PrimaryButton>
        <DefaultButton onClick={onClose}>Fermer</DefaultButton>
      </div>
    </form>
  );
}
