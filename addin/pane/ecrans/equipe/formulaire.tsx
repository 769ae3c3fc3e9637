/** @jsxImportSource react */
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { typographie } from '../../../../domain/controle/outils/phrase.ts';
import { cleHabilitation } from '../../../../domain/droits/index.ts';
import type { Habilitation } from '../../../../domain/droits/index.ts';
import type { FichePersonne } from '../../../client/index.ts';
import { TextField } from '../../../ui/formulaire.ts';
import { Bandeau, DefaultButton, PrimaryButton } from '../../../ui/index.ts';
import type { Refus } from './actes.ts';
import { choixOf, libelleDroit } from './droits.ts';

const FONCTION_MAX = 120;
const COURRIEL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

const ADRESSE = typographie(
  'Celle que donne le service de connexion : la personne y est reconnue à sa première connexion. Transparence n’envoie pas de message : prévenez-la.',
);
const FONCTION_ATTENDUE = typographie(
  'Écrivez une fonction, par exemple « correspondante qualité ». Ni nom, ni adresse.',
);

export interface Saisie extends FichePersonne {
  readonly courriel: string;
}

interface Props {
  readonly annuaire: string;
  /** Rights of who fills the form in. */
  readonly auteur: readonly Habilitation[];
  /** Someone who is there already; null for an invitation. */
  readonly personne: FichePersonne | null;
  readonly envoyer: string;
  readonly occupe: boolean;
  readonly onSend: (saisie: Saisie) => Promise<Refus>;
  readonly onClose: () => void;
}

/** What is wrong with what is typed, at its field. */
function fautesOf(courriel: string | null, fonction: string, droits: number) {
  return {
    courriel:
      courriel === null || COURRIEL.test(courriel)
        ? undefined
        : 'Écrivez une adresse complète, par exemple qualite@exemple.fr.',
    fonction: fonction.length < 2 || fonction.includes('@') ? FONCTION_ATTENDUE : undefined,
    droits: droits === 0 ? 'Cochez au moins un droit.' : undefined,
  };
}

/** Invitation or change of someone: address, function, rights. What is typed stays until it is received. */
export function Formulaire(props: Props): ReactElement {
  const { annuaire, auteur, personne, envoyer, occupe, onSend, onClose } = props;
  const acquis = personne?.habilitations ?? [];
  const [courriel, setCourriel] = useState('');
  const [fonction, setFonction] = useState(personne?.fonction ?? '');
  const [cles, setCles] = useState<ReadonlySet<string>>(() => new Set(acquis.map(cleHabilitation)));
  const [montre, setMontre] = useState(false);
  const [refus, setRefus] = useState<Refus>(null);
  const choix = choixOf(annuaire, auteur, acquis);
  const fautes = fautesOf(personne ? null : courriel.trim(), fonction.trim(), cles.size);
  const submit = async (evenement: FormEvent): Promise<void> => {
    evenement.preventDefault();
    setMontre(true);
    if (occupe || Object.values(fautes).some((faute) => faute !== undefined)) return;
    setRefus(null);
    const habilitations = choix.flatMap(({ cle, droit }) => (cles.has(cle) ? [droit] : []));
    const recu = await onSend({ courriel: courriel.trim(), fonction: fonction.trim(), habilitations });
    if (recu === null) onClose();
    else setRefus(recu);
  };
  const errorOf = (faute: string | undefined) => (montre && faute ? { errorMessage: faute } : {});
  const toggle = (cle: string): void =>
    setCles(
      (avant) => new Set(avant.has(cle) ? [...avant].filter((autre) => autre !== cle) : [...avant, cle]),
    );
  return (
    <form className="formulaire" noValidate onSubmit={(evenement) => void submit(evenement)}>
      {personne ? null : (
        <TextField
          label="Adresse professionnelle"
          description={ADRESSE}
          type="email"
          required
          maxLength={254}
          value={courriel}
          onChange={(_, valeur) => setCourriel(valeur ?? '')}
          {...errorOf(fautes.courriel)}
        />
      )}
      <TextField
        label="Fonction"
        description="Écrite sur les reçus et dans le journal, à la place du nom."
        required
        maxLength={FONCTION_MAX}
        value={fonction}
        onChange={(_, valeur) => setFonction(valeur ?? '')}
        {...errorOf(fautes.fonction)}
      />
      <fieldset className="equipe__droits">
        <legend>Droits</legend>
        {choix.map(({ cle, droit, fige }) => (
          <label key={cle} className="equipe__droit">
            <input type="checkbox" checked={cles.has(cle)} disabled={fige} onChange={() => toggle(cle)} />
            <span>{libelleDroit(droit)}</span>
          </label>
        ))}
        {montre && fautes.droits ? (
          <p className="equipe__faute" role="alert">
            {fautes.droits}
          </p>
        ) : null}
      </fieldset>
      {refus ? (
        <div role="alert">
          <Bandeau ton="bloquant">{refus}</Bandeau>
        </div>
      ) : null}
      <div className="boutons">
        <PrimaryButton type="submit" disabled={occupe}>
          {occupe ? 'Enregistrement…' : envoyer}
        </PrimaryButton>
        <DefaultButton onClick={onClose}>Renoncer</DefaultButton>
      </div>
    </form>
  );
}
