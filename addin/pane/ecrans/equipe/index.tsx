/** @jsxImportSource react */
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Habilitation } from '../../../../domain/droits/index.ts';
import { Dropdown } from '../../../ui/formulaire.ts';
import { Bandeau, DefaultButton, PrimaryButton } from '../../../ui/index.ts';
import { useEtat } from '../../contexte.tsx';
import { Page, Titre } from '../../parts/titre.tsx';
import { annuairesDe, nomAnnuaire } from './droits.ts';
import { Formulaire } from './formulaire.tsx';
import { Journal } from './journal.tsx';
import { Passation } from './passation.tsx';
import { Personne } from './personne.tsx';
import { useEquipe } from './use-equipe.ts';
import type { Equipe } from './use-equipe.ts';
import './equipe.css';

interface Props {
  readonly annuaire: string;
  readonly auteur: readonly Habilitation[];
}

function Invitation({ annuaire, auteur, equipe }: Props & { readonly equipe: Equipe }): ReactElement {
  const [ouverte, setOuverte] = useState(false);
  if (!ouverte) {
    return (
      <div>
        <PrimaryButton onClick={() => setOuverte(true)}>Inviter une personne</PrimaryButton>
      </div>
    );
  }
  return (
    <section className="carte rubrique" aria-labelledby="invitation">
      <Titre id="invitation">Inviter une personne</Titre>
      <Formulaire
        annuaire={annuaire}
        auteur={auteur}
        personne={null}
        envoyer="Inviter"
        occupe={equipe.occupe}
        onSend={(saisie) => equipe.act(() => equipe.actes.invite(annuaire, saisie))}
        onClose={() => setOuverte(false)}
      />
    </section>
  );
}

function Annuaire({ annuaire, auteur }: Props): ReactElement {
  const equipe = useEquipe(annuaire);
  const { actes, lecture, occupe, act, refresh } = equipe;
  if (!lecture) return <p role="status">Lecture de l’annuaire…</p>;
  if (lecture.etat === 'non-connecte') return <p>Connectez-vous pour lire l’annuaire.</p>;
  if (lecture.etat === 'refusee') {
    return (
      <Bandeau
        ton="avertissement"
        titre="L’annuaire n’a pas pu être lu."
        actions={<DefaultButton onClick={() => void refresh()}>Réessayer</DefaultButton>}
      >
        {lecture.message}
      </Bandeau>
    );
  }
  const { personnes, journal } = lecture;
  return (
    <>
      <Invitation annuaire={annuaire} auteur={auteur} equipe={equipe} />
      {personnes.length === 0 ? (
        <p>Personne n’est encore dans cet annuaire. Commencez par inviter le référent qualité.</p>
      ) : (
        <section className="rubrique" aria-labelledby="personnes-habilitees">
          <Titre id="personnes-habilitees">Personnes habilitées</Titre>
          <ul className="liste" aria-labelledby="personnes-habilitees">
            {personnes.map((personne) => (
              <Personne
                key={personne.id}
                annuaire={annuaire}
                auteur={auteur}
                personne={personne}
                occupe={occupe}
                onChange={(fiche) => act(() => actes.change(annuaire, personne.id, fiche))}
                onRemove={() => act(() => actes.remove(annuaire, personne))}
              />
            ))}
          </ul>
        </section>
      )}
      <Passation
        annuaire={annuaire}
        personnes={personnes}
        occupe={occupe}
        onHandOver={(de, a) => act(() => actes.handOver(annuaire, de, a))}
      />
      {journal.length > 0 ? <Journal lignes={journal} /> : null}
    </>
  );
}

/** Rights of who is signed in; those of before while they must sign in again, so that nothing typed goes away. */
function useDroits(): readonly Habilitation[] {
  const connexion = useEtat((etat) => etat.connexion);
  const [tenus, setTenus] = useState<readonly Habilitation[]>([]);
  if (connexion.etat === 'connecte' && connexion.habilitations !== tenus) {
    setTenus(connexion.habilitations);
    return connexion.habilitations;
  }
  return tenus;
}

/** The directory: who may do what in the département, edited by its référent. */
export default function EcranEquipe(): ReactElement {
  const droits = useDroits();
  const annuaires = annuairesDe(droits);
  const [choisi, setChoisi] = useState<string | null>(null);
  const annuaire = annuaires.find((code) => code === choisi) ?? annuaires[0];
  if (annuaire === undefined) {
    return (
      <Page titre="Équipe">
        <p>Vous ne tenez aucun annuaire. Celui d’un département est tenu par son référent qualité.</p>
      </Page>
    );
  }
  return (
    <Page titre="Équipe" sous={`Annuaire\u00a0: ${nomAnnuaire(annuaire)}`}>
      {annuaires.length > 1 ? (
        <Dropdown
          label="Annuaire"
          options={annuaires.map((code) => ({ key: code, text: nomAnnuaire(code) }))}
          selectedKey={annuaire}
          onChange={(_, option) => option && setChoisi(String(option.key))}
        />
      ) : null}
      <Annuaire key={annuaire} annuaire={annuaire} auteur={droits} />
    </Page>
  );
}
