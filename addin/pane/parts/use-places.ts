import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/**
 * How many of the items of a one-line bar stand whole in its width. Those beyond are hidden with `visibility`, and so
 * keep their place to be measured again when the bar widens. All of them where nothing can be measured.
 */
export function usePlaces(barre: RefObject<HTMLElement>, nombre: number): number {
  const [places, setPlaces] = useState(nombre);
  useLayoutEffect(() => {
    const element = barre.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const measure = (): void => {
      const items = [...element.children] as HTMLElement[];
      const limite = element.clientWidth;
      const debut = items[0]?.offsetLeft ?? 0;
      const entiers = items.filter((item) => item.offsetLeft - debut + item.offsetWidth <= limite + 1);
      setPlaces(Math.max(1, entiers.length));
    };
    const guetteur = new ResizeObserver(measure);
    guetteur.observe(element);
    // A badge that appears widens an item and not the bar.
    for (const item of element.children) guetteur.observe(item);
    return () => guetteur.disconnect();
  }, [barre, nombre]);
  return places;
}
