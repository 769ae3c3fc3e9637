/** @jsxImportSource react */
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Envoi } from '../../../client/index.ts';
import { Bandeau, DefaultButton } from '../../../ui/index.ts';
import { useEtat } from '../../contexte.tsx';
import { formatInstant } from '../../etat/avancement.ts';
import { compareCotes } from '../../etat/conflit.ts';
import { memo } from '../../etat/memo.ts';
import { selectContenu } from '../../etat/selecteurs.ts';
import { Titre } from '../../parts/titre.tsx';
import { useVersion } from '../../parts/use-version.ts';
import { Choix } from './conflit-choix.tsx';
import { LigneConflit } from './conflit-ligne.tsx';

const comparer = memo(compareCotes);

/** Two versions that met: both sides line by line, and the choices. Until one is made, nothing is sent and nothing is lost. */
export function Conflit({ envoi }: { readonly envoi: Envoi }): ReactElement {
  const [plie, setPlie] = useState(false);
  const leur = useVersion(envoi.versionServeur);
  const depart = useVersion(envoi.versionConnue);
  const classeur = useEtat(selectContenu);
  const mienne = envoi.contenu ?? null;
  const titre = `La version ${envoi.versionServeur ?? ''} a été déposée entre-temps`;
  const gardee = `Votre envoi du ${formatInstant(envoi.creeLe)} est gardé sur ce poste, et n’est pas déposé.`;
  if (plie) {
    return (
      <Bandeau
        ton="justifier"
        titre={titre}
        actions={<DefaultButton onClick={() => setPlie(false)}>Comparer les versions</DefaultButton>}
      >
        {gardee}
      </Bandeau>
    );
  }
  const lignes =
    mienne && leur && depart !== undefined
      ? comparer({ depart: depart?.contenu ?? null, mienne, leur: leur.contenu, classeur })
      : null;
  return (
    <section className="conflit" aria-labelledby={`conflit-${envoi.cle}`}>
      <Bandeau ton="justifier">
        <Titre id={`conflit-${envoi.cle}`}>{titre}</Titre>
        <p>
          {leur
            ? `Déposée le ${formatInstant(leur.deposeLe)}, par ${leur.auteur}${leur.motif ? `\u00a0: «\u00a0${leur.motif}\u00a0»` : ''}. `
            : ''}
          {gardee}
        </p>
      </Bandeau>
      {leur === undefined || depart === undefined ? (
        <p role="status">Lecture de la version {leur ? envoi.versionConnue : envoi.versionServeur}…</p>
      ) : null}
      {leur === null ? (
        <p>
          Cette version n’est pas lisible pour l’instant : la comparaison viendra quand le serveur répondra.
        </p>
      ) : null}
      {lignes ? (
        <>
          <p>
            {lignes.length === 0
              ? 'Les deux disent les mêmes chiffres et les mêmes actions.'
              : `${lignes.length} ligne${lignes.length > 1 ? 's diffèrent' : ' diffère'} entre la vôtre et la leur.`}
            {envoi.versionConnue > 0 && !depart ? ' La version de départ n’est pas connue ici.' : ''}
          </p>
          <ul className="differences">
            {lignes.map((ligne) => (
              <LigneConflit
                key={`${ligne.genre} ${ligne.cle}`}
                ligne={ligne}
                envoi={envoi}
                leur={leur ?? null}
              />
            ))}
          </ul>
        </>
      ) : null}
      <Choix envoi={envoi} leur={leur ?? null} onKeep={() => setPlie(true)} />
    </section>
  );
}
