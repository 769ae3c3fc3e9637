import { Hono } from 'hono';
import * as z from 'zod';
import type { FichierProduit, Service } from '../../service/index.ts';
import { readChemin, readRecherche, site, trimestre, version } from '../parametres.ts';

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/** A file to save. The name comes from its sender: only RFC 5987 can hold it. */
function download({ nom, octets }: FichierProduit): Response {
  const extension = nom.split('.').at(-1)?.toLowerCase() ?? '';
  const encode = encodeURIComponent(nom).replace(/['()*]/g, (x) => `%${x.charCodeAt(0).toString(16)}`);
  return new Response(new Uint8Array(octets), {
    headers: {
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encode}`,
    },
  });
}

const lieu = z.object({ site, trimestre });
const lieuVersion = lieu.extend({ version });

/** `/sites/:site/trimestres/:trimestre/…`: what one site filed. */
export function sitesRoutes(service: Service): Hono {
  return new Hono()
    .get('/modele', async (c) => download(await service.template(readChemin(c, lieu))))
    .get('/versions', async (c) => c.json({ versions: await service.versions(readChemin(c, lieu)) }))
    .get('/versions/:version', async (c) => c.json(await service.readVersion(readChemin(c, lieuVersion))))
    .get('/versions/:version/fichier', async (c) =>
      download(await service.readOriginal(readChemin(c, lieuVersion))),
    )
    .get('/difference', async (c) => {
      const bornes = readRecherche(c, z.object({ de: version, a: version }));
      return c.json(await service.difference({ ...readChemin(c, lieu), ...bornes }));
    })
    .get('/audit', async (c) => c.json({ lignes: await service.audit(readChemin(c, lieu)) }));
}
