/** @jsxImportSource react */
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { TextField } from '../../../ui/formulaire.ts';
import { Bandeau, PrimaryButton } from '../../../ui/index.ts';
import { useEtat, useServices } from '../../contexte.tsx';
import { selectComparaison } from '../../etat/avancement.ts';
import { selectDepots, selectFileAttente } from '../../etat/selecteurs.ts';
import { Titre } from '../../parts/titre.tsx';
import { useEbauche } from '../../parts/use-ebauche.ts';
import { Recapitulatif } from './recapitulatif.tsx';

/** Longest reason that the server takes. */
export const MOTIF_MAX = 500;

/** What is happening now, while it lasts. Nothing tells how far a request is: no figure is made up. */
function Progression(): ReactElement {
  const parti = useEtat((etat) => selectFileAttente(etat).some((envoi) => envoi.etat === 'en-cours'));
  return (
    <div className="progression">
      <progress aria-label="Dépôt en cours" />
      <p role="status">
        {parti
          ? 'Envoi au serveur, qui contrôle avec les mêmes règles…'
          : 'Lecture du classeur… Si une cellule est en cours de saisie, validez-la avec Entrée.'}
      </p>
    </div>
  );
}

/** Offline, or before the server answered: what the button will do then. */
function Reserve(): ReactElement | null {
  const horsLigne = useEtat((etat) => etat.reseau === 'hors-ligne');
  if (!horsLigne) return null;
  return (
    <Bandeau ton="avertissement" titre="Hors ligne : le dépôt attendra sur ce poste.">
      Il sera gardé même si vous fermez Excel ou la page, et partira seul quand le serveur répondra. Tant que
      le reçu n’est pas là, rien n’est déposé.
    </Bandeau>
  );
}

/** The open workbook, ready to be filed: what it says, why it corrects, and the button. */
export function Deposer(): ReactElement {
  const { depots } = useServices();
  const occupe = useEtat((etat) => etat.travaux.includes('depot'));
  const courante = useEtat(selectDepots).at(-1)?.version ?? 0;
  const comparaison = useEtat(selectComparaison);
  const attend = useEtat((etat) => selectFileAttente(etat).some((envoi) => envoi.etat === 'en-attente'));
  const [motif, setMotif, dropMotif] = useEbauche('motif');
  const [manque, setManque] = useState(false);
  if (comparaison === 'identique') {
    return (
      <Bandeau ton="succes" titre={`Ce classeur est déposé tel quel, version ${courante}.`}>
        Une modification ne sera que dans ce fichier, jusqu’à ce que vous la déposiez.
      </Bandeau>
    );
  }
  const submit = (evenement: FormEvent): void => {
    evenement.preventDefault();
    const sansMotif = courante > 0 && motif.trim() === '';
    setManque(sansMotif);
    if (!sansMotif && !occupe) void depots.file(motif, attend).then((fait) => fait && dropMotif());
  };
  return (
    <form className="formulaire" onSubmit={submit} noValidate aria-labelledby="a-deposer">
      <Titre id="a-deposer">Ce qui sera déposé</Titre>
      <Recapitulatif />
      {courante > 0 ? (
        <TextField
          label={`Motif de la correction de la version ${courante}`}
          description="Une phrase : ce qui change et pourquoi. Elle reste avec la version."
          required
          multiline
          autoAdjustHeight
          rows={2}
          maxLength={MOTIF_MAX}
          value={motif}
          onChange={(_, valeur) => setMotif(valeur ?? '')}
          {...(manque && motif.trim() === ''
            ? { errorMessage: 'Dites pourquoi vous corrigez la version déposée.' }
            : {})}
        />
      ) : null}
      <Reserve />
      {attend ? <p>Un envoi de ce trimestre attend déjà sur ce poste : celui-ci prendra sa place.</p> : null}
      {occupe ? <Progression /> : null}
      <div>
        <PrimaryButton type="submit" disabled={occupe}>
          {occupe ? 'Dépôt en cours…' : 'Déposer ce classeur'}
        </PrimaryButton>
      </div>
    </form>
  );
}
