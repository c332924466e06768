import type { Configuration, ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { html, Markup, page, pageHeaders } from './page.ts';

function show(context: KoaContextWithOIDC, title: string, body: Markup, returnOrigins: string[] = []) {
  context.set(pageHeaders(returnOrigins));
  context.body = page(title, body);
}

/** Asks whether to sign out; the library brings the form, with its protection against forged requests. */
export function renderSignOut(context: KoaContextWithOIDC, form: string): void {
  const origins = (context.oidc.client?.postLogoutRedirectUris ?? []).map((uri) => new URL(uri).origin);
  const body = html`${new Markup(form)}
<p><button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button></p>`;
  show(context, 'Sign out?', body, origins);
}

/** Says that signing out is done, to whoever gave no address to return to. */
export function renderSignedOut(context: KoaContextWithOIDC): void {
  show(context, 'You are signed out', html`<p>You can close this page.</p>`);
}

/** Explains an error of a request that cannot be answered by returning to the application. */
export const renderError: NonNullable<Configuration['renderError']> = (context, out: ErrorOut) => {
  const body = html`<p>${out.error_description ?? 'The request was not understood.'}</p>
<p>Start again from the application. (Error: <code>${out.error}</code>)</p>`;
  show(context, 'Signing in did not work', body);
};
