/** @jsxImportSource react */
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Regle } from '../../../../domain/controle/index.ts';
import { SEVERITES } from '../../parts/mots.ts';

const libelleOf = (severite: string): string =>
  SEVERITES.find((candidate) => candidate.severite === severite)?.un ?? severite;

/** Rules by their codes; the one asked for is shown and takes the focus. */
export function Regles({
  regles,
  demandee,
}: {
  readonly regles: readonly Regle[];
  readonly demandee: string | null;
}): ReactElement {
  const carte = useRef<HTMLLIElement>(null);
  useEffect(() => {
    carte.current?.scrollIntoView({ block: 'center' });
    carte.current?.focus({ preventScroll: true });
  }, [demandee]);
  return (
    <ul className="liste">
      {regles.map(({ code, severite, explication }) => (
        <li
          key={code}
          className={code === demandee ? 'carte carte--montree' : 'carte'}
          ref={code === demandee ? carte : undefined}
          tabIndex={-1}
        >
          <strong>{code}</strong> <span className="discret">({libelleOf(severite)})</span>
          <p>{explication}</p>
        </li>
      ))}
    </ul>
  );
}
