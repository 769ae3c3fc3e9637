/** @jsxImportSource react */
import type { ReactElement } from 'react';
import type { Depot } from '../../../../domain/depot/index.ts';
import type { Envoi } from '../../../client/index.ts';
import { DefaultButton } from '../../../ui/index.ts';
import { useEtat } from '../../contexte.tsx';
import type { LigneEnConflit } from '../../etat/conflit.ts';
import { Texte } from '../../parts/difference.tsx';
import { useRestauration } from '../../parts/use-restauration.ts';

const QUI: Readonly<Record<LigneEnConflit['qui'], string>> = {
  moi: 'changée par vous',
  eux: 'changée par l’autre version',
  deux: 'changée des deux côtés',
  inconnu: '',
};

const CLASSEUR: Readonly<Record<LigneEnConflit['classeur'], string | null>> = {
  mienne: 'Dans ce fichier\u00a0: la vôtre.',
  leur: 'Dans ce fichier\u00a0: la leur.',
  autre: null,
};

/** One line of both sides, and theirs in one click. */
export function LigneConflit({
  ligne,
  envoi,
  leur,
}: {
  readonly ligne: LigneEnConflit;
  readonly envoi: Envoi;
  readonly leur: Depot | null;
}): ReactElement {
  const restore = useRestauration();
  const occupe = useEtat((etat) => etat.travaux.includes('ecriture'));
  const { champs, classeur, genre, cle } = ligne;
  const cotes = [
    ...(envoi.versionConnue > 0 && ligne.qui !== 'inconnu'
      ? ([['depart', `Au départ, version ${envoi.versionConnue}`]] as const)
      : []),
    ['mienne', 'La vôtre'] as const,
    ['leur', `La leur, version ${envoi.versionServeur ?? ''}`] as const,
  ];
  return (
    <li className="difference">
      <p className="difference__titre">
        <strong>{ligne.libelle}</strong> <span className="difference__nature">{QUI[ligne.qui]}</span>
      </p>
      {champs.map((champ) => (
        <div key={champ.nom} className="cotes">
          <p className="cotes__champ">{champ.nom}</p>
          <dl>
            {cotes.map(([cote, nom]) => (
              <div key={cote} className={`cote cote--${cote}`}>
                <dt>{nom}</dt>
                <dd>
                  <Texte>{champ[cote]}</Texte>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {CLASSEUR[classeur] ? <p className="discret">{CLASSEUR[classeur]}</p> : null}
      {leur && classeur !== 'leur' ? (
        <div className="boutons">
          <DefaultButton
            disabled={occupe}
            aria-label={`Reprendre la leur dans ce fichier, ${ligne.libelle}`}
            onClick={() => void restore(leur, [{ genre, cle }])}
          >
            Reprendre la leur
          </DefaultButton>
        </div>
      ) : null}
    </li>
  );
}
