/** @jsxImportSource react */
import { createElement, useEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useAtelier } from '../contexte.tsx';

/** A heading of a screen: rank 1 is the screen's own title. The level follows where the pane stands. */
export function Titre({
  rang = 2,
  id,
  children,
}: {
  readonly rang?: 1 | 2 | 3;
  readonly id?: string;
  readonly children: ReactNode;
}): ReactElement {
  const { niveau } = useAtelier();
  return createElement(`h${niveau + rang - 1}`, { className: `titre titre--${rang}`, id }, children);
}

/** A screen: its title takes the focus when one comes from another screen, so that it is read and Tab goes on from there. */
export function Page({
  titre,
  sous,
  children,
}: {
  readonly titre: ReactNode;
  readonly sous?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const entete = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const actif = document.activeElement;
    if (actif === null || actif === document.body) return;
    // What the screen was opened for may have taken it already: effects run from the inside out.
    if (!entete.current?.parentElement?.contains(actif)) entete.current?.focus();
  }, []);
  return (
    <div className="page">
      <div className="page__entete" ref={entete} tabIndex={-1}>
        <Titre rang={1}>{titre}</Titre>
        {sous ? <p className="discret">{sous}</p> : null}
      </div>
      {children}
    </div>
  );
}
