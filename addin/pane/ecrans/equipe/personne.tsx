/** @jsxImportSource react */
import { useState } from 'react';
import type { ReactElement } from 'react';
import { cleHabilitation } from '../../../../domain/droits/index.ts';
import type { Habilitation } from '../../../../domain/droits/index.ts';
import type { FichePersonne, PersonneAnnuaire } from '../../../client/index.ts';
import { Bandeau, DefaultButton } from '../../../ui/index.ts';
import { Confirmation } from '../../parts/confirmation.tsx';
import { Titre } from '../../parts/titre.tsx';
import type { Refus } from './actes.ts';
import { formatCompte, libelleDroit } from './droits.ts';
import { Formulaire } from './formulaire.tsx';

interface Props {
  readonly annuaire: string;
  readonly auteur: readonly Habilitation[];
  readonly personne: PersonneAnnuaire;
  readonly occupe: boolean;
  readonly onChange: (fiche: FichePersonne) => Promise<Refus>;
  readonly onRemove: () => Promise<Refus>;
}

/** Someone of the directory: who, how far, and what can be done of it. */
export function Personne({ annuaire, auteur, personne, occupe, onChange, onRemove }: Props): ReactElement {
  const [modifie, setModifie] = useState(false);
  const [refus, setRefus] = useState<Refus>(null);
  const { id, fonction, courriel, habilitations, etat, compte } = personne;
  return (
    <li className="carte equipe__personne" aria-labelledby={`personne-${id}`}>
      <Titre rang={3} id={`personne-${id}`}>
        {fonction}
      </Titre>
      <p className="equipe__courriel">{courriel}</p>
      <ul>
        {habilitations.map((droit) => (
          <li key={cleHabilitation(droit)}>{libelleDroit(droit)}</li>
        ))}
      </ul>
      <p className="discret">
        {etat === 'invitee' ? 'Ne s’est pas encore connectée.' : 'S’est déjà connectée.'}
        {compte === null ? null : ` Les journaux la nomment ${formatCompte(compte)}.`}
      </p>
      {modifie ? (
        <Formulaire
          annuaire={annuaire}
          auteur={auteur}
          personne={personne}
          envoyer="Enregistrer la fiche"
          occupe={occupe}
          onSend={(saisie) => onChange({ fonction: saisie.fonction, habilitations: saisie.habilitations })}
          onClose={() => setModifie(false)}
        />
      ) : (
        <div className="equipe__actes">
          <DefaultButton ariaLabel={`Modifier\u00a0: ${fonction}`} onClick={() => setModifie(true)}>
            Modifier
          </DefaultButton>
          <Confirmation
            libelle="Retirer"
            precision={fonction}
            oui="Retirer cette personne"
            disabled={occupe}
            onConfirm={() => void onRemove().then(setRefus)}
          >
            Ses droits cessent à l’instant et son adresse n’est plus conservée. Ce qu’elle a déposé reste.
          </Confirmation>
        </div>
      )}
      {refus ? (
        <div role="alert">
          <Bandeau ton="bloquant">{refus}</Bandeau>
        </div>
      ) : null}
    </li>
  );
}
