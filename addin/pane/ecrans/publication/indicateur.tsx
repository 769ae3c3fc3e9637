/** @jsxImportSource react */
import { useState } from 'react';
import type { ReactElement } from 'react';
import { formatDate } from '../../../../domain/nombre/index.ts';
import type { Blocage } from '../../../../domain/publication/index.ts';
import type { IndicateurPublie } from '../../../../domain/tableau/types.ts';
import type { CommentairePublic } from '../../../client/index.ts';
import { DefaultButton } from '../../../ui/index.ts';
import { Titre } from '../../parts/titre.tsx';
import { Commentaire } from './commentaire.tsx';
import { Point } from './point.tsx';
import type { OnSansNom } from './point.tsx';

/** Where an indicator takes the focus when one comes from the summary of what blocks. */
export const idIndicateur = (code: string): string => `publication-${code}`;

const cleOf = ({ code, site, message }: Blocage): string => `${code} ${site} ${message}`;

interface Props {
  readonly indicateur: IndicateurPublie;
  readonly blocages: readonly Blocage[];
  readonly avertissements: readonly Blocage[];
  /** The référent's; null when the sites' are shown. */
  readonly commentaire: CommentairePublic | null;
  readonly occupe: boolean;
  readonly onComment: (texte: string) => Promise<boolean>;
  readonly onSansNom: OnSansNom;
}

/** One indicator as it would be published, with what blocks it and its comment. */
export function Indicateur(props: Props): ReactElement {
  const { indicateur, blocages, avertissements, commentaire, occupe, onComment, onSansNom } = props;
  const [ouvert, setOuvert] = useState(false);
  const { code, libelle, situation, textes, actions } = indicateur;
  // What was answered is gone from where it was, and the focus with it.
  const say: OnSansNom = async (texte, sansNom) => {
    const fait = await onSansNom(texte, sansNom);
    document.getElementById(idIndicateur(code))?.focus();
    return fait;
  };
  const bouton = indicateur.commentaire ? 'Modifier le commentaire' : 'Écrire un commentaire';
  return (
    <li
      className={`carte publication__indicateur publication__indicateur--${blocages.length > 0 ? 'bloque' : situation}`}
    >
      <div className="publication__entete" id={idIndicateur(code)} tabIndex={-1}>
        <Titre rang={3}>{libelle}</Titre>
        <p className="publication__valeur">{textes.valeur}</p>
      </div>
      <p className="discret">
        {textes.absence ?? textes.situation}
        {textes.absence ? null : ` – ${textes.cible}`}
      </p>
      {actions.map(({ action, responsable, echeance }) => (
        <p key={action} className="discret">
          {'Action\u00a0: '}
          {[action, responsable, echeance && `échéance le ${formatDate(echeance)}`]
            .filter(Boolean)
            .join(', ')}
        </p>
      ))}
      {blocages.map((point) => (
        <Point key={cleOf(point)} point={point} bloque occupe={occupe} onSay={say} />
      ))}
      {avertissements.map((point) => (
        <Point key={cleOf(point)} point={point} bloque={false} occupe={occupe} onSay={say} />
      ))}
      {ouvert ? (
        <Commentaire
          libelle={libelle}
          depart={indicateur.commentaire ?? ''}
          occupe={occupe}
          onSave={onComment}
          onClose={() => setOuvert(false)}
        />
      ) : (
        <>
          {indicateur.commentaire ? (
            <p className="publication__commentaire">
              {indicateur.commentaire}
              <span className="discret">
                {' '}
                ({commentaire ? commentaire.auteur : 'commentaire du classeur'})
              </span>
            </p>
          ) : null}
          <div>
            <DefaultButton
              disabled={occupe}
              onClick={() => setOuvert(true)}
              aria-label={`${bouton} : ${libelle}`}
            >
              {bouton}
            </DefaultButton>
          </div>
        </>
      )}
    </li>
  );
}
