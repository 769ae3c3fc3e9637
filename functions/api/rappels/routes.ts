import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import { charge } from '../../chargement.ts';
import type { Service } from '../../service/index.ts';
import type { RefusRappels } from '../../service/refus-rappels.ts';

/** Own headers: one form that posts to this very address, which holds a token and is told to nobody. */
export const entetesRappels: MiddlewareHandler = async (c, next) => {
  await next();
  c.header(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  c.header('Cache-Control', 'no-store');
  c.header('Referrer-Policy', 'no-referrer');
};

async function respond(c: Context, lu: RefusRappels | null): Promise<Response> {
  const { renderLienInconnu, renderRefusRappels } = await charge(() => import('./page.ts'));
  return lu ? c.html(renderRefusRappels(lu)) : c.html(renderLienInconnu(), 404);
}

/**
 * `/rappels/refus/<jeton>`: what a link of a mail stops. Reading it does nothing, since mail programs open links before people do; the
 * button and the mailbox's own « one click » (RFC 8058) post to the same address. Nobody signs in: the token is the right, for that alone.
 */
export const rappelsPages = (service: Pick<Service, 'readRefusRappels' | 'changeRefusRappels'>): Hono =>
  new Hono()
    .get('/refus/:jeton', async (c) => respond(c, await service.readRefusRappels(c.req.param('jeton'))))
    .post('/refus/:jeton', async (c) => {
      const sens = c.req.query('sens') === 'reprendre' ? 'reprendre' : 'refuser';
      return respond(c, await service.changeRefusRappels({ jeton: c.req.param('jeton'), sens }));
    });
