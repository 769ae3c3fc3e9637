/** @jsxImportSource react */
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Envoi, EtatEnvoi } from '../../../client/index.ts';
import { TextField } from '../../../ui/formulaire.ts';
import { Bandeau, DefaultButton } from '../../../ui/index.ts';
import type { Ton } from '../../../ui/index.ts';
import { useServices } from '../../contexte.tsx';
import { formatInstant } from '../../etat/avancement.ts';

const ETATS: Readonly<Record<EtatEnvoi, { readonly titre: string; readonly ton: Ton }>> = {
  'en-attente': { titre: 'Enregistré sur ce poste, pas encore déposé', ton: 'avertissement' },
  'en-cours': { titre: 'Envoi en cours…', ton: 'avertissement' },
  depose: { titre: 'Déposé sur le serveur', ton: 'succes' },
  refuse: { titre: 'Refusé par le serveur', ton: 'bloquant' },
  conflit: { titre: 'Une autre version est arrivée', ton: 'justifier' },
};

/** Keeping this filing over the other version takes a reason. */
function Maintien({ envoi }: { readonly envoi: Envoi }): ReactElement {
  const { depots } = useServices();
  const [motif, setMotif] = useState(envoi.motif ?? '');
  return (
    <>
      <TextField
        label={`Motif, pour déposer après la version ${envoi.versionServeur ?? ''}`}
        maxLength={500}
        value={motif}
        onChange={(_, valeur) => setMotif(valeur ?? '')}
      />
      <DefaultButton disabled={motif.trim() === ''} onClick={() => void depots.maintain(envoi.cle, motif)}>
        Déposer le mien après
      </DefaultButton>
    </>
  );
}

/** One filing of this post, with what can be done of it. */
export function EnvoiDuPoste({ envoi }: { readonly envoi: Envoi }): ReactElement {
  const { depots } = useServices();
  const { titre, ton } = ETATS[envoi.etat];
  const { recu } = envoi;
  return (
    <li>
      <Bandeau
        ton={ton}
        titre={recu ? `${titre}, version ${recu.version}` : titre}
        actions={
          <>
            {envoi.etat === 'en-attente' ? (
              <DefaultButton onClick={() => void depots.send()}>Réessayer maintenant</DefaultButton>
            ) : null}
            {envoi.etat === 'conflit' ? <Maintien envoi={envoi} /> : null}
            {envoi.etat !== 'en-cours' ? (
              <DefaultButton onClick={() => void depots.remove(envoi.cle)}>
                {recu ? 'Ranger' : 'Abandonner cet envoi'}
              </DefaultButton>
            ) : null}
          </>
        }
      >
        {recu
          ? `Reçu du ${formatInstant(recu.deposeLe)}, empreinte ${recu.empreinte.slice(0, 12)}.`
          : `Demandé le ${formatInstant(envoi.creeLe)}. ${envoi.raison ?? ''}`}
      </Bandeau>
    </li>
  );
}
