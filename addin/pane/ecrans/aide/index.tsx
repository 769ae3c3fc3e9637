/** @jsxImportSource react */
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { REGLES } from '../../../../domain/controle/index.ts';
import { useEtat } from '../../contexte.tsx';
import { SEVERITES } from '../../parts/mots.ts';
import { Page, Titre } from '../../parts/titre.tsx';

const libelleOf = (severite: string): string =>
  SEVERITES.find((candidate) => candidate.severite === severite)?.un ?? severite;

/** Every rule by its code, open at the one that was asked. */
export default function EcranAide(): ReactElement {
  const code = useEtat((etat) => etat.aideSur);
  const demandee = useRef<HTMLLIElement>(null);
  useEffect(() => {
    demandee.current?.scrollIntoView({ block: 'center' });
    demandee.current?.focus({ preventScroll: true });
  }, [code]);
  return (
    <Page titre="Aide">
      <Titre>Les règles du contrôle</Titre>
      <p className="discret">
        Le serveur applique exactement ces règles : ce que le volet accepte, il l’accepte aussi.
      </p>
      <ul className="liste">
        {REGLES.map((regle) => (
          <li
            key={regle.code}
            className={regle.code === code ? 'carte carte--montree' : 'carte'}
            ref={regle.code === code ? demandee : undefined}
            tabIndex={-1}
          >
            <strong>{regle.code}</strong> <span className="discret">({libelleOf(regle.severite)})</span>
            <p>{regle.explication}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
