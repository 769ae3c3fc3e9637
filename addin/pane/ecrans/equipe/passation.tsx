/** @jsxImportSource react */
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { PersonneAnnuaire } from '../../../client/index.ts';
import { Dropdown } from '../../../ui/formulaire.ts';
import { Bandeau } from '../../../ui/index.ts';
import { Confirmation } from '../../parts/confirmation.tsx';
import { Titre } from '../../parts/titre.tsx';
import type { Refus } from './actes.ts';
import { isReferentDe } from './droits.ts';

interface Props {
  readonly annuaire: string;
  readonly personnes: readonly PersonneAnnuaire[];
  readonly occupe: boolean;
  readonly onHandOver: (de: string, a: PersonneAnnuaire) => Promise<Refus>;
}

const optionsOf = (personnes: readonly PersonneAnnuaire[]) =>
  personnes.map(({ id, fonction }) => ({ key: id, text: fonction }));

/** The référent leaves, a successor takes the charge: both at once, so that the département is never without one. */
export function Passation({ annuaire, personnes, occupe, onHandOver }: Props): ReactElement | null {
  const anciens = personnes.filter(({ habilitations }) => isReferentDe(habilitations, annuaire));
  const successeurs = personnes.filter(
    (personne) => personne.etat === 'active' && !anciens.includes(personne),
  );
  const [choisiDe, setDe] = useState<string | null>(null);
  const [choisiA, setA] = useState<string | null>(null);
  const [refus, setRefus] = useState<Refus>(null);
  const de = anciens.find(({ id }) => id === choisiDe) ?? anciens[0];
  const a = successeurs.find(({ id }) => id === choisiA);
  if (!de) return null;
  return (
    <section className="rubrique" aria-labelledby="passation">
      <Titre id="passation">Passer la main</Titre>
      {successeurs.length === 0 ? (
        <p>
          Invitez d’abord le successeur, puis attendez sa première connexion{'\u00a0'}: il apparaîtra ici.
        </p>
      ) : (
        <div className="formulaire">
          {anciens.length > 1 ? (
            <Dropdown
              label="Référent qui part"
              options={optionsOf(anciens)}
              selectedKey={de.id}
              onChange={(_, option) => option && setDe(String(option.key))}
            />
          ) : null}
          <Dropdown
            label="Successeur"
            placeholder="Choisissez une personne déjà connectée"
            options={optionsOf(successeurs)}
            selectedKey={a?.id ?? null}
            onChange={(_, option) => option && setA(String(option.key))}
          />
          <Confirmation
            libelle="Passer la main"
            oui="Confirmer la passation"
            disabled={occupe || !a}
            onConfirm={() => {
              if (a) void onHandOver(de.id, a).then(setRefus);
            }}
          >
            {a?.fonction} devient référent qualité du département à l’instant. {de.fonction} ne l’est plus, et
            garde ses autres droits s’il y en a.
          </Confirmation>
          {refus ? (
            <div role="alert">
              <Bandeau ton="bloquant">{refus}</Bandeau>
            </div>
          ) : null}
        </div>
      )}
    </section>
  );
}
