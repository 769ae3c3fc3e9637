/** @jsxImportSource react */
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Constat } from '../../../../domain/controle/types.ts';
import { DefaultButton, Icone } from '../../../ui/index.ts';
import type { SEVERITES } from '../../parts/mots.ts';
import { Titre } from '../../parts/titre.tsx';
import { LigneConstat } from './ligne-constat.tsx';

/** Constats drawn at once: more than a person mends in one go, few enough for a frame. */
const PREMIERS = 30;

/** A constat keeps its line (and what is being typed in it) while its words stay the same. */
const cleOf = ({ code, feuille, adresse, lignes, parametres }: Constat): string =>
  // The one that lists lines stays itself when its first line is mended.
  [code, feuille, lignes ? 'lignes' : adresse, adresse === null ? JSON.stringify(parametres) : ''].join('|');

/** Keys are unique even where a rule says two things of one cell. */
function withCles(constats: readonly Constat[]): readonly { cle: string; constat: Constat }[] {
  const vues = new Map<string, number>();
  return constats.map((constat) => {
    const cle = cleOf(constat);
    const n = vues.get(cle) ?? 0;
    vues.set(cle, n + 1);
    return { cle: `${cle}|${n}`, constat };
  });
}

/** The constats of one severity. */
export function Groupe({
  severite: { severite, titre, ton, sens },
  constats,
}: {
  readonly severite: (typeof SEVERITES)[number];
  readonly constats: readonly Constat[];
}): ReactElement | null {
  const [tous, setTous] = useState(false);
  if (constats.length === 0) return null;
  const montres = tous ? constats : constats.slice(0, PREMIERS);
  const id = `groupe-${severite}`;
  return (
    <section className={`groupe groupe--${ton}`} aria-labelledby={id}>
      <div className="groupe__entete">
        <Icone nom={ton} />
        <Titre id={id}>
          {titre} <span className="groupe__nombre">{constats.length}</span>
        </Titre>
      </div>
      <p className="discret">{sens}</p>
      <ul className="constats">
        {withCles(montres).map(({ cle, constat }) => (
          <LigneConstat key={cle} constat={constat} />
        ))}
      </ul>
      {montres.length < constats.length ? (
        <DefaultButton onClick={() => setTous(true)}>
          Afficher les {constats.length - montres.length} suivants
        </DefaultButton>
      ) : null}
    </section>
  );
}
