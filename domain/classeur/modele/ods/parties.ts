import type { WriteSheet } from 'hucre';
import type { Description } from '../description.ts';
import { element } from './xml.ts';
import type { Xml } from './xml.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
/** Names of ODF 1.3 that a part of the document may use. */
export const ESPACES = {
  'xmlns:office': `${OASIS}:office:1.0`,
  'xmlns:style': `${OASIS}:style:1.0`,
  'xmlns:text': `${OASIS}:text:1.0`,
  'xmlns:table': `${OASIS}:table:1.0`,
  'xmlns:number': `${OASIS}:datastyle:1.0`,
  'xmlns:fo': `${OASIS}:xsl-fo-compatible:1.0`,
  'xmlns:meta': `${OASIS}:meta:1.0`,
  'xmlns:config': `${OASIS}:config:1.0`,
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:of': `${OASIS}:of:1.2`,
  'xmlns:ooo': 'http://openoffice.org/2004/office',
  'office:version': '1.3',
} as const;
export const MIME = 'application/vnd.oasis.opendocument.spreadsheet';

export const partie = (racine: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${racine.xml}`;

const document = (nom: string, ...contenu: readonly Xml[]): string =>
  partie(element(`office:document-${nom}`, ESPACES, ...contenu));

/** Title and subject, the language, and what identifies the workbook. No date: the domain has no clock. */
export const metaOds = ({ properties }: Description): string =>
  document(
    'meta',
    element(
      'office:meta',
      {},
      element('dc:title', {}, properties.title ?? ''),
      element('dc:subject', {}, properties.subject ?? ''),
      element('dc:language', {}, 'fr-FR'),
      Object.entries(properties.custom ?? {}).map(([nom, valeur]) =>
        element('meta:user-defined', { 'meta:name': nom, 'meta:value-type': 'string' }, String(valeur)),
      ),
    ),
  );

const PARTIES = ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'];

export const manifestOds = (): string =>
  partie(
    element(
      'manifest:manifest',
      { 'xmlns:manifest': `${OASIS}:manifest:1.0`, 'manifest:version': '1.3' },
      element('manifest:file-entry', {
        'manifest:full-path': '/',
        'manifest:version': '1.3',
        'manifest:media-type': MIME,
      }),
      PARTIES.map((nom) =>
        element('manifest:file-entry', { 'manifest:full-path': nom, 'manifest:media-type': 'text/xml' }),
      ),
    ),
  );

const item = (nom: string, type: string, valeur: string | number | boolean): Xml =>
  element('config:config-item', { 'config:name': nom, 'config:type': type }, String(valeur));

/** Frozen header and first columns, no grid: LibreOffice keeps them among its settings. */
function vueOf({ name, freezePane, view }: WriteSheet): Xml {
  const { rows = 0, columns = 0 } = freezePane ?? {};
  return element(
    'config:config-item-map-entry',
    { 'config:name': name },
    item('HorizontalSplitMode', 'short', columns > 0 ? 2 : 0),
    item('VerticalSplitMode', 'short', rows > 0 ? 2 : 0),
    item('HorizontalSplitPosition', 'int', columns),
    item('VerticalSplitPosition', 'int', rows),
    item('ActiveSplitRange', 'short', rows > 0 ? 3 : 2),
    item('PositionLeft', 'int', 0),
    item('PositionRight', 'int', columns),
    item('PositionTop', 'int', 0),
    item('PositionBottom', 'int', rows),
    item('ShowGrid', 'boolean', view?.showGridLines !== false),
  );
}

export const settingsOds = ({ sheets }: Description): string =>
  document(
    'settings',
    element(
      'office:settings',
      {},
      element(
        'config:config-item-set',
        { 'config:name': 'ooo:view-settings' },
        element(
          'config:config-item-map-indexed',
          { 'config:name': 'Views' },
          element(
            'config:config-item-map-entry',
            {},
            item('ViewId', 'string', 'view1'),
            element('config:config-item-map-named', { 'config:name': 'Tables' }, sheets.map(vueOf)),
            item('ActiveTable', 'string', sheets[0]?.name ?? ''),
          ),
        ),
      ),
    ),
  );
