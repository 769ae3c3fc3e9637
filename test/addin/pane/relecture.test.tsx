/** @jsxImportSource react */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { followRegard, PERIODE_MS } from '../../../addin/pane/relecture.ts';

let lectures = 0;
let visibilite: 'visible' | 'hidden' = 'visible';
let stop: () => void = () => undefined;
const become = (etat: typeof visibilite): void => {
  visibilite = etat;
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  jest.useFakeTimers();
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibilite });
  lectures = 0;
  visibilite = 'visible';
  stop = followRegard(() => (lectures += 1));
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});

describe('le volet relit le classeur', () => {
  it('une fois quand il redevient visible et reçoit le focus ensemble', () => {
    become('hidden');
    become('visible');
    window.dispatchEvent(new Event('focus'));
    jest.advanceTimersByTime(1_000);
    expect(lectures).toBe(1);
  });

  it('de temps en temps tant qu’il est visible, et jamais quand personne ne le voit', () => {
    jest.advanceTimersByTime(2 * PERIODE_MS + 1);
    expect(lectures).toBe(2);
    become('hidden');
    window.dispatchEvent(new Event('focus'));
    jest.advanceTimersByTime(10 * PERIODE_MS);
    expect(lectures).toBe(2);
  });

  it('plus jamais une fois arrêté', () => {
    window.dispatchEvent(new Event('focus'));
    stop();
    jest.advanceTimersByTime(10 * PERIODE_MS);
    expect(lectures).toBe(0);
  });
});
