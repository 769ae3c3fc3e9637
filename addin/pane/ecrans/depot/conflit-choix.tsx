/** @jsxImportSource react */
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import type { Depot } from '../../../../domain/depot/index.ts';
import type { Envoi } from '../../../client/index.ts';
import { download } from '../../../page/telecharger.ts';
import { TextField } from '../../../ui/formulaire.ts';
import { DefaultButton, PrimaryButton } from '../../../ui/index.ts';
import { useEtat, useServices } from '../../contexte.tsx';
import { Confirmation } from '../../parts/confirmation.tsx';
import { Titre } from '../../parts/titre.tsx';
import { useEbauche } from '../../parts/use-ebauche.ts';
import { useRestauration } from '../../parts/use-restauration.ts';
import { MOTIF_MAX } from './deposer.tsx';
import { Abandon } from './envoi.tsx';

/** Mine over theirs: theirs stays readable in the history, and the reason says why. */
function DeposerLaMienne({ envoi }: { readonly envoi: Envoi }): ReactElement {
  const { depots } = useServices();
  const [motif, setMotif, dropMotif] = useEbauche(`motif ${envoi.cle}`, envoi.motif ?? '');
  const [manque, setManque] = useState(false);
  const submit = (evenement: FormEvent): void => {
    evenement.preventDefault();
    if (motif.trim() === '') setManque(true);
    else void depots.maintain(envoi.cle, motif.trim()).then(dropMotif);
  };
  return (
    <form className="formulaire" onSubmit={submit} noValidate>
      <TextField
        label={`Motif, pour déposer la vôtre après la version ${envoi.versionServeur ?? ''}`}
        description="La leur reste dans l’historique."
        required
        maxLength={MOTIF_MAX}
        value={motif}
        onChange={(_, valeur) => setMotif(valeur ?? '')}
        {...(manque && motif.trim() === ''
          ? { errorMessage: 'Dites pourquoi la vôtre remplace la leur.' }
          : {})}
      />
      <div>
        <PrimaryButton type="submit">Déposer la mienne comme nouvelle version</PrimaryButton>
      </div>
    </form>
  );
}

/** What can be done of two versions that met. */
export function Choix({
  envoi,
  leur,
  onKeep,
}: {
  readonly envoi: Envoi;
  readonly leur: Depot | null;
  readonly onKeep: () => void;
}): ReactElement {
  const { depots } = useServices();
  const restore = useRestauration();
  const occupe = useEtat((etat) => etat.travaux.includes('ecriture'));
  const readMienne = async (): Promise<void> => {
    const octets = await depots.octets(envoi.cle);
    if (octets) download({ nom: envoi.nom, octets });
  };
  return (
    <div className="conflit__choix">
      <Titre rang={3}>Votre choix</Titre>
      <DeposerLaMienne envoi={envoi} />
      {leur ? (
        <Confirmation
          libelle="Reprendre la leur dans le classeur"
          oui="Reprendre toute la version"
          disabled={occupe}
          onConfirm={() => void restore(leur)}
        >
          Les chiffres, commentaires et actions de la version {leur.version} remplaceront ceux du classeur
          ouvert. Le bouton Annuler du volet les rend. Votre envoi reste gardé sur ce poste.
        </Confirmation>
      ) : null}
      <div className="boutons">
        <DefaultButton onClick={onKeep}>Garder en attente</DefaultButton>
        <DefaultButton onClick={() => void readMienne()}>Télécharger mon fichier</DefaultButton>
        <Abandon envoi={envoi} />
      </div>
      <p className="discret">
        Pour mêler les deux : reprenez leurs lignes une à une, puis déposez le classeur ouvert, plus bas.
      </p>
    </div>
  );
}
