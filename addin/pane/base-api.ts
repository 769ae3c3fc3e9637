/** Address of the API: set in the page's head, so that a deployment changes it without building again. */
export function baseApi(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="transparence-api"]');
  return (meta?.content || '/api/v1').replace(/\/$/, '');
}

/** Address of what the public reads, without final slash: it stands beside the API. */
export const basePublique = (): string => baseApi().replace(/\/api\/v1$/, '');
