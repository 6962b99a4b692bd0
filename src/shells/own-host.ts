/** How the policy of public/_headers says “any host”. */
const ANY_HOST = 'https: http:';

/**
 * Lets the page load from its own host alone. The policy in the page cannot say so: it does not know the host, and
 * `'self'` in a frame without an origin (`sandbox`) means no host at all to WebKit. The page knows where it came
 * from. Where several policies hold, each of them does, so this one can only forbid more.
 */
export function keepToOwnHost(page: Document, origin: string): void {
  const wide = page.querySelector<HTMLMetaElement>('meta[http-equiv]');
  const own = wide?.content.replaceAll(ANY_HOST, `'self' ${origin}`);
  if (own !== wide?.content) wide?.after(Object.assign(wide.cloneNode(), { content: own }));
}
