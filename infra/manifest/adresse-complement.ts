import { typographie } from '../../domain/controle/outils/phrase.ts';

/** Address in the committed manifest: the developer's own machine, that nobody else can answer for. */
export const ADRESSE_COMMISE = 'https://localhost:3000';

/** An address under which the add-in can be served: https, no query, no fragment; without final slash, as XML writes it. */
function readAdresse(adresse: string): string {
  const url = URL.canParse(adresse) ? new URL(adresse) : null;
  if (url?.protocol === 'https:' && !url.search && !url.hash && !url.username)
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '').replaceAll('&', '&amp;');
  throw new RangeError(
    typographie(
      `« ${adresse} » ne peut pas servir le complément : donnez une adresse https, sans « ? » ni « # », comme https://transparence.exemple.fr/addin.`,
    ),
  );
}

/**
 * The manifest for another address, nothing else changed.
 * @throws RangeError when Office could not load an add-in from there.
 */
export const moveManifest = (xml: string, adresse: string): string => {
  const nouvelle = readAdresse(adresse);
  return xml.replaceAll(`"${ADRESSE_COMMISE}/`, `"${nouvelle}/`);
};
